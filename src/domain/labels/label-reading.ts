/** What a heading or row label says, and how sure that is (读取结果). */
import type { FieldId } from "../fields/dictionary";
import type { SchoolStage } from "../kernel/stage";

/**
 * What the figures under a label are. Only `stock` (学校现有的数) is a data item; the others are understood and are none.
 * - `perPupil` 生均, `rate` 比例 (also means, scores, coefficients), `standard` 标准, `target` 规划, `shouldBe` 应有, `gap` 缺口,
 *   `change` 增减, `lastYear` 上年, `rank` 排名, `statedVerdict` 是否达标
 * - `otherOwner` of somebody else: rented, off campus, kindergarten, the whole county
 * - `subset` a part of an item that has no item itself (一年级女生)
 * - `identity` name, code or type; `remark` words; `noItem` anything else the dictionary has no item for
 */
export type LabelKind =
  | "stock"
  | "perPupil"
  | "rate"
  | "standard"
  | "target"
  | "shouldBe"
  | "gap"
  | "change"
  | "lastYear"
  | "rank"
  | "statedVerdict"
  | "otherOwner"
  | "subset"
  | "identity"
  | "remark"
  | "noItem";

/** What a column tells of the school or the row itself. */
export type LabelRole =
  | "name" // 学校名称
  | "code" // 学校标识码
  | "stage" // 学段
  | "grade" // 年级
  | "type" // 办学类型
  | "area" // 城乡类型
  | "owner" // 举办者
  | "countsAsSchool" // 是否计校数
  | "county" // 县(市、区)
  | "township" // 乡镇
  | "class" // 班级, by name
  | "ordinal"; // 序号

/**
 * - `read` every word is understood and says one item
 * - `proposed` it may be the item: one unknown word, a word of several meanings, or no word or unit for its dimension
 * - `notUnderstood` decides nothing
 * - `notAnItem` understood: no data item, see `kind`
 * - `role` names, codes and types of the schools
 */
export type LabelOutcome = "read" | "proposed" | "notUnderstood" | "notAnItem" | "role";

/** Does a label with this outcome wait for the user's word? */
export function waitsForUser(outcome: string): boolean {
  return outcome === "proposed" || outcome === "notUnderstood";
}

/**
 * Why a label is not simply read.
 * - `unknownWords` words the vocabulary lacks · `doubtfulWord` a word with several meanings
 * - `dimensionUnsaid` neither word nor unit says rooms or area · `unitDisagrees` the unit is not one of the item
 * - `notTogether` the words are known and make no item together · `severalItems` they say two · `stagesDisagree` 小学 and 初中
 * - `kind` the kind tells that it is no item · `empty` there is no heading
 */
export type LabelReason =
  | "clear"
  | "unknownWords"
  | "doubtfulWord"
  | "dimensionUnsaid"
  | "unitDisagrees"
  | "notTogether"
  | "severalItems"
  | "stagesDisagree"
  | "kind"
  | "empty";

export interface LabelReading {
  readonly outcome: LabelOutcome;
  /** The item read, or the one proposed. */
  readonly item?: FieldId;
  readonly role?: LabelRole;
  readonly kind: LabelKind;
  /** The item that a figure of another kind is about: of what it is the mean, the target or the part. */
  readonly of?: FieldId;
  /** The stage the label itself names. */
  readonly stage?: SchoolStage;
  /** First calendar year of the year the label names, with the half of the year where it says so. */
  readonly year?: number;
  readonly term?: "spring" | "autumn";
  /** The unit of the figures as written: its own, that of a unit row, or that of a heading above. */
  readonly unit?: string;
  /** Money as it was spent (决算); beside it the budget (预算总额) may be given, which goes before it. */
  readonly isSettled?: true;
  /** Marked as a part of what stands before or above (其中, #). */
  readonly ofWhich: boolean;
  /** Words of the path that no vocabulary knows, as they stand. */
  readonly unknown: readonly string[];
  readonly why: { readonly code: LabelReason; readonly words: readonly string[] };
}

export interface LabelContext {
  /** Unit in a row or column of units beside the label: as good as a unit of its own. */
  readonly unitRow?: string | undefined;
  /** Unit of a 单位 line above the table: it only chooses between readings. */
  readonly unitLine?: string | undefined;
}
