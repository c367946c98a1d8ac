/** The two stages of compulsory education that are assessed, and the neighbours that share a school's resources. */

export const STAGES = ["primary", "junior"] as const;
/** 小学 / 初中: a stage that the standards assess. */
export type Stage = (typeof STAGES)[number];

/** Every stage a school may run; only `primary` and `junior` are assessed, the others take their share of split resources. */
export type SchoolStage = Stage | "senior" | "kindergarten";

/** Official terms of the stages. */
export const STAGE_NAMES: Readonly<Record<SchoolStage, { readonly zh: string; readonly en: string }>> = {
  primary: { zh: "小学", en: "primary" },
  junior: { zh: "初中", en: "junior secondary" },
  senior: { zh: "高中", en: "senior secondary" },
  kindergarten: { zh: "幼儿园", en: "kindergarten" },
};

export function isStage(text: unknown): text is Stage {
  return text === "primary" || text === "junior";
}
