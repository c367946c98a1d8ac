/** Units met in the tables and their factors to the units of the dictionary (tables.md §9, notes). */
import type { Unit } from "../kernel/unit";
import { plainText } from "./text";

interface Factor {
  readonly unit: Unit;
  readonly factor: number;
}

/** 1 亩 is 60 square 丈, i.e. 2000/3 ㎡; the tables' 666.67 is this, rounded. */
const SQUARE_METRES_PER_MU = 2000 / 3;

/** By plain text (half-width, simplified, lower case): ㎡ has become `m2` there. */
const UNIT_WORDS: ReadonlyMap<string, Factor> = new Map<string, Factor>([
  ...words("㎡", 1, "平方米", "m2", "m^2", "平米", "平方公尺", "㎡", "米2"),
  ...words("㎡", 10_000, "万平方米", "万m2", "公顷", "hm2"),
  ...words("㎡", SQUARE_METRES_PER_MU, "亩", "市亩"),
  ...words("元", 1, "元", "元人民币", "人民币元"),
  ...words("元", 1_000, "千元"),
  ...words("元", 10_000, "万元"),
  ...words("元", 100_000_000, "亿元"),
  ...words("册", 1, "册", "本", "册(本)"),
  ...words("册", 1_000, "千册"),
  ...words("册", 10_000, "万册", "万本"),
  ...words("台", 1, "台", "部", "台(套)", "台套"),
  ...words("台", 10_000, "万台"),
  ...words("间", 1, "间", "室"),
  ...words("个", 1, "个", "片", "块", "处", "座"),
  ...words("班", 1, "班", "个班", "班级"),
  ...words("所", 1, "所", "校"),
  ...words("人", 1, "人", "名", "位", "生"),
  ...words("人", 10_000, "万人"),
  ...words("学时", 1, "学时", "课时"),
  ...words("Mbps", 1, "mbps", "兆", "m", "mb/s", "mb", "mbit/s", "兆/秒", "兆bps", "兆比特"),
  ...words("%", 1, "%", "百分比"),
  ...words("元/人", 1, "元/人", "元/生"),
  ...words("㎡/人", 1, "m2/人", "m2/生", "平方米/人", "平方米/生"),
]);

/** Counted things that tables count in 个 as well. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>(["台", "间", "个", "班", "所", "册", "人"]);

/** Is the text a unit the tables use? */
export function isUnitWord(text: string): boolean {
  return factorOf(text) !== undefined;
}

/** The unit of the dictionary that a text is written in or converted to; null when it is no unit the tables use. */
export function unitOf(text: string): Unit | null {
  return factorOf(text)?.unit ?? null;
}

/** The words tables use for a unit and its multiples. */
export function unitWordsOf(unit: Unit): readonly string[] {
  return [...UNIT_WORDS].filter(([, found]) => found.unit === unit).map(([word]) => word);
}

/**
 * The factor from a unit as written to a unit of the dictionary, or null when the text is no such unit.
 * 个 counts rooms, classes and machines alike.
 */
export function factorTo(unit: Unit, written: string): number | null {
  const found = factorOf(written);
  if (!found) return null;
  if (found.unit === unit || (found.unit === "个" && COUNTED.has(unit))) return found.factor;
  return null;
}

/** Splits `占地面积（平方米）` into the label and its unit; brackets that hold no unit stay part of the label. */
export function splitUnit(label: string): { readonly label: string; readonly unit?: string } {
  const plain = plainText(label);
  const match =
    /^(.*)[([](?:计?量?单位:?)?([^()[\]]{1,12})[)\]]$/.exec(plain) ?? /^(.+)[,/](万?[元册]|m2|平方米|亩)$/.exec(plain);
  const [, head, unit] = match ?? [];
  if (head !== undefined && unit && isUnitWord(unit)) return { label: head, unit };
  return { label: plain };
}

/** Multiplies without leaving binary noise: 0.45 万册 is 4500 册. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function words(unit: Unit, factor: number, ...names: string[]): [string, Factor][] {
  return names.map((name) => [name, { unit, factor }]);
}

/** Most units are written as they are listed. */
function factorOf(text: string): Factor | undefined {
  return UNIT_WORDS.get(text) ?? UNIT_WORDS.get(plainText(text).toLowerCase());
}
