/** The measures of inequality beside the 差异系数, in words: they describe, and no document limits them. */
import type { Inequality } from "../checks/finding";
import { INDICATORS, type IndicatorId } from "../indicators/catalogue";
import { LOCALITIES, LOCALITY_NAMES, type Locality } from "../kernel/school-kind";
import type { Bilingual, Language } from "../kernel/text";
import { fixed } from "./number";
import { quantity } from "./quantity";

export interface Measure {
  readonly name: Bilingual;
  /** Unrounded. */
  readonly value: number;
  /** Of the indicator, or empty for an index. */
  readonly unit: string;
  readonly digits: number;
}

export const MEASURES_TITLE: Bilingual = { zh: "其他差异指标", en: "Other measures of the differences" };

export const MEASURES_NOTE: Bilingual = {
  zh: "按在校生数加权，仅供分析参考，文件未规定限值。",
  en: "Weighted by pupils. They describe; no document sets a limit for them.",
};

const INDEX_DIGITS = 3;

const NAMES = {
  lowest: { zh: "最低", en: "Lowest" },
  highest: { zh: "最高", en: "Highest" },
  difference: { zh: "极差（最高 − 最低）", en: "Range (highest − lowest)" },
  ratio: { zh: "极差率（最高 ÷ 最低）", en: "Ratio of highest to lowest" },
  gini: { zh: "基尼系数", en: "Gini coefficient" },
  theil: { zh: "泰尔指数 T", en: "Theil index T" },
  between: { zh: "泰尔指数 T：城区、镇区、乡村之间", en: "Theil index T: between urban, town and rural" },
  within: { zh: "泰尔指数 T：城区、镇区、乡村内部", en: "Theil index T: within urban, town and rural" },
} as const;

/** What differs between 城区, 镇区 and 乡村 is told only where the tables say of every school where it lies. */
export function measuresOf({ gini, theil, range }: Inequality, indicator: IndicatorId): readonly Measure[] {
  const { unit, digits } = INDICATORS[indicator];
  const amount = (name: Bilingual, value: number): Measure => ({ name, value, unit, digits });
  const index = (name: Bilingual, value: number): Measure => ({ name, value, unit: "", digits: INDEX_DIGITS });
  const { groups } = theil;
  const isByArea = groups.length > 1 && groups.every(({ group }) => isLocality(group));
  const byArea = [...groups].sort((a, b) => LOCALITIES.indexOf(a.group as Locality) - LOCALITIES.indexOf(b.group as Locality));
  return [
    amount(NAMES.lowest, range.lowest),
    amount(NAMES.highest, range.highest),
    amount(NAMES.difference, range.difference),
    ...(range.ratio === null ? [] : [index(NAMES.ratio, range.ratio)]),
    index(NAMES.gini, gini),
    index(NAMES.theil, theil.total),
    ...(isByArea
      ? [
          index(NAMES.between, theil.between),
          index(NAMES.within, theil.within),
          ...byArea.map(({ group, mean }) => amount(meanOf(group as Locality), mean)),
        ]
      : []),
  ];
}

export function measureText({ value, unit, digits }: Measure, language: Language): string {
  return unit === "" ? fixed(value, digits) : quantity(fixed(value, digits), unit, language);
}

function meanOf(area: Locality): Bilingual {
  const { zh, en } = LOCALITY_NAMES[area];
  return { zh: `${zh}学校平均`, en: `Mean of ${en} schools` };
}

function isLocality(group: string): group is Locality {
  return (LOCALITIES as readonly string[]).includes(group);
}
