/** 还差多少, over random schools and every pack: the stated amount turns exactly that verdict, one step less does not. */
import fc from "fast-check";
import { evaluate } from "../../../src/domain/checks/evaluate";
import type { Finding } from "../../../src/domain/checks/finding";
import type { Shortfall, Turn } from "../../../src/domain/checks/told";
import { reserveOf } from "../../../src/domain/checks/reserve";
import { stepOf } from "../../../src/domain/checks/shortfall";
import type { School } from "../../../src/domain/dataset/school";
import { FIELDS, FIELD_IDS, type FieldId } from "../../../src/domain/fields/dictionary";
import { INDICATORS } from "../../../src/domain/indicators/catalogue";
import { missing } from "../../../src/domain/kernel/reading";
import { STAGES, type Stage } from "../../../src/domain/kernel/stage";
import { PACKS } from "../../../src/domain/standards/catalogue";
import { randomSchool as school } from "../../support/random-school";

const asOf = "2026-09-01";
/** Schools per property; more with PROPERTY_RUNS=2000, which takes minutes. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);

/** The school after one item of one stage (or of the whole school) changed. */
function changed(one: School, stage: Stage, field: FieldId, to: (value: number) => number): School {
  const change = (all: School["shared"]): School["shared"] => {
    const reading = all[field];
    return reading?.state === "known" ? { ...all, [field]: { ...reading, value: to(reading.value) } } : all;
  };
  const own = one.stages[stage];
  if (own?.[field]?.state === "known") return { ...one, stages: { ...one.stages, [stage]: change(own) } };
  return { ...one, shared: change(one.shared) };
}

function sectionsOf(one: School, only?: string) {
  const packs = PACKS.filter(({ id }) => only === undefined || id === only);
  const { schools, defects } = evaluate([one], { packs, asOf });
  expect(defects).toEqual([]);
  return schools[0]!.sections;
}

/** Findings by rule and section, of one pack or of all. */
function findingsOf(one: School, only?: string): ReadonlyMap<string, Finding> {
  const all = sectionsOf(one, only).flatMap(({ findings }) => findings);
  return new Map(all.map((finding) => [`${finding.key} ${finding.sectionId}`, finding]));
}

const signed = ({ direction }: Shortfall | Turn): 1 | -1 => (direction === "add" ? 1 : -1);

/** 学校规模 is the sum of the stages and is not changed by itself. */
function shortfallIn({ verdict, shortfall }: Finding): Shortfall | undefined {
  return verdict === "fail" && shortfall?.of !== "compulsoryPupils" ? shortfall : undefined;
}

test("the amount turns the verdict, one step less does not", () => {
  fc.assert(
    fc.property(school, (one) => {
      for (const [key, finding] of findingsOf(one)) {
        const shortfall = shortfallIn(finding);
        if (!shortfall) continue;
        const { stage } = finding;
        const step = stepOf(shortfall.of);
        expect(shortfall.amount).toBeGreaterThan(0);
        const after = (amount: number) =>
          findingsOf(
            changed(one, stage, shortfall.of, (value) => value + signed(shortfall) * amount),
            finding.pack.id,
          ).get(key)!.verdict;
        expect([key, shortfall, after(shortfall.amount)]).toEqual([key, shortfall, "pass"]);
        if (shortfall.amount > step)
          expect([key, shortfall, after(shortfall.amount - step)]).not.toEqual([key, shortfall, "pass"]);
      }
    }),
    { numRuns: RUNS },
  );
});

test("so does the other side of the ratio: so many pupils at most, one more does not", () => {
  fc.assert(
    fc.property(school, (one) => {
      for (const [key, finding] of findingsOf(one)) {
        const orElse = finding.shortfall?.orElse;
        if (finding.verdict !== "fail" || orElse?.atMost === undefined) continue;
        const { atMost, of } = orElse;
        const after = (value: number) =>
          findingsOf(
            changed(one, finding.stage, of, () => value),
            finding.pack.id,
          ).get(key)!.verdict;
        expect([key, orElse, after(atMost)]).toEqual([key, orElse, "pass"]);
        expect([key, orElse, after(atMost + 1)]).not.toEqual([key, orElse, "pass"]);
      }
    }),
    { numRuns: RUNS },
  );
});

test("the reserve: that much turns a verdict that passes, one step less does not", () => {
  let turned = 0;
  fc.assert(
    fc.property(school, fc.constantFrom(...PACKS), (one, { id: pack }) => {
      for (const { section, findings } of sectionsOf(one, pack)) {
        for (const finding of findings) {
          for (const turn of reserveOf(finding, section)) {
            if (turn.of === "compulsoryPupils") continue;
            const after = (amount: number) =>
              findingsOf(
                changed(one, finding.stage, turn.of, (value) => value + signed(turn) * amount),
                pack,
              ).get(`${finding.key} ${finding.sectionId}`)!;
            const there = after(turn.amount);
            const limit = finding.limit!;
            const isMissed = there.bound === "atLeast" ? there.value! < limit : there.value! > limit;
            // Where it is not known whether the rule applies, missing the limit leaves two cases: this limit, or none.
            const limits = there.limits?.flatMap((one) => one.limit ?? []) ?? [there.limit];
            expect([finding.key, turn, isMissed, limits]).toEqual([finding.key, turn, true, [limit]]);
            const before = after(turn.amount - stepOf(turn.of));
            expect([finding.key, turn, before.verdict]).toEqual([finding.key, turn, "pass"]);
            turned++;
          }
        }
      }
    }),
    { numRuns: RUNS },
  );
  // Not every drawn school passes something; a quarter of the draws is far below the usual number.
  expect(turned).toBeGreaterThan(RUNS / 4);
});

test("an item that is not known never lets a rule about it pass", () => {
  fc.assert(
    fc.property(school, fc.constantFrom(...FIELD_IDS), (one, field) => {
      const without = (all: School["shared"]) => ({ ...all, [field]: missing("blank", field) });
      const stages = Object.fromEntries(Object.entries(one.stages).map(([stage, own]) => [stage, without(own)]));
      const blank = findingsOf({ ...one, stages, shared: without(one.shared) });
      for (const finding of blank.values()) {
        if (finding.verdict !== "pass" || finding.indicator === undefined) continue;
        expect(finding.undecided ?? []).toEqual([]);
        expect(finding.value).toBeDefined();
      }
    }),
    { numRuns: RUNS },
  );
});

test("more of what is better never turns 达标 into 不达标", () => {
  fc.assert(
    fc.property(
      school,
      fc.constantFrom("books", "landArea", "multimediaRooms", "equipmentValue", "backboneTeachers"),
      (one, field) => {
        const before = findingsOf(one);
        const richer = STAGES.filter((stage) => one.stages[stage]).reduce(
          (better, stage) =>
            FIELDS[field as FieldId].isShared ? better : changed(better, stage, field as FieldId, (value) => value + 10),
          FIELDS[field as FieldId].isShared ? changed(one, "primary", field as FieldId, (value) => value + 10) : one,
        );
        for (const [key, finding] of findingsOf(richer)) {
          const isBetter = finding.indicator !== undefined && INDICATORS[finding.indicator].better === "more";
          if (before.get(key)!.verdict === "pass" && isBetter) expect([key, finding.verdict]).toEqual([key, "pass"]);
        }
      },
    ),
    { numRuns: RUNS },
  );
});
