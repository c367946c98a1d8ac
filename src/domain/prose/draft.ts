/** Claims of a sentence before they have a number and a place in the paragraph: offsets are those of the sentence. */
import type { Claim, WhyNotChecked } from "./claim";

export type Draft = Omit<Claim, "id" | "paragraph" | "text" | "partOf" | "about"> & {
  readonly partOf?: Draft;
  readonly about?: Draft;
};

export interface DraftNotChecked {
  readonly from: number;
  readonly to: number;
  readonly why: WhyNotChecked;
  readonly words: readonly string[];
}

export interface SentenceReading {
  readonly drafts: readonly Draft[];
  readonly notChecked: readonly DraftNotChecked[];
}

/** What a claim is of, without its figure. */
export function measureOf({ item, indicator, quotient }: Draft): Pick<Draft, "item" | "indicator" | "quotient"> {
  return { ...(item && { item }), ...(indicator && { indicator }), ...(quotient && { quotient }) };
}
