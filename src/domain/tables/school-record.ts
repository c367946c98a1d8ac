/** What one table says about one school, before it is joined with what the other tables say. */
import type { SchoolStage } from "../kernel/stage";
import type { FoundItem } from "./found-item";
import type { NamedAt } from "./school-header";

/** Figures of the card of a school that only the consistency rules ask for, as written, with their cells. */
export interface CardFacts {
  /** 规定年制 of the school, or of both its stages (6/3). */
  readonly schooling?: NamedAt;
  readonly primarySchooling?: NamedAt;
  readonly juniorSchooling?: NamedAt;
  /** 规定入学年龄 of the school, or of both its stages (6/12). */
  readonly entryAge?: NamedAt;
  readonly primaryEntryAge?: NamedAt;
  readonly juniorEntryAge?: NamedAt;
  /** 经度 */
  readonly longitude?: NamedAt;
  /** 纬度 */
  readonly latitude?: NamedAt;
}

export interface SchoolRecord {
  readonly sheet: string;
  readonly file?: string;
  readonly name?: NamedAt;
  readonly code?: NamedAt;
  /** 办学类型, 学校类别 as written. */
  readonly type?: NamedAt;
  /** 城乡类型 as written. */
  readonly area?: NamedAt;
  /** 乡镇 (街道) as written: it tells schools of one name apart. */
  readonly township?: NamedAt;
  /** 举办者 or 办别 as written. */
  readonly owner?: NamedAt;
  readonly address?: NamedAt;
  /** 域名; "" where the card asks for it and it is left blank. */
  readonly domain?: NamedAt;
  readonly facts?: CardFacts;
  /** The one stage a row of a list speaks of. */
  readonly stage?: SchoolStage;
  /** First calendar year of the school year the table says it speaks of; absent where it is not known. */
  readonly year?: number;
  /** A form or card of the annual return (教基, 基础基), which speaks of one school year as a whole. */
  readonly isReturn?: true;
  readonly items: readonly FoundItem[];
  /** What columns of the year before give beside them (2024年在校生数 | 2025年在校生数); for comparison only. */
  readonly lastYear?: readonly FoundItem[];
}
