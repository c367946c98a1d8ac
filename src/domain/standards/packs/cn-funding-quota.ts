/** 义务教育生均公用经费基准定额, by date. Before 2023 the quota differed between regions and years and is not carried. */
import { cite } from "../../kernel/bibliography";
import { bound, limits } from "../define";
import type { Pack } from "../pack";

const since2023 = { from: "2023-01-01", cite: cite("fundingQuota2023"), confidence: "verbatim" } as const;
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
    bound("quota", "PUBLICFUNDSPERPUPIL", "atLeast", limits({ primary: 720, junior: 940 }, since2023), {
      when: { kind: "not", of: { kind: "schoolType", in: ["specialSchool"] } },
    }),
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
    zh: "普通学校收录2023年春季起的定额；不足100人的学校按100人计算。寄宿生、取暖补助未收录。特殊教育定额为转引。",
    en: "Quotas since spring 2023; schools with fewer than 100 pupils count 100. Additions for boarders and heating are left out. Figures of special education are second-hand.",
  },
};
