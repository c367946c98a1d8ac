/** What one table says about one school, before it is joined with what the other tables say. */
import type { SchoolStage } from "../kernel/stage";
import type { FoundItem } from "./found-item";
import type { CardFacts } from "./school-card";
import type { NamedAt } from "./school-header";

export interface SchoolRecord {
  readonly sheet: string;
  readonly file?: string;
  readonly name?: NamedAt;
  readonly code?: NamedAt;
  /** 办学类型, 学校类别 as written. */
  readonly type?: NamedAt;
  /** 城乡类型 as written. */
  readonly area?: NamedAt;
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
}
