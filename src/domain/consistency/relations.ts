/** All relations between cells that are tested; one line per family of forms. */
import type { Relation } from "./relation";
import { CLASS_SIZE_RELATIONS } from "./rules/class-sizes";
import { FACT_RELATIONS } from "./rules/facts";
import { MOVEMENT_RELATIONS } from "./rules/movement";
import { PREMISES_RELATIONS } from "./rules/premises";
import { PUPIL_RELATIONS } from "./rules/pupils";
import { STAFF_RELATIONS } from "./rules/staff";

export const RELATIONS: readonly Relation[] = [
  ...PUPIL_RELATIONS,
  ...MOVEMENT_RELATIONS,
  ...CLASS_SIZE_RELATIONS,
  ...STAFF_RELATIONS,
  ...FACT_RELATIONS,
  ...PREMISES_RELATIONS,
];
