/** docs/functions.md: every indicator as a custom function, with formula, items, forms, limits and a worked example. */
import { FIELDS, type FieldId } from "../../src/domain/fields/dictionary";
import { INDICATORS, INDICATOR_IDS, type IndicatorId } from "../../src/domain/indicators/catalogue";
import { computeIndicator, type ItemReadings } from "../../src/domain/indicators/compute";
import { fieldsOf } from "../../src/domain/indicators/formula";
import { formulaOf } from "../../src/domain/indicators/indicator";
import { known } from "../../src/domain/kernel/reading";
import { STAGE_NAMES, STAGES } from "../../src/domain/kernel/stage";
import { calculation, printedFormula } from "../../src/domain/explain/calculation";
import { fixed } from "../../src/domain/explain/number";
import { quantity } from "../../src/domain/explain/quantity";
import { PACKS } from "../../src/domain/standards/catalogue";
import type { Rule } from "../../src/domain/standards/requirement";
import { FORMS } from "../../src/domain/tables/form-catalogue";
import { functionsMetadata } from "../../src/functions/metadata";
import { requirementRows } from "./limit-text";
import { table } from "./standards-page";

const INTRODUCTION = `# 函数

本页由程序生成，与软件一致。每个指标都是一个函数，在单元格里写 \`=EDU.函数名([学校], [学段])\`。县里的名单写一个公式列出全部学校，如
\`=EDU.LANDPERPUPIL(B5:B44)\`（B5 到 B44 是校名）；只要一所学校时写 \`=EDU.LANDPERPUPIL(B5)\`。本工作簿只有一所学校、学校只有一个学段时可以省略。
缺数据时函数返回 \`#N/A\`，在校生为 0 时返回 \`#DIV/0!\`，并说明缺哪一项、在哪个单元格。
例题中的数字为假设。
`;

/** The school of the worked examples: invented round figures. An item of a formula that is not listed stops `npm run docs`. */
const EXAMPLE: Readonly<Partial<Record<FieldId, number>>> = {
  pupils: 250,
  compulsoryPupils: 250,
  pupilsAtYearStart: 250,
  boys: 130,
  girls: 120,
  boarders: 50,
  classes: 6,
  largestClass: 43,
  landArea: 7500,
  greenArea: 1500,
  sportsGroundArea: 2750,
  indoorSportsArea: 250,
  floorArea: 2500,
  teachingArea: 1500,
  classroomArea: 500,
  libraryArea: 100,
  dormArea: 175,
  canteenArea: 125,
  dilapidatedArea: 50,
  classrooms: 10,
  multimediaRooms: 8,
  musicRoomsToStandard: 1,
  artRoomsToStandard: 1,
  ballCourts: 2,
  boysToilets: 5,
  girlsToilets: 10,
  pupilReadingSeats: 25,
  teacherReadingSeats: 5,
  equipmentValue: 600_000,
  computers: 40,
  pupilComputers: 25,
  teacherComputers: 20,
  books: 6250,
  newBooks: 300,
  teachers: 20,
  staff: 22,
  higherQualTeachers: 18,
  qualifiedTeachers: 20,
  certifiedTeachers: 20,
  backboneTeachers: 3,
  peArtsTeachers: 4,
  collegeTeachers: 6,
  bachelorTeachers: 11,
  masterTeachers: 1,
  doctorTeachers: 0,
  postgraduateTeachers: 1,
  midTitleAndAboveTeachers: 9,
  midTitleTeachers: 7,
  seniorTeachers: 2,
  fullSeniorTeachers: 0,
  over50Teachers: 5,
  trained360Teachers: 19,
  rotationEligibleTeachers: 15,
  rotatedTeachers: 3,
  rotatedBackboneTeachers: 1,
  approvedPosts: 24,
  filledPosts: 21,
  classesOver45: 0,
  classesOver50: 0,
  largeClasses: 0,
  superLargeClasses: 0,
  leavers: 48,
  cohortEntrants: 50,
  cohortFirstYearPupils: 50,
  cohortTransfersIn: 2,
  cohortTransfersOut: 3,
  cohortDeaths: 0,
  gradePupilsBefore: 50,
  gradePupilsAfter: 49,
  finalGradePupils: 48,
  dropouts: 1,
  schoolAgeChildren: 400,
  schoolAgeEnrolled: 399,
  disabledChildren: 20,
  disabledEnrolled: 19,
  migrants: 25,
  leftBehind: 30,
  eligibleMigrants: 25,
  migrantsInPublicPlaces: 24,
  zonePupils: 240,
  choicePupils: 5,
  fitnessTested: 250,
  fitnessPassed: 240,
  fitnessGood: 90,
  publicFunds: 200_000,
  trainingFunds: 11_000,
  specialPublicFunds: 350_000,
  specialPupils: 50,
  meanTeacherPay: 99_000,
  meanCivilServantPay: 97_000,
  quotaPlaces: 330,
  quotaPlan: 600,
};

const ITEMS = Object.fromEntries(
  (Object.entries(EXAMPLE) as [FieldId, number][]).map(([field, value]) => [field, known(value, FIELDS[field].unit)]),
) as ItemReadings;

export function functionsPage(): string {
  const contents = INDICATOR_IDS.map((id) => [`[EDU.${id}](#${id})`, INDICATORS[id].zh, INDICATORS[id].en, INDICATORS[id].unit]);
  return [
    INTRODUCTION,
    `## 指标函数\n\n${table(["函数", "指标", "English", "单位"], contents)}`,
    `## 其他函数\n\n${otherFunctions()}`,
    ...INDICATOR_IDS.map(indicatorText),
  ].join("\n");
}

function otherFunctions(): string {
  const others = functionsMetadata("zh-CN").functions.filter(({ name }) => !Object.hasOwn(INDICATORS, name));
  return table(
    ["函数", "说明"],
    others.map(({ name, description, parameters }) => [
      `EDU.${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})`,
      description,
    ]),
  );
}

function indicatorText(id: IndicatorId): string {
  const indicator = INDICATORS[id];
  const fields = [...new Set(STAGES.flatMap((stage) => fieldsOf(formulaOf(indicator, stage))))];
  const limits = limitRows(id);
  return [
    `<a id="${id}"></a>\n\n### EDU.${id} ${indicator.zh}\n`,
    `- English: ${indicator.en}`,
    ...formulaLines(id),
    `- 定义出处：${indicator.definedBy.number}${indicator.definedBy.clause === undefined ? "" : ` ${indicator.definedBy.clause}`}`,
    `- 数据项：${fields.map((field) => `${FIELDS[field].zh}${formsOf(field)}`).join("；")}`,
    ...(indicator.isShared ? ["- 共用资源，一贯制学校先拆分再计算"] : []),
    `- 例：${example(id)}`,
    "",
    ...(limits.length > 0 ? [table(["标准", "条目", "学段", "限值", "出处"], limits)] : []),
  ].join("\n");
}

function formulaLines(id: IndicatorId): readonly string[] {
  const indicator = INDICATORS[id];
  const written = STAGES.map((stage) => printedFormula(indicator, stage, "zh-CN"));
  if (written[0] === written[1]) return [`- 公式：${written[0]}`];
  return STAGES.map((stage, i) => `- 公式（${STAGE_NAMES[stage].zh}）：${written[i]}`);
}

/** Forms the item is read from, where it officially stands. */
function formsOf(field: FieldId): string {
  const forms = FORMS.filter(({ items, classSizes }) => {
    const isCounted = (classSizes ?? []).length > 0 && (field === "largestClass" || /^classesOver|argeClasses$/.test(field));
    return isCounted || items.some((item) => item.field === field && (item.rank ?? 1) === 1);
  }).map(({ id }) => id);
  return forms.length === 0 ? "" : `（${[...new Set(forms)].join("、")}）`;
}

function example(id: IndicatorId): string {
  const indicator = INDICATORS[id];
  const reading = computeIndicator(indicator, ITEMS, "primary");
  if (reading.state === "missing") throw new Error(`the worked example of ${id} lacks ${reading.lookedFor}`);
  const formula = calculation(formulaOf(indicator, "primary"), ITEMS, "zh-CN", () => "");
  return `${formula} = ${quantity(fixed(reading.value, indicator.digits), indicator.unit, "zh-CN")}`;
}

function limitRows(id: IndicatorId): readonly (readonly string[])[] {
  return PACKS.flatMap((pack) =>
    pack.rules
      .filter((rule) => isAbout(rule, id))
      .flatMap((rule) => requirementRows(rule, pack.stages))
      .map(({ rule, stage, requirement, source }) => [pack.title.zh, rule, stage, requirement, source]),
  );
}

function isAbout(rule: Rule, id: IndicatorId): boolean {
  if ("measure" in rule) return "indicator" in rule.measure && rule.measure.indicator === id;
  if ("indicators" in rule) return rule.indicators.includes(id);
  return "indicator" in rule && rule.indicator === id;
}
