/** Texts of the pane about what the workbook keeps and this version cannot use, or could not keep. */
import type { NoticeKind } from "../usecases/store-notices";

const zh = {
  title: {
    newer: "保存的内容由更新版本写入",
    damaged: "保存的内容不能读取",
    tooLarge: "保存的内容过大",
    unknown: "保存的内容有一部分不能识别",
    unsaved: "有改动没有保存",
    full: "有改动没有保存",
  } satisfies Record<NoticeKind, string>,
  next: {
    newer: "请升级本工具后再打开；也可以仍用本版本，以新填写的内容覆盖。作出选择之前，这一部分新的填写不会保存。",
    damaged: "如有备份，请打开备份；也可以用新填写的内容覆盖。作出选择之前，这一部分新的填写不会保存。",
    tooLarge: "请在保存时所用的程序中清理；也可以用新填写的内容覆盖。作出选择之前，这一部分新的填写不会保存。",
    unknown: "请升级本工具后查看。",
    unsaved: "请将工作簿另存为可以编辑的文件，再点“重新保存”。",
    full: "请撤回不再需要的说明或填写内容，再点“重新保存”。",
  } satisfies Record<NoticeKind, string>,
  overwrite: "仍然使用本版本并覆盖",
  overwriteThis: (what: string) => `仍然使用本版本并覆盖：${what}`,
  keep: "保留不动",
  keepThis: (what: string) => `保留不动：${what}`,
  dismiss: "知道了",
  confirmTitle: (what: string) => `覆盖原来保存的${what}？`,
  confirmNote: "覆盖后，原来保存的内容从本工作簿中删除，不能恢复。建议先将工作簿另存一份。",
  confirm: "覆盖",
  cancel: "取消",
  save: "重新保存",
};

const en: typeof zh = {
  title: {
    newer: "Kept by a newer version",
    damaged: "What is kept cannot be read",
    tooLarge: "What is kept is too large",
    unknown: "Part of what is kept is not understood",
    unsaved: "A change is not kept",
    full: "A change is not kept",
  },
  next: {
    newer:
      "Update this add-in and open the workbook again, or use this version and replace what is there. Until you decide, nothing new of this kind is kept.",
    damaged: "Open a backup if there is one, or replace what is there. Until you decide, nothing new of this kind is kept.",
    tooLarge:
      "Clear it with the program that kept it, or replace what is there. Until you decide, nothing new of this kind is kept.",
    unknown: "Update this add-in to see it.",
    unsaved: "Save the workbook as a file that can be edited, then choose “Keep again”.",
    full: "Withdraw explanations or answers that are no longer needed, then choose “Keep again”.",
  },
  overwrite: "Use this version and replace",
  overwriteThis: (what) => `Use this version and replace: ${what}`,
  keep: "Leave as it is",
  keepThis: (what) => `Leave as it is: ${what}`,
  dismiss: "Got it",
  confirmTitle: (what) => `Replace what is kept (${what})?`,
  confirmNote: "What is there now is deleted from this workbook and cannot be brought back. Save a copy of the workbook first.",
  confirm: "Replace",
  cancel: "Cancel",
  save: "Keep again",
};

export const STORE_TEXTS = { zh, en };
