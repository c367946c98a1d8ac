/** Which cells are marked for which finding, and what the note beside them says. */
import type { Evaluation, Finding, SectionEvaluation } from "../domain/checks/finding";
import { explainFinding } from "../domain/explain/explain";
import type { ReadingResult } from "../domain/dataset/reading-result";
import type { Section } from "../domain/dataset/school";
import type { FieldId } from "../domain/fields/dictionary";
import { sameCell } from "../domain/kernel/cell";
import type { CellRef } from "../domain/kernel/cell";
import { inLanguage } from "../domain/kernel/text";
import type { Language } from "../domain/kernel/text";
import { fullAddress } from "../workbook/a1";
import type { Mark } from "../workbook/port";

/** One mark per deciding cell of every finding that fails or cannot be decided. */
export function marksOf(evaluation: Evaluation, language: Language): readonly Mark[] {
  return evaluation.schools.flatMap((school) =>
    school.sections.flatMap((section) => section.findings.flatMap((finding) => marksOfFinding(finding, section, language))),
  );
}

/** Tag of the marks that no standard set, but the tables themselves. */
const TABLES = "tables";

/** One mark per cell of every relation of the tables that does not hold. What was merely repaired is not marked. */
export function problemMarks({ problems }: ReadingResult, language: Language): readonly Mark[] {
  return problems
    .filter(({ severity }) => severity !== "info")
    .flatMap(({ cells, message }) =>
      distinct(cells).map((cell) => ({ cell, kind: "warning", source: TABLES, note: inLanguage(message, language) }) as const),
    );
}

function marksOfFinding(finding: Finding, { section }: SectionEvaluation, language: Language): readonly Mark[] {
  const { verdict: kind } = finding;
  if (kind !== "fail" && kind !== "cannotTell") return [];
  const note = explainFinding(finding, section, language, fullAddress);
  return markedCells(finding, section).map((cell) => ({ cell, kind, source: finding.pack, note }));
}

/**
 * The cells a finding is shown at: those of the items that would decide it or are short, else every cell of the value.
 * A finding about a table that is not there has no cell of its own and is shown where the school is named first.
 */
export function markedCells(finding: Finding, section: Pick<Section, "items" | "nameCells">): readonly CellRef[] {
  const candidates = [
    finding.undecided?.flatMap((item) => item.cells) ?? [],
    finding.shortfall ? cellsOf(finding.shortfall.of, section) : [],
    finding.cells,
    section.nameCells.slice(0, 1),
  ];
  return distinct(candidates.find((cells) => cells.length > 0) ?? []);
}

function cellsOf(field: FieldId, section: Pick<Section, "items">): readonly CellRef[] {
  return section.items[field]?.cells ?? [];
}

function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  return cells.filter((cell, index) => cells.findIndex((other) => sameCell(cell, other)) === index);
}
