/**
 * What must happen when the product does something in a harder Excel: every pair of a fault profile and a contract, declared.
 * `test/profiles` runs each pair and holds the product to it; docs/host-fidelity.md prints the table.
 */
import type { FaultProfileId } from "../../src/workbench/host/fault-profiles";

export const CONTRACTS = [
  "reading",
  "marking",
  "clearing",
  "adding a sheet",
  "report sheets",
  "settings",
  "following edits",
  "live evaluation",
  "functions naming the school",
  "functions by their row",
  "formulas to values",
] as const;
export type Contract = (typeof CONTRACTS)[number];

export type Declared =
  | { readonly kind: "passes" }
  /** Nothing is done, or all but what the sentence is about; `sentence` is said (zh-CN). */
  | { readonly kind: "refuses"; readonly sentence: string }
  /** Done once, or refused with this sentence and nothing of it done; never done twice. */
  | { readonly kind: "onceOrNot"; readonly sentence: string; readonly or?: string }
  | { readonly kind: "doesNotApply"; readonly source: string };

const passes: Declared = { kind: "passes" };
const refuses = (sentence: string): Declared => ({ kind: "refuses", sentence });
const onceOrNot = (sentence: string, or?: string): Declared => ({ kind: "onceOrNot", sentence, ...(or && { or }) });
const doesNotApply = (source: string): Declared => ({ kind: "doesNotApply", source });

const NOT_COMPLETED = "Excel 没有完成操作。";
const STOPPED = onceOrNot(NOT_COMPLETED);

/** Only what differs from `passes`. */
const DIFFERENT: Readonly<Partial<Record<FaultProfileId, Readonly<Partial<Record<Contract, Declared>>>>>> = {
  "notes-refused": {
    clearing: refuses("有的工作表中的标注未能清除，其余已清除。"),
  },
  "unreadable-rules": {
    marking: refuses("Excel 读不出该表的条件格式，未标注；在“条件格式 → 管理规则”中删去重复的规则后再试"),
    clearing: refuses("有的工作表中的标注未能清除，其余已清除。"),
  },
  "ltsc-2021": {
    "functions by their row": refuses("本工作簿有 2 所学校，请写明校名"),
  },
  "read-only": {
    marking: refuses("工作簿为只读"),
    clearing: doesNotApply(
      "docs:testing/application-specific-api-error-handling: a workbook that cannot be changed has no marks of this session",
    ),
    "adding a sheet": refuses(NOT_COMPLETED),
    "report sheets": refuses(NOT_COMPLETED),
    settings: refuses(NOT_COMPLETED),
    "live evaluation": refuses("工作簿为只读"),
    "formulas to values": refuses("Excel 没有完成，请再试一次"),
  },
  flaky: {
    reading: STOPPED,
    marking: onceOrNot("Excel 没有完成标注，请再按一次“检查并标注”"),
    clearing: STOPPED,
    "adding a sheet": STOPPED,
    "report sheets": STOPPED,
    settings: STOPPED,
    "following edits": STOPPED,
    "live evaluation": onceOrNot(NOT_COMPLETED, "Excel 没有完成标注，请再按一次“检查并标注”"),
    "functions naming the school": onceOrNot("工作簿未能读取，请打开检查面板查看原因"),
    "functions by their row": onceOrNot("工作簿未能读取，请打开检查面板查看原因"),
    "formulas to values": STOPPED,
  },
};

export function declared(profile: FaultProfileId, contract: Contract): Declared {
  return DIFFERENT[profile]?.[contract] ?? passes;
}
