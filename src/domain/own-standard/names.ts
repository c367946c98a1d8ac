/** Names users write for what is compared with a limit: indicators and data items, in Chinese or English. */
import { FIELD_IDS, FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATOR_IDS, INDICATORS } from "../indicators/catalogue";
import type { Bilingual } from "../kernel/text";
import type { Unit } from "../kernel/unit";
import { plainText } from "../labels/text";
import type { Measure } from "../standards/requirement";

/** A measure that has a name of its own. */
export type NamedMeasure = Exclude<Measure, { readonly formula: unknown }>;

/** Longer texts are no name. */
const LONGEST_NAME = 80;

const key = (text: string): string => plainText(text).toLowerCase();

/** Indicators come first: where an item has the same name, the indicator is meant. */
const ENTRIES: readonly (readonly [string, NamedMeasure])[] = [
  ...INDICATOR_IDS.flatMap((id) => names(INDICATORS[id], id).map((name) => [name, { indicator: id }] as const)),
  ...FIELD_IDS.flatMap((id) => names(FIELDS[id], id).map((name) => [name, { item: id }] as const)),
];
const BY_NAME: ReadonlyMap<string, NamedMeasure> = new Map([...ENTRIES].reverse());

/** The indicator or data item of that name, by its Chinese or English name or its id. */
export function measureNamed(text: string): NamedMeasure | undefined {
  return text.length > LONGEST_NAME ? undefined : BY_NAME.get(key(text));
}

export function fieldNamed(text: string): FieldId | undefined {
  const measure = measureNamed(text);
  if (measure && "item" in measure) return measure.item;
  return FIELD_IDS.find((id) => names(FIELDS[id], id).includes(key(text)));
}

export function nameOfMeasure(measure: NamedMeasure): Bilingual {
  const { zh, en } = "indicator" in measure ? INDICATORS[measure.indicator] : FIELDS[measure.item];
  return { zh, en };
}

export function unitOfMeasure(measure: NamedMeasure): Unit {
  return "indicator" in measure ? INDICATORS[measure.indicator].unit : FIELDS[measure.item].unit;
}

/** The name that differs least from the text, where at least half of it agrees. */
export function nearestName(text: string): Bilingual | undefined {
  const written = key(text.slice(0, LONGEST_NAME));
  let best: { readonly distance: number; readonly measure: NamedMeasure } | undefined;
  for (const [name, measure] of ENTRIES) {
    const longer = Math.max(written.length, name.length, 1);
    if (Math.abs(written.length - name.length) > longer / 2) continue;
    const distance = editDistance(written, name) / longer;
    if (distance <= 0.5 && (!best || distance < best.distance)) best = { distance, measure };
  }
  return best && nameOfMeasure(best.measure);
}

function names({ zh, en }: Bilingual, id: string): string[] {
  return [zh, en, id].map(key);
}

/** Letters to be put in, left out or changed to make one text the other. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[b.length]!;
}
