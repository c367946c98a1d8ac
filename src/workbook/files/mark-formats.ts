/**
 * Marks as conditional formats of a worksheet part (contracts.md §4): one rule per kind and pack, always true, tagged by its
 * formula, before all rules of the user so that it shows. The user's rules only move down in priority and move back on clearing.
 */
import type { Area } from "../../domain/kernel/cell";
import { areaAddress, parseAddress } from "../a1";
import { isTagFormula, tagFormula, type CellMark } from "../mark-tags";
import type { MarkKind } from "../port";
import { childrenNamed, cut, descendants, escapeXml, insertAt, type Edit, type XmlElement } from "./xml-outline";
import type { SheetText } from "./sheet-text";

/** Edits that colour the marked cells; `dxfIds` are the formats of the kinds in the styles part. */
export function formatEdits(sheet: SheetText, marks: readonly CellMark[], dxfIds: ReadonlyMap<MarkKind, number>): Edit[] {
  const groups = groupByRule(marks);
  const { prefix } = sheet.root;
  const rules = [...groups.values()].map((group, index) => {
    const { kind, source } = group[0]!;
    const formula = escapeXml(tagFormula(kind, source).slice(1));
    const attributes = `type="expression" dxfId="${dxfIds.get(kind)}" priority="${index + 1}"`;
    return (
      `<${prefix}conditionalFormatting sqref="${areasOf(group).join(" ")}">` +
      `<${prefix}cfRule ${attributes}><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>` +
      `</${prefix}conditionalFormatting>`
    );
  });
  const moved = descendants(sheet.root, "cfRule").flatMap((rule) =>
    priorityEdit(sheet, rule, (priority) => priority + rules.length),
  );
  return [...moved, insertAt(sheet.placeFor("conditionalFormatting"), rules.join(""))];
}

export interface ClearedFormats {
  readonly edits: Edit[];
  /** Where a mark is lost. Each cell is coloured by one of our rules, so they do not overlap. */
  readonly areas: readonly Area[];
  /** Formats in the styles part our rules used. */
  readonly dxfIds: Set<number>;
}

/** Edits that remove exactly our rules. */
export function clearFormatEdits(sheet: SheetText): ClearedFormats {
  const edits: Edit[] = [];
  const areas: Area[] = [];
  const dxfIds = new Set<number>();
  const gone: number[] = [];
  const ours = new Set<XmlElement>();
  for (const format of sheet.children("conditionalFormatting")) {
    const rules = childrenNamed(format, "cfRule");
    const tagged = rules.filter((rule) => childrenNamed(rule, "formula").some((formula) => isTagFormula(formula.text)));
    if (tagged.length === 0) continue;
    for (const rule of tagged) {
      ours.add(rule);
      gone.push(Number(rule.attributes.get("priority")));
      const dxfId = rule.attributes.get("dxfId");
      if (dxfId !== undefined) dxfIds.add(Number(dxfId));
    }
    areas.push(...areasIn(format.attributes.get("sqref") ?? ""));
    edits.push(...(tagged.length === rules.length ? [cut(format)] : tagged.map(cut)));
  }
  for (const rule of descendants(sheet.root, "cfRule")) {
    if (!ours.has(rule))
      edits.push(...priorityEdit(sheet, rule, (priority) => priority - gone.filter((one) => one < priority).length));
  }
  return { edits, areas, dxfIds };
}

function groupByRule(marks: readonly CellMark[]): Map<string, CellMark[]> {
  const groups = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.source}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return groups;
}

/** Addresses of the cells, cells below each other taken together. */
function areasOf(marks: readonly CellMark[]): string[] {
  const sorted = [...marks].sort((a, b) => a.col - b.col || a.row - b.row);
  const areas: { row: number; col: number; rows: number; cols: 1 }[] = [];
  for (const { row, col } of sorted) {
    const last = areas.at(-1);
    if (last && last.col === col && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, col, rows: 1, cols: 1 });
  }
  return areas.map(areaAddress);
}

function areasIn(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((address) => parseAddress(address)?.area ?? []);
}

/** An edit of the `priority` of a rule; nothing when it stays the same or is not given. */
function priorityEdit(sheet: SheetText, rule: XmlElement, change: (priority: number) => number): Edit[] {
  const tag = sheet.text.slice(rule.start, rule.openEnd);
  const match = /\spriority\s*=\s*(["'])(\d+)\1/.exec(tag);
  if (!match) return [];
  const priority = Number(match[2]);
  const changed = change(priority);
  if (changed === priority) return [];
  const from = rule.start + match.index + match[0].lastIndexOf(match[2]!);
  return [{ from, to: from + match[2]!.length, text: String(changed) }];
}
