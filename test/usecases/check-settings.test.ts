/** Stored choices: only what can be used is taken over, and what cannot stays where it is. */
import { DEFAULT_SETTINGS, isIsoDate, SETTINGS_PART } from "../../src/usecases/check-settings";
import { ofVersion0 } from "./kept";

it.each<[string, string | null, number]>([
  ["nothing stored", null, 0],
  ["no JSON", "{", 0],
  ["a number", "5", 0],
  ["null", "null", 0],
  ["a list", "[]", 0],
  ["an unknown pack", '{"packs":["xx-none"]}', 1],
  ["packs that are no list", '{"packs":"js-basic"}', 1],
  ["an impossible day", '{"asOf":"2026-02-30"}', 1],
  ["a day with more behind it", '{"asOf":"2026-02-03T00:00"}', 1],
  ["marks that are no boolean", '{"marksShown":"yes"}', 1],
  ["a poisoned prototype", '{"__proto__":{"marksShown":true,"packs":["js-basic"]}}', 0],
])("falls back to the defaults for %s", async (_, text, unknown) => {
  expect(await ofVersion0(SETTINGS_PART, text)).toMatchObject({ value: DEFAULT_SETTINGS, unknown });
});

it("keeps the known packs, each once", async () => {
  const { value, unknown } = await ofVersion0(SETTINGS_PART, '{"packs":["js-basic","none","js-basic"]}');
  expect([value.packs, unknown]).toEqual([["js-basic"], 1]);
});

it("leaves the packs of another version chosen for it", () => {
  const content = { packs: ["js-basic", "xx-2031"], asOf: null, marksShown: false, theme: "dark" };
  const { value } = SETTINGS_PART.understand(content)!;
  expect(SETTINGS_PART.withValue(content, { ...value, marksShown: true })).toEqual({ ...content, marksShown: true });
  expect(SETTINGS_PART.withValue(content, { ...value, packs: ["cn-basic-2012"] })).toEqual({
    ...content,
    packs: ["cn-basic-2012", "xx-2031"],
  });
});

it.each([
  ["2026-09-01", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2026-13-01", false],
  ["2026-9-1", false],
  ["", false],
])("knows whether %s is a day", (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});
