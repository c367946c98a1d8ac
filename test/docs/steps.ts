/** The pages that say how to add something, followed to the letter in a copy of the project. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documentText } from "../support/document-blocks";

const PROJECT = path.join(__dirname, "../..");
/** Inside the project, so that its packages are found; never looked at by git, lint or tests. */
const COPIES = path.join(PROJECT, "build/adding");
const COPIED = ["src", "test", "scripts", "docs", "samples", "manifest.xml", "package.json", "jest.config.cjs"];
const CONFIGURATIONS = ["tsconfig.json", "tsconfig.base.json", "eslint.config.mjs", ".prettierrc.json", ".prettierignore"];

/** One numbered step: what is done, and the command that fails when it is left out. */
export interface Step {
  readonly number: number;
  readonly file?: string;
  /** The line beside which the code goes; without one, the file is new. */
  readonly beside?: { readonly line: string; readonly where: "after" | "before" | "instead of" };
  readonly code?: string;
  /** A command to run instead of a change. */
  readonly run?: string;
  readonly noticedBy: string;
}

const FORMS = [
  { where: "after", pattern: /(?:[Ii]n|在) ?`([^`]+)`[^`]*?(?:after| 中) ?`([^`]+)`(?: 之后)?[:：]/ },
  { where: "before", pattern: /(?:[Ii]n|在) ?`([^`]+)`[^`]*?before `([^`]+)`:/ },
  { where: "instead of", pattern: /(?:[Ii]n|在) ?`([^`]+)`[^`]*?instead of `([^`]+)`:/ },
] as const;
const NEW_FILE = /(?:[Nn]ew file|新建) ?`([^`]+)`[:：]/;
const RUN = /(?:[Rr]un|运行) ?`([^`]+)`[.。]/;
const NOTICED = /(?:Left out|漏做)[:：] ?`([^`]+)`/;

/** Steps are the numbered items of the page that say what notices their absence. */
export function stepsOf(page: string): readonly Step[] {
  const items = documentText(page)
    .split(/^(?=\d+\. )/m)
    .slice(1);
  return items.filter((item) => NOTICED.test(item)).map(stepOf);
}

function stepOf(item: string): Step {
  const number = Number(/^\d+/.exec(item)![0]);
  const noticedBy = NOTICED.exec(item)![1]!;
  const { says, code } = split(item);
  const found = FORMS.flatMap(({ where, pattern }) => {
    const match = pattern.exec(says);
    return match ? [{ number, file: match[1]!, beside: { line: match[2]!, where }, code, noticedBy }] : [];
  });
  if (found[0]) return found[0];
  const file = NEW_FILE.exec(says)?.[1];
  if (file !== undefined) return { number, file, code, noticedBy };
  const run = RUN.exec(says)?.[1];
  if (run !== undefined) return { number, run, noticedBy };
  throw new Error(`step ${number} says neither where nor what: ${says}`);
}

/** What a step says, and its code without the indent of the list. */
function split(item: string): { says: string; code: string } {
  const [, says = item, indent = "", code = ""] = /^([\s\S]*?)^( *)```\w+\n([\s\S]*?)^ *```$/m.exec(item) ?? [];
  return { says, code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
}

/** A copy of the project in which steps are followed and commands run. */
export class Copy {
  private constructor(private readonly folder: string) {}

  /** The copy is gone afterwards, whatever happens. */
  static use(work: (copy: Copy) => void): void {
    const copy = Copy.make();
    try {
      work(copy);
    } finally {
      rmSync(copy.folder, { recursive: true, force: true });
    }
  }

  private static make(): Copy {
    mkdirSync(COPIES, { recursive: true });
    const folder = mkdtempSync(path.join(COPIES, "copy-"));
    for (const name of [...COPIED, ...CONFIGURATIONS])
      cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
    return new Copy(folder);
  }

  follow(steps: readonly Step[]): void {
    for (const step of steps) this.#do(step);
  }

  canFollow(steps: readonly Step[]): boolean {
    try {
      this.follow(steps);
      return true;
    } catch {
      return false; // A step that leads nowhere without the one that was left out.
    }
  }

  /** What a command says that does not end well; "" when it does. */
  outputOfFailing(command: string): string {
    const { status, output } = this.#run(command);
    return status === 0 ? "" : `${command}: ${output}`;
  }

  #do({ number, file, beside, code, run }: Step): void {
    if (run !== undefined) {
      const { status, output } = this.#run(run);
      if (status !== 0) throw new Error(`step ${number}: ${run} failed: ${output}`);
      return;
    }
    const target = path.join(this.folder, file!);
    if (!beside) {
      if (existsSync(target)) throw new Error(`step ${number}: ${file} is there already`);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, code!);
      return;
    }
    const lines = readFileSync(target, "utf8").split("\n");
    const at = lines.flatMap((line, index) => (line.includes(beside.line) ? [index] : []));
    if (at.length !== 1) throw new Error(`step ${number}: ${at.length} lines of ${file} hold ${beside.line}`);
    lines.splice(
      at[0]! + (beside.where === "after" ? 1 : 0),
      beside.where === "instead of" ? 1 : 0,
      ...code!.trimEnd().split("\n"),
    );
    writeFileSync(target, lines.join("\n"));
  }

  #run(command: string): { status: number | null; output: string } {
    const [program, ...args] = command.split(" ");
    const { status, stdout, stderr } = spawnSync(program!, args, {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, JEST_WORKER_ID: undefined },
    });
    return { status, output: `${stdout}${stderr}` };
  }
}
