/** Indicators of teachers and staff (教师队伍). Teachers are counted by the stage they teach and never split. */
import { cite } from "../kernel/bibliography";
import { field, firstKnown, ratio, sumOf } from "./formula";
import type { IndicatorEntry } from "./indicator";

const pupils = field("pupils");
const per100 = { unit: "人", digits: 2, better: "more", isShared: false } as const;

/** 高于规定学历: 小学 专科及以上, 初中 本科及以上. */
const higherQualified = {
  primary: firstKnown(
    field("higherQualTeachers"),
    sumOf("collegeTeachers", "bachelorTeachers", "masterTeachers", "doctorTeachers"),
  ),
  junior: firstKnown(field("higherQualTeachers"), sumOf("bachelorTeachers", "masterTeachers", "doctorTeachers")),
};

const peAndArts = firstKnown(field("peArtsTeachers"), sumOf("peTeachers", "musicTeachers", "fineArtTeachers", "artsTeachers"));

export const TEACHERS = {
  HIGHERQUALPER100: {
    zh: "每百名学生拥有高于规定学历教师数",
    en: "teachers above the required qualification per 100 pupils",
    ...per100,
    formula: { primary: ratio(higherQualified.primary, pupils, 100), junior: ratio(higherQualified.junior, pupils, 100) },
    definedBy: cite("quality2017", "资源配置第1项"),
  },
  BACKBONEPER100: {
    zh: "每百名学生拥有县级以上骨干教师数",
    en: "backbone teachers of county level and above per 100 pupils",
    ...per100,
    formula: ratio(field("backboneTeachers"), pupils, 100),
    definedBy: cite("quality2017", "资源配置第2项"),
  },
  PEARTSTEACHERSPER100: {
    zh: "每百名学生拥有体育、艺术(美术、音乐)专任教师数",
    en: "PE and arts teachers per 100 pupils",
    ...per100,
    formula: ratio(peAndArts, pupils, 100),
    definedBy: cite("quality2017", "资源配置第3项"),
  },
} as const satisfies Readonly<Record<string, IndicatorEntry>>;
