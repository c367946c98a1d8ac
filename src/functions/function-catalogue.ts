/**
 * Every function Excel is told of: the indicators and the functions by name (streaming), and the ordinary ones over ranges.
 * Metadata, association and documentation are made from this list, so they cannot disagree. Ids are permanent: workbooks
 * travel with them.
 */
import { quantity } from "../domain/explain/quantity";
import { INDICATORS } from "../domain/indicators/catalogue";
import type { IndicatorId } from "../domain/indicators/catalogue";
import type { Indicator } from "../domain/indicators/indicator";
import type { Bilingual, Language } from "../domain/kernel/text";
import { asRange } from "./arguments";
import { SCHOOL, STAGE } from "./function-entry";
import type { FunctionParameter, LiveFunction, RangeFunction } from "./function-entry";
import { GENERAL_FUNCTIONS } from "./general-functions";
import { indicatorResults } from "./indicator-results";
import { INEQUALITY_FUNCTIONS } from "./inequality-functions";
import { split } from "./split-function";

function indicatorFunction(indicator: Indicator<IndicatorId>): LiveFunction {
  return {
    kind: "live",
    id: indicator.functionName,
    description: {
      zh: `${indicator.zh}${unitIn(indicator, "zh-CN")}。由本工作簿的统计表计算，表中数据改动后自动更新`,
      en: `${capital(indicator.en)}${unitIn(indicator, "en-US")}. Computed from the tables of this workbook; follows every edit`,
    },
    parameters: [SCHOOL, STAGE],
    results: (checked, { given: [schools = null, stages = null], at, language }) =>
      indicatorResults(checked, indicator.id, { schools, stages, at, language }),
  };
}

function unitIn({ unit }: Indicator, language: Language): string {
  const word = quantity("", unit, language).trim();
  if (word === "") return "";
  return language === "zh-CN" ? `（${word}）` : ` (${word})`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const TOTALS: FunctionParameter = {
  name: { zh: "各校总量", en: "values" },
  description: {
    zh: "各校资源总量的区域（如图书册数、专任教师数），不是生均值；每校一格，不能有空白或文字",
    en: "Range of each school's TOTAL (e.g. books), not the per-pupil value; one cell per school, no blanks, no text",
  },
  isOptional: false,
  takes: "range",
};
const PUPILS: FunctionParameter = {
  name: { zh: "各校学生数", en: "pupils" },
  description: {
    zh: "各校在校学生数的区域，与资源总量一一对应",
    en: "Range of each school's pupils, in the same order as the totals",
  },
  isOptional: false,
  takes: "range",
};

function inequalityFunction(id: keyof typeof INEQUALITY_FUNCTIONS, description: Bilingual): RangeFunction {
  return {
    kind: "ordinary",
    id,
    description,
    parameters: [TOTALS, PUPILS],
    returns: "cell",
    compute: ([totals, pupils], language) => INEQUALITY_FUNCTIONS[id](asRange(totals) ?? [], asRange(pupils) ?? [], language),
  };
}

const count = (name: Bilingual, zh: string, en: string, isOptional = false): FunctionParameter => ({
  name,
  description: { zh, en },
  isOptional,
  takes: "number",
});

const ORDINARY: readonly RangeFunction[] = [
  inequalityFunction("CV", {
    zh: "差异系数：以各校学生数加权的生均值（总量÷学生数）的标准差 ÷ 全县生均值。填各校总量和学生数",
    en: "Coefficient of variation between schools: pupil-weighted deviation of total ÷ pupils, over the county mean. Takes totals",
  }),
  inequalityFunction("GINI", {
    zh: "基尼系数：以各校学生数加权，衡量生均值（总量÷学生数）的差距。填各校总量和学生数",
    en: "Gini coefficient of total ÷ pupils, weighted by pupils. Takes totals",
  }),
  inequalityFunction("THEIL", {
    zh: "泰尔指数 T：以各校学生数加权，衡量生均值（总量÷学生数）的差距。填各校总量和学生数",
    en: "Theil index T of total ÷ pupils, weighted by pupils. Takes totals",
  }),
  {
    kind: "ordinary",
    id: "SPLIT",
    description: {
      zh: "一贯制学校共用资源的拆分：小学、初中、高中学生按 1∶1.1∶1.32 折算，得出各学段应得的数量",
      en: "Shares of a resource that the stages of one school use together; pupils weigh 1 : 1.1 : 1.32. Spills one share per stage",
    },
    parameters: [
      count({ zh: "总量", en: "total" }, "共用资源的总量", "The total of the shared resource"),
      count({ zh: "小学学生数", en: "primary" }, "小学在校学生数，没有的填 0", "Primary pupils; 0 when there are none"),
      count({ zh: "初中学生数", en: "junior" }, "初中在校学生数，没有的填 0", "Junior secondary pupils; 0 when there are none"),
      count(
        { zh: "高中学生数", en: "senior" },
        "高中在校学生数，没有的可省略",
        "Senior secondary pupils; omit when there are none",
        true,
      ),
    ],
    returns: "block",
    compute: split,
  },
];

/** All functions of the namespace EDU: the indicators in catalogue order, those by name, then the ordinary ones. */
export const FUNCTIONS: readonly (LiveFunction | RangeFunction)[] = [
  ...Object.values(INDICATORS).map(indicatorFunction),
  ...GENERAL_FUNCTIONS,
  ...ORDINARY,
];
