/** Missing is never 0, over random schools and every item of the dictionary. */
import fc from "fast-check";
import type { School } from "../../../../src/domain/dataset/school";
import { FIELD_IDS } from "../../../../src/domain/fields/dictionary";
import { missing } from "../../../../src/domain/kernel/reading";
import { findingsOf } from "../../../support/over-schools";
import { runs } from "../../../support/property-runs";
import { randomSchool as school } from "../../../support/random-school";

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
    { numRuns: runs(40) },
  );
});
