/** 城市普通中小学校校舍建设标准 (建标〔2002〕102号) 表4-1, 基本指标: building area per pupil by number of classes. */
import { cite } from "../../kernel/bibliography";
import { indicator, ORDINARY_SCHOOLS, schoolQuestion, stepped, steps, titleOf, URBAN } from "../define";
import type { SchoolType } from "../../kernel/school-kind";
import type { Pack } from "../pack";

const source = { from: "2002-01-01", cite: cite("urbanBuilding2002", "表4-1"), confidence: "verbatim" } as const;

const inCities = (type: SchoolType) => ({ kind: "all", of: [URBAN, { kind: "schoolType", in: [type] }] }) as const;

export const cnSchoolBuildingUrban2002: Pack = {
  id: "cn-school-building-urban-2002",
  title: { zh: "城市普通中小学校校舍建设标准", en: "Urban school buildings (2002)" },
  number: cite("urbanBuilding2002").number,
  region: "CN",
  from: "2002-01-01",
  stages: ["primary", "junior"],
  cite: cite("urbanBuilding2002"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped(
      "building",
      indicator("FLOORAREAPERPUPIL"),
      titleOf("FLOORAREAPERPUPIL"),
      { between: "notSaid", outside: "none" },
      steps(
        {
          primary: [
            [12, 6.6],
            [18, 5.8],
            [24, 5.4],
            [30, 5.2],
          ],
          junior: [
            [12, 7.9],
            [18, 7.1],
            [24, 6.7],
            [30, 6.4],
          ],
        },
        source,
      ),
      { when: { kind: "all", of: [URBAN, { kind: "schoolType", in: ["primarySchool", "juniorSchool"] }] } },
    ),
    // The rows of these schools go by the classes, the pupils and the buildings of the whole school.
    {
      ...schoolQuestion(
        "building-nineYear",
        { zh: "九年制学校生均校舍建筑面积", en: "building area per pupil of nine-year schools" },
        {
          zh: "全校校舍建筑面积按全校在校生平均，18班达到6.5㎡、27班达到5.8㎡、36班达到5.6㎡、45班达到5.5㎡？",
          en: "Does the building area per pupil of the whole school reach 6.5 m² (18 classes), 5.8 m² (27), 5.6 m² (36) or 5.5 m² (45)?",
        },
        source,
      ),
      when: inCities("nineYearSchool"),
    },
    {
      ...schoolQuestion(
        "building-completeSecondary",
        { zh: "完全中学生均校舍建筑面积", en: "building area per pupil of complete secondary schools" },
        {
          zh: "全校校舍建筑面积按全校在校生平均，18班达到7.3㎡、24班达到6.8㎡、30班达到6.5㎡、36班达到6.3㎡？",
          en: "Does the building area per pupil of the whole school reach 7.3 m² (18 classes), 6.8 m² (24), 6.5 m² (30) or 6.3 m² (36)?",
        },
        source,
        ["junior"],
      ),
      when: inCities("completeSecondary"),
    },
  ],
  isPartial: true,
  note: {
    zh: "收录基本指标(生均)；九年制学校、完全中学按全校班数和全校在校生，由县或学校填写是否达到。规划指标未收录。不含自行车存放面积。",
    en: "Basic figures per pupil; nine-year and complete secondary schools go by the classes and pupils of the whole school and are asked. Planning figures are left out.",
  },
};
