/**
 * The sheet that says who the school is: 教基1001 (label, code, value in a row), 基础基111 and the old cover
 * (labels in a row, values in the row below) (tables.md §3). Type codes are not read: their meaning is not documented.
 */
import type { Area } from "../kernel/cell";
import { formNumberIn } from "./form-number";
import { canonicalLabel } from "../labels/text";
import { type NamedAt, headerFacts } from "./school-header";
import type { CardFacts, SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";

export interface SchoolCard {
  readonly id: string;
  readonly title: string;
  readonly range: Area;
  readonly record: SchoolRecord;
}

type Mark = "name" | "code" | "type" | "area" | "owner" | "address" | "domain";

/** Figures of the card that only the consistency rules ask for. */
const FACTS = {
  schooling: /^规定年制(\(小学\/初中\))?$/,
  primarySchooling: /^规定年制\(小学\)$/,
  juniorSchooling: /^规定年制\(初中\)$/,
  entryAge: /^规定入学年龄(\(小学\/初中\))?$/,
  primaryEntryAge: /^规定入学年龄\(小学\)$/,
  juniorEntryAge: /^规定入学年龄\(初中\)$/,
  longitude: /^(学校)?经度$/,
  latitude: /^(学校)?纬度$/,
} as const satisfies Readonly<Record<keyof CardFacts, RegExp>>;
type Fact = keyof CardFacts;

const LABELS: readonly (readonly [Mark, RegExp])[] = [
  ["code", /^(学校\(机构\)(标识码|代码)|学校标识码|学校代码)$/],
  ["name", /^(学校\(机构\)名称(\(章\))?|学校名称(\(章\))?)$/],
  ["type", /^(学校\(机构\))?办学类型$/],
  ["area", /^(学校\(机构\))?所在地城乡类型$/],
  ["owner", /^(学校\(机构\))?举办者(类型)?$/],
  ["address", /^(学校\(机构\)|学校)地址$/],
  ["domain", /^(学校\(机构\)|学校)?域名$/],
];

/** Enough for the longest card; what lies below is something else. */
const LAST_ROW = 80;

/** The card on a worksheet; null when fewer than two of its labels are there. */
export function readSchoolCard(view: SheetView): SchoolCard | null {
  const found = new Map<Mark, NamedAt | null>();
  const figures: Partial<Record<Fact, NamedAt>> = {};
  const blanks = new Map<Mark, NamedAt>();
  let last = 0;
  for (let row = view.top; row < Math.min(view.rows, view.top + LAST_ROW); row++) {
    for (let col = 0; col < Math.min(view.cols, 30); col++) {
      const fact = factAt(view, row, col);
      const figure = fact && figureOf(view, row, col);
      if (fact && figure) figures[fact] ??= figure;
      const mark = markAt(view, row, col);
      if (!mark || found.get(mark)) continue;
      const value = valueOf(view, row, col);
      found.set(mark, value);
      if (!value && isLeftBlank(view, row, col)) blanks.set(mark, { text: "", cell: view.ref(row, col) });
      // Values may stand in the row below.
      last = Math.max(last, row, value?.cell.row ?? row);
    }
  }
  if (found.size < 2) return null;
  const facts = headerFacts(view, view.top, Math.min(view.rows, view.top + 5));
  const code = found.get("code");
  const marks = {
    name: found.get("name") ?? facts.schoolName,
    code: code && /^[0-9A-Za-z]{6,20}$/.test(code.text) ? code : facts.schoolCode,
    type: found.get("type"),
    area: found.get("area"),
    owner: found.get("owner"),
    address: found.get("address"),
    domain: found.get("domain") ?? blanks.get("domain"),
  };
  return {
    id: facts.formNumber ?? formNumberIn(view.sheet) ?? "card",
    title: facts.title ?? "",
    range: { row: view.top, col: 0, rows: last - view.top + 1, cols: view.cols },
    record: {
      sheet: view.sheet,
      ...(view.file !== undefined && { file: view.file }),
      ...Object.fromEntries(Object.entries(marks).filter(([, value]) => value)),
      ...(Object.keys(figures).length > 0 && { facts: figures }),
      items: [],
    },
  };
}

function markAt(view: SheetView, row: number, col: number): Mark | null {
  const value = view.value(row, col);
  if (typeof value !== "string" || value.length > 60) return null;
  const label = canonicalLabel(value);
  return LABELS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

function factAt(view: SheetView, row: number, col: number): Fact | null {
  const value = view.value(row, col);
  if (typeof value !== "string" || value.length > 60) return null;
  const label = canonicalLabel(value);
  return (Object.keys(FACTS) as Fact[]).find((fact) => FACTS[fact].test(label)) ?? null;
}

/** The value of a figure; at the right edge of a 基础基111 only a hidden helper number stands beside the label. */
function figureOf(view: SheetView, row: number, col: number): NamedAt | null {
  const values = [valueOf(view, row, col), namedAt(view, rowBelow(view, row), col)];
  return values.find((value) => value && /\d/.test(value.text) && !/^\p{Script=Han}{3}/u.test(value.text)) ?? null;
}

function valueOf(view: SheetView, row: number, col: number): NamedAt | null {
  const right: number[] = [];
  for (let next = col + (view.mergeAt(row, col)?.cols ?? 1); next < Math.min(view.cols, col + 8); next++) {
    if (view.value(row, next) !== null && view.label(row, next) !== "") right.push(next);
  }
  const [first, second] = right;
  // Another label stands beside it: the values are in the row below.
  if (first === undefined || isHeading(view, row, first)) return namedAt(view, rowBelow(view, row), col);
  const isCode = /^\d{1,3}$/.test(view.label(row, first));
  return isCode ? (second === undefined ? null : namedAt(view, row, second)) : namedAt(view, row, first);
}

/** Values stand in the row below, and there is none for this label. */
function isLeftBlank(view: SheetView, row: number, col: number): boolean {
  const below = rowBelow(view, row);
  const others = view.rowValues(below).filter((value) => typeof value === "string" && value.trim() !== "");
  return view.label(below, col) === "" && others.length > 1 && !others.some((text) => canonicalLabel(text as string) === "续");
}

function isHeading(view: SheetView, row: number, col: number): boolean {
  return (
    markAt(view, row, col) !== null ||
    factAt(view, row, col) !== null ||
    /(名称|代码|地址|类型|类别|行政部门|规定年制)(\(.*\))?$/.test(view.label(row, col))
  );
}

/** The next row with anything in it. */
function rowBelow(view: SheetView, row: number): number {
  const isFilled = (at: number) => view.rowValues(at).some((value) => value !== null && value !== "");
  let below = row + 1;
  while (below < Math.min(view.rows, row + 4) && !isFilled(below)) below++;
  return below;
}

function namedAt(view: SheetView, row: number, col: number): NamedAt | null {
  const text = view.text(row, col);
  const isLabel = markAt(view, row, col) !== null;
  return text === "" || isLabel || /^[*\-—]$/.test(text) || text === "续" ? null : { text, cell: view.ref(row, col) };
}
