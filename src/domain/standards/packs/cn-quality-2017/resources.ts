/** 资源配置: seven indicators of each school, six of which must be met and the seventh come to 85 %, and their 差异系数. */
import type { IndicatorId } from "../../../indicators/catalogue";
import { asked, bound, dispersion, limits, URBAN } from "../../define";
import type { Alternative, Rule } from "../../requirement";
import { source, tolerance } from "./source";

/** Rule, indicator, limits of 小学 and 初中. */
const SEVEN: readonly (readonly [string, IndicatorId, number, number])[] = [
  ["L1", "HIGHERQUALPER100", 4.2, 5.3],
  ["L2", "BACKBONEPER100", 1, 1],
  ["L3", "PEARTSTEACHERSPER100", 0.9, 0.9],
  ["L4", "TEACHINGAREAPERPUPIL", 4.5, 5.8],
  ["L5", "SPORTSAREAPERPUPIL", 7.5, 10.2],
  ["L6", "EQUIPMENTPERPUPIL", 2000, 2500],
  ["L7", "MULTIMEDIAROOMSPER100", 2.3, 2.4],
];

const ALTERNATIVES: Readonly<Record<string, readonly Alternative[]>> = {
  L3: [
    {
      id: "visitingTeachers",
      text: {
        zh: "50人以上、不足100人的乡村小规模学校和教学点，可计入交流轮岗、兼职、走教的体育、艺术教师",
        en: "small rural schools and teaching points with 50 to 99 pupils may count rotated, part-time and visiting PE and arts teachers",
      },
      when: {
        kind: "all",
        of: [
          { kind: "locality", in: ["rural"] },
          { kind: "item", field: "pupils", atLeast: 50, atMost: 99 },
          asked(
            "peArtsWithVisitors",
            {
              zh: "计入交流轮岗、兼职、走教教师后，每百名学生拥有体育、艺术专任教师数是否达到0.9人？",
              en: "Counting rotated, part-time and visiting teachers, are there 0.9 PE and arts teachers per 100 pupils?",
            },
            "section",
          ),
        ],
      },
      ...tolerance("资源配置第3项"),
    },
  ],
  L5: [
    {
      id: "cityCentreGrounds",
      text: {
        zh: "人口特别密集的大城市中心城区学校，可计入地下和屋顶的安全体育空间、步行10分钟内政府租用的课时专用场地",
        en: "schools in the centre of very dense large cities may add safe underground and roof space and grounds the government rents within ten minutes' walk",
      },
      when: {
        kind: "all",
        of: [
          URBAN,
          asked(
            "sportsAreaWithAdditions",
            {
              zh: "学校位于人口特别密集的大城市中心城区，且计入地下和屋顶的安全体育空间、步行10分钟内政府租用的课时专用场地后，生均体育运动场馆面积达到限值？",
              en: "Is the school in the centre of a very dense large city, and does its sports area per pupil reach the limit with safe underground and roof space and grounds the government rents within ten minutes' walk?",
            },
            "section",
          ),
        ],
      },
      ...tolerance("资源配置第5项"),
    },
  ],
};

export const RESOURCES: readonly Rule[] = [
  ...SEVEN.map(([id, indicator, primary, junior]) => {
    const alternatives = ALTERNATIVES[id];
    const of = limits({ primary, junior }, source(`资源配置第${id.slice(1)}项`));
    return bound(id, indicator, "atLeast", of, alternatives ? { alternatives } : {});
  }),
  {
    kind: "quorum",
    id: "resources",
    title: { zh: "资源配置七项指标综合判定", en: "seven resource indicators taken together" },
    of: SEVEN.map(([id]) => id),
    pass: 6,
    restAtLeast: 0.85,
    ...source("资源配置"),
  },
  ...SEVEN.map(([id, indicator]) =>
    dispersion(`CV-${id}`, indicator, limits({ primary: 0.5, junior: 0.45 }, source("校际差异系数"))),
  ),
];
