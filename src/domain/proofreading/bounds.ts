/** Figures that others bound (界限): the largest class is not below the mean, and there are at least as many staff as teachers. */
import type { Claim } from "../prose/claim";
import { intervalOf, isRough } from "./as-written";
import type { Figures } from "./figures";
import type { Found } from "./finding";
import { SENTENCES } from "./sentences";
import { amount, both, quoted } from "./wording";

export function bounds(figures: Figures): readonly Found[] {
  return figures.scopes().flatMap((scope) => {
    const only = (item: "pupils" | "classes" | "teachers" | "largestClass"): Claim | undefined => {
      const [first, ...others] = figures.distinct(item, scope);
      return others.length === 0 ? first : undefined;
    };
    const [pupils, classes, teachers, largest] = [only("pupils"), only("classes"), only("teachers"), only("largestClass")];
    const isStaffKnown = figures.stock("staff", scope).length > 0;
    const perStaff = figures
      .inScope(scope)
      .filter(({ kind, indicator }) => kind === "perPupil" && indicator === "PUPILSPERSTAFF");
    return [
      ...(pupils && classes && largest ? largestBelowMean(largest, pupils, classes) : []),
      ...(pupils && teachers && !isStaffKnown
        ? perStaff.flatMap((claim) => fewerStaffThanTeachers(claim, pupils, teachers))
        : []),
    ];
  });
}

function largestBelowMean(largest: Claim, pupils: Claim, classes: Claim): readonly Found[] {
  const mean = pupils.value / classes.value;
  if (classes.value <= 0 || intervalOf(largest).high >= Math.ceil(intervalOf(pupils).low / intervalOf(classes).high)) return [];
  const rough = [largest, pupils, classes].some(isRough);
  return [
    {
      kind: "impossible",
      severity: rough ? "query" : "error",
      claims: [largest.id, pupils.id, classes.id],
      cells: [],
      expected: Math.ceil(mean),
      message: both(SENTENCES.largestBelowMean, {
        claim: quoted(largest),
        formula: formula(pupils, classes),
        result: amount(mean, "人", 0.1),
      }),
    },
  ];
}

/** 1:23 with 127 pupils would be fewer staff than the 11 teachers: perhaps the norm and not the school. */
function fewerStaffThanTeachers(claim: Claim, pupils: Claim, teachers: Claim): readonly Found[] {
  const most = pupils.value / teachers.value;
  if (teachers.value <= 0 || intervalOf(claim).low <= most) return [];
  return [
    {
      kind: "arithmetic",
      severity: "query",
      claims: [claim.id, pupils.id, teachers.id],
      cells: [],
      expected: most,
      message: both(SENTENCES.fewerStaff, {
        claim: quoted(claim),
        formula: formula(pupils, teachers),
        result: amount(most, "", 0.01),
        other: quoted(teachers),
        needed: amount(pupils.value / claim.value, "人", 0.1),
      }),
    },
  ];
}

function formula(over: Claim, under: Claim): string {
  return `“${over.text}” ÷ “${under.text}”`;
}
