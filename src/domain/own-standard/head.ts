/** The lines above the table of limits: what the standard is called, where it holds, which schools it speaks of. */
import type { FieldId } from "../fields/dictionary";
import type { SplitPolicy } from "../fields/split-policy";
import { SCHOOL_TYPE_NAMES, type SchoolType } from "../kernel/school-kind";
import type { Bilingual } from "../kernel/text";
import { plainText } from "../labels/text";
import { ORDINARY_SCHOOLS } from "../standards/define";
import type { Scope } from "../standards/pack";
import { PROVINCES } from "../standards/regions";
import { isWord, keyOf } from "./condition-words";
import { fieldNamed } from "./names";
import { quoted, type OwnSheet } from "./reading";

export const HEAD_LINES = {
  title: { zh: "标准名称", en: "Title" },
  number: { zh: "文号", en: "Number" },
  region: { zh: "适用地区", en: "Region" },
  excluded: { zh: "不适用的学校", en: "Schools left out" },
  private: { zh: "民办学校", en: "Private schools" },
  teachingPoints: { zh: "教学点", en: "Teaching points" },
  split: { zh: "一贯制学校拆分", en: "Split between stages" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Readonly<Record<string, Bilingual>>;
type HeadLine = keyof typeof HEAD_LINES;

export const NATIONWIDE: Bilingual = { zh: "全国", en: "China" };
export const COUNTED: Bilingual = { zh: "计入", en: "counted" };
export const NOT_COUNTED: Bilingual = { zh: "不计入", en: "not counted" };
export const EVERYTHING_SHARED: Bilingual = { zh: "全部共用资源", en: "every shared resource" };
export const NOBODY: Bilingual = { zh: "无", en: "none" };

export const LONGEST_TEXT = 200;

export interface OwnHead {
  readonly title: string;
  readonly number: string;
  readonly region: string;
  readonly scope: Scope;
  readonly split?: SplitPolicy;
}

/** @param rows the lines before the row of headings */
export function readHead(sheet: OwnSheet, rows: number): OwnHead {
  const lines = new Map<HeadLine, number>();
  for (let row = 0; row < rows; row++) {
    const line = keyOf(HEAD_LINES, sheet.text(row, 0).replace(/[:：]$/, ""));
    if (line && !lines.has(line)) lines.set(line, row);
  }
  const required = (line: "title" | "number" | "region"): string => requiredText(sheet, line, lines.get(line));
  const title = required("title");
  const number = required("number");
  const written = required("region");
  const region = written === "" ? undefined : regionNamed(written);
  if (written !== "" && region === undefined) {
    const text = quoted(written);
    sheet.fail(
      "unknownRegion",
      lines.get("region")!,
      1,
      `没有识别地区“${text}”，请写“全国”或省份名称。`,
      `The region "${text}" is not known; write China or a province.`,
    );
  }
  const optional = (line: HeadLine): { row: number; text: string } | undefined => {
    const row = lines.get(line);
    const text = row === undefined ? "" : sheet.text(row, 1);
    return row === undefined || text === "" ? undefined : { row, text };
  };
  const split = readSplit(sheet, optional("split"));
  return { title, number, region: region ?? "CN", scope: readScope(sheet, optional), ...(split && { split }) };
}

function requiredText(sheet: OwnSheet, line: "title" | "number" | "region", row: number | undefined): string {
  const text = row === undefined ? "" : sheet.text(row, 1);
  const { zh, en } = HEAD_LINES[line];
  if (text === "") sheet.fail("missing", row ?? 0, row === undefined ? 0 : 1, `请填写${zh}。`, `Fill in: ${en}.`);
  else if (text.length > LONGEST_TEXT)
    sheet.fail("tooLong", row!, 1, `${zh}不能超过 ${LONGEST_TEXT} 字。`, `${en} has more than ${LONGEST_TEXT} characters.`);
  else return text;
  return "";
}

function regionNamed(text: string): string | undefined {
  const plain = plainText(text).toLowerCase();
  if (isWord(NATIONWIDE, text) || plain === "cn") return "CN";
  return Object.keys(PROVINCES).find((id) => {
    const { zh, en } = PROVINCES[id]!;
    return plain.startsWith(zh) || plain === en.toLowerCase().replaceAll(" ", "") || plain === id.toLowerCase();
  });
}

type Optional = (line: HeadLine) => { readonly row: number; readonly text: string } | undefined;

function readScope(sheet: OwnSheet, optional: Optional): Scope {
  const excluded = optional("excluded");
  const excludedTypes = excluded
    ? listOf(sheet, excluded, (word) => keyOf(SCHOOL_TYPE_NAMES, word))
    : ORDINARY_SCHOOLS.excludedTypes;
  const owned = optional("private");
  if (owned && !isWord(COUNTED, owned.text) && !isWord(NOT_COUNTED, owned.text)) unknown(sheet, owned.row, owned.text);
  const points = optional("teachingPoints");
  const fewest = points && /^(\d{1,5})(?:人|pupils)/i.exec(plainText(points.text))?.[1];
  if (points && fewest === undefined && !isWord(COUNTED, points.text)) unknown(sheet, points.row, points.text);
  return {
    excludedTypes: excludedTypes as readonly SchoolType[],
    includesPrivate: owned ? !isWord(NOT_COUNTED, owned.text) : ORDINARY_SCHOOLS.includesPrivate,
    ...(fewest !== undefined && { teachingPointsFromPupils: Number(fewest) }),
  };
}

function readSplit(sheet: OwnSheet, line: ReturnType<Optional>): SplitPolicy | undefined {
  if (!line || isWord(EVERYTHING_SHARED, line.text)) return undefined;
  return { fields: listOf<FieldId>(sheet, line, fieldNamed) };
}

/** Names joined by 、 or commas; 无 is none of them. */
function listOf<T>(sheet: OwnSheet, line: { row: number; text: string }, named: (word: string) => T | undefined): readonly T[] {
  if (isWord(NOBODY, line.text)) return [];
  const words = line.text
    .slice(0, 2_000)
    .split(/[、,，;；]/)
    .filter((word) => word.trim() !== "");
  return words.flatMap((word) => {
    const found = named(word);
    if (found === undefined) unknown(sheet, line.row, word);
    return found ?? [];
  });
}

function unknown(sheet: OwnSheet, row: number, word: string): void {
  const text = quoted(word);
  sheet.fail(
    "unknownWord",
    row,
    1,
    `没有识别“${text}”，请按模板中的写法填写。`,
    `"${text}" is not understood; write it as the template does.`,
  );
}
