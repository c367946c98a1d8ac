/** Form numbers (教基5176, 基础基512) wherever they stand: title line, 表号, sheet name; and the stage a suffix names (tables.md §2, §11.2). */
import { plainText } from "../labels/text";

const FORM_NUMBER = /(基础基|中职基|小基|初基|中基|高基|教基)(\d{1,5}(?:-\d+)?)(续表?\d*)?/;

/** Two numbers in one text (an index, a rule that names forms) do not title a table. */
const FORM_NUMBERS = new RegExp(FORM_NUMBER.source, "g");

/** The form number in a text, e.g. `教基5176` or `教基1102续`; null when there is none, or several. */
export function formNumberIn(text: string): string | null {
  if (!text.includes("基")) return null;
  const found = [...plainText(text).matchAll(FORM_NUMBERS)];
  const [only] = found;
  return only && found.length === 1 ? `${only[1]}${only[2]}${(only[3] ?? "").replace("表", "")}` : null;
}

/** The school type a sheet name adds to its form number: `教基3115_初级中学` → `初级中学`. */
export function sheetSuffix(sheet: string): string | null {
  const plain = plainText(sheet);
  const match = FORM_NUMBER.exec(plain);
  if (!match) return null;
  const rest = plain.slice(match.index + match[0].length).replace(/^[_\-(]+|\)+$/g, "");
  return rest || null;
}
