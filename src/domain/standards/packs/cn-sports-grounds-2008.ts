/** 国家学校体育卫生条件试行基本标准 (教体艺〔2008〕5号): courts by number of classes. */
import { cite } from "../../kernel/bibliography";
import { asked, item, ORDINARY_SCHOOLS, schoolQuestion, stepped, steps } from "../define";
import type { Pack } from "../pack";

const COURTS = [
  [18, 3],
  [24, 4],
  [30, 5],
] as const;
/** 九年制 has rows of its own, 完全中学 goes by the classes of the whole school. */
const LISTED_TYPES = { kind: "schoolType", in: ["primarySchool", "juniorSchool"] } as const;
const NINE_YEAR = { kind: "schoolType", in: ["nineYearSchool"] } as const;
/** Three basketball courts are not two and a volleyball court. */
const BOTH_KINDS = {
  condition: asked("courtsOfBothKinds", {
    zh: "篮球场18班及以下、24班各2个，30班及以上3个，排球场18班及以下1个、24班及以上2个，均已达到？",
    en: "Are there 2 basketball courts (3 from 30 classes) and 1 volleyball court (2 from 24 classes)?",
  }),
  reason: {
    zh: "表中篮球场、排球场只有合计数，文件分别规定",
    en: "the tables count basketball and volleyball courts together, the document each by itself",
  },
} as const;
const track = { from: "2008-01-01", cite: cite("sportsGrounds2008", "体育场地"), confidence: "verbatim" } as const;
const courts = { ...track, confidence: "derived" } as const;

export const cnSportsGrounds2008: Pack = {
  id: "cn-sports-grounds-2008",
  title: { zh: "国家学校体育卫生条件试行基本标准(体育场地)", en: "Sports grounds of schools (2008)" },
  number: cite("sportsGrounds2008").number,
  region: "CN",
  from: "2008-01-01",
  stages: ["primary", "junior"],
  cite: cite("sportsGrounds2008"),
  scope: ORDINARY_SCHOOLS,
  rules: [
    stepped(
      "courts",
      item("ballCourts"),
      { zh: "篮球场和排球场数", en: "basketball and volleyball courts" },
      { between: "notSaid", outside: "nearest" },
      // Basketball and volleyball courts together: 2 + 1, 2 + 2, 3 + 2.
      steps({ primary: COURTS, junior: COURTS }, courts),
      { when: LISTED_TYPES, passOnlyIf: BOTH_KINDS },
    ),
    {
      ...schoolQuestion(
        "track-primary",
        { zh: "田径场", en: "running track" },
        {
          zh: "18班及以下有200米、24班有300米、30班及以上有300—400米田径场一块？",
          en: "Is there a track of 200 m (up to 18 classes), 300 m (24 classes) or 300 to 400 m (30 classes and more)?",
        },
        track,
        ["primary"],
      ),
      when: LISTED_TYPES,
    },
    {
      ...schoolQuestion(
        "track-junior",
        { zh: "田径场", en: "running track" },
        {
          zh: "24班及以下有300米、30班及以上有300—400米田径场一块？",
          en: "Is there a track of 300 m (up to 24 classes) or 300 to 400 m (30 classes and more)?",
        },
        track,
        ["junior"],
      ),
      when: LISTED_TYPES,
    },
    {
      ...schoolQuestion(
        "apparatus-primary",
        { zh: "器械和游戏场地", en: "apparatus and play area" },
        {
          zh: "器械和游戏场地18班及以下不小于200㎡、24班及以上不小于300㎡？",
          en: "Is there an apparatus and play area of 200 m² (up to 18 classes) or 300 m² (24 classes and more)?",
        },
        track,
        ["primary"],
      ),
      when: LISTED_TYPES,
    },
    {
      ...schoolQuestion(
        "apparatus-junior",
        { zh: "器械场地", en: "apparatus area" },
        {
          zh: "器械场地18班及以下不小于100㎡、24班不小于150㎡、30班及以上不小于200㎡？",
          en: "Is there an apparatus area of 100 m² (up to 18 classes), 150 m² (24 classes) or 200 m² (30 classes and more)?",
        },
        track,
        ["junior"],
      ),
      when: LISTED_TYPES,
    },
    // 九年制: what the copies leave legible.
    {
      ...schoolQuestion(
        "track-nineYear",
        { zh: "九年制学校田径场", en: "running track of nine-year schools" },
        {
          zh: "全校18班及以下有200米、27班有300米田径场一块？",
          en: "Is there a track of 200 m (up to 18 classes of the whole school) or 300 m (27 classes)?",
        },
        track,
      ),
      when: NINE_YEAR,
    },
    {
      ...schoolQuestion(
        "apparatus-nineYear",
        { zh: "九年制学校器械和游戏场地", en: "apparatus and play area of nine-year schools" },
        {
          zh: "器械和游戏场地全校18班及以下不小于200㎡、27班不小于300㎡、36班及以上不小于350㎡？",
          en: "Is there an apparatus and play area of 200 m² (up to 18 classes of the whole school), 300 m² (27) or 350 m² (36 and more)?",
        },
        track,
      ),
      when: NINE_YEAR,
    },
  ],
  isPartial: true,
  note: {
    zh: "收录小学、初中的田径场、器械场地和篮排球场数；表中篮球场、排球场合计，由文件分项相加，属推算，合计不足即不达标，足够时还须分别确认。九年制学校的田径场、器械和游戏场地由学校填写，球场未能核实；完全中学未收录。山区学校可因地制宜。",
    en: "Tracks, apparatus areas and courts of primary and junior schools. Basketball and volleyball courts are added up (derived): too few in all fails, enough in all still has to be confirmed for each. Nine-year schools are asked for track and apparatus area (their courts could not be confirmed); complete secondary schools are left out. Schools in mountains may adapt.",
  },
};
