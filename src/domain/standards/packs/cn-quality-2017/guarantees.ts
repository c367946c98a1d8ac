/** 政府保障程度: fifteen indicators, all of which the county must meet. */
import { asked, bound, countyQuestion, countyTotal, limits } from "../../define";
import type { Alternative, Rule } from "../../requirement";
import type { Condition } from "../../condition";
import { EVERY_POINT, source, tolerance } from "./source";

const clause = (number: number) => source(`政府保障程度第${number}项`);
const ALL_THROUGH: Condition = { kind: "schoolType", in: ["nineYearSchool", "twelveYearSchool"] };

const NINE_YEAR: Condition = { kind: "schoolType", in: ["nineYearSchool"] };

const BUILT_BY_2010 = asked("builtBy2010", {
  zh: "学校是否为2010年及以前规划建设？",
  en: "Was the school planned and built in 2010 or before?",
});

/** Music and art rooms of older and of very small schools may be smaller. */
const SMALLER_ROOMS: readonly Alternative[] = [
  {
    id: "builtBy2016",
    text: {
      zh: "2016年及以前规划建设的学校，音乐、美术专用教室不小于73㎡、67㎡",
      en: "schools planned and built by 2016: rooms of 73 m² (music) and 67 m² (art)",
    },
    when: asked(
      "roomsBuiltBy2016",
      {
        zh: "学校为2016年及以前规划建设，且每12个班有不小于73㎡的音乐专用教室和不小于67㎡的美术专用教室各一间？",
        en: "Was the school planned and built by 2016, with a music room of 73 m² and an art room of 67 m² for every 12 classes?",
      },
      "section",
    ),
    ...tolerance("政府保障程度第3项"),
  },
  {
    id: "smallClasses",
    text: {
      zh: "最大班额不足30人的乡村小规模学校，音乐、美术专用教室小学均不小于54㎡，初中均不小于61㎡",
      en: "small rural schools whose largest class is below 30: rooms of 54 m² (primary) or 61 m² (junior)",
    },
    when: {
      kind: "all",
      of: [
        { kind: "locality", in: ["rural"] },
        { kind: "item", field: "largestClass", atMost: 29 },
        asked(
          "roomsOfSmallSchool",
          {
            zh: "每12个班音乐、美术专用教室各一间，且小学均不小于54㎡、初中均不小于61㎡？",
            en: "Is there one music and one art room for every 12 classes, each of 54 m² (primary) or 61 m² (junior)?",
          },
          "section",
        ),
      ],
    },
    ...tolerance("政府保障程度第3项"),
  },
];

/** Rotated teachers and migrants' children are shares of the county, not of a stage. */
const WHOLE_COUNTY = { isWholeCounty: true } as const;

const SIZE_WHEN: Condition = { kind: "any", of: [BUILT_BY_2010, { kind: "indicator", indicator: "MIGRANTSHARE", above: 50 }] };

export const GUARANTEES: readonly Rule[] = [
  countyQuestion(
    "G1",
    { zh: "学校规划布局合理", en: "sound planning of school sites" },
    {
      zh: "县域内义务教育学校规划布局合理，符合国家规定要求？",
      en: "Are the compulsory schools of the county planned and sited as the state requires?",
    },
    clause(1),
  ),
  countyQuestion(
    "G2",
    { zh: "城乡四统一", en: "four standards the same in town and country" },
    {
      zh: "学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准城乡统一？",
      en: "Are building standards, staffing standards, funding quotas and equipment standards the same in town and country?",
    },
    clause(2),
  ),
  bound("G3-music", "MUSICROOMSPER12CLASSES", "atLeast", limits({ primary: 1, junior: 1 }, clause(3)), {
    title: { zh: "每12班音乐专用教室数(每间不小于96㎡)", en: "music rooms of 96 m² per 12 classes" },
    alternatives: SMALLER_ROOMS,
  }),
  bound("G3-art", "ARTROOMSPER12CLASSES", "atLeast", limits({ primary: 1, junior: 1 }, clause(3)), {
    title: { zh: "每12班美术专用教室数(每间不小于90㎡)", en: "art rooms of 90 m² per 12 classes" },
    alternatives: SMALLER_ROOMS,
  }),
  bound(
    "G4",
    "SCHOOLSIZE",
    "atMost",
    [...limits({ primary: 2500, junior: 2500 }, clause(4), ALL_THROUGH), ...limits({ primary: 2000, junior: 2000 }, clause(4))],
    {
      alternatives: [
        {
          id: "olderOrMigrant",
          text: {
            zh: "2010年及以前规划建设或随迁子女超过50%的学校，小学、初中不超过2400人，九年一贯制学校不超过3000人",
            en: "schools planned and built by 2010 or with more than 50% migrants' children: 2,400 pupils, nine-year schools 3,000",
          },
          when: SIZE_WHEN,
          limits: [
            ...limits({ primary: 3000, junior: 3000 }, tolerance("政府保障程度第4项"), NINE_YEAR),
            ...limits({ primary: 2400, junior: 2400 }, tolerance("政府保障程度第4项")),
          ],
          ...tolerance("政府保障程度第4项"),
        },
      ],
    },
  ),
  bound("G5", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, clause(5)), EVERY_POINT),
  countyQuestion(
    "G6",
    { zh: "小规模学校公用经费", en: "funding of small schools" },
    {
      zh: "不足100名学生的村小学和教学点按100名学生核定公用经费？",
      en: "Are village schools and teaching points with fewer than 100 pupils funded as if they had 100?",
    },
    clause(6),
  ),
  countyQuestion(
    "G7",
    { zh: "特殊教育学校生均公用经费", en: "funding per pupil of special schools" },
    {
      zh: "特殊教育学校生均公用经费不低于评估当年适用的标准？",
      en: "Do special schools receive at least the funds per pupil that apply in the year of assessment?",
    },
    clause(7),
  ),
  countyQuestion(
    "G8",
    { zh: "教师工资", en: "teachers' pay" },
    {
      zh: "上一年度义务教育学校教师平均工资收入水平不低于当地公务员？",
      en: "Was the mean pay of teachers last year at least that of local civil servants?",
    },
    clause(8),
  ),
  bound("G9", "TRAINING360SHARE", "atLeast", limits({ primary: 100, junior: 100 }, clause(9)), EVERY_POINT),
  countyQuestion(
    "G10",
    { zh: "编制和岗位县级统筹", en: "posts managed by the county" },
    {
      zh: "县级教育行政部门统筹分配各校教职工编制和岗位数量？",
      en: "Does the county's education office allot staff posts to schools?",
    },
    clause(10),
  ),
  countyTotal("G11", "ROTATIONSHARE", limits({ primary: 10, junior: 10 }, clause(11)), WHOLE_COUNTY),
  countyTotal("G11-backbone", "ROTATIONBACKBONESHARE", limits({ primary: 20, junior: 20 }, clause(11)), WHOLE_COUNTY),
  bound("G12", "CERTIFIEDSHARE", "atLeast", limits({ primary: 100, junior: 100 }, clause(12)), EVERY_POINT),
  countyQuestion(
    "G13",
    { zh: "就近划片入学", en: "admission by zone" },
    {
      zh: "城区和镇区公办学校(寄宿制学校除外)就近划片入学比例，小学达到100%，初中达到95%以上？",
      en: "In public day schools of cities and towns, do all primary and at least 95% of junior pupils live in the school's zone?",
    },
    clause(13),
  ),
  countyQuestion(
    "G14",
    { zh: "优质高中招生名额分配", en: "places of selective senior schools" },
    {
      zh: "优质高中招生名额分配比例不低于50%，并向农村初中倾斜？",
      en: "Are at least 50% of the places of selective senior schools allotted to junior schools, with preference for rural ones?",
    },
    clause(14),
  ),
  countyQuestion(
    "G15",
    { zh: "留守儿童关爱", en: "care for left-behind children" },
    { zh: "留守儿童关爱体系健全？", en: "Is there a complete system of care for left-behind children?" },
    clause(15),
  ),
  countyTotal("G15-migrants", "MIGRANTPUBLICSHARE", limits({ primary: 85, junior: 85 }, clause(15)), WHOLE_COUNTY),
];
