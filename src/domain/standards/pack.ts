/** A standard as the product carries it: one pack is one document (or one part of a document) of one jurisdiction. */
import type { SplitPolicy } from "../fields/split-policy";
import type { Citation, IsoDate } from "../kernel/citation";
import type { SchoolType } from "../kernel/school-kind";
import type { Stage } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import type { Rule, RuleId } from "./requirement";

/** Which schools the document speaks of. Sections out of scope are 不适用 and stay out of the dispersion. */
export interface Scope {
  readonly excludedTypes: readonly SchoolType[];
  /** 教学点 count from this number of pupils on; always when not given. */
  readonly teachingPointsFromPupils?: number;
  /** 民办 schools count. */
  readonly includesPrivate: boolean;
}

/** What a pack says of itself; every finding carries it, so that nobody has to look the pack up. */
export interface PackHead {
  /** ISO 3166-2:CN letters, then the standard: `cn-quality-2017`, `js-basic`. */
  readonly id: string;
  readonly title: Bilingual;
  /** Document number, or the title where none is known. */
  readonly number: string;
  /** `CN`, or `CN-JS` for a province. */
  readonly region: string;
  /** First day in force; 1 January or the first of the month where the document's date is not known more closely. */
  readonly from: IsoDate;
  /** First day no longer in force. */
  readonly until?: IsoDate;
  readonly cite: Citation;
  /** Only some of the document's indicators could be confirmed. */
  readonly isPartial: boolean;
  /** What the user should know of the pack: what is left out, how it was dated. */
  readonly note?: Bilingual;
}

export interface Pack extends PackHead {
  readonly stages: readonly Stage[];
  readonly scope: Scope;
  /** What a 一贯制 school splits, where the document says so; otherwise every shared resource. */
  readonly split?: SplitPolicy;
  readonly rules: readonly Rule[];
  /**
   * Rules that together say whether a section meets the standard; without it, every rule about sections that is not
   * counted inside another rule.
   */
  readonly sectionVerdict?: readonly RuleId[];
  /** What the document calls that of which these rules judge a school (资源配置), where it is only a part of it. */
  readonly sectionVerdictName?: Bilingual;
}

const HEADS = new WeakMap<Pack, PackHead>();

/** The same object each time, because every finding of the pack holds it. */
export function headOf(pack: Pack): PackHead {
  let head = HEADS.get(pack);
  if (!head) {
    const { id, title, number, region, from, until, cite, isPartial, note } = pack;
    head = { id, title, number, region, from, ...(until && { until }), cite, isPartial, ...(note && { note }) };
    HEADS.set(pack, head);
  }
  return head;
}
