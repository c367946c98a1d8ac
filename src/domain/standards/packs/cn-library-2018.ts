/** 中小学图书馆(室)规程 (2018): books of primary schools. The figures of junior schools are not confirmed. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS, schoolQuestion } from "../define";
import type { Pack } from "../pack";

const source = { from: "2018-06-01", cite: cite("library2018"), confidence: "verbatim" } as const;

export const cnLibrary2018: Pack = {
  id: "cn-library-2018",
  title: { zh: "中小学图书馆(室)规程", en: "School libraries (2018)" },
  number: cite("library2018").number,
  region: "CN",
  from: "2018-06-01",
  stages: ["primary"],
  cite: cite("library2018"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("books", "BOOKSPERPUPIL", "atLeast", limits({ primary: 25 }, source)),
    bound("newBooks", "NEWBOOKSPERPUPIL", "atLeast", limits({ primary: 1 }, source)),
    schoolQuestion(
      "periodicals",
      { zh: "报刊种数", en: "periodicals" },
      { zh: "报刊不少于60种？", en: "Are there at least 60 periodicals?" },
      source,
    ),
    schoolQuestion(
      "references",
      { zh: "工具书和教学参考书种数", en: "reference works" },
      { zh: "工具书和教学参考书不少于120种？", en: "Are there at least 120 reference works and teaching aids?" },
      source,
    ),
    schoolQuestion(
      "openingHours",
      { zh: "图书馆(室)开放时间", en: "opening hours of the library" },
      { zh: "图书馆(室)每周开放不少于40小时？", en: "Is the library open at least 40 hours a week?" },
      source,
    ),
  ],
  isPartial: true,
  note: { zh: "仅收录小学；初中藏书量未能核实。", en: "Primary schools only; the figures of junior schools are not confirmed." },
};
