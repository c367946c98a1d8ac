/** The answer as the pane lists it: what is left out, which act leads where, which schools are shown in which order. */
import type { CellRef } from "../../domain/kernel/cell";
import type { Language } from "../../domain/kernel/text";
import type { AnswerCause, AnswerSchool, AnswerSchools, Standing } from "../../report/model/answer";
import { parseAddress } from "../../workbook/a1";
import type { Place } from "../places";

/** What is not counted in, as the causes count it. */
export function leftOut(causes: readonly AnswerCause[]) {
  const of = (kind: AnswerCause["kind"]) => causes.filter((cause) => cause.kind === kind);
  return {
    unanswered: of("unanswered")[0]?.items ?? 0,
    labels: of("notUnderstood").flatMap(({ labels }) => labels).length,
    tables: of("tableNotRead").flatMap(({ labels }) => labels).length,
    absent: absentItems(causes).length,
  };
}

/** Data items that were not found, whether they may stand in what was not understood or not. */
export function absentItems(causes: readonly AnswerCause[]): readonly AnswerCause["missing"][number][] {
  const items = causes
    .filter(({ kind }) => kind === "absent" || kind === "notUnderstood" || kind === "tableNotRead")
    .flatMap(({ missing }) => missing);
  return [...new Map(items.map((item) => [item.field, item])).values()];
}

/** Where the act of a cause is done: another place of the pane, or a cell. */
export type WayOut = { readonly place: Place } | { readonly cell: CellRef } | null;

export function wayOut({ act, kind, cells }: AnswerCause): WayOut {
  if (act.kind === "assign") return { place: { at: "reading" } };
  if (kind === "unanswered" || kind === "answerContradicts") return { place: { at: "questions" } };
  if (kind === "contradiction" || kind === "ownStandard") return { place: { at: "problems" } };
  if (kind === "absent") return { place: { at: "absent" } };
  const [first] = cells;
  const cell = first === undefined ? null : cellOf(first);
  return cell ? { cell } : null;
}

/** The first cell of an address with its sheet; null where the address names none. */
export function cellOf(address: string): CellRef | null {
  const parsed = parseAddress(address);
  if (!parsed || parsed.sheet === null) return null;
  return { sheet: parsed.sheet, row: parsed.area.row, col: parsed.area.col };
}

export type SchoolSort = "gravity" | "tables" | "name";

export interface SchoolFilter {
  /** Null for all. */
  readonly standing: Standing | null;
  readonly sort: SchoolSort;
  /** Part of the name. */
  readonly typed: string;
}

/** Those that need something done first: failing schools, else open ones, else all. */
export function firstFilter({ fail, open }: AnswerSchools): SchoolFilter {
  return { standing: fail > 0 ? "fail" : open > 0 ? "open" : null, sort: "gravity", typed: "" };
}

/** The last school of its kind may be gone after an edit: an empty list would look like an empty county. */
export function withSchools(filter: SchoolFilter, schools: AnswerSchools): SchoolFilter {
  return filter.standing !== null && schools[filter.standing] === 0 ? { ...filter, standing: null } : filter;
}

/** @param order ids in the order of the tables */
export function shownSchools(
  { list }: AnswerSchools,
  { standing, sort, typed }: SchoolFilter,
  order: readonly string[],
  language: Language,
): readonly AnswerSchool[] {
  const wanted = typed.trim().toLowerCase();
  const shown = list.filter(
    (school) => (standing === null || school.standing === standing) && school.name.toLowerCase().includes(wanted),
  );
  if (sort === "gravity") return shown;
  if (sort === "name") {
    const { compare } = new Intl.Collator(language);
    return [...shown].sort((a, b) => compare(a.name, b.name));
  }
  const places = new Map(order.map((id, place) => [id, place]));
  return [...shown].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
