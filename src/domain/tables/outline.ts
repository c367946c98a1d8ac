/**
 * Finds the rows of a printed form among the rows of a sheet. Labels that occur once are taken wherever they stand;
 * repeated ones (其他, 女, 合计) belong to the parent under which they stand, known from merged cells or from the rows before.
 */
import type { FormRow } from "./form-table";
import type { OutlineNode } from "./form-spec";

interface Placed {
  readonly node: OutlineNode;
  readonly parent: Placed | null;
  readonly path: string;
}

/** Row index by outline path (first labels joined by `>`). A row that two places claim is left out. */
export function placeRows(rows: readonly FormRow[], outline: readonly OutlineNode[]): ReadonlyMap<string, number> {
  const byLabel = indexByLabel(outline);
  const taken = new Map<string, number>();
  let last: Placed | null = null;
  rows.forEach((row, index) => {
    const place = placeOf(row.labels, byLabel, taken, last);
    if (!place) {
      if (row.labels.some((label) => STAGE_WORD.test(label))) last = null;
      return;
    }
    taken.set(place.path, index);
    last = place;
  });
  return taken;
}

function indexByLabel(outline: readonly OutlineNode[]): ReadonlyMap<string, readonly Placed[]> {
  const byLabel = new Map<string, Placed[]>();
  const visit = (node: OutlineNode, parent: Placed | null) => {
    const path = parent ? `${parent.path}>${node.labels[0]}` : node.labels[0]!;
    const place: Placed = { node, parent, path };
    for (const label of node.labels) {
      const places = byLabel.get(label);
      if (places) places.push(place);
      else byLabel.set(label, [place]);
    }
    for (const child of node.children) visit(child, place);
  };
  for (const node of outline) visit(node, null);
  return byLabel;
}

/** A merged parent label repeated beside its own total row: [小学, 合计] is the row of 小学 itself. */
const OWN_TOTAL = /^(合计|总计|小计|计)$/;

/** A block the outline does not know (职业初中, 特殊教育): its 女, 合计 … belong to none of ours. */
const STAGE_WORD = /小学|初中|高中|中学|幼儿|特殊教育|中职|工读|专门学校/;

function placeOf(
  labels: readonly string[],
  byLabel: ReadonlyMap<string, readonly Placed[]>,
  taken: ReadonlyMap<string, number>,
  last: Placed | null,
): Placed | null {
  const leaf = labels.at(-1)!;
  const context = labels.slice(0, -1).filter((label) => label !== "其中");
  const knowsContext = context.every((label) => byLabel.has(label));
  if (context.length > 0 && knowsContext && OWN_TOTAL.test(leaf)) return placeOf(context, byLabel, taken, last);
  const places = byLabel.get(leaf) ?? [];
  const [only] = places;
  if (only && places.length === 1 && !only.node.needsParent) return taken.has(only.path) ? null : only;
  if (!knowsContext) return null;
  const free = places.filter((place) => !taken.has(place.path) && isUnder(place, context));
  if (free.length === 1 && context.length > 0) return free[0]!;
  for (let above: Placed | null = last; above; above = above.parent) {
    const child = free.find((place) => place.parent === above);
    if (child) return child;
  }
  return free.find((place) => place.parent === null) ?? null;
}

function isUnder(place: Placed, context: readonly string[]): boolean {
  let above = place.parent;
  for (const label of [...context].reverse()) {
    while (above && !above.node.labels.includes(label)) above = above.parent;
    if (!above) return false;
    above = above.parent;
  }
  return true;
}
