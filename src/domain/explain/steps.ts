/** A calculation step by step, from the figures in the cells to the value: what a reader checks with a pocket calculator. */
import { FIELDS, type FieldId } from "../fields/dictionary";
import { traceOfFormula, type Trace } from "../indicators/trace";
import type { Formula } from "../indicators/formula";
import type { CellRef } from "../kernel/cell";
import { absent, type KnownReading, type Repair } from "../kernel/reading";
import { inLanguage, type Bilingual, type Language } from "../kernel/text";
import type { AddressOf } from "./calculation";
import { type SectionFacts, explainMissing } from "./explain";
import { say } from "./message";
import { plain } from "./number";
import { quantity } from "./quantity";

export interface CalculationStep {
  readonly text: string;
  /** Where the figure of this step stands; empty for a step that computes. */
  readonly cells: readonly CellRef[];
}

/** What the whole calculation gives. */
export interface Computed {
  readonly name: string;
  readonly unit: string;
}

/** Each item once, in the order it is needed, then what is computed with it. The last step gives the value. */
export function calculationSteps(
  formula: Formula,
  { items, unread }: SectionFacts,
  computed: Computed,
  language: Language,
  addressOf: AddressOf,
): readonly CalculationStep[] {
  const trace = traceOfFormula(formula, items);
  const given = itemsOf(trace).map((field) => itemStep(field, { items, unread }, language, addressOf));
  const last = computing(trace);
  const inner = innerOf(trace).map((node): CalculationStep => ({ text: equation(computing(node), node.value), cells: [] }));
  if (trace.value === null || trace.op === "field") return [...given, ...inner];
  const result = `${computed.name} = ${equation(last, trace.value, (value) => quantity(value, computed.unit, language))}`;
  return [...given, ...inner, { text: result, cells: [] }];
}

const SENTENCES = {
  item: { zh: "{item} = {figure}{how}", en: "{item} = {figure}{how}" },
  summed: { zh: "（{parts}）", en: " ({parts})" },
  split: {
    zh: "（全校 {total} 按在校生数加权拆分：{total} × {own} ÷ {all}）",
    en: " (whole school {total}, divided by weighted pupils: {total} × {own} ÷ {all})",
  },
  converted: { zh: "（单位由“{from}”换算为“{to}”）", en: " (converted from “{from}” to “{to}”)" },
  readAs: { zh: "（表中写作“{from}”，读作“{to}”）", en: " (written “{from}”, read as “{to}”)" },
  range: { zh: "（表中只能看出在 {low} 至 {high} 之间）", en: " (the tables only show that it lies between {low} and {high})" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Parts written out; more would bury the step. */
const MOST_PARTS = 6;

function itemStep(field: FieldId, { items, unread }: SectionFacts, language: Language, addressOf: AddressOf): CalculationStep {
  const reading = items[field] ?? absent(field);
  const { cells } = reading;
  if (reading.state === "missing") return { text: explainMissing({ ...reading, cells: [] }, unread, language, addressOf), cells };
  const values = {
    item: inLanguage(FIELDS[field], language),
    figure: shown(reading.value, (value) => quantity(value, reading.unit, language)),
    how: howFormed(reading, language),
  };
  return { text: say(SENTENCES.item, language, values), cells };
}

function howFormed({ derivation, range, repairs, unit }: KnownReading, language: Language): string {
  const ends = range ? say(SENTENCES.range, language, { low: plain(range.low), high: plain(range.high) }) : "";
  const repaired = (repairs ?? []).slice(0, 1).map((repair) => repairText(repair, language));
  return ends + formed(derivation, unit, language) + repaired.join("");
}

function formed(derivation: KnownReading["derivation"], unit: string, language: Language): string {
  if (!derivation) return "";
  if (derivation.kind === "sum") {
    const parts = derivation.of.slice(0, MOST_PARTS).map(({ value }) => plain(value));
    const rest = derivation.of.length > MOST_PARTS ? " + …" : "";
    return derivation.of.length < 2 ? "" : say(SENTENCES.summed, language, { parts: parts.join(" + ") + rest });
  }
  const { total, ownWeighted, allWeighted } = derivation;
  return say(SENTENCES.split, language, {
    total: quantity(total.value, total.unit === "" ? unit : total.unit, language),
    own: plain(ownWeighted),
    all: plain(allWeighted),
  });
}

function repairText({ kind, from, to }: Repair, language: Language): string {
  return say(kind === "unitConverted" ? SENTENCES.converted : SENTENCES.readAs, language, { from, to });
}

/** Items of the formula, each once, in the order they are met. */
function itemsOf(trace: Trace): readonly FieldId[] {
  const found = trace.field === undefined ? trace.parts.flatMap(itemsOf) : [trace.field];
  return [...new Set(found)];
}

/** Parts that are computed themselves, the innermost first. */
function innerOf({ parts }: Trace): readonly Trace[] {
  return parts.flatMap((part) => (isGiven(part) || part.value === null ? innerOf(part) : [...innerOf(part), part]));
}

const isGiven = ({ op }: Trace) => op === "field" || op === "constant";

/** The figures of the parts and the sign between them: `1,057.8 − 0`. Computed parts stand as what they came to. */
function computing({ op, per, parts }: Trace): string {
  const figures = parts.map(({ value }) => (value === null ? "?" : plain(value)));
  switch (op) {
    case "sum":
      return figures.join(" + ");
    case "product":
      return figures.join(" × ");
    case "difference":
      return figures.join(" − ");
    case "ratio":
      return `${figures.join(" ÷ ")}${per === 100 ? " × 100" : ""}`;
    case "max":
      return `max(${figures.join(", ")})`;
    case "ceiling":
      return `⌈${figures.join("")}⌉`;
    default:
      return "";
  }
}

function equation(left: string, value: number | null, write: (value: number | string) => string = String): string {
  if (value === null) return left;
  const digits = plain(value, RESULT_DIGITS);
  return `${left} ${isWhole(value, RESULT_DIGITS) ? "=" : "≈"} ${write(digits)}`;
}

/** Decimals of what was computed. */
const RESULT_DIGITS = 4;

const shown = (value: number, write: (value: number | string) => string) => write(plain(value));

/** Whether nothing is lost by writing the value with so many decimals. */
function isWhole(value: number, digits: number): boolean {
  return Math.abs(value - Number(value.toFixed(digits))) < 1e-12 * Math.max(1, Math.abs(value));
}
