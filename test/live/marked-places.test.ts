/** Where marks stand, as the user is told. */
import { markedPlaces } from "../../src/live/marked-places";
import type { Mark } from "../../src/workbook/port";

const mark = (sheet: string, row: number, kind: Mark["kind"]): Mark => ({
  cell: { sheet, row, col: 0 },
  kind,
  source: "x",
  note: "",
});
const MARKS = [mark("甲", 1, "cannotTell"), mark("乙", 2, "fail"), mark("甲", 3, "fail")];

it("names each sheet once and leads to the first of the gravest kind", () => {
  expect(markedPlaces(MARKS, { marked: 3, refused: [] })).toEqual({
    sheets: ["甲", "乙"],
    first: { sheet: "乙", row: 2, col: 0 },
  });
});

it("leaves out what was refused, and not what was coloured without a note", () => {
  const refused = [
    { cell: MARKS[1]!.cell, reason: "sheetProtected" as const },
    { cell: MARKS[2]!.cell, reason: "notesUnsupported" as const },
  ];
  expect(markedPlaces(MARKS, { marked: 1, refused })).toEqual({ sheets: ["甲"], first: { sheet: "甲", row: 3, col: 0 } });
});

it("is nowhere when nothing could be marked", () => expect(markedPlaces([], { marked: 0, refused: [] })).toBeNull());
