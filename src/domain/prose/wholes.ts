/** Of what a share is (占比的整体): what the text names, or what is usual. */
import type { FieldId } from "../fields/dictionary";
import { PARTS } from "../fields/parts";
import { isUnread, labelOf } from "./label";
import { saysNothing } from "./words";

export const PROPORTION = /(?:所占)?(?:的)?(?:比例|比重|占比|百分比)(?:为|达到|达|是)?$/u;
const COUNT = /(?:的)?(?:总人数|总数|总量|总额|人数|数|比例|比重|百分比|总|比)*(?:的|为|达到|达|约)*$/u;

/** @param words after 占 @returns the item; `unsaid` for 占88.1%, 占比88.1%; `unknown` where the words are no item */
export function wholeNamed(words: string): FieldId | "unsaid" | "unknown" {
  const plain = words.replace(COUNT, "");
  if (saysNothing(plain)) return "unsaid";
  return itemNamed(plain) ?? "unknown";
}

/** The item that words of persons or things name. */
export function itemNamed(words: string): FieldId | undefined {
  const found = ["人", ""].map((unit) => labelOf(words, unit)).find((label) => !isUnread(label) && label.item);
  return found && !isUnread(found) ? found.item : undefined;
}

/** Of whom an item is a part where the text does not say: 本科学历 of the teachers, 寄宿生 of the pupils. */
export function usualWhole(item: FieldId): FieldId | undefined {
  const [whole, ...others] = PARTS.filter(({ parts }) => parts.includes(item)).map((one) => one.whole);
  if (whole && others.length === 0 && whole !== "staff") return whole;
  if (item === "boys" || item === "girls") return "pupils";
  return /Teachers$/u.test(item) ? "teachers" : undefined;
}
