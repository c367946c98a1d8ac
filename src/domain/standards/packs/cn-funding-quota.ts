/** 义务教育生均公用经费基准定额, by date; from spring 2016 by region, and one for the whole country when it was last raised. */
import { cite } from "../../kernel/bibliography";
import { field, constant, product, ratio, type Formula } from "../../indicators/formula";
import { FUNDED_PUPILS } from "../../indicators/money";
import type { Condition } from "../condition";
import { asked, bound, limits } from "../define";
import type { Pack } from "../pack";

const since2023 = { from: "2023-01-01", cite: cite("fundingQuota2023"), confidence: "verbatim" } as const;
const in2022 = { ...since2023, from: "2022-01-01", until: "2023-01-01" } as const;
const since2016 = { from: "2016-01-01", until: "2022-01-01", cite: cite("fundingQuota2016"), confidence: "secondHand" } as const;
/** The day on which the lower quota of 2016 gave way to one for the whole country was not seen. */
const LOWER_QUOTA = asked("quota2016OfMiddleAndWest", {
  zh: "核查当年仍执行2016年春季起的中西部定额(小学600元、初中800元)？",
  en: "Was the quota for central and western China of spring 2016 (600 yuan primary, 800 yuan junior) still in use that year?",
});
const ORDINARY: Condition = { kind: "not", of: { kind: "schoolType", in: ["specialSchool"] } };
/** What is left when every boarder has had the 300 yuan paid on top of the quota. */
const WITHOUT_BOARDERS: Formula = {
  op: "difference",
  of: field("publicFunds"),
  less: product(constant(300, "元/人"), field("boarders")),
};

const special2016 = { from: "2016-01-01", until: "2025-01-01", cite: cite("specialFunds"), confidence: "secondHand" } as const;
const special2025 = { from: "2025-01-01", cite: cite("specialFunds"), confidence: "secondHand" } as const;

export const cnFundingQuota: Pack = {
  id: "cn-funding-quota",
  title: { zh: "义务教育生均公用经费基准定额", en: "Public funds per pupil" },
  number: cite("fundingQuota2023").number,
  region: "CN",
  from: "2016-01-01",
  stages: ["primary", "junior"],
  cite: cite("fundingQuota2023"),
  scope: { excludedTypes: ["vocationalSchool", "kindergarten"], includesPrivate: true },
  rules: [
    bound(
      "quota",
      "PUBLICFUNDSPERPUPIL",
      "atLeast",
      [
        ...limits({ primary: 600, junior: 800 }, since2016, LOWER_QUOTA),
        ...limits({ primary: 650, junior: 850 }, since2016),
        ...limits({ primary: 650, junior: 850 }, in2022),
        ...limits({ primary: 720, junior: 940 }, since2023),
      ],
      { when: ORDINARY },
    ),
    {
      ...bound("quota-boarding", "PUBLICFUNDSPERPUPIL", "atLeast", limits({ primary: 720, junior: 940 }, since2023)),
      title: {
        zh: "生均公用经费(每名寄宿生另加300元之后)",
        en: "public funds per pupil after the 300 yuan for each boarder",
      },
      measure: { formula: ratio(WITHOUT_BOARDERS, FUNDED_PUPILS), unit: "元" },
      when: { kind: "all", of: [ORDINARY, { kind: "item", field: "boarders", atLeast: 1 }] },
    },
    bound(
      "special",
      "SPECIALFUNDSPERPUPIL",
      "atLeast",
      [...limits({ primary: 6000, junior: 6000 }, special2016), ...limits({ primary: 7000, junior: 7000 }, special2025)],
      { when: { kind: "schoolType", in: ["specialSchool"] } },
    ),
  ],
  isPartial: true,
  note: {
    zh: "不足100人的学校按100人计算。2016年春季定额分地区，中西部后来提高到全国统一定额的日期未能核实，由县或学校填写；2023年前寄宿生补助和取暖补助未收录。2016年定额、特殊教育定额为转引。",
    en: "Schools with fewer than 100 pupils count 100. The quota of spring 2016 differed by region; when central and western China were raised to the national one was not seen and is asked for. The addition for boarders before 2023 and that for heating are left out. The quotas of 2016 and those of special education are second-hand.",
  },
};
