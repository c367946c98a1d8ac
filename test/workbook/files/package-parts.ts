/** Packages written by hand, part by part, for shapes that no library writes, and a look at the parts of any package. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const CELLS = '<row r="2"><c r="B2"><v>7380</v></c><c r="C2" t="inlineStr"><is><t>字</t></is></c></row>';

/** What stands in one worksheet before and after its cells, and the parts that belong to it. */
export interface SheetShape {
  readonly after?: string;
  readonly rels?: readonly (readonly [id: string, kind: string, target: string])[];
  /** Prefix of all elements of the worksheet, with its colon. */
  readonly prefix?: string;
}

/** A package with one worksheet named 表, and whatever else is given. `null` leaves a part out. */
export function packageOf(shape: SheetShape = {}, more: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const p = shape.prefix ?? "";
  const namespace = p === "" ? `xmlns="${MAIN}"` : `xmlns:${p.slice(0, -1)}="${MAIN}"`;
  const cells = CELLS.replaceAll(/<(\/?)(\w)/g, `<$1${p}$2`);
  const parts: Record<string, string | null> = {
    "[Content_Types].xml":
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": rels([["rId1", "officeDocument", "/xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels([
      ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
      ...(more["xl/styles.xml"] ? ([["rId2", "styles", "styles.xml"]] as const) : []),
    ]),
    "xl/worksheets/sheet1.xml":
      `${XML}<${p}worksheet ${namespace} xmlns:r="${OFFICE}"><${p}sheetData>${cells}</${p}sheetData>` +
      `${shape.after ?? ""}</${p}worksheet>`,
    ...(shape.rels && { "xl/worksheets/_rels/sheet1.xml.rels": rels(shape.rels) }),
    "xl/media/image1.png": "\u0089PNG not compressed away",
    ...more,
  };
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
  const entry = (name: string, text: string): Zippable[string] => [
    strToU8(text, name.endsWith(".vml")),
    { level: name.endsWith(".png") ? 0 : 6 },
  ];
  return zipSync(Object.fromEntries(given.map(([name, text]) => [name, entry(name, text)])), { mtime: new Date(2020, 1, 2) });
}

export function rels(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const one = ([id, kind, target]: readonly [string, string, string]): string => {
    const type = kind.includes(":") ? kind : `${OFFICE}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  };
  return `${XML}<Relationships xmlns="${PACKAGE}">${all.map(one).join("")}</Relationships>`;
}

export function styles(dxfs: string): string {
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>${dxfs}<tableStyles count="0"/></styleSheet>`
  );
}

export function comments(list: string, authors = "<author>王老师</author>"): string {
  return `${XML}<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${list}</commentList></comments>`;
}

/** Names in the order of the directory, and contents as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}

export function partText(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** The same package in the namespaces of "strict" files. */
export function strict(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.endsWith(".png")
      ? content
      : strToU8(
          strFromU8(content)
            .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ),
  ]);
  return zipSync(Object.fromEntries(parts));
}
