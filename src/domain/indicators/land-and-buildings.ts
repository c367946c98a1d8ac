/** Indicators of land, buildings and rooms (占地、校舍). */
import { cite } from "../kernel/bibliography";
import { field, minusPart, ratio, sumOf } from "./formula";
import type { IndicatorEntry } from "./indicator";

const pupils = field("pupils");
const perPupilArea = { unit: "㎡", digits: 2, better: "more", isShared: true } as const;

export const LAND_AND_BUILDINGS = {
  LANDPERPUPIL: {
    zh: "生均占地面积",
    en: "land per pupil",
    ...perPupilArea,
    formula: ratio(field("landArea"), pupils),
    definedBy: cite("statisticalReturn", "占地面积"),
  },
  SPORTSGROUNDPERPUPIL: {
    zh: "生均运动场地面积",
    en: "sports ground per pupil",
    ...perPupilArea,
    formula: ratio(field("sportsGroundArea"), pupils),
    definedBy: cite("statisticalReturn", "运动场地面积"),
  },
  SPORTSAREAPERPUPIL: {
    zh: "生均体育运动场馆面积",
    en: "sports grounds and halls per pupil",
    ...perPupilArea,
    formula: ratio(sumOf("sportsGroundArea", "indoorSportsArea"), pupils),
    definedBy: cite("quality2017", "资源配置第5项"),
  },
  FLOORAREAPERPUPIL: {
    zh: "生均校舍建筑面积",
    en: "school building area per pupil",
    ...perPupilArea,
    formula: ratio(field("floorArea"), pupils),
    definedBy: cite("statisticalReturn", "校舍建筑面积"),
  },
  TEACHINGAREAPERPUPIL: {
    zh: "生均教学及辅助用房面积",
    en: "teaching and auxiliary rooms per pupil",
    ...perPupilArea,
    // The statistics count the sports hall among the teaching rooms, the standard does not.
    formula: ratio(minusPart("teachingArea", "indoorSportsArea"), pupils),
    definedBy: cite("quality2017", "资源配置第4项"),
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
