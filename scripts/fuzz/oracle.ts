/** What must hold of every mutant, whatever was changed. */
import type { Mutant } from "./base";

/** What the command line said of one workbook. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Known values with the cells they come from: items and indicators of every section, by school, stage and name. */
export type Values = ReadonlyMap<string, { readonly value: number; readonly cells: readonly string[] }>;

interface Said {
  readonly state: string;
  readonly value?: number;
  readonly cells?: readonly string[];
}

interface Document {
  readonly defects: readonly unknown[];
  readonly schools: readonly {
    readonly name: string;
    readonly code?: string;
    readonly sections: readonly {
      readonly stage: string;
      readonly items: Readonly<Record<string, Said>>;
      readonly indicators: Readonly<Record<string, Said>>;
    }[];
  }[];
}

export function valuesOf({ out }: Answer): Values {
  const values = new Map<string, { value: number; cells: readonly string[] }>();
  for (const { name, code, sections } of (JSON.parse(out) as Document).schools) {
    for (const { stage, items, indicators } of sections) {
      for (const [id, { state, value, cells = [] }] of [...Object.entries(items), ...Object.entries(indicators)]) {
        if (state === "known" && value !== undefined) values.set(`${code ?? name} ${stage} ${id}`, { value, cells });
      }
    }
  }
  return values;
}

/** @param before what was read in the workbook before it was changed. Returns what is wrong, one line each. */
export function wrongsOf({ code, out, err }: Answer, mutant: Mutant, before: Values): readonly string[] {
  const wrongs: string[] = [];
  if (![0, 1, 2].includes(code)) wrongs.push(`exit code ${code}`);
  if (/程序内部出错|\n\s+at /.test(`${out}${err}`))
    wrongs.push(`failed inside: ${firstLine(/程序内部出错.*/.exec(`${out}${err}`)?.[0] ?? err)}`);
  if (code === 2 && out === "") return err === "" ? [...wrongs, "refused without a word"] : wrongs;
  let document: Document;
  try {
    document = JSON.parse(out) as Document;
  } catch {
    return [...wrongs, `no JSON document: ${firstLine(out)}`];
  }
  if (document.defects.length > 0) wrongs.push(`defect: ${firstLine(JSON.stringify(document.defects))}`);
  return [...wrongs, ...silentChanges(valuesOf({ code, out, err }), mutant, before)];
}

/** A value none of whose cells was touched is the same as before, or is no longer known. */
function silentChanges(after: Values, { touched }: Mutant, before: Values): readonly string[] {
  if (touched === "anything") return [];
  return [...after].flatMap(([name, { value, cells }]) => {
    const was = before.get(name);
    if (!was || was.value === value || [...cells, ...was.cells].some((cell) => touched.has(cell))) return [];
    return [`${name} was ${was.value} and is ${value}, though ${was.cells.join(", ")} stayed`];
  });
}

const firstLine = (text: string): string => text.split("\n", 1)[0]!.slice(0, 200);
