/** Our marks in one sheet: what of them stands there, what is wanted, and how far Excel let us get. */
import type { Area } from "../../domain/kernel/cell";
import type { CellMark } from "../mark-tags";
import type { KnownMerges, Refusal } from "../port";
import { isTooMuchAtOnce } from "./excel-run";
import { kindOfExplanations, lesserKind, SheetTexts } from "./explanations";
import { SheetRules } from "./mark-rules";
import { areasOf, askMerges, mergesInParts } from "./merged-areas";
import { askAll, type Answers, type Piece } from "./trips";

type Part = "colours" | "texts";

export class SheetMarks {
  readonly rules: SheetRules;
  texts: SheetTexts | null;
  merges: readonly Area[] = [];
  isProtected = false;
  /** Whether the rules of the sheet could be read. */
  isReadable = true;
  /** Whether the best kind of explanation could be read; another one may take its place. */
  areTextsReadable = true;
  /** Why the sheet has none of the marks wanted. */
  refusal: Refusal | null = null;
  /** Marks that are coloured and not explained. */
  unexplained: readonly CellMark[] = [];
  #wanted: readonly CellMark[] | null = null;
  #freed: () => number = () => 0;
  /** Parts to be compared with what is wanted, and those that are only taken back. */
  readonly #open = new Set<Part>(["colours", "texts"]);
  readonly #withdrawn = new Set<Part>();
  /** Answers that are awaited. */
  #takeAgain: { readonly part: Part; readonly take: () => void }[] = [];

  constructor(
    readonly sheet: Excel.Worksheet,
    readonly name: string,
  ) {
    this.rules = new SheetRules(sheet, name);
    const kind = kindOfExplanations();
    this.texts = kind && new SheetTexts(kind, sheet, name);
  }

  /** Cells that clearing freed. */
  get freed(): number {
    return this.#freed();
  }

  /** @param marks one per cell; null: none, and those there are counted */
  want(marks: readonly CellMark[] | null): void {
    this.#wanted = marks;
  }

  /** What is still to be done. */
  changes(): Piece<void>[] {
    this.#takeAgain.splice(0).forEach(({ take }) => take());
    const open = [...this.#open];
    this.#open.clear();
    return open.flatMap((part) => (part === "colours" ? this.#colours() : this.#explanations()));
  }

  #colours(): Piece<void>[] {
    const wanted = this.#withdrawn.has("colours") ? null : this.#wanted;
    if (wanted) return [this.rules.changes(wanted)].filter((piece) => piece !== null);
    const { piece, freed } = this.rules.clear();
    if (piece) this.#freed = freed;
    return piece ? [piece] : [];
  }

  #explanations(): Piece<void>[] {
    const wanted = this.#wanted ?? [];
    if (!this.texts || this.#withdrawn.has("texts")) {
      this.unexplained = wanted;
      return this.texts?.clear() ?? [];
    }
    if (this.#wanted === null) return this.texts.clear();
    const { pieces, unexplained } = this.texts.changes(wanted);
    this.unexplained = unexplained;
    return pieces;
  }

  /**
   * Excel stopped at a piece. What it has left half done is asked for, to be completed or, at last, taken back.
   * @returns the questions
   */
  refused(of: string, isLast: boolean): Piece<void>[] {
    const part: Part = of.startsWith("colours ") ? "colours" : "texts";
    if (this.#open.has(part)) return [];
    const isCleared = (this.#wanted ?? []).length === 0;
    const isGivenUp = this.#withdrawn.has(part);
    if ((isGivenUp || isLast) && (part === "colours" || isCleared)) this.refusal = "notDone";
    if (isGivenUp) return [];
    this.#open.add(part);
    const again = part === "texts" ? (this.texts?.askAgain(this.#wanted ?? []) ?? null) : null;
    // Comments that were refused are not tried again: a cell may hold a note that cannot be seen.
    if (isLast || (part === "texts" && !again && !isCleared)) this.#withdrawn.add(part);
    // Without its colours a sheet has no explanations either.
    if (isLast && part === "colours" && this.texts) {
      this.#withdrawn.add("texts");
      this.#open.add("texts");
      this.#takeAgain.push({ part: "texts", take: () => this.texts?.take() });
    }
    if (part === "colours") {
      this.#takeAgain.push({ part, take: () => this.rules.take() });
      return isLast && this.texts ? [this.rules.list(), this.texts.list()] : [this.rules.list()];
    }
    if (again) return [again];
    this.#takeAgain.push({ part, take: () => this.texts?.take() });
    return this.texts ? [this.texts.list()] : [];
  }

  /** What was to be asked again could not be. */
  lost(of: string): void {
    const part: Part = of.startsWith("rules ") ? "colours" : "texts";
    this.#open.delete(part);
    this.#takeAgain = this.#takeAgain.filter((one) => one.part !== part);
    if (of.startsWith("rules ") || (this.#wanted ?? []).length === 0) this.refusal = "notDone";
    else this.unexplained = this.#wanted ?? [];
  }
}

export interface FoundMarks {
  readonly worksheets: Excel.WorksheetCollection;
  /** By name, in the order of the workbook. */
  readonly sheets: ReadonlyMap<string, SheetMarks>;
}

/**
 * Looks at every sheet, in two trips.
 * @param names of the sheets to be marked: where their marks stand is asked too
 * @param known merges that are not asked for
 */
export async function sheetMarks(
  context: Excel.RequestContext,
  names: readonly string[],
  known: readonly KnownMerges[],
): Promise<FoundMarks> {
  const { worksheets } = context.workbook;
  const named = names.map((name) => new SheetMarks(worksheets.getItemOrNullObject(name), name));
  const merged = new Map<string, Excel.RangeAreas | null>();
  const unknown = named.filter(({ name }) => !known.some(({ sheet }) => sheet === name));
  const list = () => worksheets.load("items/name,items/protection/protected");
  const first = await askSheets(context, named, (asked) => [
    { of: "sheets", queue: list },
    ...asked,
    ...unknown.map(({ sheet, name }) => ({ of: `merges ${name}`, queue: () => void merged.set(name, askMerges(sheet)) })),
  ]);
  const inVain = first.refused.get("sheets");
  if (inVain) throw inVain;
  const sheets = worksheets.items.map((sheet) => {
    const one = named.find(({ name }) => name === sheet.name) ?? new SheetMarks(sheet, sheet.name);
    one.isProtected = sheet.protection.protected;
    return one;
  });
  const present = named.filter((sheet) => sheets.includes(sheet));
  for (const sheet of present) {
    const isUnanswered = first.refused.has(`merges ${sheet.name}`);
    const told = known.find((one) => one.sheet === sheet.name)?.merges;
    const asked = () => (isUnanswered ? mergesInParts(context, sheet.sheet) : areasOf(merged.get(sheet.name) ?? null));
    sheet.merges = told ?? (await asked());
  }
  taken(present, first);
  const others = sheets.filter((sheet) => !named.includes(sheet) && !sheet.isProtected);
  const writable = present.filter((sheet) => !sheet.isProtected && sheet.isReadable);
  const second = await askSheets(context, others, (asked) => [...writable.flatMap(placesOf), ...asked]);
  taken(others, second);
  for (const { rules, name } of writable) if (second.refused.has(`areas ${name}`)) rules.forgetPlaces();
  const lost = writable.flatMap(({ texts, name }) =>
    [...second.refused].filter(([of]) => of.startsWith(`${texts?.kind} ${name} `)),
  );
  if (lost[0]) throw lost[0][1];
  await lesserTexts(context, [...writable, ...others]);
  return { worksheets, sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])) };
}

/** Lists the rules and texts of the sheets; texts that are too much for one answer are listed in pages. */
async function askSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetMarks[],
  pieces: (asked: readonly Piece<void>[]) => readonly Piece<void>[],
): Promise<Answers> {
  const rules = sheets.map((sheet) => sheet.rules.list());
  const texts = sheets.flatMap((sheet) => sheet.texts ?? []);
  try {
    return await askAll(context, pieces([...rules, ...texts.map((one) => one.list())]));
  } catch (error) {
    if (!isTooMuchAtOnce(error) || texts.length === 0) throw error;
  }
  const answers = await askAll(context, pieces(rules));
  for (const one of texts) await one.listInPages(context);
  return answers;
}

const placesOf = ({ rules, texts }: SheetMarks): Piece<void>[] => [
  ...[rules.locate()].filter((piece) => piece !== null),
  ...(texts?.locate() ?? []),
];

function taken(sheets: readonly SheetMarks[], { refused }: Answers): void {
  for (const sheet of sheets) {
    sheet.isReadable = !refused.has(`rules ${sheet.name}`);
    if (sheet.isReadable) sheet.rules.take();
    if (!sheet.texts) continue;
    sheet.areTextsReadable = !refused.has(`${sheet.texts.kind} ${sheet.name}`);
    if (sheet.areTextsReadable) sheet.texts.take();
  }
}

/** Where the best kind of explanation is refused, the next one takes its place. */
async function lesserTexts(context: Excel.RequestContext, sheets: readonly SheetMarks[]): Promise<void> {
  const without = sheets.filter((sheet) => sheet.isReadable && !sheet.areTextsReadable);
  if (without.length === 0) return;
  const texts = without.flatMap((sheet) => {
    const kind = sheet.texts && lesserKind(sheet.texts.kind);
    sheet.texts = kind && new SheetTexts(kind, sheet.sheet, sheet.name);
    return sheet.texts ? [{ sheet, texts: sheet.texts }] : [];
  });
  const listed = await askAll(
    context,
    texts.map((one) => one.texts.list()),
  );
  const read = texts.filter(({ sheet, texts: { kind } }) => !listed.refused.has(`${kind} ${sheet.name}`));
  for (const one of texts) {
    if (read.includes(one)) one.texts.take();
    else one.sheet.texts = null;
  }
  const places = read.flatMap((one) => one.texts.locate());
  if (places.length > 0) await askAll(context, places);
}
