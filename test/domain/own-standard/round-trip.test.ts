/** What can be copied of a built-in standard says the same when it is read back. */
import fc from "fast-check";
import { FIELDS, FIELD_IDS, type FieldId } from "../../../src/domain/fields/dictionary";
import { INDICATOR_IDS, INDICATORS } from "../../../src/domain/indicators/catalogue";
import { LOCALITIES } from "../../../src/domain/kernel/school-kind";
import { LANGUAGES, type Language } from "../../../src/domain/kernel/text";
import { conditionWords, readCondition } from "../../../src/domain/own-standard/condition-words";
import { measureNamed } from "../../../src/domain/own-standard/names";
import { ownStandardSheet } from "../../../src/domain/own-standard/sheet";
import { PACKS, packById, type Pack } from "../../../src/domain/standards/catalogue";
import type { Rule } from "../../../src/domain/standards/requirement";
import { isOwnStandard } from "../../../src/domain/tables/own-standard";
import { gridOf, parsed } from "./own-sheet";
import { runs } from "../../support/property-runs";

const CASES = PACKS.flatMap((pack) => LANGUAGES.map((language): [string, Language, Pack] => [pack.id, language, pack]));

/** The built-in rules that the copy holds, told from the column 条目. */
function copiedRules(
  pack: Pack,
  language: Language,
): { readonly copied: readonly Rule[]; readonly own?: Pack; readonly text: string } {
  const { rows } = ownStandardSheet(pack, language);
  const { pack: own, errors } = parsed(gridOf(rows));
  const ids = new Set(rows.map(([id]) => id));
  const copied = pack.rules.filter((rule) => (rule.kind === "bound" || rule.kind === "stepped") && ids.has(rule.id));
  if (copied.length > 0) expect(errors).toEqual([]);
  return { copied, ...(own && { own }), text: rows.flat().join("\n") };
}

test.each(CASES)("%s in %s: the rules that are copied, one for one; the others are named", (_, language, pack) => {
  const { copied, own, text } = copiedRules(pack, language);
  expect(own?.rules.length ?? 0).toBe(copied.length);
  for (const rule of pack.rules) {
    if (!copied.includes(rule))
      expect(text).toContain(
        `${language === "zh-CN" ? "未复制：" : "Not copied: "}${rule.title[language === "zh-CN" ? "zh" : "en"]}`,
      );
  }
  if (own) expect([own.region, own.scope, own.split]).toEqual([pack.region, pack.scope, pack.split]);
});

test.each(LANGUAGES)("the template in %s holds no limit yet, and its examples are not read", (language) => {
  const { name, rows } = ownStandardSheet(undefined, language);
  const grid = gridOf(rows, name);
  expect(isOwnStandard(grid)).toBe(true);
  expect(parsed(grid)).toMatchObject({ errors: [{ code: "noRows" }] });
});

test("the sheet is known by its headings under any name, and by its name without them", () => {
  expect(isOwnStandard(gridOf(ownStandardSheet(packById("js-basic"), "zh-CN").rows, "县里的标准"))).toBe(true);
  for (const name of ["自定标准", "自定标准 2", "自定標準", "Own standard"]) expect(isOwnStandard(gridOf([], name))).toBe(true);
  expect(isOwnStandard(gridOf([["学校名称", "指标", "学段", "限值"]], "一览表"))).toBe(false);
});

test("every indicator is found by each of its names", () => {
  for (const id of INDICATOR_IDS) {
    for (const name of [INDICATORS[id].zh, INDICATORS[id].en, id, id.toLowerCase()])
      expect(measureNamed(name)).toEqual({ indicator: id });
  }
});

test("names of data items that no indicator has are found too", () => {
  const taken = new Set(INDICATOR_IDS.flatMap((id) => [INDICATORS[id].zh, INDICATORS[id].en]));
  for (const id of FIELD_IDS) {
    for (const name of [FIELDS[id].zh, FIELDS[id].en])
      if (!taken.has(name)) expect([name, measureNamed(name)]).toEqual([name, { item: id }]);
  }
});

const item = fc
  .tuple(
    fc.constantFrom<FieldId[]>(...FIELD_IDS),
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom("low", "high", "both"),
  )
  .map(([field, low, more, kind]) => ({
    kind: "item" as const,
    field,
    ...(kind !== "high" && { atLeast: low }),
    ...(kind !== "low" && { atMost: low + more }),
  }));
const simple = fc.oneof(
  item,
  fc.subarray([...LOCALITIES], { minLength: 1 }).map((of) => ({ kind: "locality" as const, in: of })),
  fc
    .subarray(["primarySchool", "juniorSchool", "nineYearSchool"] as const, { minLength: 1 })
    .map((of) => ({ kind: "schoolType" as const, in: [...of] })),
  fc.boolean().map((is) => ({ kind: "private" as const, is })),
);

test.each(LANGUAGES)("conditions in %s are read as they are written", (language) => {
  fc.assert(
    fc.property(fc.array(simple, { minLength: 1, maxLength: 3 }), (of) => {
      const when = of.length === 1 ? of[0]! : { kind: "all" as const, of };
      expect(readCondition(conditionWords(when, language)!)).toEqual({ when });
    }),
    { numRuns: runs(1000) },
  );
});
