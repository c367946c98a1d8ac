/** Forms whose rows repeat for 小学, 初中, 高中 …; also used when a sheet shows one stage without naming it. */
import type { SchoolStage } from "../../kernel/stage";
import { type OutlineNode, row } from "../form-spec";

/** Label of the block that speaks of all stages, or of the only one. */
export const TOTAL_BLOCK = "总计";

/** First outline label of each stage's block. */
export const STAGE_BLOCKS: readonly { readonly label: string; readonly stage: SchoolStage }[] = [
  { label: "幼儿园", stage: "kindergarten" },
  { label: "小学", stage: "primary" },
  { label: "初中", stage: "junior" },
  { label: "高中", stage: "senior" },
];

/** The same rows under 总计 and under every stage. */
export function stageBlocks(children: readonly OutlineNode[]): readonly OutlineNode[] {
  return [
    row(TOTAL_BLOCK, children, "合计", "计", "总数"),
    row("幼儿园", children, "幼儿"),
    row("小学", children, "普通小学", "小学阶段"),
    row("初中", children, "普通初中", "初级中学", "初中阶段"),
    row("高中", children, "普通高中", "高级中学", "高中阶段教育"),
    row("特殊教育", children, "特殊教育学校"),
  ];
}
