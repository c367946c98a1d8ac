/** 中小学校设计规范 (GB 50099-2011): toilets, and the area of a seat in an ordinary classroom. */
import { cite } from "../../kernel/bibliography";
import { bound, limits, ORDINARY_SCHOOLS, USABLE_AREA } from "../define";
import type { Pack } from "../pack";

const toilets = { from: "2011-01-01", cite: cite("schoolDesignCode", "6.2.8"), confidence: "verbatim" } as const;
const seats = { from: "2011-01-01", cite: cite("schoolDesignCode", "主要教学用房面积指标"), confidence: "derived" } as const;

export const cnSchoolDesign2011: Pack = {
  id: "cn-school-design-2011",
  title: { zh: "中小学校设计规范(卫生间、教室座位面积)", en: "School design code (toilets, area per seat)" },
  number: cite("schoolDesignCode").number,
  region: "CN",
  from: "2011-01-01",
  stages: ["primary", "junior"],
  cite: cite("schoolDesignCode"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("boysToilets", "BOYSPERTOILET", "atMost", limits({ primary: 40, junior: 40 }, toilets)),
    bound("girlsToilets", "GIRLSPERTOILET", "atMost", limits({ primary: 13, junior: 13 }, toilets)),
    bound("classroom", "CLASSROOMAREAPERPUPIL", "atLeast", limits({ primary: 1.36, junior: 1.39 }, seats), {
      passOnlyIf: USABLE_AREA,
    }),
  ],
  isPartial: true,
  note: {
    zh: "规范按每座使用面积规定，此处以教室面积除以在校生数代替，属推算；教室面积为建筑面积的，只能认定不达标，不能认定达标。小便斗、洗手盆和其他用房的座位面积未收录。",
    en: "The code gives usable area per seat; classroom area divided by pupils stands for it here, so it is marked as derived. From building area only a failure is certain. Urinals, basins and the seats of other rooms are left out.",
  },
};
