/** The account of reading (读取情况) in words: what a column, row or cell was taken for, and why. Short: they stand in tables and lists. */
import type { AccountReason, ItemOutcome, RowOutcome } from "../dataset/reading-result";
import { FIELDS, type FieldId } from "../fields/dictionary";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { LabelKind, LabelReason, LabelRole } from "../labels/label-reading";
import { nameText, plainText } from "../labels/text";
import { listedInBoth } from "./list";
import { MISSING_MESSAGES } from "./messages";
import { doubtOf } from "./problems-of-reading";

export const OUTCOME_NAMES: Readonly<Record<ItemOutcome | RowOutcome, Bilingual>> = {
  read: { zh: "已识别", en: "read" },
  proposed: { zh: "读作…？", en: "perhaps" },
  notUnderstood: { zh: "未识别", en: "not understood" },
  notAnItem: { zh: "不是数据项", en: "no data item" },
  school: { zh: "学校", en: "school" },
  part: { zh: "并入他校", en: "part of a school" },
  total: { zh: "合计", en: "total" },
  mean: { zh: "平均", en: "mean" },
  note: { zh: "说明", en: "note" },
  heading: { zh: "表头", en: "heading" },
  notCounted: { zh: "未计入", en: "not counted" },
};

/** What a line of the account says of itself. */
export interface AccountLine {
  readonly outcome: ItemOutcome | RowOutcome;
  readonly item?: FieldId;
  readonly stage?: SchoolStage;
}

/** What the line was taken for: 读作“图书册数”, 读作“图书册数”？, 合计. */
export function takenFor({ outcome, item, stage }: AccountLine): Bilingual {
  if (item === undefined || (outcome !== "read" && outcome !== "proposed")) return OUTCOME_NAMES[outcome];
  const { zh, en } = itemName(item, stage);
  return outcome === "read" ? { zh: `读作“${zh}”`, en: `read as “${en}”` } : { zh: `读作“${zh}”？`, en: `perhaps “${en}”` };
}

/** 图书册数（小学） */
export function itemName(item: FieldId, stage: SchoolStage | undefined): Bilingual {
  const { zh, en } = FIELDS[item];
  if (stage === undefined) return { zh, en };
  return { zh: `${zh}（${STAGE_NAMES[stage].zh}）`, en: `${en} (${STAGE_NAMES[stage].en})` };
}

/** Why a label that is understood is no figure that the school has. */
const KINDS: Readonly<Record<LabelKind, Bilingual>> = {
  stock: { zh: "是学校现有的数", en: "what the school has" },
  perPupil: { zh: "是生均数，不是学校现有的数", en: "a value per pupil, not what the school has" },
  rate: { zh: "是比例、平均数或得分，不是学校现有的数", en: "a share, mean or score, not what the school has" },
  standard: { zh: "写的是标准，不是学校现有的数", en: "a standard, not what the school has" },
  target: { zh: "写的是规划或目标，不是学校现有的数", en: "a plan or target, not what the school has" },
  shouldBe: { zh: "写的是应有的数，不是学校现有的数", en: "what the school should have, not what it has" },
  gap: { zh: "写的是缺口，不是学校现有的数", en: "a gap, not what the school has" },
  change: { zh: "写的是增减，不是学校现有的数", en: "a change, not what the school has" },
  lastYear: { zh: "是以往年份的数", en: "figures of an earlier year" },
  rank: { zh: "是排名", en: "a rank" },
  statedVerdict: { zh: "写的是结论（是否达标一类），不是学校现有的数", en: "a conclusion, not what the school has" },
  otherOwner: {
    zh: "不是本校的（租借、校外、附设、全县等）",
    en: "not the school's own (rented, off campus, attached, of the whole county …)",
  },
  subset: { zh: "只是其中一部分，没有这样的数据项", en: "only a part, for which there is no data item" },
  identity: { zh: "是名称或代码", en: "a name or code" },
  remark: { zh: "是文字说明", en: "a remark" },
  noItem: { zh: "没有对应的数据项", en: "there is no data item for it" },
};

const ROLES: Readonly<Record<LabelRole, Bilingual>> = {
  name: { zh: "学校名称", en: "name of the school" },
  code: { zh: "学校标识码", en: "code of the school" },
  stage: { zh: "学段", en: "stage" },
  grade: { zh: "年级", en: "grade" },
  type: { zh: "办学类型", en: "kind of school" },
  area: { zh: "城乡类型", en: "urban or rural" },
  owner: { zh: "举办者", en: "who runs the school" },
  countsAsSchool: { zh: "是否计校数", en: "whether it counts as a school" },
  county: { zh: "县（市、区）", en: "county" },
  township: { zh: "乡镇", en: "township" },
  class: { zh: "班级名称", en: "name of the class" },
  ordinal: { zh: "序号", en: "ordinal number" },
};

/** @param quoted the words in question, in quotation marks; empty where none is to blame alone */
const LABELS: Readonly<Record<Exclude<LabelReason, "kind">, (quoted: Bilingual) => Bilingual>> = {
  clear: () => ({ zh: "各个词都认识", en: "every word is known" }),
  unknownWords: ({ zh, en }) => ({ zh: `不认识${zh}一词，未参与判断`, en: `not known: ${en}; decides nothing` }),
  doubtfulWord: ({ zh, en }) =>
    zh === ""
      ? { zh: "可能有几种意思，未参与判断，请确认", en: "it may mean several things; decides nothing, please confirm" }
      : {
          zh: `${zh}可能有几种意思，未参与判断，请确认`,
          en: `${en} may mean several things; decides nothing, please confirm`,
        },
  dimensionUnsaid: () => ({
    zh: "没有写明是面积、间数还是别的，未参与判断，请写明单位",
    en: "neither word nor unit says whether it is an area or a number; decides nothing, name the unit",
  }),
  unitDisagrees: ({ zh, en }) => ({ zh: `单位${zh}与名称不符`, en: `the unit ${en} does not fit the name` }),
  notTogether: () => ({ zh: "各个词都认识，合起来不是一个数据项", en: "its words are known; together they name no data item" }),
  severalItems: () => ({ zh: "写了几个数据项，不知道是哪一个", en: "it names several data items" }),
  stagesDisagree: () => ({ zh: "既写小学又写初中，不知道是哪个学段", en: "it names both primary and junior secondary" }),
  empty: () => ({ zh: "没有写名称", en: "it has no name" }),
};

const SELF_EVIDENT: ReadonlySet<AccountReason["code"]> = new Set<AccountReason["code"]>([
  ...(["named", "heading", "schoolCode", "schoolType", "schoolName"] as const),
]);

/**
 * Why a line is not simply what it is taken for; undefined where that says it all.
 * @param path the label as the cells write it
 */
export function remarkOn(line: AccountLine & { readonly why: AccountReason }, path: readonly string[]): Bilingual | undefined {
  const { outcome, why } = line;
  const isRead = outcome === "read" && why.code === "label" && why.reason === "clear";
  const isNamed = SELF_EVIDENT.has(why.code) && (outcome === "school" || outcome === "heading");
  return isRead || isNamed ? undefined : sayAccountReason(why, path);
}

/** Why a line was taken for what it is. @param path the label as the cells write it, whose words are quoted as they stand there */
export function sayAccountReason(why: AccountReason, path: readonly string[] = []): Bilingual {
  switch (why.code) {
    case "label":
      return why.reason === "kind" ? KINDS[why.kind] : LABELS[why.reason](quotedAsWritten(why.words, path));
    case "role":
      return { zh: `是${ROLES[why.role].zh}`, en: ROLES[why.role].en };
    case "figures": {
      const { zh, en } = doubtOf(why.doubt);
      return { zh: `这一列的数${zh}，未参与判断，请确认`, en: `the figures ${en}; they decide nothing, please confirm` };
    }
    case "mapped":
      return why.by === "remembered"
        ? { zh: "按您以前的指定", en: "as you said before" }
        : { zh: "按您的指定", en: "as you said" };
    case "refused":
      return { zh: "对它的指定不能采用，原因见数据问题", en: "what was said of it cannot be used; the problems say why" };
    case "onlyWords":
      return { zh: "只有文字，没有数值", en: "words only, no figures" };
    case "sums":
      return { zh: `等于第 ${rowsText(why.of, "zh")} 行之和`, en: `the sum of rows ${rowsText(why.of, "en")}` };
    case "means":
      return { zh: `等于第 ${rowsText(why.of, "zh")} 行的平均数`, en: `the mean of rows ${rowsText(why.of, "en")}` };
    case "partOf":
      return why.school === ""
        ? { zh: "计入所在学校", en: "counted in its school" }
        : { zh: `计入“${why.school}”`, en: `counted in “${why.school}”` };
    case "schoolCode":
      return { zh: "有学校标识码", en: "it has the code of a school" };
    case "schoolType":
      return { zh: "填有办学类型", en: "its type of school is given" };
    case "schoolName":
      return { zh: "名称是校名", en: "its name is that of a school" };
    case "likeOthers":
      return { zh: "与本列其他学校一样填有各项数", en: "it stands among the schools, with figures like theirs" };
    case "noMainSchool":
      return { zh: "不计校数，名单中找不到它所属的学校", en: "not counted as a school, and its main school is not in the list" };
    case "noFigures":
      return { zh: "一个数也没有填", en: "no figure is filled in" };
    case "title":
      return { zh: "是标题、单位或填表说明", en: "title, unit or note above the table" };
    case "heading":
      return { zh: "是表头", en: "the headings" };
    case "named":
      return { zh: "按名称识别", en: "known by its name" };
    case "repeatsHeading":
      return { zh: "与表头相同", en: "repeats the headings" };
    case "noName":
      return { zh: "没有学校名称", en: "there is no name of a school" };
    case "noSchool":
      return {
        zh: "从名称、代码、类型看不出是一所学校",
        en: "neither name, code nor type says that it is a school",
      };
    case "otherTable":
      return { zh: "在另一组表头的下面", en: "it stands below other headings" };
    case "section":
      return { zh: "只说明下面各行属于哪里", en: "only says to what the next rows belong" };
    case "standard":
      return KINDS.standard;
    case "noFigure":
      return filled(MISSING_MESSAGES[why.reason], FIELDS[why.field]);
    case "outside":
      return { zh: "在表外，没有列名或名称", en: "outside the table, without heading or name" };
    case "form":
      return { zh: "按报表的表样识别", en: "known by the layout of the form" };
    case "notRead":
      return why.because;
    case "ownStandard":
      return { zh: "这是自定标准，不是学校的数据", en: "this is a standard of your own, no figures of schools" };
    case "ownReport":
      return { zh: "这是本工具的报告，不作为数据读取", en: "this is a report of this program, never read as data" };
    case "ownResult":
      return { zh: "是本工具函数的结果，不作为数据读取", en: "a result of this program's functions, never read as data" };
  }
}

function filled(message: Bilingual, item: Bilingual): Bilingual {
  const fill = (text: string, name: string): string => text.replace("{item}", () => name).replace("{cells}", "");
  return { zh: fill(message.zh, item.zh), en: fill(message.en, item.en) };
}

function quotedAsWritten(words: readonly string[], path: readonly string[]): Bilingual {
  const quoted = words.map((word) => `“${asWritten(word, path)}”`);
  return { zh: quoted.join(""), en: listedInBoth(quoted).en };
}

/** The grammar reads one spelling; the reader looks for the word in the script in which it stands in the sheet. */
function asWritten(word: string, path: readonly string[]): string {
  const wanted = word.toLowerCase();
  for (const level of path) {
    const characters = [...level].map((written) => ({ written, plain: plainText(written).toLowerCase() }));
    const at = characters
      .map(({ plain }) => plain)
      .join("")
      .indexOf(wanted);
    if (at < 0) continue;
    let end = 0;
    const found = characters.filter(({ plain }) => {
      const begin = end;
      end += plain.length;
      return end > at && begin < at + wanted.length;
    });
    return nameText(found.map(({ written }) => written).join(""));
  }
  return word;
}

/** Ranges of rows named at most; more are counted. */
const MOST_RANGES = 3;

/** 3～7、9: rows as the margin of the sheet numbers them. */
function rowsText(rows: readonly number[], language: keyof Bilingual): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const dash = language === "zh" ? "～" : "–";
  const named = ranges.slice(0, MOST_RANGES).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}${dash}${to + 1}`));
  const list = listedInBoth(named)[language];
  if (ranges.length <= MOST_RANGES) return list;
  return language === "zh" ? `${list} 等 ${rows.length}` : `${list} and others (${rows.length} in all)`;
}
