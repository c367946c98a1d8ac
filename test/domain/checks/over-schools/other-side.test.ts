/** 还差多少, the other side of a ratio, over random schools and every pack: so many pupils at most, one more does not. */
import fc from "fast-check";
import { changed, findingsOf, tryOut, type Trial } from "../../../support/over-schools";
import { runs } from "../../../support/property-runs";
import { randomSchool as school } from "../../../support/random-school";

test("so many pupils at most turn the verdict as well, one more does not", () => {
  fc.assert(
    fc.property(school, (one) => {
      const trials: Trial[] = [];
      for (const finding of findingsOf(one).values()) {
        const orElse = finding.shortfall?.orElse;
        if (finding.verdict !== "fail" || orElse?.atMost === undefined) continue;
        const { atMost, of } = orElse;
        const after = (value: number) => changed(one, finding.stage, of, () => value);
        trials.push({ finding, about: orElse, school: after(atMost), must: ({ verdict }) => verdict === "pass" });
        trials.push({
          finding,
          about: { orElse, oneMore: true },
          school: after(atMost + 1),
          must: ({ verdict }) => verdict !== "pass",
        });
      }
      tryOut(trials);
    }),
    { numRuns: runs(40) },
  );
});
