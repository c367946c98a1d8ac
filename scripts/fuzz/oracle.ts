/** What must hold of every mutant, whatever was changed. */
import type { Mutant } from "./base";

/** What the command line said of one workbook. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A known item or indicator of one section, with the cells it comes from. */
interface Known {
  /** Of the item or indicator. */
  readonly id: string;
  readonly value: number;
  readonly cells: readonly string[];
}

/** What was read in a workbook. */
export interface WasRead {
  /** By school, stage and name. */
  readonly values: ReadonlyMap<string, Known>;
  /** Sentences about its tables. */
  readonly problems: ReadonlySet<string>;
}

interface Said {
  readonly state: string;
  readonly value?: number;
  readonly cells?: readonly string[];
}

interface Document {
  readonly defects: readonly unknown[];
  readonly files: readonly {
    readonly notRecognised: readonly string[];
    readonly problems: readonly { readonly message: string; readonly cells: readonly string[] }[];
  }[];
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

export function readBefore({ out }: Answer): WasRead {
  const document = JSON.parse(out) as Document;
  const problems = document.files.flatMap((file) => file.problems.map(({ message }) => message));
  return { values: valuesOf(document), problems: new Set(problems) };
}

function valuesOf({ schools }: Document): WasRead["values"] {
  const values = new Map<string, Known>();
  for (const { name, code, sections } of schools) {
    for (const { stage, items, indicators } of sections) {
      for (const [id, { state, value, cells = [] }] of [...Object.entries(items), ...Object.entries(indicators)]) {
        if (state === "known" && value !== undefined) values.set(`${code ?? name} ${stage} ${id}`, { id, value, cells });
      }
    }
  }
  return values;
}

/** @param before what was read in the workbook before it was changed. Returns what is wrong, one line each. */
export function wrongsOf({ code, out, err }: Answer, mutant: Mutant, before: WasRead): readonly string[] {
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
  return [...wrongs, ...silentChanges(document, mutant, before)];
}

/**
 * A value none of whose cells was touched is the same as before, or no longer known, or there is a reason: the tables are
 * said to be wrong about it, a cell that says what it is says something else now, or its figures count elsewhere.
 */
function silentChanges(document: Document, { touched, relabelled }: Mutant, before: WasRead): readonly string[] {
  if (touched === "anything") return [];
  const after = valuesOf(document);
  const told = toldCells(document, before);
  return [...after].flatMap(([name, is]) => {
    const was = before.values.get(name);
    if (!was || was.value === is.value) return [];
    const own = [...is.cells, ...was.cells];
    const isTold = [...own, ...touched].some((cell) => told.has(cell) || told.has(sheetOf(cell)));
    const saysOther = [...(relabelled ?? [])].some((cell) => own.some((one) => sharesLine(cell, one)));
    if (isTold || saysOther || own.some((cell) => touched.has(cell))) return [];
    if (countsElsewhere(is, was, after) || isOtherSum(is, was, touched)) return [];
    return [`${name} was ${was.value} and is ${is.value}, though ${was.cells.join(", ")} stayed`];
  });
}

/** Cells that a sentence names which was not said before, and worksheets that are no longer understood. */
function toldCells({ files }: Document, { problems }: WasRead): ReadonlySet<string> {
  const said = files.flatMap((file) => file.problems.filter(({ message }) => !problems.has(message)));
  return new Set([...said.flatMap(({ cells }) => cells), ...files.flatMap(({ notRecognised }) => notRecognised)]);
}

/** A row that is no longer added to a school, or section, is one of its own: none of its figures is lost. */
function countsElsewhere(is: Known, was: Known, after: WasRead["values"]): boolean {
  const inUse = new Set([...after.values()].filter(({ id }) => id === is.id).flatMap(({ cells }) => cells));
  return was.cells.every((cell) => inUse.has(cell));
}

/** The heading of one of its columns is gone, and other columns of the table add up to it too. */
function isOtherSum(is: Known, was: Known, touched: ReadonlySet<string>): boolean {
  const isHeadless = [...touched].some((cell) => was.cells.some((one) => sharesLine(cell, one)));
  return isHeadless && is.cells.length > 1;
}

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf("!"));

function sharesLine(a: string, b: string): boolean {
  if (sheetOf(a) !== sheetOf(b)) return false;
  const [, columnA, rowA] = /!([A-Z]+)(\d+)$/.exec(a) ?? [];
  const [, columnB, rowB] = /!([A-Z]+)(\d+)$/.exec(b) ?? [];
  return columnA === columnB || rowA === rowB;
}

const firstLine = (text: string): string => text.split("\n", 1)[0]!.slice(0, 200);
