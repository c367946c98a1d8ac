/** Every fact that a standard of the product asks of the user, each once. */
import { PACKS } from "./catalogue";
import type { AskedFact } from "./condition";
import { factsAskedBy } from "./questions";

export const ASKED_FACTS: readonly AskedFact[] = [
  ...new Map(PACKS.flatMap(({ rules }) => rules.flatMap(factsAskedBy)).map((fact) => [fact.fact, fact])).values(),
];
