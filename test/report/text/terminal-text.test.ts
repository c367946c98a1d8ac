/** Text from workbooks is made harmless before a terminal or another program sees it. */
import fc from "fast-check";
import { displayWidth, padded, printable, printableJson } from "../../../src/report/text/terminal-text";

test.each([
  ["\u001B[2J\u001B]0;title\u0007", "�[2J�]0;title�"],
  ["a\nb\rc\td", "a b c d"],
  ["\u202Egnp.exe\u2066", "�gnp.exe�"],
  ["\u009B31m", "�31m"],
  ["西庄小学 7,380 ㎡ é", "西庄小学 7,380 ㎡ é"],
])("%j is printed as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("JSON keeps every character, those that act as escapes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = printableJson({ text });
      expect(JSON.parse(written)).toEqual({ text });
      expect(written.replaceAll("\n", "")).toBe(printable(written.replaceAll("\n", "")));
    }),
  );
  expect(printableJson("\u001B\u202E")).toBe('"\\u001b\\u202e"');
});

test("Chinese characters take two columns", () => {
  expect(displayWidth("图书A（册）")).toBe(11);
  expect(padded("图书", 6)).toBe("图书  ");
});
