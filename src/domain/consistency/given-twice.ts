/** The same item given twice with different figures: the two figures and the cells of both. */
import type { RepeatedItem } from "../dataset/repeated-item";
import { ownCells } from "../kernel/reading";
import type { BrokenPart } from "./item-relations";

export function itemsGivenTwice(repeated: readonly RepeatedItem[]): readonly BrokenPart[] {
  return repeated.map(findingOf);
}

function findingOf({ schoolId, schoolName, field, stage, official, repeated }: RepeatedItem): BrokenPart {
  const used = official.reduce((sum, { value }) => sum + value, 0);
  const isSum = stage === null && official.length > 1;
  return {
    rule: `items/${field}-twice`,
    // Staff of a 一贯制 school may be counted with another stage.
    check: stage === null ? "empirical" : "logical",
    schoolId,
    left: repeated.value,
    right: used,
    cells: [repeated, ...official].flatMap(ownCells),
    values: { kind: "givenTwice", school: schoolName, stage, field, repeated: repeated.value, used, isSum },
  };
}
