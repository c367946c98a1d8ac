/**
 * 山东省普通中小学校办学条件标准 附件7 表7-1: books of primary schools. The id is the permanent name others use; the text is of June 2016,
 * and the year of its final edition could not be confirmed.
 */
import { cite } from "../../kernel/bibliography";
import { asked, bound, limits, ORDINARY_SCHOOLS, schoolQuestion, URBAN } from "../define";
import type { Pack } from "../pack";

const source = { from: "2016-06-01", cite: cite("shandongLibrary", "表7-1"), confidence: "verbatim" } as const;
/** The table prints a second figure in brackets and does not say for whom; it is read like that of the books. */
const secondFigure = { ...source, confidence: "derived" } as const;
/** 城区 is not 农村; of 乡村 the tables do not say how developed the area is, and of 镇区 not whether it counts as 农村. */
const LESS_DEVELOPED = asked(
  "lessDevelopedRural",
  { zh: "学校为欠发达地区的农村小学？", en: "Is it a rural primary school in a less developed area?" },
  "school",
  [{ when: URBAN, answer: "no" }],
);

export const sdLibrary2017: Pack = {
  id: "sd-library-2017",
  title: { zh: "山东省小学图书配备标准", en: "Shandong primary school libraries" },
  number: cite("shandongLibrary").number,
  region: "CN-SD",
  from: "2016-06-01",
  stages: ["primary"],
  cite: cite("shandongLibrary"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("books", "BOOKSPERPUPIL", "atLeast", [
      ...limits({ primary: 20 }, source, LESS_DEVELOPED),
      ...limits({ primary: 30 }, source),
    ]),
    schoolQuestion(
      "references",
      { zh: "工具书种数", en: "reference works" },
      {
        zh: "工具书不少于160种(欠发达地区农村小学120种)？",
        en: "Are there at least 160 reference works (120 in rural primary schools of less developed areas)?",
      },
      secondFigure,
    ),
    schoolQuestion(
      "periodicals",
      { zh: "报刊种数", en: "periodicals" },
      {
        zh: "报刊不少于80种(欠发达地区农村小学60种)？",
        en: "Are there at least 80 periodicals (60 in rural primary schools of less developed areas)?",
      },
      secondFigure,
    ),
  ],
  isPartial: true,
  note: {
    zh: "仅收录小学生均藏书、工具书和报刊，据2016年6月文本；括号内的数按欠发达地区农村小学理解。",
    en: "Books, reference works and periodicals of primary schools only, from the text of June 2016; figures in brackets are read as those of rural schools in less developed areas.",
  },
};
