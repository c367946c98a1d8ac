/**
 * Columns that count classes by size (班额 > 41-45人, 每班46-50人班级个数): together they say what the form 班额情况 says, where they
 * are all classes of the school.
 */
import type { FieldId } from "../../fields/dictionary";
import { known, missing } from "../../kernel/reading";
import type { SchoolStage } from "../../kernel/stage";
import { readItem } from "../cell-reading";
import { type BinCount, FIELDS_OF_BINS, type SizeBin, besideEachOther, itemsOfBins, parseBin } from "../class-size-bins";
import type { FoundItem } from "../found-item";
import type { SheetView } from "../sheet-view";
import type { ListColumn } from "./heading";

export interface SizeColumn {
  readonly col: number;
  readonly bin: SizeBin;
}

/** Fewer columns are no breakdown of the classes. */
const FEWEST_BINS = 2;
/** What the sizes alone may be called; a share or a number of pupils is no number of classes. */
const OF_CLASSES = new Set<string | undefined>([undefined, "班", "个"]);

/** The columns of sizes; none where two of them may count the same class. */
export function sizeColumns(columns: readonly ListColumn[]): readonly SizeColumn[] {
  const found = columns.flatMap(({ col, path, unit, reading: { outcome, kind } }): SizeColumn[] => {
    const bin = parseBin(path.at(-1) ?? "");
    const isCount = outcome === "read" || (outcome === "notAnItem" && (kind === "subset" || kind === "noItem"));
    const saysClass = path.some((level) => level.includes("班"));
    return bin && isCount && saysClass && OF_CLASSES.has(unit) ? [{ col, bin }] : [];
  });
  const bins = [...besideEachOther(found)].sort((a, b) => a.bin.low - b.bin.low);
  const isApart = bins.every(({ bin }, index) => index === 0 || bins[index - 1]!.bin.high < bin.low);
  return bins.length >= FEWEST_BINS && isApart ? bins : [];
}

/**
 * 最大班额 and the classes over the limits in one row. What no other column says is always among them, if only as not known: the
 * classes of all sizes must be those of the school. A blank is none where the others are all.
 */
export function classSizesOf(
  view: SheetView,
  columns: readonly SizeColumn[],
  row: number,
  items: readonly FoundItem[],
  said: ReadonlySet<FieldId>,
  stage: SchoolStage | null,
): readonly FoundItem[] {
  const counts = columns.map(({ col, bin }): BinCount => {
    return { bin, reading: readItem("classes", view.shown(row, col), view.ref(row, col), []) };
  });
  const sum = counts.reduce((total, { reading }) => total + (reading.state === "known" ? reading.value : 0), 0);
  const classes = items.find(({ field, stage: of }) => field === "classes" && of === stage)?.reading;
  const isAll = classes?.state === "known" && classes.value > 0 && classes.value === sum;
  const filled = counts.map(({ bin, reading }): BinCount => {
    const isNone = isAll && reading.state === "missing" && (reading.reason === "blank" || reading.reason === "notApplicable");
    return { bin, reading: isNone ? known(0, "班", reading.cells) : reading };
  });
  const cells = counts.flatMap(({ reading }) => reading.cells);
  const made = isAll
    ? itemsOfBins(filled, stage)
    : FIELDS_OF_BINS.map((field): FoundItem => ({ field, stage, reading: missing("ambiguous", field, cells), rank: 1 }));
  return made.filter(({ field }) => !said.has(field));
}
