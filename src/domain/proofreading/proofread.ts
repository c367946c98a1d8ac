/** Proofreading (校对): what a report says, held against itself, against a workbook and against the standards. */
import type { Claims } from "../prose/claim";
import { arithmetic } from "./arithmetic";
import { bounds } from "./bounds";
import { conclusions } from "./conclusions";
import { Figures } from "./figures";
import type { Found, ProofFinding } from "./finding";
import { impossible } from "./impossible";
import { quotedLimits } from "./limits";
import { partWhole } from "./parts";
import type { Standards } from "./standards";
import { againstTables, type Tables } from "./tables";
import { twoValues } from "./two-values";

export interface ProofreadWith {
  /** The workbook the text is held against; null for the text alone. */
  readonly tables: Tables | null;
  readonly standards: Standards;
}

export interface Proofread extends Claims {
  /** In the order of the text, by the claim to look at first. */
  readonly findings: readonly ProofFinding[];
}

/** @param claims what the text says */
export function proofread(claims: Claims, { tables, standards }: ProofreadWith): Proofread {
  const figures = new Figures(claims);
  const found = [
    ...arithmetic(figures),
    ...impossible(figures),
    ...bounds(figures),
    ...partWhole(figures),
    ...twoValues(figures),
    ...quotedLimits(figures, standards),
    ...conclusions(figures, standards, tables),
    ...(tables ? againstTables(figures, tables) : []),
  ];
  const order = new Map(claims.claims.map(({ id }, index) => [id, index]));
  const place = ({ claims: [first] }: Found) => order.get(first ?? "") ?? 0;
  const findings = [...found].sort((a, b) => place(a) - place(b)).map((one, index) => ({ id: `f${index + 1}`, ...one }));
  return { ...claims, findings };
}
