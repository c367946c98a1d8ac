/**
 * Figures a table itself claims for an indicator: 指标值 | 省级评估标准 of the 申报表, 基本值 | 达标值 | 实际值 | 是否达标 of the
 * 优质均衡 list, or a plain 生均 … column (tables.md §6.1, §6.4). They are no data: they can be compared with what follows
 * from the data, and the standard written beside them can be shown.
 */
import type { FieldId } from "../../fields/dictionary";
import type { CellRef, CellValue } from "../../kernel/cell";
import type { SchoolStage } from "../../kernel/stage";
import { readLabel } from "../../labels/read-label";
import { plainText } from "../../labels/text";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";

export interface StatedFigure {
  /** Name of the school as the row writes it. */
  readonly school: string;
  readonly stage?: SchoolStage;
  /** Name of the indicator as the heading writes it, without unit. */
  readonly indicator: string;
  /** The item that a 生均 figure divides by the pupils, where what follows 生均 names just that. */
  readonly of?: FieldId;
  /** `standard` is the limit (达标值), `floor` the lowest value allowed (基本值), `verdict` the table's own judgement. */
  readonly kind: "value" | "standard" | "floor" | "verdict";
  /** The figure, when the cell holds one; a ratio `1:12.9` is its quotient. */
  readonly value?: number;
  readonly bound?: "atLeast" | "atMost";
  /** The cell as it stands. */
  readonly text: string;
  readonly unit?: string;
  readonly cell: CellRef;
}

const LEAVES: readonly (readonly [StatedFigure["kind"], RegExp])[] = [
  ["value", /^(指标值|实际值|测算值|实际)$/],
  ["standard", /^(省级评估标准|评估标准|达标值|标准值?|省定标准|标准要求)$/],
  ["floor", /^基本值$/],
  ["verdict", /^(是否达标|达标情况|是否达到标准)$/],
];
const INDICATOR = /^(生均|每百|师生比|生师比|生机比|师机比|班额|教师学历达标率|巩固率|辍学率)|率$|比例$/;

/** 该校综合评估是否达标: a judgement of the whole school. */
const OVERALL = /^(该校)?综合(评估|评价)?.{0,4}达标$/;

export type StatedColumn = ListColumn & { readonly indicator: string; readonly kind: StatedFigure["kind"] };

/** What a lowest heading claims of the indicator above it; null when it claims nothing. */
export function claimOf(leaf: string): StatedFigure["kind"] | null {
  return LEAVES.find(([, pattern]) => pattern.test(leaf))?.[0] ?? null;
}

/** Columns of a list that claim a figure instead of giving data. */
export function statedColumns(columns: readonly ListColumn[]): readonly StatedColumn[] {
  return columns.flatMap((column): StatedColumn[] => {
    if (column.meaning) return [];
    const leaf = column.path.at(-1) ?? "";
    const kind = claimOf(leaf);
    if (OVERALL.test(leaf)) return [{ ...column, indicator: leaf, kind: "verdict" }];
    const indicator = kind ? column.path.at(-2) : leaf;
    if (!indicator || (!kind && !INDICATOR.test(indicator))) return [];
    return [{ ...column, indicator, kind: kind ?? "value" }];
  });
}

/** 生均建筑面积 is the floor area by the pupils; undefined where the words after 生均 are not simply an item. */
export function itemPerPupil(indicator: string): FieldId | undefined {
  const [, rest] = /^(?:学生)?生均(.+)$/.exec(indicator) ?? [];
  const reading = rest === undefined ? null : readLabel([rest]);
  return reading?.outcome === "read" ? reading.item : undefined;
}

/** The claims of one row; blank cells claim nothing. */
export function statedOf(
  view: SheetView,
  columns: readonly StatedColumn[],
  row: number,
  school: string,
  stage: SchoolStage | undefined,
): readonly StatedFigure[] {
  return columns.flatMap(({ col, indicator, kind, unit }): StatedFigure[] => {
    const text = view.text(row, col);
    if (text === "") return [];
    const read = kind === "verdict" ? {} : parseStated(view.shown(row, col));
    const of = itemPerPupil(indicator);
    return [
      {
        school,
        ...(stage && { stage }),
        indicator,
        ...(of !== undefined && { of }),
        kind,
        ...read,
        text,
        ...(unit !== undefined && { unit }),
        cell: view.ref(row, col),
      },
    ];
  });
}

/** `≥5.1`, `各 1`, `1:12.9`, `100%`, `0.049`; words and alternatives (`0.043或≥0.049`, `≥省标`) give no figure. */
export function parseStated(value: CellValue): { readonly value?: number; readonly bound?: "atLeast" | "atMost" } {
  const number = readNumber(value);
  if (number.kind === "number") return { value: number.value };
  if (typeof value !== "string") return {};
  const match = /^(≥|>=|≧|不低于|不少于|≤|<=|≦|不超过|不高于|各)?(\d+(?:\.\d+)?)(?::(\d+(?:\.\d+)?))?(%|[^\d:或]{0,6})$/.exec(
    plainText(value),
  );
  if (!match) return {};
  const [, sign, figure, under] = match;
  if (under !== undefined && Number(under) === 0) return {};
  const bound =
    !sign || sign === "各" ? {} : { bound: /^(≥|>=|≧|不低于|不少于)$/.test(sign) ? ("atLeast" as const) : ("atMost" as const) };
  return { value: under === undefined ? Number(figure) : Number(figure) / Number(under), ...bound };
}
