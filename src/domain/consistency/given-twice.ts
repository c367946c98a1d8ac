/** The same item given twice with different figures: the two figures, the difference and the cells of both. */
import type { RepeatedItem } from "../dataset/repeated-item";
import { fieldOf } from "../fields/dictionary";
import { STAGE_NAMES } from "../kernel/stage";
import type { BrokenPart } from "./item-relations";

const figures = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

export function itemsGivenTwice(repeated: readonly RepeatedItem[]): readonly BrokenPart[] {
  return repeated.map(findingOf);
}

function findingOf({ schoolId, schoolName, field, stage, official, repeated }: RepeatedItem): BrokenPart {
  const { zh, en, unit } = fieldOf(field);
  const right = official.reduce((sum, { value }) => sum + value, 0);
  const [a, b, gap] = [repeated.value, right, Math.abs(repeated.value - right)].map((value) => figures.format(value));
  const isSum = stage === null && official.length > 1;
  // Staff of a 一贯制 school may be counted with another stage.
  const check = stage === null ? "empirical" : "logical";
  const where = stage === null ? { zh: "", en: "" } : { zh: `（${STAGE_NAMES[stage].zh}）`, en: ` (${STAGE_NAMES[stage].en})` };
  return {
    rule: `items/${field}-twice`,
    check,
    schoolId,
    left: repeated.value,
    right,
    cells: [...repeated.cells, ...official.flatMap(({ cells }) => cells)],
    message: {
      zh: `${check === "logical" ? "逻辑校验" : "经验校验"}：${schoolName}${where.zh}的${zh}在一处为 ${a} ${unit}，在另一处${isSum ? "各学段合计" : ""}为 ${b} ${unit}，相差 ${gap} ${unit}；计算采用后一个数。`,
      en: `${check === "logical" ? "Must agree" : "Correct or explain"}: ${schoolName}${where.en}: ${en} is ${a} in one place and ${b} in another${isSum ? ", its stages taken together" : ""}, a difference of ${gap}; the latter is used.`,
    },
  };
}
