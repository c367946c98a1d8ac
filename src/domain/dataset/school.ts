/** Schools and their sections (小学部 / 初中部): the readings of the tables, sorted by who they speak about. */
import type { CardFacts } from "../tables/school-record";
import type { NamedAt } from "../tables/school-header";
import type { FieldId } from "../fields/dictionary";
import type { CellRef } from "../kernel/cell";
import type { Reading } from "../kernel/reading";
import type { UnreadLabel } from "./unread";
import type { Locality, SchoolType } from "../kernel/school-kind";
import type { SchoolStage, Stage } from "../kernel/stage";

export type { SchoolType } from "../kernel/school-kind";
/** 城区 / 镇区 / 乡村 */
export type Area = Locality;

/** Items by dictionary id. An item that no table holds is absent from the record: readers treat it as `tableAbsent`. */
export type Items = Readonly<Partial<Record<FieldId, Reading>>>;

/** Where the tables say what a school is; absent where they do not, or where it follows from the stages it runs. */
export interface KindCells {
  /** 城乡类型 */
  readonly area?: readonly CellRef[];
  /** 办学类型: the column, or the name. */
  readonly type?: readonly CellRef[];
  /** 举办者 */
  readonly owner?: readonly CellRef[];
}

/** One school with everything the tables say of it, before shared resources are split. */
export interface School {
  /** Stable within one reading of the workbook(s): the code, else the name. */
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  /** Cells the name was read from; the marks of a finding without cells of its own go there. */
  readonly nameCells: readonly CellRef[];
  readonly file?: string;
  readonly type: SchoolType;
  readonly area?: Area;
  /** 民办 */
  readonly isPrivate?: boolean;
  readonly kindCells?: KindCells;
  /** What the card of the school (基础基111, 教基1001) says beside: only the consistency rules ask for it. */
  readonly card?: { readonly address?: NamedAt; readonly domain?: NamedAt; readonly facts?: CardFacts };
  /** Items of one stage: pupils, teachers, and resources where the tables give them per stage. */
  readonly stages: Readonly<Partial<Record<SchoolStage, Items>>>;
  /** Items of the whole school: land, buildings, equipment, books. */
  readonly shared: Items;
  /** Labels in its workbooks that were not understood; absent where there are none. */
  readonly unread?: readonly UnreadLabel[];
}

/** One stage of one school: the unit that is assessed. Shared resources are already split. */
export interface Section {
  /** `<school id>/<stage>` */
  readonly id: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly schoolType: SchoolType;
  readonly stage: Stage;
  readonly area?: Area;
  readonly isPrivate?: boolean;
  readonly kindCells?: KindCells;
  readonly nameCells: readonly CellRef[];
  readonly items: Items;
  /** As of its school. */
  readonly unread?: readonly UnreadLabel[];
}
