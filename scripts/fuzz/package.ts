/** Damage to the file itself: its bytes, its parts, the text of its parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chance } from "./random";
import type { Base, Mutant } from "./base";

type Damage = (base: Base, chance: Chance) => Mutant;
const NOTHING: ReadonlySet<string> = new Set();

const FAR = ["999999999", "2147483648", "-1", "0", "1e9", "XFD1048576", "A1:XFD1048576", "../../../x.xml", ""];

/** The checksums of a package tell changed bytes: what is still read must be what was there. */
const changedBytes: Damage = ({ file, bytes }, chance) => {
  const broken = bytes.slice();
  const places = Array.from({ length: 1 + chance.below(4) }, () => chance.below(broken.length));
  for (const at of places) broken[at] = chance.below(256);
  return { what: `bytes at ${places.join(", ")}`, bytes: broken, touched: file.endsWith(".xlsx") ? NOTHING : "anything" };
};

const cutOff: Damage = ({ bytes }, chance) => {
  const length = chance.below(bytes.length);
  return { what: `cut off after ${length}`, bytes: bytes.slice(0, length), touched: "anything" };
};

const inserted: Damage = ({ bytes }, chance) => {
  const [at, length] = [chance.below(bytes.length), 1 + chance.below(64)];
  const more = Uint8Array.from({ length }, () => chance.below(256));
  const whole = new Uint8Array(bytes.length + length);
  whole.set(bytes.subarray(0, at));
  whole.set(more, at);
  whole.set(bytes.subarray(at), at + length);
  return { what: `${length} bytes put in at ${at}`, bytes: whole, touched: "anything" };
};

const lostPart: Damage = ({ bytes }, chance) => {
  const parts = unzipSync(bytes);
  const name = chance.pick(Object.keys(parts));
  delete parts[name];
  return { what: `without ${name}`, bytes: zipSync(parts), touched: "anything" };
};

const cutPart: Damage = (base, chance) =>
  changedPart(base, chance, (xml) => {
    const at = chance.below(xml.length);
    return [`cut off after ${at}`, xml.slice(0, at)];
  });

const changedAttribute: Damage = (base, chance) =>
  changedPart(base, chance, (xml) => {
    const all = [...xml.matchAll(/ ([\w:]+)="([^"]*)"/g)];
    if (all.length === 0) return ["no attribute", xml];
    const { 0: text, 1: name, index } = chance.pick(all);
    const value = chance.pick(FAR);
    return [`${name}="${value}"`, `${xml.slice(0, index)} ${name}="${value}"${xml.slice(index + text.length)}`];
  });

const lostElement: Damage = (base, chance) =>
  changedPart(base, chance, (xml) => {
    const all = [...xml.matchAll(/<[^>]+>/g)];
    if (all.length === 0) return ["no element", xml];
    const { 0: text, index } = chance.pick(all);
    const isTwice = chance.below(2) === 0;
    return [
      `${text.slice(0, 40)} ${isTwice ? "twice" : "lost"}`,
      xml.slice(0, index + (isTwice ? text.length : 0)) + xml.slice(index + (isTwice ? 0 : text.length)),
    ];
  });

function changedPart({ bytes }: Base, chance: Chance, change: (xml: string) => [string, string]): Mutant {
  const parts = unzipSync(bytes);
  const name = chance.pick(Object.keys(parts));
  const [what, xml] = change(strFromU8(parts[name]!));
  parts[name] = strToU8(xml);
  return { what: `${name}: ${what}`, bytes: zipSync(parts), touched: "anything" };
}

const OF_BYTES: readonly Damage[] = [changedBytes, cutOff, inserted];
const OF_PACKAGES: readonly Damage[] = [
  ...OF_BYTES,
  changedBytes,
  lostPart,
  cutPart,
  changedAttribute,
  changedAttribute,
  lostElement,
];

export function packageMutant(base: Base, chance: Chance): Mutant {
  return chance.pick(base.file.endsWith(".xlsx") ? OF_PACKAGES : OF_BYTES)(base, chance);
}
