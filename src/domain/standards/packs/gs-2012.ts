/** 甘肃省义务教育学校办学基本标准(试行) (甘政办发〔2012〕233号): class size, classes and land, as far as seen. */
import { cite } from "../../kernel/bibliography";
import { bound, item, limits, ORDINARY_SCHOOLS, RURAL, URBAN } from "../define";
import type { Pack } from "../pack";

const source = { from: "2012-01-01", cite: cite("gansu2012"), confidence: "secondHand" } as const;

export const gs2012: Pack = {
  id: "gs-2012",
  title: { zh: "甘肃省义务教育学校办学基本标准", en: "Gansu basic school standard (2012)" },
  number: cite("gansu2012").number,
  region: "CN-GS",
  from: "2012-01-01",
  stages: ["primary", "junior"],
  cite: cite("gansu2012"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("classSize", "MAXCLASSSIZE", "atMost", limits({ primary: 45, junior: 50 }, source)),
    {
      ...bound("classes", "MEANCLASSSIZE", "atLeast", [
        ...limits({ primary: 12 }, source, URBAN),
        ...limits({ primary: 6 }, source, RURAL),
        ...limits({ junior: 18 }, source),
      ]),
      when: { kind: "schoolType", in: ["primarySchool", "juniorSchool"] },
      title: { zh: "办学规模(班数)", en: "number of classes" },
      measure: item("classes"),
    },
    bound("land", "LANDPERPUPIL", "atLeast", limits({ primary: 20 }, source)),
  ],
  isPartial: true,
  note: {
    zh: "40项指标中仅见班额、办学规模和生均用地三项，均为转引；办学规模取自兰州新区对照省级指标编写的材料，“不少于”是按材料理解的。",
    en: "Only three of its forty indicators were seen, second-hand; the number of classes is from material of 兰州新区 on the provincial indicators, read as a minimum.",
  },
};
