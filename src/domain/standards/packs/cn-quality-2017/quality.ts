/** 教育质量 (nine indicators), 社会认可度 and 一票否决. */
import { bound, countyQuestion, countyTotal, limits } from "../../define";
import type { JudgementRule, Rule } from "../../requirement";
import type { Bilingual } from "../../../kernel/text";
import { EVERY_POINT, PROCEDURE, source } from "./source";

const clause = (number: number) => source(`教育质量第${number}项`);

const veto = (id: string, title: Bilingual, question: Bilingual): JudgementRule => ({
  kind: "veto",
  of: "county",
  id,
  title,
  question,
  ...source("一票否决"),
});

export const QUALITY: readonly Rule[] = [
  countyTotal("Q1", "RETENTION3Y", limits({ junior: 95 }, clause(1))),
  countyQuestion(
    "Q2",
    { zh: "残疾儿童少年入学率", en: "enrolment of disabled children" },
    {
      zh: "县域适龄残疾儿童少年入学率(特教学校、随班就读、送教上门)达到95%以上？",
      en: "Are at least 95% of the county's disabled children enrolled (special schools, ordinary classes or taught at home)?",
    },
    clause(2),
  ),
  countyQuestion(
    "Q3",
    { zh: "学校章程和管理信息化", en: "school charters and digital management" },
    { zh: "所有学校制定章程，实现管理与教学信息化？", en: "Has every school a charter and digital management and teaching?" },
    clause(3),
  ),
  bound("Q4", "TRAININGFUNDSHARE", "atLeast", limits({ primary: 5, junior: 5 }, clause(4)), EVERY_POINT),
  countyQuestion(
    "Q5",
    { zh: "设施设备和信息化教学", en: "use of facilities and digital teaching" },
    {
      zh: "教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平？",
      en: "Do teachers use digital means with ease, and are facilities well used?",
    },
    clause(5),
  ),
  countyQuestion(
    "Q6",
    { zh: "德育和校园文化", en: "moral education and school culture" },
    {
      zh: "所有学校德育工作、校园文化建设水平达到良好以上？",
      en: "Is moral education and school culture good or better in every school?",
    },
    clause(6),
  ),
  countyQuestion(
    "Q7",
    { zh: "课程开齐开足", en: "complete curriculum" },
    { zh: "课程开齐开足，教学秩序规范？", en: "Is the full curriculum taught in good order?" },
    clause(7),
  ),
  countyQuestion(
    "Q8",
    { zh: "课业负担", en: "workload of pupils" },
    { zh: "无过重课业负担？", en: "Is the workload of pupils not excessive?" },
    clause(8),
  ),
  countyQuestion(
    "Q9",
    { zh: "义务教育质量监测", en: "national quality monitoring" },
    {
      zh: "国家义务教育质量监测相关科目学业水平达到Ⅲ级以上，且校际差异率低于0.15？",
      en: "In national monitoring, is achievement at level III or above and the variation between schools below 0.15?",
    },
    clause(9),
  ),
  countyQuestion(
    "satisfaction",
    { zh: "社会认可度", en: "public satisfaction" },
    { zh: "社会认可度达到85%以上？", en: "Is public satisfaction 85% or more?" },
    source("社会认可度"),
  ),
  countyQuestion(
    "attachedClasses",
    { zh: "职业学校附设小学班、初中班", en: "primary or junior classes attached to vocational schools" },
    {
      zh: "县域内职业学校均未附设小学班、初中班？",
      en: "Are no primary or junior classes attached to vocational schools of the county?",
    },
    PROCEDURE,
  ),
  veto(
    "V1",
    { zh: "一票否决：以考试方式招生", en: "veto: admission by examination" },
    { zh: "存在以考试方式招生的情况？", en: "Are pupils admitted by examination?" },
  ),
  veto(
    "V2",
    { zh: "一票否决：违规择校", en: "veto: unlawful choice of school" },
    { zh: "存在违规择校行为？", en: "Is there unlawful choice of school?" },
  ),
  veto(
    "V3",
    { zh: "一票否决：重点学校或重点班", en: "veto: key schools or key classes" },
    { zh: "设有重点学校或重点班？", en: "Are there key schools or key classes?" },
  ),
];
