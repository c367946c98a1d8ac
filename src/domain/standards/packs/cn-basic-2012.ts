/** 县域义务教育均衡发展督导评估暂行办法 (教督〔2012〕3号): 综合差异系数 of eight indicators, satisfaction, work of the government. */
import { cite } from "../../kernel/bibliography";
import { countyQuestion, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";
import { SPLIT_2012 } from "../split-policies";

const source = { from: "2012-01-20", cite: cite("basic2012"), confidence: "verbatim" } as const;

export const cnBasic2012: Pack = {
  id: "cn-basic-2012",
  title: { zh: "县域义务教育均衡发展督导评估(基本均衡)", en: "Basic balanced development of compulsory education (2012)" },
  number: "教督〔2012〕3号",
  region: "CN",
  from: "2012-01-20",
  stages: ["primary", "junior"],
  cite: cite("basic2012"),
  scope: { excludedTypes: [...ORDINARY_SCHOOLS.excludedTypes, "teachingPoint"], includesPrivate: false },
  split: SPLIT_2012,
  rules: [
    {
      kind: "composite",
      id: "composite",
      title: { zh: "综合差异系数", en: "composite coefficient of variation" },
      indicators: [
        "TEACHINGAREAPERPUPIL",
        "SPORTSAREAPERPUPIL",
        "EQUIPMENTPERPUPIL",
        "COMPUTERSPER100",
        "BOOKSPERPUPIL",
        "TEACHERSPERPUPIL",
        "HIGHERQUALPERPUPIL",
        "MIDTITLEPERPUPIL",
      ],
      limits: limits({ primary: 0.65, junior: 0.55 }, source),
    },
    countyQuestion(
      "gate",
      { zh: "达到本省办学基本标准", en: "provincial basic standard" },
      {
        zh: "县域内义务教育学校(民办学校、非县属学校和教学点除外)均达到本省义务教育学校办学基本标准？",
        en: "Do all compulsory schools of the county, other than private schools, schools not run by the county and teaching points, reach the basic standard of the province?",
      },
      source,
    ),
    countyQuestion(
      "government",
      { zh: "县级人民政府推进均衡发展工作", en: "work of the county government" },
      {
        zh: "县级人民政府推进义务教育均衡发展工作评估得分在85分以上？",
        en: "Is the work of the county government scored 85 or more?",
      },
      source,
    ),
    countyQuestion(
      "satisfaction",
      { zh: "公众满意度", en: "public satisfaction" },
      { zh: "公众对本县义务教育均衡发展的满意度达到85%以上？", en: "Is public satisfaction 85% or more?" },
      source,
    ),
  ],
  isPartial: false,
  note: {
    zh: "只看八项指标的综合差异系数，不看单项。文件规定学校达标表不列民办学校、非县属学校和教学点，综合差异系数在此按同一范围计算：民办学校和教学点不计入；非县属学校表中不能识别，请勿放入。",
    en: "Only the composite of the eight coefficients counts, not the single ones. The table of schools leaves out private schools, schools not run by the county and teaching points; the composite is formed over the same schools here: private schools and teaching points are left out, schools not run by the county cannot be told from the tables and should not be put in.",
  },
};
