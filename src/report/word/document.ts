/** Makes a .docx of blocks: A4, the look of an official report, blanks marked in yellow. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { REPORT_GENERATOR } from "../../domain/tables/report-sheet";
import type { Block, Cell, Inline } from "./blocks";
import { chartPicture } from "./picture";

/** In twentieths of a point: A4 less its margins. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_247 } as const;
const INNER_WIDTH = 9_400;
/** In pixels of a page of 96 dots an inch. */
const PICTURE = { width: 600, height: 131 } as const;
const FILLS = { fail: "7F1D1D", open: "E3E7EA", head: "EAF0F3", blank: "FFF2B3" } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "9AA5AF" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

export async function documentOf(blocks: readonly Block[], title: string): Promise<Uint8Array> {
  const footer = new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] }),
    ],
  });
  const whole = new Document({
    title,
    creator: REPORT_GENERATOR,
    styles: {
      default: { document: { run: { font: { ascii: "Times New Roman", eastAsia: "宋体" }, size: 22 } } },
      paragraphStyles: [heading("Heading1", 30), heading("Heading2", 25)],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer },
        children: blocks.flatMap(partsOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(whole));
}

function heading(id: string, size: number) {
  return {
    id,
    name: id,
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { size, bold: true, font: { ascii: "Arial", eastAsia: "黑体" } },
    paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
  };
}

function partsOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [
        line(block.parts, { size: 40, bold: true }, { alignment: AlignmentType.CENTER, spacing: { before: 600, after: 160 } }),
      ];
    case "subtitle":
      return [line(block.parts, { size: 26 }, { alignment: AlignmentType.CENTER, spacing: { after: 120 } })];
    case "headline":
      return [line(block.parts, { size: 32, bold: true }, { spacing: { before: 160, after: 120 } })];
    case "note":
      return [line(block.parts, { size: 18, color: "566472" }, { spacing: { after: 80 } })];
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [line(block.parts, {}, { spacing: { after: 100, line: 340 } })];
    case "caption":
      return [line(block.parts, { size: 20, bold: true }, { keepNext: true, spacing: { before: 80, after: 60 } })];
    case "bullet":
      return [line(block.parts, {}, { bullet: { level: 0 }, spacing: { after: 40 } })];
    case "table":
      // A table is followed by a paragraph, else Word joins it with the next.
      return [tableOf(block), new Paragraph({ spacing: { after: 120 }, children: [] })];
    case "chart":
      return chartParts(block);
  }
}

type RunLook = { readonly size?: number; readonly bold?: boolean; readonly color?: string };
type ParagraphLook = Pick<
  NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>,
  "alignment" | "spacing" | "bullet" | "keepNext"
>;

function line(parts: readonly Inline[], run: RunLook, paragraph: ParagraphLook): Paragraph {
  return new Paragraph({ ...paragraph, children: parts.map((part) => runOf(part, run)) });
}

function runOf(part: Inline, look: RunLook): TextRun {
  if (typeof part === "string") return new TextRun({ ...look, text: printable(part) });
  if ("shown" in part) return new TextRun({ ...look, text: part.shown });
  const shading = { type: ShadingType.CLEAR, color: "auto", fill: FILLS.blank };
  return new TextRun({ ...look, color: "5A4300", text: `〔${printable(part.blank)}〕`, shading });
}

/** Without control characters, which no XML document may hold. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to drop
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

function tableOf({ head, rows, widths }: Extract<Block, { kind: "table" }>): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / all) * INNER_WIDTH));
  const headCells = head.map((text, i) => cellOf({ parts: [text] }, columnWidths[i]!, true));
  return new Table({
    columnWidths,
    width: { size: INNER_WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headCells }),
      ...rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((one, i) => cellOf(one, columnWidths[i]!, false)) }),
      ),
    ],
  });
}

function cellOf({ parts, look }: Cell, width: number, isHead: boolean): TableCell {
  const fill = isHead ? FILLS.head : look === "fail" || look === "open" ? FILLS[look] : undefined;
  const run: RunLook = { size: 18, ...(isHead && { bold: true }), ...(look === "fail" && { color: "FFFFFF", bold: true }) };
  const isFigure = parts.some((part) => typeof part === "object" && "shown" in part) && parts.length === 1;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    borders: BORDERS,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [line(parts, run, isFigure || look === "number" ? { alignment: AlignmentType.RIGHT } : {})],
  });
}

function chartParts({ chart, title, limit, said }: Extract<Block, { kind: "chart" }>): readonly Paragraph[] {
  const { png } = chartPicture(chart);
  const altText = { title, description: said, name: title };
  return [
    line([title, " ", ...limit, "　", said], { size: 20 }, { keepNext: true, spacing: { before: 120, after: 40 } }),
    new Paragraph({ children: [new ImageRun({ type: "png", data: png, transformation: PICTURE, altText })] }),
  ];
}
