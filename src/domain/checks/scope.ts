/** Which sections a standard speaks of. */
import type { Section } from "../dataset/school";
import type { Scope } from "../standards/pack";
import type { WhyNot } from "./told";
import type { NotApplying } from "./why-not";

/** @param hasEveryPoint 教学点 of any size are spoken of */
export function isInScope(section: Section, scope: Scope, hasEveryPoint = false): boolean {
  return whyOutOfScope(section, scope, hasEveryPoint) === undefined;
}

/**
 * A 教学点 whose pupils are not known stays in: its checks then say what is missing.
 * @param hasEveryPoint 教学点 of any size are spoken of
 */
function whyOutOfScope({ schoolType, isPrivate, items }: Section, scope: Scope, hasEveryPoint: boolean): WhyNot | undefined {
  if (scope.excludedTypes.includes(schoolType)) return { kind: "typeExcluded", type: schoolType };
  if (isPrivate && !scope.includesPrivate) return { kind: "privateExcluded" };
  const least = scope.teachingPointsFromPupils;
  if (schoolType !== "teachingPoint" || least === undefined || hasEveryPoint) return undefined;
  if (items.pupils?.state !== "known" || items.pupils.value >= least) return undefined;
  return { kind: "smallPoint", least, pupils: items.pupils.value };
}

/** Why a standard does not speak of the section, with the cells that say what the school is; undefined where it does. */
export function whereOutOfScope(section: Section, scope: Scope, hasEveryPoint = false): NotApplying | undefined {
  const whyNot = whyOutOfScope(section, scope, hasEveryPoint);
  if (!whyNot) return undefined;
  const { kindCells, items } = section;
  const type = kindCells?.type ?? [];
  if (whyNot.kind === "privateExcluded") return { whyNot, cells: kindCells?.owner ?? [] };
  return { whyNot, cells: whyNot.kind === "smallPoint" ? [...type, ...(items.pupils?.cells ?? [])] : type };
}
