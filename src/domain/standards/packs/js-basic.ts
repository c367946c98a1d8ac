/** 江苏省小学基本办学条件标准: land, buildings, sports ground and books per pupil. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const verbatim = { from: DATE_NOT_KNOWN, cite: cite("jiangsuBasic"), confidence: "verbatim" } as const;
/** The document is that of primary schools; the two figures of junior schools stand in the grading only. */
const secondHand = { from: DATE_NOT_KNOWN, cite: cite("jiangsuGrading"), confidence: "secondHand" } as const;

export const jsBasic: Pack = {
  id: "js-basic",
  title: { zh: "江苏省中小学基本办学条件标准", en: "Jiangsu basic school conditions" },
  number: cite("jiangsuBasic").number,
  region: "CN-JS",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("jiangsuBasic"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", [...limits({ primary: 18 }, verbatim), ...limits({ junior: 23 }, secondHand)]),
    bound("building", "FLOORAREAPERPUPIL", "atLeast", [
      ...limits({ primary: 4.5 }, verbatim),
      ...limits({ junior: 6 }, secondHand),
    ]),
    bound("sportsGround", "SPORTSGROUNDPERPUPIL", "atLeast", limits({ primary: 4 }, verbatim)),
    bound("books", "BOOKSPERPUPIL", "atLeast", limits({ primary: 20 }, verbatim)),
  ],
  isPartial: true,
  note: {
    zh: "仅收录生均占地、校舍、运动场地和图书；初中只有占地和校舍两项，转引自分级评价要求。文件日期不详。",
    en: "Land, buildings, sports ground and books only; for junior schools land and buildings, both second-hand from the grading. The date of the document is not known.",
  },
};
