/** What is to be said of what a workbook keeps: what is the matter, and why; for files and reports also what to do next. */
import type { TableProblem } from "../domain/dataset/reading-result";
import type { Bilingual } from "../domain/kernel/text";
import type { WorkbookPort } from "../workbook/port";
import { CONFIRMATIONS_PART } from "./stored-confirmations";
import { EXPLANATIONS_PART } from "./stored-explanations";
import { MAPPING_PART } from "./stored-mapping";
import { MOST_READ_CHARACTERS, type Locked, type PartName } from "./store/envelope";
import { MOST_KEPT_BYTES, type PartCondition } from "./store/kept-part";
import { readPart } from "./store/read-part";

/** `unsaved`, `full`: what is shown is not kept · `unknown`: entries this version does not understand · else why it is locked. */
export type NoticeKind = Locked["why"] | "unknown" | "unsaved" | "full";

export interface StoreNotice {
  readonly part: PartName;
  readonly kind: NoticeKind;
  readonly message: Bilingual;
  /** Technical text: the setting concerned, or what the host answered. */
  readonly detail: string;
}

/** What is kept, in the user's words. */
export const PART_WORDS: Readonly<Record<PartName, Bilingual>> = {
  settings: { zh: "核查标准、适用日期等选择", en: "choice of standards and date" },
  mapping: { zh: "对应关系", en: "mapping" },
  confirmations: { zh: "确认事项的填写内容", en: "answers to questions" },
  explanations: { zh: "情况说明", en: "explanations" },
  reportSheets: { zh: "报告工作表名单", en: "list of report sheets" },
};

const SENTENCES: Readonly<Record<NoticeKind, Bilingual>> = {
  newer: {
    zh: "本工作簿中保存的{what}由本工具的更新版本写入，本版本不能读取，没有使用，也没有改动。",
    en: "Something kept in this workbook ({what}) was written by a newer version of this add-in. This version cannot read it: it is not used and stays as it is.",
  },
  damaged: {
    zh: "本工作簿中保存的{what}不完整或被改动过，不能读取，没有使用，也没有改动。",
    en: "Something kept in this workbook ({what}) is incomplete or was altered and cannot be read: it is not used and stays as it is.",
  },
  tooLarge: {
    zh: `本工作簿中保存的{what}超过 ${MOST_READ_CHARACTERS / 10_000} 万个字符，不能读取，没有使用，也没有改动。`,
    en: `Something kept in this workbook ({what}) is longer than ${MOST_READ_CHARACTERS / 1_000_000} million characters and cannot be read: it is not used and stays as it is.`,
  },
  unknown: {
    zh: "本工作簿中保存的{what}有 {count} 项本版本不能识别，没有使用，原样保留。",
    en: "Of what is kept in this workbook ({what}), this version does not understand {count}: not used, and left as it is.",
  },
  unsaved: {
    zh: "{what}的改动已用于核查，但未能保存到工作簿（可能为只读），关闭后会丢失。",
    en: "A change ({what}) counts now, but could not be kept in the workbook, which may be read-only: it is lost when the workbook is closed.",
  },
  full: {
    zh: `{what}的改动已用于核查，但未能保存到工作簿：保存的内容已达上限（${MOST_KEPT_BYTES / 1_000_000} MB），关闭后会丢失。`,
    en: `A change ({what}) counts now, but could not be kept: a workbook keeps at most ${MOST_KEPT_BYTES / 1_000_000} MB. It is lost when the workbook is closed.`,
  },
};

/** Gravest first. */
export function storeNotices(conditions: readonly PartCondition[]): readonly StoreNotice[] {
  return [
    ...conditions.flatMap(({ name, locked: [lock] }) => (lock ? notice(name, lock.why, lock.key) : [])),
    ...conditions.flatMap(({ name, unsaved }) => (unsaved ? notice(name, unsavedKind(unsaved), unsaved.detail) : [])),
    ...conditions.flatMap(({ name, unknown }) => (unknown > 0 ? notice(name, "unknown", name, unknown) : [])),
  ];
}

/** What a file keeps and this version does not use, as problems of the file. @throws WorkbookError */
export async function storeProblems(port: Pick<WorkbookPort, "getSetting">): Promise<readonly TableProblem[]> {
  const [mapping, confirmations, explanations] = await Promise.all([
    readPart(MAPPING_PART, port),
    readPart(CONFIRMATIONS_PART, port),
    readPart(EXPLANATIONS_PART, port),
  ]);
  const found = { mapping, confirmations, explanations };
  return problemsOfStore(PARTS_OF_CHECKS.map((name) => ({ name, ...found[name], unsaved: null })));
}

/** What a check goes by beside the tables. */
const PARTS_OF_CHECKS = ["mapping", "confirmations", "explanations"] as const;

/** The same of parts already read: what a check goes by and could not use. */
export function problemsOfStore(conditions: readonly PartCondition[]): readonly TableProblem[] {
  return storeNotices(conditions).flatMap(({ part, kind, message }) => {
    if (!PARTS_OF_CHECKS.some((one) => one === part) || kind === "unsaved" || kind === "full") return [];
    const { zh, en } = NEXT[kind];
    const told = { zh: message.zh + zh, en: `${message.en} ${en}` };
    return [{ code: `store/${kind}`, severity: "warning", values: { kind: "words", words: told }, cells: [] }];
  });
}

const UPGRADE: Bilingual = { zh: "请升级本工具后重新核查。", en: "Update this add-in and check again." };
const SEE_PANE: Bilingual = {
  zh: "请在 Excel 中打开本工作簿，在检查面板中处理。",
  en: "Open the workbook in Excel and decide in the check pane.",
};
const NEXT: Readonly<Record<Locked["why"] | "unknown", Bilingual>> = {
  newer: UPGRADE,
  unknown: UPGRADE,
  damaged: SEE_PANE,
  tooLarge: SEE_PANE,
};

function unsavedKind({ why }: NonNullable<PartCondition["unsaved"]>): NoticeKind {
  return why === "full" ? "full" : "unsaved";
}

function notice(part: PartName, kind: NoticeKind, detail: string, count = 0): StoreNotice {
  const filled = (sentence: string, what: string) => sentence.replaceAll("{what}", what).replaceAll("{count}", String(count));
  const [sentence, what] = [SENTENCES[kind], PART_WORDS[part]];
  return { part, kind, message: { zh: filled(sentence.zh, what.zh), en: filled(sentence.en, what.en) }, detail };
}
