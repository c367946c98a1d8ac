/** Which sections a standard speaks of. */
import type { Section } from "../dataset/school";
import type { Scope } from "../standards/pack";

/**
 * A 教学点 whose pupils are not known stays in: its checks then say what is missing.
 * @param hasEveryPoint 教学点 of any size are spoken of
 */
export function isInScope({ schoolType, isPrivate, items }: Section, scope: Scope, hasEveryPoint = false): boolean {
  if (scope.excludedTypes.includes(schoolType)) return false;
  if (isPrivate && !scope.includesPrivate) return false;
  if (schoolType !== "teachingPoint" || scope.teachingPointsFromPupils === undefined || hasEveryPoint) return true;
  return items.pupils?.state !== "known" || items.pupils.value >= scope.teachingPointsFromPupils;
}
