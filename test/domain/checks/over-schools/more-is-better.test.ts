/** More of what is better never turns 达标 into 不达标, over random schools. */
import fc from "fast-check";
import { FIELDS, type FieldId } from "../../../../src/domain/fields/dictionary";
import { INDICATORS } from "../../../../src/domain/indicators/catalogue";
import { STAGES } from "../../../../src/domain/kernel/stage";
import { changed, findingsOf } from "../../../support/over-schools";
import { runs } from "../../../support/property-runs";
import { randomSchool as school } from "../../../support/random-school";

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
    { numRuns: runs(40) },
  );
});
