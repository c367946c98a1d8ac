/**
 * 计算说明: how the 差异系数 of one indicator is worked out by hand from the user's own cells (formula, inputs, steps,
 * rounding), as plain data in both languages for a page of paper (《县域义务教育校际均衡指标计算方法》; standards.md §3).
 */
import { FIELDS } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { cite } from "../kernel/bibliography";
import type { CellRef } from "../kernel/cell";
import type { Citation } from "../kernel/citation";
import type { Bilingual } from "../kernel/text";
import type { Unit } from "../kernel/unit";
import type { CountedSection, IndicatorCounty } from "./indicator-county";
import { variation, type Variation } from "./variation";

/** One line of the table: a section with pupils. All numbers unrounded. */
export interface MethodCardRow {
  readonly id: string;
  readonly name: string;
  /** nᵢ */
  readonly pupils: number;
  readonly pupilCells: readonly CellRef[];
  /** Rᵢ, after splitting. */
  readonly resource: number;
  readonly resourceCells: readonly CellRef[];
  /** The stages of the school share the resource, and this is the part of this stage. */
  readonly isSplit: boolean;
  /** xᵢ = Rᵢ ÷ nᵢ (× 100) */
  readonly value: number;
  /** nᵢ ÷ N */
  readonly weight: number;
  /** xᵢ − X */
  readonly deviation: number;
  /** (nᵢ ÷ N)(xᵢ − X)² */
  readonly part: number;
}

/** One step of the calculation: what, the figures put in, the result. */
export interface MethodCardStep {
  readonly symbol: "N" | "R" | "X" | "sum" | "S" | "CV";
  readonly name: Bilingual;
  /** The formula in symbols. */
  readonly formula: string;
  /** The formula with figures, numbers unrounded and signs as text; empty where it is the sum of a column of the table. */
  readonly expression: readonly (number | string)[];
  readonly result: number;
  readonly unit: Unit;
  /** Decimals to show. */
  readonly digits: number;
}

export interface MethodCard {
  readonly title: Bilingual;
  /** What the symbols of the table mean. */
  readonly symbols: readonly { readonly symbol: string; readonly meaning: Bilingual }[];
  readonly rows: readonly MethodCardRow[];
  readonly steps: readonly MethodCardStep[];
  readonly rounding: Bilingual;
  readonly cite: Citation;
}

/** Null when there is no 差异系数 to explain: a section's figures are not known, or nobody has anything. */
export function methodCard(county: IndicatorCounty): MethodCard | null {
  const peopled = county.sections.filter(({ pupils }) => pupils !== 0);
  const known = peopled.filter((section): section is Known => section.pupils !== null && section.resource !== null);
  if (known.length < peopled.length) return null;
  const values = known.map(({ resource, pupils }) => (resource / pupils) * county.per);
  const spread = variation(
    values,
    known.map(({ pupils }) => pupils),
  );
  if (!spread) return null;
  const { zh, en } = INDICATORS[county.indicator];
  const everyone = known.reduce((sum, { pupils }) => sum + pupils, 0);
  return {
    title: { zh: `${zh}差异系数计算说明`, en: `How the coefficient of variation is computed: ${en}` },
    symbols: symbolsOf(county),
    rows: known.map((section, i) => rowOf(section, values[i]!, spread.mean, everyone)),
    steps: stepsOf(county, known, everyone, spread),
    rounding: ROUNDING,
    cite: cite("balanceMethod"),
  };
}

interface Known extends CountedSection {
  readonly pupils: number;
  readonly resource: number;
}

const ROUNDING: Bilingual = {
  zh: "各步不作四舍五入，差异系数只在显示时保留 3 位小数；是否达标按未舍入的数值判断。",
  en: "No step is rounded; the coefficient is rounded to 3 decimals for display only. It is compared with the limit unrounded.",
};

function rowOf(section: Known, value: number, mean: number, everyone: number): MethodCardRow {
  const { id, name, pupils, pupilCells, resource, resourceCells, share } = section;
  const deviation = value - mean;
  const weight = pupils / everyone;
  const part = weight * deviation ** 2;
  return { id, name, pupils, pupilCells, resource, resourceCells, isSplit: share < 1, value, weight, deviation, part };
}

function symbolsOf({ indicator, item, per }: IndicatorCounty): MethodCard["symbols"] {
  const { zh, en } = INDICATORS[indicator];
  const hundred = per === 1 ? "" : " × 100";
  return [
    { symbol: "nᵢ", meaning: { zh: "第 i 校本学段在校生数", en: "pupils of school i in this stage" } },
    {
      symbol: "Rᵢ",
      meaning: {
        zh: `第 i 校的资源总量（${FIELDS[item].zh}等计入该指标的数量；一贯制学校已拆分）`,
        en: `resource of school i (${FIELDS[item].en}, as the indicator counts it; split where stages share it)`,
      },
    },
    { symbol: "xᵢ", meaning: { zh: `第 i 校${zh}，xᵢ = Rᵢ ÷ nᵢ${hundred}`, en: `${en} of school i, xᵢ = Rᵢ ÷ nᵢ${hundred}` } },
  ];
}

function stepsOf(
  county: IndicatorCounty,
  known: readonly Known[],
  everyone: number,
  spread: Variation,
): readonly MethodCardStep[] {
  const { per, item, indicator } = county;
  const { unit, digits } = INDICATORS[indicator];
  const everything = known.reduce((sum, { resource }) => sum + resource, 0);
  const sum = spread.deviation ** 2;
  const factor = per === 1 ? [] : ["×", per];
  const hundred = per === 1 ? "" : " × 100";
  return [
    {
      symbol: "N",
      name: { zh: "全县在校生数", en: "pupils of the county" },
      formula: "N = Σnᵢ",
      expression: [],
      result: everyone,
      unit: "人",
      digits: 0,
    },
    {
      symbol: "R",
      name: { zh: "全县资源总量", en: "resource of the county" },
      formula: "R = ΣRᵢ",
      expression: [],
      result: everything,
      unit: FIELDS[item].unit,
      digits: 2,
    },
    {
      symbol: "X",
      name: {
        zh: "全县均值（总量之比，不是各校平均）",
        en: "value of the county (ratio of the totals, not the mean of the schools)",
      },
      formula: `X = R ÷ N${hundred}`,
      expression: [everything, "÷", everyone, ...factor],
      result: spread.mean,
      unit,
      digits: digits + 2,
    },
    {
      symbol: "sum",
      name: { zh: "各校加权离差平方之和", en: "sum of the weighted squared deviations" },
      formula: "Σ(nᵢ ÷ N)(xᵢ − X)²",
      expression: [],
      result: sum,
      unit: "",
      digits: 4,
    },
    {
      symbol: "S",
      name: { zh: "标准差", en: "standard deviation" },
      formula: "S = √Σ(nᵢ ÷ N)(xᵢ − X)²",
      expression: ["√", sum],
      result: spread.deviation,
      unit,
      digits: 4,
    },
    {
      symbol: "CV",
      name: { zh: "差异系数", en: "coefficient of variation" },
      formula: "CV = S ÷ X",
      expression: [spread.deviation, "÷", spread.mean],
      result: spread.cv,
      unit: "",
      digits: 3,
    },
  ];
}
