/** 还差多少, over random schools and every pack: the stated amount turns exactly that verdict, one step less does not. */
import fc from "fast-check";
import type { Finding } from "../../../../src/domain/checks/finding";
import type { Shortfall } from "../../../../src/domain/checks/told";
import { stepOf } from "../../../../src/domain/checks/shortfall";
import { changed, findingsOf, signed, tryOut, type Trial } from "../../../support/over-schools";
import { runs } from "../../../support/property-runs";
import { randomSchool as school } from "../../../support/random-school";

/** 学校规模 is the sum of the stages and is not changed by itself. */
function shortfallIn({ verdict, shortfall }: Finding): Shortfall | undefined {
  return verdict === "fail" && shortfall?.of !== "compulsoryPupils" ? shortfall : undefined;
}

test("the amount turns the verdict, one step less does not", () => {
  fc.assert(
    fc.property(school, (one) => {
      const trials: Trial[] = [];
      for (const finding of findingsOf(one).values()) {
        const shortfall = shortfallIn(finding);
        if (!shortfall) continue;
        const { of, amount } = shortfall;
        if (!(amount > 0)) throw new Error(`${finding.key} lacks ${amount}`);
        const after = (more: number) => changed(one, finding.stage, of, (value) => value + signed(shortfall) * more);
        trials.push({ finding, about: shortfall, school: after(amount), must: ({ verdict }) => verdict === "pass" });
        const less = amount - stepOf(of);
        if (less > 0)
          trials.push({ finding, about: { shortfall, less }, school: after(less), must: ({ verdict }) => verdict !== "pass" });
      }
      tryOut(trials);
    }),
    { numRuns: runs(40) },
  );
});
