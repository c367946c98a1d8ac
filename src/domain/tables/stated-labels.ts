/** Per-pupil figures that a sheet of labels and values states itself (生均占地面积 34.6), for comparison with its totals. */
import type { Area } from "../kernel/cell";
import { canonicalLabel } from "../labels/text";
import { splitUnit } from "../labels/units";
import { type StatedFigure, itemPerPupil, parseStated } from "./lists/stated";
import type { SchoolRecord } from "./school-record";
import type { SheetView } from "./sheet-view";

/** @param range where the labels and values stand; only a label with one figure in its row right of it states that figure */
export function statedInLabels(view: SheetView, range: Area, { name, stage }: SchoolRecord): readonly StatedFigure[] {
  return Array.from({ length: range.rows }, (_, step) => range.row + step).flatMap((row) => {
    const cells = Array.from({ length: range.cols }, (_, step) => range.col + step);
    const labels = cells.flatMap((col) => {
      const { label, unit } = splitUnit(view.label(row, col));
      const of = itemPerPupil(canonicalLabel(label));
      return of === undefined ? [] : [{ col, indicator: canonicalLabel(label), of, unit }];
    });
    const [label] = labels;
    if (!label || labels.length > 1) return [];
    const figures = cells.flatMap((col) => {
      const { value } = col > label.col ? parseStated(view.shown(row, col)) : {};
      return value === undefined ? [] : [{ col, value }];
    });
    const [figure] = figures;
    if (!figure || figures.length > 1) return [];
    const beside = cells.filter((col) => col > label.col && col !== figure.col).map((col) => view.label(row, col));
    const unit = label.unit ?? beside.find((text) => text !== "");
    return [
      {
        school: name?.text ?? "",
        ...(stage && { stage }),
        indicator: label.indicator,
        of: label.of,
        kind: "value" as const,
        value: figure.value,
        text: view.text(row, figure.col),
        ...(unit !== undefined && { unit }),
        cell: view.ref(row, figure.col),
      },
    ];
  });
}
