/** Removes worksheets from an .xlsx package, with everything that hangs on them alone. */
import { isKind, OoxmlPackage, type Relationship, type RelationshipKind } from "./ooxml-package";
import { childrenNamed, cut, descendants, type Edit, type XmlElement } from "./xml-outline";
import type { ZipPackage } from "./zip-package";

/** Parts that belong to one sheet or drawing only. */
const OWN_PARTS: readonly RelationshipKind[] = ["comments", "vmlDrawing", "threadedComment", "drawing", "chart"];

/** Names no sheet has are passed over; the same package when none has them. */
export function withoutSheets(zip: ZipPackage, names: readonly string[]): ZipPackage {
  const pkg = new OoxmlPackage(zip);
  for (const name of names) removeSheet(pkg, name);
  return pkg.toZip();
}

function removeSheet(pkg: OoxmlPackage, name: string): void {
  const found = pkg.sheets().find((sheet) => sheet.name === name);
  if (!found) return;
  const workbook = pkg.workbookPart;
  const root = pkg.outline(workbook);
  const sheets = descendants(root, "sheet");
  const index = sheets.findIndex((sheet) => sheet.attributes.get("name") === name);
  pkg.edit(workbook, [
    cut(sheets[index]!),
    ...nameEdits(root, index, pkg.text(workbook)),
    ...viewEdits(root, index, pkg.text(workbook)),
  ]);
  pkg.unrelate(workbook, found.part);
  removePart(pkg, found.part);
}

function removePart(pkg: OoxmlPackage, part: string): void {
  const owned = pkg.relationships(part).filter(isOwned);
  for (const { target } of owned) {
    pkg.unrelate(part, target);
    if (pkg.has(target)) removePart(pkg, target);
  }
  for (const { target } of pkg.relationships(part)) if (target !== null) pkg.unrelate(part, target);
  pkg.undeclareType(part);
  pkg.remove(part);
}

function isOwned(one: Relationship): one is Relationship & { readonly target: string } {
  return one.target !== null && OWN_PARTS.some((kind) => isKind(one.type, kind));
}

/** Names of the sheet go with it; those of later sheets count one place less. */
function nameEdits(root: XmlElement, index: number, text: string): readonly Edit[] {
  const [list] = childrenNamed(root, "definedNames");
  if (!list) return [];
  const names = childrenNamed(list, "definedName");
  const placeOf = (one: XmlElement) => Number(one.attributes.get("localSheetId") ?? NaN);
  if (names.length > 0 && names.every((one) => placeOf(one) === index)) return [cut(list)];
  return names.flatMap((one) => {
    if (placeOf(one) === index) return [cut(one)];
    return placeOf(one) > index ? numberEdit(text, one, "localSheetId", placeOf(one) - 1) : [];
  });
}

function viewEdits(root: XmlElement, index: number, text: string): readonly Edit[] {
  return descendants(root, "workbookView").flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const place = Number(view.attributes.get(name) ?? 0);
      return place > 0 && place >= index ? numberEdit(text, view, name, place - 1) : [];
    }),
  );
}

function numberEdit(text: string, element: XmlElement, attribute: string, value: number): readonly Edit[] {
  const match = new RegExp(`\\s${attribute}\\s*=\\s*(["'])(\\d+)\\1`).exec(text.slice(element.start, element.openEnd));
  if (!match) return [];
  const from = element.start + match.index + match[0].lastIndexOf(match[2]!);
  return [{ from, to: from + match[2]!.length, text: String(value) }];
}
