/** 河北省义务教育学校办学基本标准(试行): eight of ten indicators, the others at least 60 %. */
import { cite } from "../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../kernel/citation";
import { asked, bound, HAS_CANTEEN, limits, ORDINARY_SCHOOLS, RURAL, schoolQuestion, TOWN } from "../define";
import type { Pack } from "../pack";
import type { QuorumRule, RuleId } from "../requirement";
import type { Stage } from "../../kernel/stage";

const source = { from: DATE_NOT_KNOWN, cite: cite("hebeiSchools"), confidence: "secondHand" } as const;
const CENTRE = asked("centralUrbanArea", { zh: "学校位于中心城区？", en: "Is the school in the centre of a city?" });

/** 十项中至少八项达标，其余不低于限值的 60%. */
function eightOfTen(stage: Stage, building: RuleId, degree: RuleId): QuorumRule {
  return {
    kind: "quorum",
    id: `overall-${stage}`,
    title: { zh: "十项指标综合判定", en: "ten indicators taken together" },
    stages: [stage],
    of: ["land", building, "laboratories", "equipment", "computers", "books", "staff", "qualified", degree, "retention"],
    pass: 8,
    restAtLeast: 0.6,
    cite: source.cite,
    confidence: source.confidence,
  };
}

export const heBasic: Pack = {
  id: "he-basic",
  title: { zh: "河北省义务教育学校办学基本标准", en: "Hebei basic school standard" },
  number: cite("hebeiSchools").number,
  region: "CN-HE",
  from: DATE_NOT_KNOWN,
  stages: ["primary", "junior"],
  cite: cite("hebeiSchools"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    bound("land", "LANDPERPUPIL", "atLeast", [
      ...limits({ primary: 15, junior: 20 }, source, CENTRE),
      ...limits({ primary: 20, junior: 25 }, source),
    ]),
    schoolQuestion(
      "building-primary",
      { zh: "生均校舍建筑面积", en: "school building area per pupil" },
      { zh: "生均校舍建筑面积达到本省标准？", en: "Does the building area per pupil reach the provincial standard?" },
      source,
      ["primary"],
    ),
    bound("building-junior", "FLOORAREAPERPUPIL", "atLeast", limits({ junior: 6.4 }, source)),
    schoolQuestion(
      "laboratories",
      { zh: "实验室个数", en: "laboratories" },
      { zh: "实验室个数达到本省标准？", en: "Does the number of laboratories reach the provincial standard?" },
      source,
    ),
    bound("equipment", "EQUIPMENTPERPUPIL", "atLeast", limits({ primary: 365, junior: 695 }, source)),
    bound("computers", "PUPILSPERCOMPUTER", "atMost", limits({ primary: 10, junior: 10 }, source)),
    bound("books", "BOOKSPERPUPIL", "atLeast", limits({ primary: 25, junior: 40 }, source)),
    bound("staff", "PUPILSPERSTAFF", "atMost", [
      ...limits({ primary: 21, junior: 16 }, source, TOWN),
      ...limits({ primary: 23, junior: 18 }, source, RURAL),
    ]),
    bound("qualified", "QUALIFIEDSHARE", "atLeast", limits({ primary: 100, junior: 98 }, source)),
    bound("college", "COLLEGESHARE", "atLeast", limits({ primary: 85 }, source)),
    bound("bachelor", "BACHELORSHARE", "atLeast", limits({ junior: 70 }, source)),
    bound("retention", "RETENTIONCOHORT", "atLeast", limits({ primary: 99, junior: 97 }, source)),
    bound("dormitory", "DORMAREAPERBOARDER", "atLeast", limits({ primary: 5, junior: 5.5 }, source), {
      when: { kind: "item", field: "boarders", atLeast: 1 },
    }),
    bound("canteen", "CANTEENAREAPERPUPIL", "atLeast", limits({ primary: 2, junior: 2 }, source), { when: HAS_CANTEEN }),
    eightOfTen("primary", "building-primary", "college"),
    eightOfTen("junior", "building-junior", "bachelor"),
  ],
  sectionVerdict: ["overall-primary", "overall-junior"],
  isPartial: true,
  note: {
    zh: "转引，所见材料未注明省份，由指标和规则相同的河北学校报表推定；小学校舍限值未能辨认，由县或学校填写。巩固率按毕业÷入学计算，文件规定的算法未能核实。宿舍、食堂面积不在十项之内；没有食堂的学校文件未说明，食堂一项不适用。城区教职工比未收录。",
    en: "Second-hand; the province is inferred from a school form with the same indicators and rule. The building limit of primary schools is not legible and is asked for. Retention is formed as leavers by entrants, the formula of the document was not seen. Dormitories and canteens are not among the ten; schools without a canteen are not spoken of.",
  },
};
