/** What is decided at once and what is made when somebody looks must say the same. */
import fc from "fast-check";
import { countyFindingsOf } from "../../../src/domain/checks/county";
import { evaluate } from "../../../src/domain/checks/evaluate";
import { decidedRules } from "../../../src/domain/checks/rule-findings";
import type { Evaluation } from "../../../src/domain/checks/finding";
import type { School } from "../../../src/domain/dataset/school";
import type { Verdict } from "../../../src/domain/kernel/verdict";
import { packById, PACKS } from "../../../src/domain/standards/catalogue";
import { known } from "../../../src/domain/kernel/reading";
import { randomSchool } from "../../support/random-school";
import { itemsOf } from "../../support/section";
import { runs } from "../../support/property-runs";

const asOf = "2026-09-01";

/** The largest class is only known to have 41 to 45 pupils, as the bins of the class-size forms say. */
function bounded(one: School): School {
  const largestClass = { ...known(41, "人"), range: { low: 41, high: 45 } };
  const stages = Object.entries(one.stages).map(([stage, items]) => [stage, { ...items, largestClass }]);
  return { ...one, stages: Object.fromEntries(stages) };
}

function allFindings({ schools, ...county }: Evaluation) {
  const ofSections = schools.flatMap(({ sections }) => sections.flatMap(({ findings }) => findings));
  return [...ofSections, ...countyFindingsOf(county)];
}

test("coverage and verdicts stated at once are those of the findings", () => {
  fc.assert(
    fc.property(fc.array(randomSchool, { minLength: 1, maxLength: 3 }), fc.boolean(), (schools, isBounded) => {
      const named = schools.map((one, i) => ({ ...(isBounded ? bounded(one) : one), id: `s${i}` }));
      for (const pack of PACKS) {
        const evaluation = evaluate(named, { packs: [pack], asOf });
        const { coverage } = evaluation;
        const verdicts = evaluation.schools.flatMap(({ sections }) => sections.map((section) => section.verdicts[pack.id]));
        const counts: Record<Verdict, number> = { pass: 0, fail: 0, cannotTell: 0, notApplicable: 0 };
        for (const { verdict } of allFindings(evaluation)) counts[verdict]++;
        expect(coverage).toEqual({ ...counts, rules: counts.pass + counts.fail + counts.cannotTell });
        const deciding = pack.sectionVerdict;
        evaluation.schools
          .flatMap(({ sections }) => sections)
          .forEach(({ findings }, i) => {
            if (deciding?.length !== 1) return;
            const decided = findings.find(({ key }) => key === `${pack.id}/${deciding[0]}`);
            if (decided) expect(verdicts[i]).toBe(decided.verdict);
          });
        expect(evaluation.defects).toEqual([]);
        for (const section of evaluation.schools.flatMap(({ sections }) => sections)) {
          const kept = decidedRules(section, evaluation.packs).flatMap(({ rules, verdicts }) =>
            rules.map(({ id }, place) => [`${pack.id}/${id}`, verdicts[place]]),
          );
          expect(kept).toEqual(section.findings.map(({ key, verdict }) => [key, verdict]));
        }
      }
    }),
    { numRuns: runs(40) },
  );
});

const school: School = {
  id: "甲",
  name: "甲",
  nameCells: [],
  type: "primarySchool",
  stages: { primary: itemsOf({ pupils: 258, higherQualTeachers: 9 }) },
  shared: itemsOf({ teachingArea: 1057.8, indoorSportsArea: 0, books: 1500 }),
};

test("an evaluation is plain data: it can be sent and stored, and says the same then", () => {
  const evaluation = evaluate([school], { packs: [packById("cn-quality-2017")!], asOf });
  const stored = JSON.parse(JSON.stringify(evaluation)) as Evaluation;
  // 1057.8 ÷ 258 = 4.1 ㎡, 0.4 ㎡ below 4.5: 103.2 ㎡ for 258 pupils.
  const [section] = stored.schools[0]!.sections;
  const rooms = section!.findings.find(({ key }) => key === "cn-quality-2017/L4");
  expect(rooms).toMatchObject({ verdict: "fail", shortfall: { of: "teachingArea", amount: 103.2 } });
  expect(section!.indicators.BOOKSPERPUPIL).toMatchObject({ state: "known", value: 1500 / 258 });
  expect(stored.coverage).toEqual(evaluation.coverage);
  expect(structuredClone(evaluation)).toEqual(evaluation);
});

test("who looks twice sees the same findings", () => {
  const [section] = evaluate([school], { packs: [packById("cn-quality-2017")!], asOf }).schools[0]!.sections;
  expect(section!.findings).toBe(section!.findings);
  expect(section!.indicators).toBe(section!.indicators);
});
