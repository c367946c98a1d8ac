/** Where a definition or a limit comes from. A limit without one is not shipped. */

/** An ISO date, `YYYY-MM-DD`. Compared as text. */
export type IsoDate = string;

/** Stands for the first day of a document whose date is not known: it has always been in force. Shown as 不详. */
export const DATE_NOT_KNOWN: IsoDate = "0001-01-01";

/** As much of a date as is known: documents whose day or month is not known carry the first of it. Null when nothing is. */
export function knownPart(date: IsoDate): string | null {
  return date === DATE_NOT_KNOWN ? null : date.replace(/-01$/, "").replace(/-01$/, "");
}

/**
 * How sure we are of a figure: read in the document that carries it or in an official form that repeats it, met second-hand, or computed by us from such figures.
 * What is only remembered has no code here: it is not shipped.
 */
export type Confidence = "verbatim" | "secondHand" | "derived";

export interface Citation {
  /** Document number as cited in reports, e.g. 教督〔2017〕6号; the title where no number is known. */
  readonly number: string;
  /** Full title of the document. */
  readonly title: string;
  /** Table, article or clause, when it was seen. */
  readonly clause?: string;
}

/** A value in force from `from` until (and excluding) `until`, with the document that says so inside it. */
export interface Dated<T> {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** From its first day on, and until the day before its end. */
export function isInForce(
  { from, until }: { readonly from: IsoDate; readonly until?: IsoDate | undefined },
  asOf: IsoDate,
): boolean {
  return from <= asOf && (until === undefined || asOf < until);
}
