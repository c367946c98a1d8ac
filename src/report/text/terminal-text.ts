/** Text from workbooks on its way to a terminal, a CSV file or a page: it must not act there, only be read. */

/** C0 and C1 control characters, and the marks that reorder text so that it reads as something else. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const ACTIVE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u061C\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** One line: no escape sequence can move the cursor, no name can forge a second line. */
export function printable(line: string): string {
  return line.replaceAll(ACTIVE, (character) => (/\s/.test(character) ? " " : "�"));
}

/** JSON whose control and reordering characters are written as `\uXXXX`. */
export function printableJson(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  // Line breaks between the members stay; inside of strings JSON.stringify has escaped them already.
  return JSON.stringify(value, null, 2).replaceAll(ACTIVE, (character) => (character === "\n" ? character : escaped(character)));
}

/** Columns a text takes on a terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (sum, one) =>
      sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(one) ? 2 : 1),
    0,
  );
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
