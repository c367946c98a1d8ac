/**
 * 山东省普通中小学校办学条件标准 附件7 表7-1: books of primary schools. The id is the permanent name others use; the text is of June 2016,
 * and the year of its final edition could not be confirmed.
 */
import { cite } from "../../kernel/bibliography";
import { asked, bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: "2016-06-01", cite: cite("shandongLibrary", "表7-1"), confidence: "verbatim" } as const;
const LESS_DEVELOPED = asked("lessDevelopedRural", {
  zh: "学校为欠发达地区的农村小学？",
  en: "Is it a rural primary school in a less developed area?",
});

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
  ],
  isPartial: true,
  note: {
    zh: "仅收录小学生均藏书，据2016年6月文本。",
    en: "Books per pupil of primary schools only, from the text of June 2016.",
  },
};
