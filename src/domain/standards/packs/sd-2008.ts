/** 山东省普通中小学基本办学条件标准(试行) with the supplement of 2010: land, sports grounds and buildings by number of classes. */
import { cite } from "../../kernel/bibliography";
import { indicator, item, ORDINARY_SCHOOLS, stepped, steps, titleOf } from "../define";
import type { Pack } from "../pack";

const LISTED_SIZES = { between: "notSaid", outside: "none" } as const;
const PRIMARY_SCHOOL = { kind: "schoolType", in: ["primarySchool"] } as const;
const JUNIOR_SCHOOL = { kind: "schoolType", in: ["juniorSchool"] } as const;
const land = { from: "2008-01-01", cite: cite("shandong2008", "小学 表3-2"), confidence: "verbatim" } as const;
const sports = { from: "2008-01-01", cite: cite("shandong2008", "初中 表3-1"), confidence: "verbatim" } as const;
const supplement = {
  from: "2010-07-07",
  cite: cite("shandongSupplement2010", "二(二)；小学 表3-1"),
  confidence: "verbatim",
} as const;
const building = { from: "2008-01-01", cite: cite("shandong2008", "小学 表4-1"), confidence: "derived" } as const;

export const sd2008: Pack = {
  id: "sd-2008",
  title: { zh: "山东省普通中小学基本办学条件标准", en: "Shandong school conditions (2008)" },
  number: cite("shandong2008").number,
  region: "CN-SD",
  from: "2008-01-01",
  stages: ["primary", "junior"],
  cite: cite("shandong2008"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped(
      "land",
      indicator("LANDPERPUPIL"),
      titleOf("LANDPERPUPIL"),
      LISTED_SIZES,
      steps(
        {
          primary: [
            [12, 26.01],
            [18, 23.48],
            [24, 23.03],
            [30, 21.46],
            [36, 19.97],
          ],
        },
        land,
      ),
      { when: PRIMARY_SCHOOL },
    ),
    stepped(
      "sportsGround-primary",
      item("sportsGroundArea"),
      { zh: "体育用地面积", en: "sports ground" },
      // 12班以下小学按12班标准.
      { between: "notSaid", outside: "firstRow" },
      steps(
        {
          primary: [
            [12, 6288],
            [18, 8533],
            [24, 10893],
            [30, 11501],
            [36, 12109],
          ],
        },
        supplement,
      ),
      { when: PRIMARY_SCHOOL },
    ),
    stepped(
      "sportsGround-junior",
      item("sportsGroundArea"),
      { zh: "体育用地面积", en: "sports ground" },
      LISTED_SIZES,
      steps(
        {
          junior: [
            [18, 8533],
            [24, 11260],
            [30, 11546],
            [36, 12154],
          ],
        },
        sports,
      ),
      { when: JUNIOR_SCHOOL },
    ),
    stepped(
      "building",
      indicator("FLOORAREAPERPUPIL"),
      titleOf("FLOORAREAPERPUPIL"),
      LISTED_SIZES,
      steps(
        {
          primary: [
            [12, 7.96],
            [18, 6.96],
            [24, 6.96],
            [30, 6.96],
            [36, 6.65],
          ],
        },
        building,
      ),
      { when: PRIMARY_SCHOOL },
    ),
  ],
  isPartial: true,
  note: {
    zh: "收录小学用地、体育用地、校舍和初中体育用地；表中未列的班数不作判定，小学校舍为推算。所见表格未印省名，据同文的补充规定归入。已建学校可从宽。",
    en: "Land, sports ground and buildings of primary schools, sports ground of junior schools. Sizes between the listed ones are not decided; buildings are derived. The tables seen name no province and are placed here by the text of the supplement. Existing schools may be judged more leniently.",
  },
};
