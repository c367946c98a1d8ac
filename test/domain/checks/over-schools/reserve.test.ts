/** The reserve, over random schools: that much turns a verdict that passes, one step less does not. */
import fc from "fast-check";
import { reserveOf } from "../../../../src/domain/checks/reserve";
import { stepOf } from "../../../../src/domain/checks/shortfall";
import { PACKS } from "../../../../src/domain/standards/catalogue";
import { changed, sectionsOf, signed, tryOut, type Trial } from "../../../support/over-schools";
import { runs } from "../../../support/property-runs";
import { randomSchool as school } from "../../../support/random-school";

const RUNS = runs(40);

test("the reserve turns a verdict that passes, one step less does not", () => {
  let turned = 0;
  fc.assert(
    fc.property(school, fc.constantFrom(...PACKS), (one, { id: pack }) => {
      const trials: Trial[] = [];
      for (const { section, findings } of sectionsOf(one, pack)) {
        for (const finding of findings) {
          for (const turn of reserveOf(finding, section)) {
            if (turn.of === "compulsoryPupils") continue;
            const after = (amount: number) => changed(one, finding.stage, turn.of, (value) => value + signed(turn) * amount);
            trials.push({
              finding,
              about: turn,
              school: after(turn.amount),
              // Where it is not known whether the rule applies, missing the limit leaves two cases: this limit, or none.
              must: ({ bound, value, limit, limits }) => {
                const open = limits?.flatMap((one) => one.limit ?? []) ?? [limit];
                const isMissed = bound === "atLeast" ? value! < finding.limit! : value! > finding.limit!;
                return isMissed && open.length === 1 && open[0] === finding.limit;
              },
            });
            const less = turn.amount - stepOf(turn.of);
            trials.push({ finding, about: { turn, less }, school: after(less), must: ({ verdict }) => verdict === "pass" });
            turned++;
          }
        }
      }
      tryOut(trials);
    }),
    { numRuns: RUNS },
  );
  // Not every drawn school passes something; a quarter of the draws is far below the usual number.
  expect(turned).toBeGreaterThan(RUNS / 4);
});
