/** Records of items made from columns: there is one for every section, mostly with the same items as the one before. */
import type { FieldId } from "../fields/dictionary";
import type { Reading } from "../kernel/reading";
import type { Items } from "./school";

/**
 * Makes records of items. A copy of a record with the same items, overwritten, is made several times faster and is
 * several times smaller than one that grows item by item.
 */
export class ItemRecords {
  private fields: readonly FieldId[] = [];
  private last: Items = {};

  /** @param fields each once, in the order of the record; `readings` in the same order */
  record(fields: readonly FieldId[], readings: readonly Reading[]): Items {
    if (!this.hasSame(fields)) {
      this.last = Object.fromEntries(fields.map((field, i) => [field, readings[i]!]));
      this.fields = fields;
      return this.last;
    }
    const items: Partial<Record<FieldId, Reading>> = { ...this.last };
    for (let i = 0; i < fields.length; i++) items[fields[i]!] = readings[i]!;
    return items;
  }

  private hasSame(fields: readonly FieldId[]): boolean {
    if (fields === this.fields) return true;
    if (fields.length !== this.fields.length) return false;
    for (let i = 0; i < fields.length; i++) if (fields[i] !== this.fields[i]) return false;
    return true;
  }
}
