/** 城市普通中小学校校舍建设标准 (建标〔2002〕102号) 表4-1, 基本指标: building area per pupil by number of classes. */
import { cite } from "../../kernel/bibliography";
import { indicator, ORDINARY_SCHOOLS, stepped, steps, titleOf, URBAN } from "../define";
import type { Pack } from "../pack";

const source = { from: "2002-01-01", cite: cite("urbanBuilding2002", "表4-1"), confidence: "verbatim" } as const;

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
  ],
  isPartial: true,
  note: {
    zh: "收录完全小学和初级中学的基本指标(生均)；九年制、完全中学按全校班数，未收录。不含自行车存放面积。",
    en: "Basic figures of primary and junior schools; all-through and complete secondary schools are listed by classes of the whole school and left out.",
  },
};
