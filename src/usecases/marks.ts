/** Which cells are marked for which finding, and what the note beside them says. */
import type { Evaluation, Finding, SectionEvaluation } from "../domain/checks/finding";
import { explainFinding } from "../domain/explain/explain";
import { formulaBehind } from "../domain/checks/rule-behind";
import { fieldsUsed } from "../domain/indicators/compute";
import { shortfallsOf } from "../domain/checks/possible-limits";
import type { ReadingResult } from "../domain/dataset/reading-result";
import type { Section } from "../domain/dataset/school";
import type { FieldId } from "../domain/fields/dictionary";
import { distinctCells } from "../domain/kernel/cell";
import type { CellRef } from "../domain/kernel/cell";
import { ownCells } from "../domain/kernel/reading";
import { sayProblem } from "../domain/explain/problems";
import { inLanguage } from "../domain/kernel/text";
import type { Language } from "../domain/kernel/text";
import { fullAddress } from "../workbook/a1";
import type { Mark } from "../workbook/port";

/**
 * One mark per deciding cell of every finding that fails or cannot be decided. A school's name is marked only where the school
 * fails, with what it is judged by; what the workbook does not hold has no cell, and is told in the answer.
 */
export function marksOf(evaluation: Evaluation, language: Language): readonly Mark[] {
  return evaluation.schools.flatMap(({ sections }) => sections.flatMap((section) => marksOfSection(section, language)));
}

function marksOfSection({ section, findings, verdicts }: SectionEvaluation, language: Language): readonly Mark[] {
  return findings.flatMap((finding) => {
    const { verdict: kind, pack } = finding;
    if (kind !== "fail" && kind !== "cannotTell") return [];
    const own = cellsToMark(finding, section);
    const isNamed = own.length === 0 && kind === "fail" && verdicts[pack.id] === "fail";
    const cells = isNamed ? nameCell(section) : own;
    if (cells.length === 0) return [];
    const note = explainFinding(finding, section, language, fullAddress);
    return cells.map((cell) => ({ cell, kind, source: pack.id, note }));
  });
}

/** Tag of the marks that no standard set, but the tables themselves. */
const TABLES = "tables";

/** One mark per cell of every relation of the tables that does not hold. What was merely repaired is not marked. */
export function problemMarks({ problems }: Pick<ReadingResult, "problems">, language: Language): readonly Mark[] {
  return problems
    .filter(({ severity }) => severity !== "info")
    .flatMap((problem) => {
      const note = inLanguage(sayProblem(problem), language);
      return distinctCells(problem.cells).map((cell) => ({ cell, kind: "warning", source: TABLES, note }) as const);
    });
}

type Place = Pick<Section, "items" | "nameCells">;

/**
 * The cells a finding is shown at: those of the items that would decide it or are short, else every cell of the value.
 * A finding about a table that is not there has no cell of its own and is shown where the school is named first.
 */
export function markedCells(finding: Finding, section: Place): readonly CellRef[] {
  const own = cellsToMark(finding, section);
  return own.length > 0 ? own : nameCell(section);
}

function cellsToMark(finding: Finding, section: Place): readonly CellRef[] {
  const candidates = [
    finding.undecided?.flatMap((item) => item.cells) ?? [],
    shortfallsOf(finding).flatMap(({ of }) => cellsOf(of, section)),
    valueCells(finding, section),
  ];
  return distinctCells(candidates.find((cells) => cells.length > 0) ?? []);
}

/** Cells that only say which limit applies, or what a shared figure is divided by, are not those of the value. */
function valueCells(finding: Finding, section: Place): readonly CellRef[] {
  const formula = finding.value === undefined ? undefined : formulaBehind(finding);
  if (!formula) return finding.cells;
  const fields = fieldsUsed(formula, section.items);
  return [...fields, ...(finding.kind === "stepped" ? [finding.rule.by] : [])].flatMap((field) => cellsOf(field, section));
}

const nameCell = ({ nameCells }: Place) => nameCells.slice(0, 1);

function cellsOf(field: FieldId, section: Pick<Section, "items">): readonly CellRef[] {
  const reading = section.items[field];
  return reading ? ownCells(reading) : [];
}
