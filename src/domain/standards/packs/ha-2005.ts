/** 河南省 教发规〔2005〕718号: land and green area per pupil. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";

const source = { from: "2005-01-01", cite: cite("henan2005"), confidence: "verbatim" } as const;

export const ha2005: Pack = {
  id: "ha-2005",
  title: { zh: "河南省中小学校用地和绿地(2005)", en: "Henan land of schools (2005)" },
  number: cite("henan2005").number,
  region: "CN-HA",
  from: "2005-01-01",
  stages: ["primary", "junior"],
  cite: cite("henan2005"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 22, junior: 24 }, source)),
    bound("green", "GREENPERPUPIL", "atLeast", limits({ primary: 1, junior: 1 }, source)),
  ],
  isPartial: true,
  note: { zh: "规划用标准，仅收录生均占地和绿地。", en: "A planning rule; land and green area only." },
};
