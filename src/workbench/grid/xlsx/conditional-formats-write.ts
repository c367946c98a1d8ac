/** Rules of the grid as conditional formats of an .xlsx. */
import type ExcelJS from "exceljs";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IColorScale,
  type IConditionFormattingRule,
  type IDataBar,
  type IHighlightCell,
  type INumberHighlightCell,
  type IRankHighlightCell,
  type IFormulaHighlightCell,
  type IAverageHighlightCell,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { localAddress } from "../../../workbook/a1";
import { hexColor } from "../cell-values";
import { toFileFormula } from "./formula-names";
import { argb, fileFont } from "./styles-write";

const SIGNS: Readonly<Partial<Record<CFNumberOperator, string>>> = {
  [CFNumberOperator.greaterThan]: ">",
  [CFNumberOperator.greaterThanOrEqual]: ">=",
  [CFNumberOperator.lessThan]: "<",
  [CFNumberOperator.lessThanOrEqual]: "<=",
  [CFNumberOperator.equal]: "=",
  [CFNumberOperator.notEqual]: "<>",
};

/** Null for the kinds the file writer does not know. @param priority 1 is the highest */
export function fileFormat(
  { rule, ranges, stopIfTrue }: IConditionFormattingRule,
  priority: number,
): ExcelJS.ConditionalFormattingRule | null {
  const first = ranges[0] ? localAddress(ranges[0].startRow, ranges[0].startColumn) : "A1";
  if (rule.type === CFRuleType.colorScale) return colorScale(rule as IColorScale, priority);
  if (rule.type === CFRuleType.dataBar) return dataBar(rule as IDataBar, priority);
  if (rule.type !== CFRuleType.highlightCell) return null;
  const highlight = rule as IHighlightCell;
  const base = { priority, style: differential(highlight), ...(stopIfTrue ? { stopIfTrue } : {}) };
  switch (highlight.subType) {
    case CFSubRuleType.formula: {
      const formula = toFileFormula((highlight as IFormulaHighlightCell).value.replace(/^=/, ""));
      return { ...base, type: "expression", formulae: [formula] };
    }
    case CFSubRuleType.number:
      return { ...base, type: "expression", formulae: [comparison(highlight as INumberHighlightCell, first)] };
    case CFSubRuleType.rank: {
      const { value, isBottom, isPercent } = highlight as IRankHighlightCell;
      return { ...base, type: "top10", rank: value, bottom: isBottom, percent: isPercent };
    }
    case CFSubRuleType.average: {
      const { operator } = highlight as IAverageHighlightCell;
      return { ...base, type: "aboveAverage", aboveAverage: operator === CFNumberOperator.greaterThan };
    }
    case CFSubRuleType.duplicateValues:
    case CFSubRuleType.uniqueValues: {
      const range = ranges[0];
      if (!range) return null;
      const area = `$${localAddress(range.startRow, range.startColumn).replace(/(\d+)/, "$$$1")}:$${localAddress(range.endRow, range.endColumn).replace(/(\d+)/, "$$$1")}`;
      const sign = highlight.subType === CFSubRuleType.duplicateValues ? ">1" : "=1";
      return { ...base, type: "expression", formulae: [`COUNTIF(${area},${first})${sign}`] };
    }
    default:
      return null;
  }
}

function comparison(rule: INumberHighlightCell, cell: string): string {
  if (Array.isArray(rule.value)) {
    const inside = `AND(${cell}>=${rule.value[0]},${cell}<=${rule.value[1]})`;
    return rule.operator === CFNumberOperator.between ? inside : `NOT(${inside})`;
  }
  // A blank cell is no number below a limit.
  return `AND(ISNUMBER(${cell}),${cell}${SIGNS[rule.operator] ?? "="}${rule.value ?? 0})`;
}

function differential({ style }: IHighlightCell): Partial<ExcelJS.Style> {
  const fill = hexColor(style.bg?.rgb);
  return {
    font: fileFont(style),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } as ExcelJS.FillPattern } : {}),
  };
}

function threshold({ type, value }: IValueConfig): ExcelJS.Cvfo {
  if (type === CFValueType.min || type === CFValueType.max) return { type };
  if (type === CFValueType.formula) return { type, value: String(value ?? "").replace(/^=/, "") as unknown as number };
  return { type, value: Number(value ?? 0) };
}

function colorScale({ config }: IColorScale, priority: number): ExcelJS.ConditionalFormattingRule {
  const stops = [...config].sort((a, b) => a.index - b.index);
  return {
    type: "colorScale",
    priority,
    cfvo: stops.map(({ value }) => threshold(value)),
    color: stops.map(({ color }) => ({ argb: argb(hexColor(color) ?? "#FFFFFF") })),
  };
}

function dataBar({ config, isShowValue }: IDataBar, priority: number): ExcelJS.ConditionalFormattingRule {
  return {
    type: "dataBar",
    priority,
    gradient: config.isGradient,
    showValue: isShowValue,
    cfvo: [threshold(config.min), threshold(config.max)],
    color: { argb: argb(hexColor(config.positiveColor) ?? "#638EC6") },
  } as ExcelJS.ConditionalFormattingRule;
}
