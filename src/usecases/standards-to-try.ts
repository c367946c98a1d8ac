/** Standards that the tables of a workbook can answer further than the chosen ones: proposed, never chosen for the user. */
import type { Confirmation } from "../domain/checks/confirmations";
import { evaluate } from "../domain/checks/evaluate";
import type { Coverage } from "../domain/checks/finding";
import type { ReadingResult } from "../domain/dataset/reading-result";
import type { IsoDate } from "../domain/kernel/citation";
import type { Pack } from "../domain/standards/pack";
import { BUILT_IN_STANDARDS, type OwnStandard } from "./own-standards";

export interface StandardToTry {
  readonly pack: Pack;
  /** Requirements with a verdict, of all that apply. */
  readonly decided: number;
  readonly all: number;
}

interface Tried {
  readonly reading: Pick<ReadingResult, "schools">;
  readonly chosen: Coverage;
  readonly packs: readonly string[];
  readonly own: readonly OwnStandard[];
  readonly asOf: IsoDate;
  readonly confirmations: readonly Confirmation[];
}

/** Proposed at once; more would be a catalogue. */
const MOST = 3;
/** From this share of requirements decided on, a standard is answered well enough to be left alone, or to be proposed. */
const WELL_ANSWERED = 0.5;

/**
 * Empty where the chosen standards are answered well; else those that are, with more requirements decided than now, most first.
 * It pauses after each standard: a county of a thousand schools takes a while under all of them.
 */
export function* standardsToTry(tried: Tried): Generator<void, readonly StandardToTry[]> {
  const { reading, chosen, packs, own, asOf, confirmations } = tried;
  const now = counted(chosen);
  if (isWellAnswered(now)) return [];
  const found: StandardToTry[] = [];
  for (const pack of [...own.flatMap((one) => one.pack ?? []), ...BUILT_IN_STANDARDS]) {
    const { id, from, until } = pack;
    if (packs.includes(id) || asOf < from || (until !== undefined && asOf >= until)) continue;
    const { coverage } = evaluate(reading.schools, { packs: [pack], asOf, confirmations });
    const one = { pack, ...counted(coverage) };
    if (isWellAnswered(one) && one.decided > now.decided) found.push(one);
    yield;
  }
  return found.sort((a, b) => b.decided - a.decided).slice(0, MOST);
}

function counted({ pass, fail, cannotTell }: Coverage): { readonly decided: number; readonly all: number } {
  return { decided: pass + fail, all: pass + fail + cannotTell };
}

function isWellAnswered({ decided, all }: { readonly decided: number; readonly all: number }): boolean {
  return all > 0 && decided / all >= WELL_ANSWERED;
}
