/** A formula written out: with names only, or with the figures of a section and the cells they stand in. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { chosenRoute, type ItemReadings } from "../indicators/compute";
import type { Formula } from "../indicators/formula";
import { formulaOf, type Indicator } from "../indicators/indicator";
import type { CellRef } from "../kernel/cell";
import { ownCells, type KnownReading } from "../kernel/reading";
import type { Stage } from "../kernel/stage";
import { inLanguage, type Language } from "../kernel/text";
import { plain } from "./number";
import { quantity } from "./quantity";

/** How a cell is written: `教基5170!F10`. */
export type AddressOf = (cell: CellRef) => string;

/** The formula with names: `(教学及辅助用房面积 − 室内体育用房面积) ÷ 在校生数`. */
export function printedFormula(indicator: Indicator, stage: Stage, language: Language): string {
  return write(formulaOf(indicator, stage), {
    item: (field) => inLanguage(FIELDS[field], language),
    routes: (routes, one) => routes.map(one).join(language === "zh-CN" ? " 或 " : " or "),
  });
}

/** The formula with the figures of a section: `运动场地 2,800 ㎡ [教基5176!D7] ÷ 在校生 258 人 [教基3112!I6]`. */
export function calculation(formula: Formula, items: ItemReadings, language: Language, addressOf: AddressOf): string {
  return write(formula, {
    item: (field) => itemWithFigure(field, items, language, addressOf),
    routes: (routes, one) => one(chosenRoute({ op: "firstKnown", of: routes }, items)),
  });
}

/** Name of an item before its figure: the unit already says 面积 or 数. */
export function shortName(field: FieldId, language: Language): string {
  if (language !== "zh-CN") return FIELDS[field].en;
  const name = FIELDS[field].zh.replace(/(用房|场地)面积$/, "$1").replace(/(册|台|间)数$/, "");
  return name.length > 2 ? name.replace(/数$/, "") : name;
}

interface Style {
  readonly item: (field: FieldId) => string;
  readonly routes: (routes: readonly Formula[], one: (formula: Formula) => string) => string;
}

function write(formula: Formula, style: Style): string {
  const inner = (part: Formula): string => {
    const text = write(part, style);
    return needsBrackets(part, text) ? `(${text})` : text;
  };
  switch (formula.op) {
    case "field":
      return style.item(formula.field);
    case "constant":
      return plain(formula.value);
    case "sum":
      return formula.of.map(inner).join(" + ");
    case "product":
      return formula.of.map(inner).join(" × ");
    case "max":
      return `max(${formula.of.map((part) => write(part, style)).join(", ")})`;
    case "ceiling":
      return `⌈${write(formula.of, style)}⌉`;
    case "difference":
      return `${inner(formula.of)} − ${inner(formula.less)}`;
    case "ratio":
      return `${inner(formula.over)} ÷ ${inner(formula.under)}${formula.per === 1 ? "" : ` × ${formula.per}`}`;
    case "firstKnown":
      return style.routes(formula.of, (route) => write(route, style));
  }
}

function needsBrackets(formula: Formula, text: string): boolean {
  const isOneTerm = formula.op === "field" || formula.op === "constant" || formula.op === "max" || formula.op === "ceiling";
  return !isOneTerm && /[+−×÷]| 或 | or /.test(text);
}

function itemWithFigure(field: FieldId, items: ItemReadings, language: Language, addressOf: AddressOf): string {
  const reading = items[field];
  const name = shortName(field, language);
  if (reading?.state !== "known") return name;
  const figure = `${name} ${quantity(reading.value, reading.unit, language)}`;
  const { derivation } = reading;
  if (derivation?.kind !== "split") return figure + bracketed(ownCells(reading), addressOf);
  return `${figure}${splitText(derivation, language, addressOf)}`;
}

type Split = Extract<NonNullable<KnownReading["derivation"]>, { kind: "split" }>;

function splitText({ total, ownWeighted, allWeighted }: Split, language: Language, addressOf: AddressOf): string {
  const whole = quantity(total.value, total.unit, language) + bracketed(ownCells(total), addressOf);
  const share = `${plain(ownWeighted)} ÷ ${plain(allWeighted)}`;
  return language === "zh-CN" ? `（全校 ${whole} × ${share}）` : ` (whole school ${whole} × ${share})`;
}

/** Most addresses written out; a sum over a whole column would bury the sentence. */
const MOST_CELLS = 4;

/** ` [教基5170!F10]`, nothing without cells. */
export function bracketed(cells: readonly CellRef[], addressOf: AddressOf): string {
  if (cells.length === 0) return "";
  const shown = cells.slice(0, MOST_CELLS).map(addressOf).join(", ");
  return ` [${shown}${cells.length > MOST_CELLS ? ", …" : ""}]`;
}
