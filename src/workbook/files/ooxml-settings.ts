/** Small texts of the product kept in a custom XML part of the package. Other programs carry such parts along unread. */
import { WorkbookError } from "../port";
import { OoxmlPackage, isKind, XML_DECLARATION } from "./ooxml-package";
import { childrenNamed, escapeXml } from "./xml-outline";
import type { ZipPackage } from "./zip-package";

const NAMESPACE = "urn:edu-balance:settings:1";
const CONTENT_TYPE = "application/xml";

export function readSetting(zip: ZipPackage, key: string): string | null {
  return readSettings(zip).get(key) ?? null;
}

/** All settings of the package. */
export function readSettings(zip: ZipPackage): ReadonlyMap<string, string> {
  const known = READ.get(zip);
  if (known) return known;
  const pkg = new OoxmlPackage(zip);
  const part = settingsPart(pkg);
  const settings = part === undefined ? new Map<string, string>() : settingsOf(pkg, part);
  READ.set(zip, settings);
  return settings;
}

/** A package never changes, and a check asks for several settings of it. */
const READ = new WeakMap<ZipPackage, ReadonlyMap<string, string>>();

/** The package with the setting; `null` removes it, and the part with the last one. */
export function writeSetting(zip: ZipPackage, key: string, value: string | null): ZipPackage {
  const pkg = new OoxmlPackage(zip);
  const before = settingsPart(pkg);
  const settings = before === undefined ? new Map<string, string>() : settingsOf(pkg, before);
  if ((settings.get(key) ?? null) === value) return zip;
  if (value === null) settings.delete(key);
  else settings.set(key, value);
  if (settings.size === 0) removePart(pkg, before!);
  else pkg.write(before ?? newPart(pkg), settingsText(settings));
  return pkg.toZip();
}

function settingsPart(pkg: OoxmlPackage): string | undefined {
  const candidates = pkg
    .relationships(pkg.workbookPart)
    .flatMap((one) => (isKind(one.type, "customXml") && one.target ? [one.target] : []));
  return candidates.find((part) => pkg.has(part) && isOurs(pkg, part));
}

/** Parts of other programs may be in any encoding, or broken: they are none of ours. */
function isOurs(pkg: OoxmlPackage, part: string): boolean {
  try {
    return pkg.text(part).includes(NAMESPACE) && pkg.outline(part).attributes.get("xmlns") === NAMESPACE;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "damaged") return false;
    throw error;
  }
}

function settingsOf(pkg: OoxmlPackage, part: string): Map<string, string> {
  return new Map(childrenNamed(pkg.outline(part), "setting").map((one) => [one.attributes.get("key") ?? "", one.text]));
}

function settingsText(settings: ReadonlyMap<string, string>): string {
  const elements = [...settings].map(([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`);
  return `${XML_DECLARATION}<settings xmlns="${NAMESPACE}">${elements.join("")}</settings>`;
}

function newPart(pkg: OoxmlPackage): string {
  const part = pkg.freeName("customXml/item", ".xml");
  pkg.relate(pkg.workbookPart, "customXml", part);
  pkg.declareType(part, CONTENT_TYPE);
  return part;
}

function removePart(pkg: OoxmlPackage, part: string): void {
  pkg.unrelate(pkg.workbookPart, part);
  pkg.undeclareType(part);
  pkg.remove(part);
}
