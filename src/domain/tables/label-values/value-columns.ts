/** Whose and of when the figures of a value column are, by its headings: 甲小学, 初中, 2024年, 标准 (填报值各列的含义). */
import { readLabel } from "../../labels/read-label";
import type { LabelKind } from "../../labels/label-reading";
import type { NamedAt } from "../school-header";
import type { SheetView } from "../sheet-view";
import { namesPlace } from "./heading-words";
import type { Panel } from "./panels";

export interface ValueColumn {
  readonly col: number;
  /** Headings without the name of a school. */
  readonly path: readonly string[];
  /** The school the heading names. */
  readonly school?: NamedAt;
  /** The figures are no stock of one school (标准, 缺口; 合计 beside schools). */
  readonly kind?: LabelKind;
}

/** Headings that say of no figure what it is. */
const ONLY_VALUES =
  /^(填报值|填报数|填报数据|填报内容|填写内容|数值|数量|数额|数字|数据|值|内容|结果|情况|本校数据|本校情况|学校数据)$/;
const TOTAL = /^(合计|总计|小计|计|平均|平均值|均值|全[县区市镇乡](合计|总计|平均)?)$/;

export function valueColumns(view: SheetView, panel: Panel): readonly ValueColumn[] {
  const paths = panel.values.map((col) => ({ col, levels: levelsOf(view, panel, col) }));
  const corner = panel.heads.map((row) => view.label(row, panel.labels.last)).at(-1) ?? "";
  const isNamed = corner !== "" && readLabel([corner]).role === "name";
  const isSchool = (text: string) => namesPlace(text) || (isNamed && !TOTAL.test(text));
  const areSchools = paths.some(({ levels }) => levels.some(({ text }) => isSchool(text)));
  return paths.map(({ col, levels }): ValueColumn => {
    const named = levels.find(({ text }) => isSchool(text));
    const path = levels.filter((level) => level !== named).map(({ text }) => text);
    const isTotal = areSchools && !named;
    const kind = isTotal ? "otherOwner" : kindOf(path);
    return {
      col,
      path,
      ...(named && { school: { text: view.text(named.row, col), cell: view.ref(named.row, col) } }),
      ...(kind && { kind }),
    };
  });
}

function kindOf(path: readonly string[]): LabelKind | null {
  if (path.length === 0) return null;
  const { outcome, kind } = readLabel(path);
  // 面积, 人数 or 现状 alone are no item, and no other kind either.
  return outcome === "notAnItem" && kind !== "noItem" && kind !== "subset" ? kind : null;
}

interface Level {
  readonly row: number;
  readonly text: string;
}

/** Headings of the column from the top down; where merges were lost a blank upper one belongs to its left neighbour. */
function levelsOf(view: SheetView, { heads, labels, values }: Panel, col: number): readonly Level[] {
  const levels: Level[] = [];
  heads.forEach((row, index) => {
    const isLowest = index === heads.length - 1;
    const own = view.label(row, col);
    const said = own !== "" || isLowest || view.mergeAt(row, col) ? own : leftOf(view, row, col, values[0]!);
    const text = /^(19|20)\d\d$/.test(said) ? `${said}年` : said;
    const isOfLabels = (view.mergeAt(row, col)?.col ?? col) <= labels.last;
    if (text !== "" && !ONLY_VALUES.test(text) && !isOfLabels && text !== levels.at(-1)?.text) levels.push({ row, text });
  });
  return levels;
}

function leftOf(view: SheetView, row: number, col: number, first: number): string {
  for (let left = col - 1; left >= first; left--) {
    if (view.mergeAt(row, left)) return "";
    const text = view.label(row, left);
    if (text !== "") return text;
  }
  return "";
}
