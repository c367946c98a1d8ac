/** The rows with which a table may begin (表的开头): headings of a list, headings of labels and values, the name of a school. */
import { roleOf } from "../../labels/roles";
import { canonicalLabel, plainText } from "../../labels/text";
import { namesPlace } from "../label-values/heading-words";
import { readNumber } from "../number";
import type { SheetView } from "../sheet-view";

export interface Start {
  readonly row: number;
  /**
   * - `list` 学校名称 heads a column · `classes` 班级名称 does · `labels` 项目 | 数值 · `sums` 学段 | 学校数
   * - `school` 学校名称：甲小学, or 学校名称 | 甲小学
   */
  readonly kind: "list" | "classes" | "labels" | "sums" | "school";
  /** Columns of the words that say so. */
  readonly cols: readonly number[];
}

/** Rows in which a table or form may begin, from the top down. */
export function startsOf(view: SheetView): readonly Start[] {
  const starts: Start[] = [];
  for (let row = view.top; row < view.rows; row++) {
    const start = startAt(view, row);
    if (start) starts.push(start);
  }
  return starts;
}

const NAME_IN_CELL = /^(学校(\(机构\))?名称(\(章\))?|填报学校|填报单位|单位名称|学校全称|校名|学校):./;
const LABELS = /^(填报|调查|统计|检查|评估)?(项目|指标|事项|数据项)(名称|内容)?$/;
/** Most texts need no closer look. */
const MAY_START = /[校名项項指单單事数數班类類段]/;

function startAt(view: SheetView, row: number): Start | null {
  const names: number[] = [];
  const schools: number[] = [];
  const labels: number[] = [];
  const classes: number[] = [];
  const kinds: number[] = [];
  let countsSchools = false;
  const values = view.rowValues(row);
  values.forEach((value, col) => {
    if (typeof value !== "string" || value.length > 60 || !MAY_START.test(value)) return;
    const plain = plainText(value);
    if (NAME_IN_CELL.test(plain)) schools.push(col);
    else if (LABELS.test(canonicalLabel(value))) labels.push(col);
    else {
      const role = roleOf([canonicalLabel(value).toLowerCase()]);
      if (role === "name") (isBesideName(view, row, col) ? schools : names).push(col);
      if (role === "class") classes.push(col);
      if (role === "stage" || role === "type") kinds.push(col);
      if (/^(学校数|校数|学校个数)(\(所\)|\(个\))?$/.test(plain)) countsSchools = true;
    }
  });
  if (schools.length > 0) return { row, kind: "school", cols: schools };
  if (names.length + classes.length + kinds.length + labels.length === 0) return null;
  // A heading has no figures, and is no word alone.
  const filled = values.filter((value) => value !== null && value !== "");
  if (filled.length < 2 || filled.some((value) => readNumber(value).kind === "number")) return null;
  if (names.length > 0) return { row, kind: "list", cols: names };
  if (classes.length > 0) return { row, kind: "classes", cols: classes };
  if (kinds.length > 0 && countsSchools) return { row, kind: "sums", cols: kinds };
  return labels.length > 0 ? { row, kind: "labels", cols: labels } : null;
}

/** 学校名称 | 甲小学: the name stands beside its label; several names are the headings of columns. */
function isBesideName(view: SheetView, row: number, col: number): boolean {
  const places: number[] = [];
  for (let right = col + (view.mergeAt(row, col)?.cols ?? 1); right < view.cols && places.length < 2; right++) {
    const value = view.value(row, right);
    if (typeof value !== "string" || value === "") continue;
    if (!namesPlace(value)) return places.length === 1;
    places.push(right);
  }
  return places.length === 1;
}
