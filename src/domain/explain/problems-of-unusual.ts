/** What is said of figures that are possible but unusual (经验校验). */
import type { ProblemValues } from "../dataset/reading-result";
import { type FieldId, fieldOf } from "../fields/dictionary";
import { STAGE_NAMES, type SchoolStage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import { plain } from "./number";
import { quantity } from "./quantity";

type Of<K extends ProblemValues["kind"]> = Extract<ProblemValues, { kind: K }>;

export const UNUSUAL_PROBLEMS = {
  jump: ({ school, stage, field, before, now, isSlip, beside }: Of<"jump">): Bilingual => {
    const { zh, en } = fieldOf(field);
    const where = inStage(stage);
    const [was, is] = [figure(before, field), figure(now, field)];
    const change = changeOf(before, now);
    const slip = isSlip ? slipOf(before < now) : { zh: "", en: "" };
    const others = beside.map((other) => {
      const [a, b] = [figure(other.before, other.field), figure(other.now, other.field)];
      const name = fieldOf(other.field);
      return { zh: `；${name.zh}上年 ${a.zh}、今年 ${b.zh}`, en: `; ${name.en}: ${a.en} last year, ${b.en} now` };
    });
    return {
      zh: `${school}${where.zh}的${zh}上年为 ${was.zh}，今年为 ${is.zh}，${change.zh}${slip.zh}${others.map((other) => other.zh).join("")}。请核对，属实的请说明原因。`,
      en: `${school}${where.en}: ${en} was ${was.en} last year and is ${is.en} now, ${change.en}${slip.en}${others.map((other) => other.en).join("")}. Check it; explain it if it is right.`,
    };
  },
  columnJump: ({ stage, field, schools, times }: Of<"columnJump">): Bilingual => {
    const { zh, en } = fieldOf(field);
    const where = inStage(stage);
    const isMore = times > 1;
    const factor = plain(isMore ? times : 1 / times, 1);
    return {
      zh: `两年都有数的 ${schools} 所学校，${zh}${where.zh}普遍约为上年的 ${isMore ? `${factor} 倍` : `${factor} 分之一`}。请核对这一列的单位和列名，属实的请说明原因。`,
      en: `${en}${where.en}: in most of the ${schools} schools with figures of both years it is about ${isMore ? `${factor} times` : `1/${factor} of`} last year's. Check the unit and the heading of this column; explain it if it is right.`,
    };
  },
  exchangedItems: ({ school, stage, items }: Of<"exchangedItems">): Bilingual => {
    const where = inStage(stage);
    const said = items.map(({ field, before, now }) => {
      const { zh, en } = fieldOf(field);
      const [was, is] = [figure(before, field), figure(now, field)];
      return { zh: `${zh}上年 ${was.zh}、今年 ${is.zh}`, en: `${en} was ${was.en} and is ${is.en}` };
    });
    return {
      zh: `${school}${where.zh}的两项数像是填反了：${said.map(({ zh }) => zh).join("，")}。请核对，属实的请说明原因。`,
      en: `${school}${where.en}: two figures seem to stand in each other's place: ${said.map(({ en }) => en).join(", ")}. Check them; explain them if they are right.`,
    };
  },
  exchangedSchools: ({ schools: [a, b], stage, items }: Of<"exchangedSchools">): Bilingual => {
    const where = inStage(stage);
    const said = items.map(({ field, before, now }) => {
      const { zh, en } = fieldOf(field);
      const [wasA, wasB, isA, isB] = [...before, ...now].map((value) => figure(value, field));
      return {
        zh: `${zh}上年分别为 ${wasA!.zh}、${wasB!.zh}，今年分别为 ${isA!.zh}、${isB!.zh}`,
        en: `${en} was ${wasA!.en} and ${wasB!.en}, and is ${isA!.en} and ${isB!.en}`,
      };
    });
    return {
      zh: `${a}与${b}${where.zh}的数像是互相填错了行：${said.map(({ zh }) => zh).join("；")}。请核对，属实的请说明原因。`,
      en: `${a} and ${b}${where.en}: their figures seem to stand in each other's row: ${said.map(({ en }) => en).join("; ")}. Check them; explain them if they are right.`,
    };
  },
  unlikePeers: ({ school, stage, suspect, item, over, figures, ratio, middle, schools }: Of<"unlikePeers">): Bilingual => {
    const where = inStage(stage);
    const [upper, lower] = [figure(figures[0], item), figure(figures[1], over)];
    const [is, usual] = [ratio, middle].map((value) => figure(value, item));
    const [names, base] = [fieldOf(item), fieldOf(over)];
    const isMore = ratio > middle;
    const factor = plain(isMore ? ratio / middle : middle / ratio, 1);
    const doubt = fieldOf(suspect);
    return {
      zh: `${school}${where.zh}的${names.zh}为 ${upper.zh}，${base.zh}为 ${lower.zh}，平均每${base.unit}${EACH[over] ?? ""} ${is!.zh}；规模相近的 ${schools} 所学校的中位数为 ${usual!.zh}，该校约为其 ${isMore ? `${factor} 倍` : `${factor} 分之一`}。请核对${doubt.zh}，属实的请说明原因。`,
      en: `${school}${where.en}: ${names.en} ${upper.en}, ${base.en} ${lower.en}, that is ${is!.en} for each; the median of ${schools} schools of similar size is ${usual!.en}, so this is about ${isMore ? `${factor} times` : `1/${factor} of`} it. Check ${doubt.en}; explain it if it is right.`,
    };
  },
};

/** What is counted, where the unit does not tell. */
const EACH: Readonly<Partial<Record<FieldId, string>>> = {
  pupils: "（学生）",
  staff: "（教职工）",
  floorArea: "（校舍）",
  landArea: "（占地）",
  classrooms: "（教室）",
};

function changeOf(before: number, now: number): Bilingual {
  if (now === 0) return { zh: "减为 0", en: "nothing any more" };
  const isMore = now > before;
  const factor = plain(isMore ? now / before : before / now, 1);
  return isMore
    ? { zh: `约为上年的 ${factor} 倍`, en: `about ${factor} times as much` }
    : { zh: `约为上年的 ${factor} 分之一`, en: `about 1/${factor} of it` };
}

function slipOf(isMore: boolean): Bilingual {
  return isMore
    ? { zh: "，像是多写了一位数字", en: ", as if a digit were added" }
    : { zh: "，像是少写了一位数字", en: ", as if a digit were lost" };
}

/** Areas are published with two decimals. */
function figure(value: number, field: FieldId): Bilingual {
  const { unit } = fieldOf(field);
  const digits = plain(value, 2);
  return { zh: quantity(digits, unit, "zh-CN"), en: quantity(digits, unit, "en-US") };
}

function inStage(stage: SchoolStage | null): Bilingual {
  return stage === null ? { zh: "", en: "" } : { zh: `（${STAGE_NAMES[stage].zh}）`, en: ` (${STAGE_NAMES[stage].en})` };
}
