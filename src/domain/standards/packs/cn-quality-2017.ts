/** 县域义务教育优质均衡发展督导评估办法 (教督〔2017〕6号): resources of each school and their dispersion in the county. */
import type { IndicatorId } from "../../indicators/catalogue";
import { cite } from "../../kernel/bibliography";
import { bound, dispersion, limits } from "../define";
import type { Pack } from "../pack";
import { SPLIT_2017 } from "../split-policies";

const source = (clause: string) => ({ from: "2017-01-01", cite: cite("quality2017", clause), confidence: "verbatim" }) as const;

/** 资源配置七项指标: rule, indicator, limits of 小学 and 初中. */
const RESOURCES: readonly (readonly [string, IndicatorId, number, number])[] = [
  ["L1", "HIGHERQUALPER100", 4.2, 5.3],
  ["L2", "BACKBONEPER100", 1, 1],
  ["L3", "PEARTSTEACHERSPER100", 0.9, 0.9],
  ["L4", "TEACHINGAREAPERPUPIL", 4.5, 5.8],
  ["L5", "SPORTSAREAPERPUPIL", 7.5, 10.2],
  ["L6", "EQUIPMENTPERPUPIL", 2000, 2500],
  ["L7", "MULTIMEDIAROOMSPER100", 2.3, 2.4],
];

export const cnQuality2017: Pack = {
  id: "cn-quality-2017",
  title: { zh: "县域义务教育优质均衡发展督导评估", en: "High-quality balanced development of compulsory education (2017)" },
  number: "教督〔2017〕6号",
  region: "CN",
  from: "2017-01-01",
  stages: ["primary", "junior"],
  cite: cite("quality2017"),
  scope: {
    excludedTypes: ["specialSchool", "vocationalSchool", "kindergarten"],
    teachingPointsFromPupils: 50,
    includesPrivate: true,
  },
  split: SPLIT_2017,
  rules: [
    ...RESOURCES.map(([id, indicator, primary, junior]) =>
      bound(id, indicator, "atLeast", limits({ primary, junior }, source(`资源配置 ${id}`))),
    ),
    {
      kind: "quorum",
      id: "resources",
      title: { zh: "资源配置七项指标综合达标", en: "seven resource indicators taken together" },
      of: RESOURCES.map(([id]) => id),
      pass: 6,
      restAtLeast: 0.85,
      ...source("资源配置"),
    },
    ...RESOURCES.map(([id, indicator]) =>
      dispersion(`CV-${id}`, indicator, limits({ primary: 0.5, junior: 0.45 }, source("校际差异系数"))),
    ),
  ],
  sectionVerdict: ["resources"],
  isPartial: false,
};
