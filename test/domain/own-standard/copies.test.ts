/** A copy of a built-in standard says of every school what the standard itself says; only titles may differ. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { SectionFinding } from "../../../src/domain/checks/finding";
import { reserveOf } from "../../../src/domain/checks/reserve";
import type { School, Section } from "../../../src/domain/dataset/school";
import { explainFinding } from "../../../src/domain/explain/explain";
import { nameOf } from "../../../src/domain/explain/names";
import { known } from "../../../src/domain/kernel/reading";
import { LANGUAGES, type Language } from "../../../src/domain/kernel/text";
import { parseOwnStandard } from "../../../src/domain/own-standard/parse";
import { ownStandardSheet } from "../../../src/domain/own-standard/sheet";
import { PACKS } from "../../../src/domain/standards/catalogue";
import type { Pack } from "../../../src/domain/standards/pack";
import { readGrids } from "../../../src/usecases/read-grids";
import { gridsOf, readSheets } from "../../../src/workbook/files/sheetjs-grids";
import { randomSchool } from "../../support/random-school";
import { addressOf } from "../../support/section";
import { gridOf } from "./own-sheet";

/** How many of the rules of each standard a copy holds: more may be copied one day, never fewer. */
const SHARES: Readonly<Record<string, readonly [copied: number, rules: number]>> = {
  "cn-quality-2017": [9, 47],
  "cn-basic-2012": [0, 4],
  "cn-class-size": [1, 3],
  "cn-staffing-2001": [1, 1],
  "cn-staffing-unified": [1, 1],
  "cn-library-2018": [2, 5],
  "cn-school-building-urban-2002": [1, 3],
  "cn-school-building-rural-2008": [2, 2],
  "cn-sports-grounds-2008": [0, 7],
  "cn-school-design-2011": [2, 3],
  "cn-funding-quota": [1, 3],
  "cn-dropout-1994": [3, 3],
  "cn-training-funds": [1, 1],
  "js-basic": [4, 4],
  "js-grading": [0, 5],
  "js-2011": [3, 3],
  "js-equipment": [0, 4],
  "sd-2008": [4, 12],
  "sd-library-2017": [1, 3],
  "sd-staffing": [1, 1],
  "ha-2012": [2, 6],
  "ha-2005": [4, 4],
  "ha-assessment": [3, 6],
  "ah-basic": [8, 9],
  "gs-2012": [3, 3],
  "hb-2011": [1, 1],
  "gz-2014": [1, 5],
  "jx-junior": [2, 2],
  "gd-standard": [1, 1],
  "hn-primary": [5, 7],
  "fj-standard": [1, 3],
  "he-basic": [11, 16],
  "sn-2011": [8, 32],
};

interface Copies {
  /** Those that hold a rule at least. */
  readonly packs: readonly Pack[];
  /** The rule of a copy by the rule of the standard, both as `<pack>/<rule>`. */
  readonly ruleOf: ReadonlyMap<string, string>;
}

const IN_LANGUAGE = { "zh-CN": copiesIn("zh-CN"), "en-US": copiesIn("en-US") };

function copiesIn(language: Language): Copies {
  const ruleOf = new Map<string, string>();
  const packs = PACKS.flatMap((pack, index) => {
    const { rows } = ownStandardSheet(pack, language);
    const { pack: own } = parseOwnStandard(gridOf(rows), `own-${index + 1}`);
    const items = new Set(rows.map(([item]) => item));
    const copied = pack.rules.filter((rule) => items.has(rule.id));
    expect(own?.rules.length ?? 0).toBe(copied.length);
    copied.forEach((rule, i) => ruleOf.set(`${pack.id}/${rule.id}`, `${own!.id}/${own!.rules[i]!.id}`));
    return own ?? [];
  });
  return { packs, ruleOf };
}

/** Everything a finding says of its section. A copy calls the measure by its own name, so names are taken out. */
function saidBy(finding: SectionFinding, section: Section) {
  const { verdict, value, limit, limits, margin, bound, shortfall, undecided, cells, cite, confidence } = finding;
  const sentences = LANGUAGES.map((language) =>
    explainFinding(finding, section, language, addressOf).replace(nameOf(finding, language), "…"),
  );
  const told = { verdict, limits, shortfall, undecided, reserve: reserveOf(finding, section), sentences };
  if (verdict === "notApplicable") return told;
  return { ...told, value, limit, margin, bound, cells, cite: [cite?.number, cite?.clause], confidence };
}

/** @returns how many findings were compared */
function expectSame(schools: readonly School[], language: Language, asOf: string): number {
  const { packs, ruleOf } = IN_LANGUAGE[language];
  const { schools: judged, defects } = evaluate(schools, { packs: [...PACKS, ...packs], asOf });
  expect(defects).toEqual([]);
  let compared = 0;
  for (const { section, findings } of judged.flatMap(({ sections }) => sections)) {
    const byKey = new Map(findings.map((finding) => [finding.key, finding]));
    for (const finding of findings) {
      const copy = byKey.get(ruleOf.get(finding.key) ?? "");
      if (!copy) continue;
      expect([finding.key, saidBy(copy, section)]).toEqual([finding.key, saidBy(finding, section)]);
      compared++;
    }
  }
  return compared;
}

const SHARE_CASES = PACKS.map((pack): [string, number, number, Pack] => [
  pack.id,
  ...(SHARES[pack.id] ?? ([0, 0] as const)),
  pack,
]);

test.each(SHARE_CASES)("a copy of %s holds %d of its %d rules", (id, copied, rules, pack) => {
  expect(pack.rules).toHaveLength(rules);
  for (const { ruleOf } of Object.values(IN_LANGUAGE)) {
    expect([...ruleOf.keys()].filter((key) => key.startsWith(`${id}/`))).toHaveLength(copied);
  }
});

/** Beside the usual schools, 教学点 below and above the number from which a standard counts them, and 民办 schools. */
const school: fc.Arbitrary<School> = fc
  .tuple(randomSchool, fc.constantFrom("usual", "usual", "private", "point"), fc.integer({ min: 1, max: 120 }))
  .map(([one, kind, pupils]): School => {
    if (kind === "private") return { ...one, isPrivate: true };
    if (kind !== "point" || !one.stages.primary) return one;
    return { ...one, type: "teachingPoint", stages: { primary: { ...one.stages.primary, pupils: known(pupils, "人") } } };
  });

test("200 random schools are told the same", () => {
  const asOf = fc.constantFrom("2004-01-01", "2011-06-01", "2018-01-01", "2023-12-31", "2026-09-01");
  fc.assert(
    fc.property(school, fc.constantFrom(...LANGUAGES), asOf, (one, language, day) => {
      expect(expectSame([one], language, day)).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

const SAMPLES = path.join(__dirname, "../../../samples");

test.each(["xizhuang.xlsx", "huada.xlsx", "nine-year.xlsx", "five-schools.xlsx"])("so are the schools of %s", (name) => {
  const file = path.join(SAMPLES, name);
  const { schools } = readGrids(gridsOf(readSheets(readFileSync(file), file)));
  for (const language of LANGUAGES) expect(expectSame(schools, language, "2026-09-01")).toBeGreaterThan(0);
});
