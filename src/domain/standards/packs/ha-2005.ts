/** 河南省 教发规〔2005〕718号: land and green area per pupil, number of classes. */
import { cite } from "../../kernel/bibliography";
import type { Bound } from "../../kernel/compare";
import { bound, item, limits, ORDINARY_SCHOOLS } from "../define";
import type { Pack } from "../pack";
import type { BoundRule } from "../requirement";

const source = { from: "2005-01-01", cite: cite("henan2005"), confidence: "verbatim" } as const;

/** 学校规模, by the classes of the whole school. */
function classes(direction: Bound, values: { readonly primary: number; readonly junior: number }): BoundRule {
  const [id, zh, en] = direction === "atLeast" ? ["fewestClasses", "下限", "fewest"] : (["mostClasses", "上限", "most"] as const);
  return {
    ...bound(id, "MEANCLASSSIZE", direction, limits(values, source)),
    title: { zh: `学校规模(班数)${zh}`, en: `${en} classes` },
    measure: item("classes"),
    when: { kind: "schoolType", in: ["primarySchool", "juniorSchool"] },
  };
}

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
    classes("atLeast", { primary: 6, junior: 12 }),
    classes("atMost", { primary: 36, junior: 36 }),
  ],
  isPartial: true,
  note: {
    zh: "规划用标准，仅收录生均占地、绿地和学校规模。",
    en: "A planning rule; land, green area and number of classes only.",
  },
};
