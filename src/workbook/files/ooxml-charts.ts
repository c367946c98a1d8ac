/** Bar charts of a worksheet as parts of the package (DrawingML). They draw from the cells of the sheet and follow them. */
import { areaAddress, quoteSheet } from "../a1";
import { SHEET_FONT, type SheetArea, type SheetChart } from "../sheet-model";
import type { AttachedSheet } from "./ooxml-new-sheet";
import { XML_DECLARATION, type OoxmlPackage } from "./ooxml-package";
import { escapeXml } from "./xml-outline";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface Namespaces {
  readonly sheetDrawing: string;
  readonly main: string;
  readonly chart: string;
  readonly relationships: string;
}

/** @returns id of the sheet's relationship to its drawing; null without charts */
export function addCharts(pkg: OoxmlPackage, { part, name }: AttachedSheet, charts: readonly SheetChart[]): string | null {
  if (charts.length === 0) return null;
  const ns = namespacesOf(pkg);
  const drawing = pkg.freeName("xl/drawings/drawing", ".xml");
  // Taken first, so that its relationships can be written.
  pkg.write(drawing, "");
  pkg.declareType(drawing, DRAWING_TYPE);
  const anchors = charts.map((chart, index) => {
    const target = pkg.freeName("xl/charts/chart", ".xml");
    pkg.write(target, chartXml(chart, name, ns));
    pkg.declareType(target, CHART_TYPE);
    return anchorXml(chart, index + 2, pkg.relate(drawing, "chart", target), ns);
  });
  pkg.write(
    drawing,
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.main}">${anchors.join("")}</xdr:wsDr>`,
  );
  return pkg.relate(part, "drawing", drawing);
}

function namespacesOf(pkg: OoxmlPackage): Namespaces {
  const { relationships } = pkg.namespaces;
  const root = relationships.startsWith("http://purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/drawingml"
    : "http://schemas.openxmlformats.org/drawingml/2006";
  return { sheetDrawing: `${root}/spreadsheetDrawing`, main: `${root}/main`, chart: `${root}/chart`, relationships };
}

function anchorXml({ over, title }: SheetChart, id: number, relationship: string, ns: Namespaces): string {
  const corner = (tag: string, row: number, col: number) =>
    `<xdr:${tag}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return [
    `<xdr:twoCellAnchor>${corner("from", over.top, over.left)}${corner("to", over.bottom + 1, over.right + 1)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/>`,
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>",
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${ns.chart}">`,
    `<c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relationships}" r:id="${relationship}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}

function chartXml({ title, categories, series }: SheetChart, sheet: string, ns: Namespaces): string {
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.main}" xmlns:r="${ns.relationships}">`,
    '<c:roundedCorners val="0"/>',
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>`,
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...series.map((one, index) => seriesXml(one, index, categories, sheet)),
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    // The first row of the table stands at the top.
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>',
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    '<c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>',
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>',
    '<c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    '<c:numFmt formatCode="0.00" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    '<c:crossAx val="111111111"/><c:crosses val="max"/></c:valAx></c:plotArea>',
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="${SHEET_FONT.name}"/><a:ea typeface="${SHEET_FONT.name}"/></a:defRPr></a:pPr>`,
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>',
  ].join("");
}

function seriesXml(
  { name, values, colour }: SheetChart["series"][number],
  index: number,
  categories: SheetArea,
  sheet: string,
): string {
  const reference = (area: SheetArea) => escapeXml(`${quoteSheet(sheet)}!${absolute(area)}`);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${reference(categories)}</c:f></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(values)}</c:f></c:numRef></c:val></c:ser>`,
  ].join("");
}

/** `$B$5:$B$20` */
function absolute({ top, left, bottom, right }: SheetArea): string {
  const address = areaAddress({ row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 });
  return address.replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
