/** What a package holds that a workbook written anew from the grid does not. */
import { OoxmlPackage } from "../../../../workbook/files/ooxml-package";
import { child, descendants, type XmlElement } from "../../../../workbook/files/xml-outline";
import { ZipPackage } from "../../../../workbook/files/zip-package";

export const LOSSES = [
  "charts",
  "pictures",
  "tables",
  "pivotTables",
  "macros",
  "threadedComments",
  "externalLinks",
  "slicers",
  "controls",
  "connections",
  "otherSheets",
  "validations",
  "hyperlinks",
  "filters",
  "printSetup",
  "groups",
  "iconSets",
  "sparklines",
  "names",
  "richText",
  "passwords",
  "otherParts",
] as const;
export type Loss = (typeof LOSSES)[number];

/** Parts by the folder or name they have in packages of every program; the first that fits counts. */
const PARTS: readonly (readonly [Loss, RegExp])[] = [
  ["charts", /^xl\/charts\/(?:chart|chartEx)\d*\.xml$/i],
  ["pictures", /^xl\/media\//i],
  ["tables", /^xl\/tables\//i],
  ["pivotTables", /^xl\/pivotTables\/[^/]+\.xml$/i],
  ["macros", /vbaProject\.bin$/i],
  ["threadedComments", /^xl\/threadedComments\//i],
  ["externalLinks", /^xl\/externalLinks\/[^/]+\.xml$/i],
  ["slicers", /^xl\/(?:slicers|timelines)\//i],
  ["controls", /^xl\/(?:ctrlProps|activeX|embeddings)\//i],
  ["connections", /^xl\/(?:connections\.xml|queryTables\/|model\/|customData\/)|^customXml\/item\d*\.xml$/i],
  ["otherSheets", /^xl\/(?:chart|dialog|macro)sheets\/[^/]+\.xml$/i],
];
/** Parts the grid takes over, or that belong to one of the above or say nothing of their own. */
const TAKEN_OVER =
  /(?:^|\/)_rels\/|^\[Content_Types\]\.xml$|^docProps\/|^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.xml$|^xl\/(?:worksheets|theme|comments|drawings|charts|pivotCache|pivotTables|slicerCaches|timelineCaches|persons|printerSettings)\/|^xl\/comments\d*\.xml$|^customXml\/itemProps/i;

const has = (root: XmlElement, ...names: string[]): boolean => names.some((name) => child(root, name) !== undefined);

/** How many of each, in the order of `LOSSES`; worksheets are counted where it is about worksheets. */
export function lossesOf(original: Uint8Array): ReadonlyMap<Loss, number> {
  const pkg = new OoxmlPackage(ZipPackage.open(original));
  const found = new Map<Loss, number>();
  const add = (loss: Loss, count = 1): void => {
    if (count > 0) found.set(loss, (found.get(loss) ?? 0) + count);
  };
  for (const name of pkg.names) {
    const loss = PARTS.find(([, pattern]) => pattern.test(name))?.[0];
    if (loss === "connections" && name.startsWith("customXml") && pkg.text(name).includes("urn:edu-balance:settings")) continue;
    if (loss) add(loss);
    else if (!TAKEN_OVER.test(name)) add("otherParts");
  }
  const workbook = pkg.outline(pkg.workbookPart);
  add(
    "names",
    descendants(workbook, "definedName").filter((one) => !/^_xlnm\.Print/.test(one.attributes.get("name") ?? "")).length,
  );
  add("passwords", has(workbook, "workbookProtection") ? 1 : 0);
  for (const { part } of pkg.sheets()) {
    const root = pkg.outline(part);
    if (has(root, "dataValidations")) add("validations");
    if (has(root, "hyperlinks")) add("hyperlinks");
    if (has(root, "autoFilter")) add("filters");
    if (has(root, "printOptions", "pageSetup", "headerFooter", "rowBreaks", "colBreaks")) add("printSetup");
    if (
      descendants(root, "col")
        .concat(descendants(root, "row"))
        .some((one) => Number(one.attributes.get("outlineLevel")) > 0)
    )
      add("groups");
    if (descendants(root, "iconSet").length > 0) add("iconSets");
    if (descendants(root, "sparkline").length > 0) add("sparklines");
    const protection = child(root, "sheetProtection");
    if (has(root, "protectedRanges") || protection?.attributes.has("password") || protection?.attributes.has("hashValue"))
      add("passwords");
    if (descendants(root, "is").some((one) => has(one, "r"))) add("richText");
  }
  const strings = pkg.related(pkg.workbookPart, "sharedStrings");
  if (strings !== undefined && descendants(pkg.outline(strings), "si").some((one) => has(one, "r"))) add("richText");
  return new Map(LOSSES.flatMap((loss) => (found.has(loss) ? [[loss, found.get(loss)!] as const] : [])));
}
