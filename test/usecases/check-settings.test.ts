/** Stored choices: only what can be used is taken over. */
import { DEFAULT_SETTINGS, isIsoDate, loadSettings, parseSettings, saveSettings } from "../../src/usecases/check-settings";
import { MemoryWorkbook } from "./memory-workbook";

it("comes back as it was kept", async () => {
  const workbook = new MemoryWorkbook([]);
  const settings = { packs: ["js-basic"], asOf: "2025-09-01", marksShown: true };
  await saveSettings(workbook, settings);
  expect(await loadSettings(workbook)).toEqual(settings);
});

it.each([
  ["nothing stored", null],
  ["no JSON", "{"],
  ["a number", "5"],
  ["null", "null"],
  ["a list", "[]"],
  ["an unknown pack", '{"packs":["xx-none"]}'],
  ["packs that are no list", '{"packs":"js-basic"}'],
  ["an impossible day", '{"asOf":"2026-02-30"}'],
  ["a day with more behind it", '{"asOf":"2026-02-03T00:00"}'],
  ["marks that are no boolean", '{"marksShown":"yes"}'],
  ["a poisoned prototype", '{"__proto__":{"marksShown":true,"packs":["js-basic"]}}'],
])("falls back to the defaults for %s", (_, text) => {
  expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
});

it("keeps the known packs, each once", () => {
  expect(parseSettings('{"packs":["js-basic","none","js-basic"]}').packs).toEqual(["js-basic"]);
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
