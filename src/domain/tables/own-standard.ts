/** The worksheet on which users write down a standard of their own (自定标准): how it is told from tables. It holds limits, no figures. */
import type { CellValue } from "../kernel/cell";
import type { Grid } from "../kernel/grid";
import type { Bilingual } from "../kernel/text";
import { plainText } from "../labels/text";
import { isReportSheet } from "./report-sheet";

/** Name of a new sheet; any name that begins so is taken for one. */
export const OWN_STANDARD_NAME: Bilingual = { zh: "自定标准", en: "Own standard" };

interface ColumnName extends Bilingual {
  /** Other headings that are understood. */
  readonly also: readonly string[];
}

/** The columns of the table, in the order of the template. */
export const OWN_COLUMNS = {
  rule: { zh: "条目", en: "Item", also: ["序号", "编号"] },
  indicator: { zh: "指标", en: "Indicator", also: ["指标名称", "数据项"] },
  stage: { zh: "学段", en: "Stage", also: [] },
  condition: { zh: "条件", en: "Condition", also: ["适用条件"] },
  limit: { zh: "限值", en: "Limit", also: ["方向/限值", "标准值", "要求"] },
  unit: { zh: "单位", en: "Unit", also: ["计量单位"] },
  document: { zh: "文件(文号)", en: "Document", also: ["文件", "文号", "依据文件", "文件文号"] },
  clause: { zh: "条款", en: "Clause", also: [] },
  from: { zh: "施行日期", en: "In force from", also: ["起用日期", "执行日期"] },
  until: { zh: "废止日期", en: "Until", also: ["失效日期"] },
  between: { zh: "档次之间", en: "Between sizes", also: [] },
  outside: { zh: "档次之外", en: "Outside sizes", also: [] },
  confidence: { zh: "数字来源", en: "Seen", also: [] },
} as const satisfies Readonly<Record<string, ColumnName>>;

export type OwnColumn = keyof typeof OWN_COLUMNS;
export const OWN_COLUMN_IDS = Object.keys(OWN_COLUMNS) as readonly OwnColumn[];

/** Without these a row of headings is not that of a standard. */
const REQUIRED: readonly OwnColumn[] = ["indicator", "stage", "limit", "document"];

export interface OwnStandardHead {
  readonly row: number;
  readonly columns: ReadonlyMap<OwnColumn, number>;
}

const MOST_ROWS = 60;
const MOST_COLS = 30;

const columnOf: ReadonlyMap<string, OwnColumn> = new Map(
  OWN_COLUMN_IDS.flatMap((id) => {
    const { zh, en, also } = OWN_COLUMNS[id];
    return [zh, en, ...also].map((name) => [headingKey(name), id] as const);
  }),
);

/** The row of headings of the table of limits; null when the sheet has none. */
export function ownStandardHead({ values }: Pick<Grid, "values">): OwnStandardHead | null {
  for (const [row, cells] of values.slice(0, MOST_ROWS).entries()) {
    if (cells.filter(canBeHeading).length < REQUIRED.length) continue;
    const columns = new Map<OwnColumn, number>();
    cells.slice(0, MOST_COLS).forEach((value, col) => {
      const id = canBeHeading(value) ? columnOf.get(headingKey(value)) : undefined;
      if (id !== undefined && !columns.has(id)) columns.set(id, col);
    });
    if (REQUIRED.every((id) => columns.has(id))) return { row, columns };
  }
  return null;
}

function canBeHeading(value: CellValue): value is string {
  return typeof value === "string" && value !== "" && value.length < 40;
}

/** By its name or by its row of headings. */
export function isOwnStandard(grid: Pick<Grid, "sheet" | "values">): boolean {
  // Our report has columns of the same names.
  if (isReportSheet(grid)) return false;
  const name = headingKey(grid.sheet);
  return name.startsWith(OWN_STANDARD_NAME.zh) || name.startsWith("ownstandard") || ownStandardHead(grid) !== null;
}

function headingKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[:*]+$/, "");
}
