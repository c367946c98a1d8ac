/**
 * Teachers of PE and the arts (体育、艺术(美术、音乐)专任教师). Some tables give 艺术 as the total of 音乐 and 美术, others
 * beside them; a total and its parts are never added together (tables.md §4.7, indicators.md PEARTSTEACHERSPER100).
 */
import type { FieldId } from "../fields/dictionary";
import { type Reading, missing } from "../kernel/reading";
import { sumOf } from "./sum";

/** 艺术 is the total of 音乐 and 美术, or a subject beside them; `unknown` when the table does not show which. */
export type ArtsRelation = "total" | "beside" | "unknown";

/**
 * @param items readings of peTeachers, artsTeachers, musicTeachers, fineArtTeachers as far as the table has the columns
 * @returns the sum; `ambiguous` when 艺术 may or may not contain the others
 */
export function peArtsTeachers(items: ReadonlyMap<FieldId, Reading>, relation: ArtsRelation): Reading {
  const pe = items.get("peTeachers") ?? missing("tableAbsent", "peTeachers");
  const arts = items.get("artsTeachers");
  const parts = (["musicTeachers", "fineArtTeachers"] as const).flatMap((field) => items.get(field) ?? []);
  if (arts && (relation === "total" || parts.length === 0)) {
    // 艺术 may count more than 音乐 and 美术, so they do not stand in for a total that is missing.
    return sumOf("peArtsTeachers", [pe, arts]);
  }
  if (arts && relation === "unknown")
    return missing(
      "ambiguous",
      "peArtsTeachers",
      [arts, ...parts].flatMap(({ cells }) => cells),
    );
  if (parts.length < 2) return missing("tableAbsent", "peArtsTeachers");
  return sumOf("peArtsTeachers", arts ? [pe, arts, ...parts] : [pe, ...parts]);
}
