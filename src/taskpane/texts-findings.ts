/** Texts of the pane about one finding: what stands behind the sentence. */
const zh = {
  details: "依据和算式",
  detailsOf: (name: string) => `依据和算式：${name}`,
  limit: "限值",
  atLeast: (amount: string) => `不低于 ${amount}`,
  atMost: (amount: string) => `不高于 ${amount}`,
  document: "依据",
  difference: "与限值相差",
  above: (amount: string) => `高出 ${amount}`,
  below: (amount: string) => `低 ${amount}`,
  equal: "等于限值",
  shortfall: "缺额",
  reserve: "余量",
  members: "各项情况",
  steps: "计算步骤",
};

const en: typeof zh = {
  details: "Source and calculation",
  detailsOf: (name) => `Source and calculation: ${name}`,
  limit: "Limit",
  atLeast: (amount) => `at least ${amount}`,
  atMost: (amount) => `at most ${amount}`,
  document: "Document",
  difference: "Against the limit",
  above: (amount) => `${amount} above`,
  below: (amount) => `${amount} below`,
  equal: "equal to the limit",
  shortfall: "Missing",
  reserve: "Reserve",
  members: "Each requirement",
  steps: "Steps",
};

export const FINDING_TEXTS = { zh, en };
