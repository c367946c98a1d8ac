/** 湖南省小学标准化评估细则: land by place and classes, buildings, sports ground, green area, dormitory and canteen. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import {
  bound,
  HAS_CANTEEN,
  indicator,
  limits,
  ORDINARY_SCHOOLS,
  RURAL,
  schoolQuestion,
  stepped,
  steps,
  titleOf,
  URBAN,
} from "../define";
import type { Pack } from "../pack";

const LISTED_SIZES = { between: "notSaid", outside: "none" } as const;
const source = { from: DATE_NOT_KNOWN, cite: cite("hunanPrimary"), confidence: "secondHand" } as const;

export const hnPrimary: Pack = {
  id: "hn-primary",
  title: { zh: "湖南省小学标准化评估细则", en: "Hunan primary schools" },
  number: cite("hunanPrimary").number,
  region: "CN-HN",
  from: DATE_NOT_KNOWN,
  stages: ["primary"],
  cite: cite("hunanPrimary"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped("land", indicator("LANDPERPUPIL"), titleOf("LANDPERPUPIL"), LISTED_SIZES, [
      ...steps(
        {
          primary: [
            [12, 18.1],
            [18, 14.81],
            [24, 12.59],
            [30, 11.11],
          ],
        },
        source,
        URBAN,
      ),
      // <12 班 is one row of the document.
      ...steps(
        {
          primary: [
            [1, 22],
            [11, 22],
            [12, 18.79],
            [18, 17.57],
            [24, 15.45],
            [30, 14.68],
          ],
        },
        source,
        RURAL,
      ),
    ]),
    stepped(
      "building",
      indicator("FLOORAREAPERPUPIL"),
      titleOf("FLOORAREAPERPUPIL"),
      LISTED_SIZES,
      steps(
        {
          primary: [
            [1, 7.4],
            [11, 7.4],
            [12, 6.6],
            [18, 5.8],
            [24, 5.4],
            [30, 5.2],
          ],
        },
        source,
      ),
    ),
    bound("sportsGround", "SPORTSGROUNDPERPUPIL", "atLeast", limits({ primary: 2.3 }, source)),
    schoolQuestion(
      "track",
      { zh: "跑道", en: "running track" },
      {
        zh: "6班有60米直跑道，12—18班有200米、24—30班有250—300米环形跑道？",
        en: "Is there a 60 m straight (6 classes), a 200 m track (12 to 18 classes) or one of 250 to 300 m (24 to 30 classes)?",
      },
      source,
    ),
    bound("green", "GREENPERPUPIL", "atLeast", limits({ primary: 0.5 }, source)),
    bound("dormitory", "DORMAREAPERBOARDER", "atLeast", limits({ primary: 3 }, source), {
      when: { kind: "item", field: "boarders", atLeast: 1 },
    }),
    bound("canteen", "CANTEENAREAPERPUPIL", "atLeast", limits({ primary: 1.5 }, source), { when: HAS_CANTEEN }),
  ],
  isPartial: true,
  note: {
    zh: "转引。表中未列的班数不作判定；镇区文件未单列用地；没有食堂的学校文件未说明，食堂一项不适用。",
    en: "Second-hand. Sizes between the listed ones are not decided; towns are not listed for land, schools without a canteen are not spoken of.",
  },
};
