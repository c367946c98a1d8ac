/** 江苏省义务教育学校办学标准(试行): land, class size and staff. */
import { cite } from "../../kernel/bibliography";
import { asked, bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: "2011-01-01", cite: cite("jiangsuSchools2011"), confidence: "verbatim" } as const;
const OLD_TOWN = asked("oldTown", { zh: "学校位于老城区？", en: "Is the school in an old town district?" });

export const js2011: Pack = {
  id: "js-2011",
  title: { zh: "江苏省义务教育学校办学标准", en: "Jiangsu school standard (2011)" },
  number: cite("jiangsuSchools2011").number,
  region: "CN-JS",
  from: "2011-01-01",
  stages: ["primary", "junior"],
  cite: cite("jiangsuSchools2011"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", [
      ...limits({ primary: 18, junior: 23 }, source, OLD_TOWN),
      ...limits({ primary: 23, junior: 28 }, source),
    ]),
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source)),
    bound("staff", "PUPILSPERSTAFF", "atMost", limits({ primary: 19, junior: 13.5 }, source)),
  ],
  isPartial: true,
  note: { zh: "仅收录生均占地、班额和教职工配备。", en: "Land, class size and staff only." },
};
