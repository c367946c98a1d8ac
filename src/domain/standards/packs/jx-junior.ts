/** 江西省普通初中标准 表3-1, 表3-2: land per pupil and sports ground by number of classes. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { BOARDING_SCHOOL, indicator, item, ORDINARY_SCHOOLS, stepped, steps, titleOf } from "../define";
import type { Pack } from "../pack";

const land = { from: DATE_NOT_KNOWN, cite: cite("jiangxiJunior", "表3-2"), confidence: "verbatim" } as const;
const sports = { from: DATE_NOT_KNOWN, cite: cite("jiangxiJunior", "表3-1"), confidence: "verbatim" } as const;
/** By the classes of the whole school. */
const JUNIOR_SCHOOL = { kind: "schoolType", in: ["juniorSchool"] } as const;

export const jxJunior: Pack = {
  id: "jx-junior",
  title: { zh: "江西省普通初中用地标准", en: "Jiangxi junior schools (land)" },
  number: cite("jiangxiJunior").number,
  region: "CN-JX",
  from: DATE_NOT_KNOWN,
  stages: ["junior"],
  cite: cite("jiangxiJunior"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped(
      "land",
      indicator("LANDPERPUPIL"),
      titleOf("LANDPERPUPIL"),
      { between: "reached", outside: "none" },
      [
        ...steps(
          {
            junior: [
              [18, 39],
              [24, 34],
            ],
          },
          land,
          BOARDING_SCHOOL,
        ),
        ...steps(
          {
            junior: [
              [0, 30],
              [18, 29],
              [24, 25],
            ],
          },
          land,
        ),
      ],
      { when: JUNIOR_SCHOOL },
    ),
    stepped(
      "sportsGround",
      item("sportsGroundArea"),
      { zh: "体育用地面积", en: "sports ground" },
      { between: "notSaid", outside: "none" },
      steps(
        {
          junior: [
            [6, 4660],
            [12, 6852],
            [18, 11266],
            [24, 11634],
            [30, 15946],
            [36, 16314],
            [42, 16978],
          ],
        },
        sports,
      ),
      { when: JUNIOR_SCHOOL },
    ),
  ],
  isPartial: true,
  note: {
    zh: "仅收录生均用地和体育用地，按初级中学全校班数。18班以下寄宿制学校的用地文件未列。",
    en: "Land per pupil and sports ground of junior schools only; the land of boarding schools below 18 classes is not listed.",
  },
};
