/** The texts of the pane: both languages say everything. */
import { LANGUAGES } from "../../src/domain/kernel/text";
import { TEXTS } from "../../src/taskpane/texts";

/** Every text by its path; texts with figures are tried with one and with several. */
function flat(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const say = value as (...given: readonly unknown[]) => string;
    return [
      [`${path}(1)`, say(...Array.from({ length: say.length }, () => 1))],
      [`${path}(2)`, say(...Array.from({ length: say.length }, () => 2))],
    ];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
}

const paths = (language: (typeof LANGUAGES)[number]) => flat(TEXTS[language]).map(([path]) => path);

it("has the same texts in every language", () => {
  for (const language of LANGUAGES) expect(paths(language)).toEqual(paths("zh-CN"));
});

it.each(LANGUAGES)("has no empty or unfilled text in %s", (language) => {
  for (const [path, text] of flat(TEXTS[language])) {
    expect([path, text.trim()]).not.toEqual([path, ""]);
    expect(text).not.toMatch(/undefined|null|NaN|\{|\}/);
  }
});

it("writes English without Chinese, except for the names of forms and headers", () => {
  const allowed = [".noTableLookedFor"];
  const mixed = flat(TEXTS["en-US"]).filter(([path, text]) => /\p{Script=Han}/u.test(text) && !allowed.includes(path));
  expect(mixed).toEqual([]);
});

it("writes one thing in the singular", () => {
  expect(TEXTS["en-US"].refusedTitle(1)).toMatch(/^1 cell /);
  expect(TEXTS["en-US"].refusedTitle(2)).toMatch(/^2 cells /);
});
