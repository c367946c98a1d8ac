/** 山东省普通中小学基本办学条件标准(试行) with the supplement of 2010: land, sports grounds and buildings by number of classes. */
import { cite } from "../../kernel/bibliography";
import { indicator, ORDINARY_SCHOOLS, stepped, steps, titleOf } from "../define";
import type { Pack } from "../pack";
import { ROOMS } from "./sd-2008/rooms";
import { LISTED_SIZES, PRIMARY_SCHOOL, tables2008 } from "./sd-2008/source";
import { SPORTS_GROUNDS } from "./sd-2008/sports-grounds";

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
        tables2008("小学 表3-2"),
      ),
      { when: PRIMARY_SCHOOL },
    ),
    ...SPORTS_GROUNDS,
    ...ROOMS,
  ],
  isPartial: true,
  note: {
    zh: "收录小学用地、体育用地、运动场、体育活动室、校舍和初中体育用地、运动场、体育活动室、教学及辅助用房；初中用地和校舍总面积未能核实。表中未列的班数不作判定，小学校舍和球场合计数为推算。所见表格未印省名，据同文的补充规定归入。已建学校可从宽。",
    en: "Land, sports grounds and rooms, and buildings of primary schools; sports grounds and rooms, and teaching rooms of junior schools, of which land and buildings in all were not seen. Sizes between the listed ones are not decided; buildings of primary schools and sums of courts are derived. The tables seen name no province and are placed here by the text of the supplement. Existing schools may be judged more leniently.",
  },
};
