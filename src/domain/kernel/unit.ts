/** Units in which the dictionary keeps its items, and the factors to them from the units met in tables (tables.md §9). */

/** Canonical units. `""` is a plain ratio (师生比). */
export const UNITS = ["㎡", "人", "元", "册", "台", "间", "个", "班", "所", "学时", "Mbps", "%", "元/人", "㎡/人", ""] as const;
export type Unit = (typeof UNITS)[number];
