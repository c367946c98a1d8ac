/** What is said of figures in the tables that do not agree with each other (逻辑校验, 经验校验). */
import type { ProblemValues } from "../dataset/reading-result";
import { fieldOf } from "../fields/dictionary";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import { listedInBoth } from "./list";
import { beside, plain } from "./number";

type Of<K extends ProblemValues["kind"]> = Extract<ProblemValues, { kind: K }>;

/** Names shown of many. */
const MOST_NAMES = 3;

export const FIGURE_PROBLEMS = {
  relation,
  partsBeyondWhole: ({ school, stage, parts, whole, sum, limit }: Of<"partsBeyondWhole">): Bilingual => {
    const names = parts.map(fieldOf);
    const of = fieldOf(whole);
    const where = inStage(stage);
    const [a, b, gap] = figures(sum, limit, sum - limit);
    return {
      zh: `${school}${where.zh}${names.map(({ zh }) => zh).join("与")}${names.length > 1 ? "之和" : ""} ${a} ${of.unit}，超过${of.zh} ${b} ${of.unit}，超出 ${gap} ${of.unit}。`,
      en: `${school}${where.en}: ${names.map(({ en }) => en).join(" and ")} ${a}, more than ${of.en} ${b}, by ${gap}.`,
    };
  },
  beyondTheCountry: ({ school, field, value }: Of<"beyondTheCountry">): Bilingual => {
    const { zh, en, unit } = fieldOf(field);
    return {
      zh: `${school}的${zh}为 ${value} ${unit}，比全国的还多，多半是多填了几位；请更正，有关结论不可信。`,
      en: `${school}: ${en} is ${value} ${unit}, more than the whole country has; there are probably digits too many. Correct it: what follows from it cannot be trusted.`,
    };
  },
  givenTwice: ({ school, stage, field, repeated, used, isSum }: Of<"givenTwice">): Bilingual => {
    const { zh, en, unit } = fieldOf(field);
    const where = inStage(stage);
    const [a, b, gap] = figures(repeated, used, Math.abs(repeated - used));
    return {
      zh: `${school}${where.zh}的${zh}在一处为 ${a} ${unit}，在另一处${isSum ? "各学段合计" : ""}为 ${b} ${unit}，相差 ${gap} ${unit}；计算采用后一个数。`,
      en: `${school}${where.en}: ${en} is ${a} in one place and ${b} in another${isSum ? ", its stages taken together" : ""}, a difference of ${gap}; the latter is used.`,
    };
  },
  shortAddress: ({ school, address, shortest }: Of<"shortAddress">): Bilingual => {
    const { length } = [...address];
    return {
      zh: `${school}的学校地址应以汉字开头，不少于 ${shortest} 个字；表中为“${address}”，${length} 个字。`,
      en: `${school}: an address begins with a Chinese character and has ${shortest} characters or more; the table says “${address}”, ${length}.`,
    };
  },
  domainMissing: ({ school }: Of<"domainMissing">): Bilingual => ({
    zh: `${school}有校园网，应填报域名；表中未填。`,
    en: `${school} has a campus network, so its domain name is due; it is left blank.`,
  }),
  entryAge: ({ school, stage, age, usual }: Of<"entryAge">): Bilingual => {
    const { zh, en } = STAGE_NAMES[stage];
    const gap = Math.abs(age - usual);
    return {
      zh: `${school}的规定入学年龄（${zh}）为 ${age} 岁，一般为 ${usual} 岁，相差 ${gap} 岁；当地另有规定的请说明。`,
      en: `${school}: the entry age (${en}) is ${age}, usually ${usual}, a difference of ${gap}; explain where local rules differ.`,
    };
  },
  sameCoordinates: ({ place, schools }: Of<"sameCoordinates">): Bilingual => {
    const { zh, en } = listedInBoth(schools.slice(0, MOST_NAMES));
    const isCut = schools.length > MOST_NAMES;
    return {
      zh: `${schools.length} 所学校的经度、纬度相同（${place}）：${zh}${isCut ? "等" : ""}；每所学校应各不相同，同在一处办学的请说明。`,
      en: `${schools.length} schools have the same longitude and latitude (${place}): ${en}${isCut ? " and others" : ""}; each school has its own. Explain schools on one site.`,
    };
  },
  entrantsBeyondLeavers: ({ entrants, leavers }: Of<"entrantsBeyondLeavers">): Bilingual => {
    const [a, b, gap] = figures(entrants, leavers, entrants - leavers);
    return {
      zh: `读取的各校中，初中招生数合计 ${a} 人，超过小学毕业生数合计 ${b} 人，超出 ${gap} 人；有县外学生升入或学校未全部读取的请说明。`,
      en: `over all schools read, ${a} pupils entered junior schools but only ${b} left primary schools, ${gap} fewer; explain pupils from elsewhere, or schools that were not read.`,
    };
  },
  total: ({ row, column, stated, sum }: Of<"total">): Bilingual => {
    const [a, b, gap] = figures(stated, sum, Math.abs(stated - sum));
    const isShort = sum < stated;
    return {
      zh: `“${row}”行的${column}为 ${a}，各行之和为 ${b}，相差 ${gap}，请核对${isShort ? "是否漏列" : ""}。`,
      en: `The row “${row}” says ${a} for ${column}, its rows add up to ${b}, a difference of ${gap}. ${isShort ? "Please check whether rows are missing." : "Please check."}`,
    };
  },
  retention: ({ school, relation: { zh, en }, isMost, stated, due }: Of<"retention">): Bilingual => {
    const gap = Math.abs(stated - due);
    return {
      zh: `${school}：${zh}。表中为 ${stated}，${isMost ? "不应超过" : "按关系应为"} ${due}，相差 ${gap}。`,
      en: `${school}: ${en}. The table says ${stated}, the relation gives ${isMost ? "at most " : ""}${due}, a difference of ${gap}.`,
    };
  },
  gap: ({ school, columns: [due, there, gap], ...values }: Of<"gap">): Bilingual => {
    const [a, b, stated, follows] = figures(values.due, values.there, values.stated, values.follows);
    return {
      zh: `${school}：${due} ${a}，${there} ${b}，${gap}应为 ${follows}，表中为 ${stated}，请核对。`,
      en: `${school}: ${due} ${a}, ${there} ${b}; ${gap} should be ${follows}, the table says ${stated}. Please check.`,
    };
  },
  statedVerdict: ({
    school,
    indicator,
    value,
    limit,
    bound,
    isMet,
    stated,
    isComputed,
    digits,
  }: Of<"statedVerdict">): Bilingual => {
    const [a, b] = [beside(value, limit, digits), plain(limit)];
    const least = bound === "atLeast";
    return {
      zh: `${school}：${indicator}${isComputed ? "按总数计算" : ""}为 ${a}，表中所列标准为${least ? "不低于" : "不超过"} ${b}，应为${isMet ? "达标" : "不达标"}，表中写的是“${stated}”，请核对。`,
      en: `${school}: ${indicator} is ${a}${isComputed ? " by its totals" : ""}, the standard in the table ${least ? "at least" : "at most"} ${b}, so it is ${isMet ? "met" : "not met"}; the table says “${stated}”. Please check.`,
    };
  },
  statedFigure: ({ school, indicator: { zh, en }, stated, computed, digits }: Of<"statedFigure">): Bilingual => {
    const [a, b, gap] = [stated, computed, Math.abs(stated - computed)].map((value) => plain(value, digits));
    return {
      zh: `${school}：表中${zh} ${a}，按总数计算为 ${b}，相差 ${gap}，请核对。`,
      en: `${school}: the table states ${a} for ${en}, its totals give ${b}, a difference of ${gap}.`,
    };
  },
};

/** Areas are published with two decimals. */
function figures(...values: readonly number[]): readonly string[] {
  return values.map((value) => plain(value, 2));
}

function inStage(stage: SchoolStage | null): Bilingual {
  return stage === null ? { zh: "", en: "" } : { zh: `（${STAGE_NAMES[stage].zh}）`, en: ` (${STAGE_NAMES[stage].en})` };
}

function relation(values: Of<"relation">): Bilingual {
  const { relation: text, where } = values;
  const facts = values.isUnfilled ? questionOf(values) : comparisonOf(values);
  const cause = causeOf(values);
  return {
    zh: `${text.zh}${where && `（${where}）`}。${facts.zh}${cause.zh}`,
    en: `${text.en}${where && ` (${where})`}. ${facts.en}${cause.en}`,
  };
}

function questionOf({ left, right }: Of<"relation">): Bilingual {
  const [whole, filled, gap] = figures(left, right, Math.abs(left - right));
  const [zh, en] = right < left ? ["少", "less"] : ["多", "more"];
  return {
    zh: `已填分项合计 ${filled}，比 ${whole} ${zh} ${gap}；空白项是没有还是未填？请核实。`,
    en: `The parts that are filled in come to ${filled}, ${gap} ${en} than ${whole}. Are the blank ones none, or were they left out? Please check.`,
  };
}

function comparisonOf({ is, left, right, isBlank }: Of<"relation">): Bilingual {
  const [a, b, gap] = figures(left, right, Math.abs(left - right));
  if (is === "filled") {
    const what = isBlank ? { zh: "未填", en: "nothing" } : { zh: `为 ${a}`, en: a };
    return { zh: `表中${what.zh}，应大于 0。`, en: `The table says ${what.en}, where more than 0 is due.` };
  }
  if (is === "atLeast") {
    return {
      zh: `表中为 ${b}，不应少于 ${a}，少 ${gap}。`,
      en: `The table says ${b}, which should be at least ${a}; it is ${gap} less.`,
    };
  }
  return is === "equal"
    ? {
        zh: `表中为 ${a}，按关系应为 ${b}，相差 ${gap}。`,
        en: `The table says ${a}, the relation gives ${b}, a difference of ${gap}.`,
      }
    : {
        zh: `表中为 ${a}，不应超过 ${b}，超出 ${gap}。`,
        en: `The table says ${a}, which should not exceed ${b}; it does by ${gap}.`,
      };
}

/** Where one cell explains several relations: what it should hold. */
function causeOf({ suspect }: Of<"relation">): Bilingual {
  if (!suspect) return { zh: "", en: "" };
  const { label, others } = suspect;
  const [value, expected] = figures(suspect.value, suspect.expected);
  const isMany = others > 1;
  return {
    zh: `与它有关的另外 ${others} 条关系同样不符；“${label}”由 ${value} 改为 ${expected} 则全部相符，请先核对这一格。`,
    en: ` ${others} more relation${isMany ? "s" : ""} of this cell fail${isMany ? "" : "s"} too; all hold if “${label}” is ${expected} instead of ${value}. Check this cell first.`,
  };
}
