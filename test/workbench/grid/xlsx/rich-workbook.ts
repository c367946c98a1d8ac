/** An .xlsm as Excel writes it, with much that the workbench shows none of. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "application/vnd.openxmlformats-officedocument";

const relationships = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><dimension ref="A1:C11"/><sheetData>
<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>20</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>40</v></c></row>
<row r="3" spans="1:3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>10</v></c><c r="C3"><f t="shared" si="0"/><v>20</v></c></row>
<row r="4" spans="1:3"><c r="B4"><f>SUM(B2:B3)</f><v>30</v></c></row>
<row r="10"><c r="A10" t="s"><v>0</v></c><c r="B10" t="s"><v>1</v></c></row>
<row r="11"><c r="A11" t="s"><v>3</v></c><c r="B11"><v>1</v></c></row>
</sheetData><dataValidations count="1"><dataValidation type="whole" sqref="B2:B3"><formula1>0</formula1><formula2>9999</formula2></dataValidation></dataValidations><pageSetup orientation="landscape"/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.spreadsheetml.calcChain+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPES}.spreadsheetml.table+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPES}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${TYPES}.drawingml.chart+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>`,
  "_rels/.rels": relationships(["rId1", `${DOCUMENT}/officeDocument`, "xl/workbook.xml"]),
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="备用" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="人数">数据!$B$2:$B$3</definedName></definedNames></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", `${DOCUMENT}/worksheet`, "worksheets/sheet1.xml"],
    ["rId2", `${DOCUMENT}/worksheet`, "worksheets/sheet2.xml"],
    ["rId3", `${DOCUMENT}/styles`, "styles.xml"],
    ["rId4", `${DOCUMENT}/sharedStrings`, "sharedStrings.xml"],
    ["rId5", `${DOCUMENT}/calcChain`, "calcChain.xml"],
    ["rId6", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ),
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", `${DOCUMENT}/drawing`, "../drawings/drawing1.xml"],
    ["rId2", `${DOCUMENT}/table`, "../tables/table1.xml"],
  ),
  "xl/worksheets/sheet2.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relationships([
    "rId1",
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    "../threadedComments/threadedComment1.xml",
  ]),
  "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{1}"><text>请核实</text></threadedComment></ThreadedComments>`,
  "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="8" uniqueCount="5"><si><t>学校</t></si><si><t>人数</t></si><si><t>加倍</t></si><si><t>甲小学</t></si><si><t>乙小学</t></si></sst>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="C3"/><c r="B4"/></calcChain>`,
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A10:B11"><tableColumns count="2"><tableColumn id="1" name="学校"/><tableColumn id="2" name="人数"/></tableColumns></table>`,
  "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", `${DOCUMENT}/chart`, "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
  "xl/vbaProject.bin": "macros",
};

export const richWorkbook = (): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, content]) => [name, strToU8(content)])));
