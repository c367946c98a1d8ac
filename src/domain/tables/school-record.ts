/** What one table says about one school, before it is joined with what the other tables say. */
import type { SchoolStage } from "../kernel/stage";
import type { FoundItem } from "./found-item";
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
  /** The one stage a row of a list speaks of. */
  readonly stage?: SchoolStage;
  readonly items: readonly FoundItem[];
}
