/** All items as combinations of words. */
import type { Frame } from "./frame";
import { PUPILS_AND_CLASSES, STAFF } from "./frames-of-people";
import { BUILDINGS, EQUIPMENT_AND_MONEY } from "./frames-of-things";

export const FRAMES: readonly Frame[] = [...BUILDINGS, ...EQUIPMENT_AND_MONEY, ...PUPILS_AND_CLASSES, ...STAFF];
