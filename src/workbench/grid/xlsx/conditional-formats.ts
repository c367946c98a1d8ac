/** Conditional formats of an .xlsx as rules of the grid. Icon sets are the one kind that is not taken over. */
import type { IStyleData } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  createCfId,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { localAddress, parseAddress } from "../../../workbook/a1";
import { child, childrenNamed, type XmlElement } from "../../../workbook/files/xml-outline";
import { toRange } from "../session";
import { readColor } from "./colors";
import { fromFileFormula } from "./formula-names";
import { flag } from "./parts";
import { clippingTo, MOST_REACHED, type Shown } from "./sheet";

const OPERATOR_SIGN: Readonly<Record<string, string>> = {
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
  equal: "=",
  notEqual: "<>",
};

/**
 * The first has priority.
 * @throws WorkbookError `tooLarge`
 */
export function readConditionalFormats(
  root: XmlElement,
  shown: Shown,
  differential: readonly IStyleData[],
  theme: readonly string[],
): IConditionFormattingRule[] {
  const clip = clippingTo(shown, MOST_REACHED.plain);
  const clipReckoned = clippingTo(shown, MOST_REACHED.byFormulas);
  const found: { priority: number; rule: IConditionFormattingRule }[] = [];
  for (const block of childrenNamed(root, "conditionalFormatting")) {
    const areas = (block.attributes.get("sqref") ?? "").split(/\s+/).flatMap((text) => parseAddress(text)?.area ?? []);
    if (areas.length === 0) continue;
    for (const element of childrenNamed(block, "cfRule")) {
      const style = differential[Number(element.attributes.get("dxfId") ?? -1)] ?? {};
      const rule = readRule(element, style, localAddress(areas[0]!.row, areas[0]!.col), theme);
      const ranges = (element.attributes.get("type") === "expression" ? clipReckoned : clip)(areas.map(toRange));
      if (!rule || ranges.length === 0) continue;
      found.push({
        priority: Number(element.attributes.get("priority") ?? 0),
        rule: { cfId: createCfId(), ranges, stopIfTrue: flag(element, "stopIfTrue"), rule },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function readRule(
  element: XmlElement,
  style: IStyleData,
  cell: string,
  theme: readonly string[],
): IConditionalFormattingRuleConfig | null {
  const type = element.attributes.get("type");
  const formulas = childrenNamed(element, "formula").map(({ text }) => fromFileFormula(text));
  const highlight = { type: CFRuleType.highlightCell as const, style };
  const formula = (text: string): IConditionalFormattingRuleConfig => ({
    ...highlight,
    subType: CFSubRuleType.formula,
    value: `=${text}`,
  });
  switch (type) {
    case "cellIs":
      return readComparison(element.attributes.get("operator") ?? "", formulas, cell, style, formula);
    case "duplicateValues":
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...highlight,
        subType: CFSubRuleType.rank,
        isBottom: flag(element, "bottom"),
        isPercent: flag(element, "percent"),
        value: Number(element.attributes.get("rank") ?? 10),
      };
    case "aboveAverage": {
      const isAbove = flag(element, "aboveAverage", true);
      const operator = isAbove ? CFNumberOperator.greaterThan : CFNumberOperator.lessThan;
      return { ...highlight, subType: CFSubRuleType.average, operator };
    }
    case "colorScale":
      return readColorScale(element, theme);
    case "dataBar":
      return readDataBar(element, theme);
    default:
      // Text, blank, error and date rules carry the formula they stand for.
      return formulas[0] ? formula(formulas[0]) : null;
  }
}

function readComparison(
  operator: string,
  formulas: readonly string[],
  cell: string,
  style: IStyleData,
  formula: (text: string) => IConditionalFormattingRuleConfig,
): IConditionalFormattingRuleConfig | null {
  const numbers = formulas.map(Number);
  const isLiteral = formulas.length > 0 && numbers.every((value) => Number.isFinite(value));
  const [first, second] = formulas;
  const base = { type: CFRuleType.highlightCell as const, style, subType: CFSubRuleType.number as const };
  if (operator === "between" || operator === "notBetween") {
    if (first === undefined || second === undefined) return null;
    if (isLiteral) return { ...base, operator: CFNumberOperator[operator], value: [numbers[0]!, numbers[1]!] };
    const inside = `AND(${cell}>=${first},${cell}<=${second})`;
    return formula(operator === "between" ? inside : `NOT(${inside})`);
  }
  const sign = OPERATOR_SIGN[operator];
  if (!sign || first === undefined) return null;
  if (!isLiteral) return formula(`${cell}${sign}${first}`);
  const name = operator as Exclude<keyof typeof CFNumberOperator, "between" | "notBetween">;
  return { ...base, operator: CFNumberOperator[name], value: numbers[0]! };
}

function readThresholds(scale: XmlElement): IValueConfig[] {
  return childrenNamed(scale, "cfvo").map(({ attributes }) => {
    const type = attributes.get("type") ?? "num";
    const value = attributes.get("val");
    if (type === "min" || type === "autoMin") return { type: CFValueType.min };
    if (type === "max" || type === "autoMax") return { type: CFValueType.max };
    if (type === "formula") return { type: CFValueType.formula, value: `=${value ?? ""}` };
    const kind = type === "percent" || type === "percentile" ? CFValueType[type] : CFValueType.num;
    return { type: kind, value: Number(value ?? 0) };
  });
}

function readColorScale(element: XmlElement, theme: readonly string[]): IConditionalFormattingRuleConfig | null {
  const scale = child(element, "colorScale");
  if (!scale) return null;
  const colors = childrenNamed(scale, "color").map((color) => readColor(color, theme) ?? "#FFFFFF");
  const config = readThresholds(scale).map((value, index) => ({ index, color: colors[index] ?? "#FFFFFF", value }));
  return config.length > 1 ? { type: CFRuleType.colorScale, config } : null;
}

function readDataBar(element: XmlElement, theme: readonly string[]): IConditionalFormattingRuleConfig | null {
  const bar = child(element, "dataBar");
  const [min, max] = bar ? readThresholds(bar) : [];
  if (!bar || !min || !max) return null;
  const positiveColor = readColor(child(bar, "color"), theme) ?? "#638EC6";
  return {
    type: CFRuleType.dataBar,
    isShowValue: flag(bar, "showValue", true),
    config: { min, max, isGradient: true, positiveColor, nativeColor: "#FF0000" },
  };
}
