/** The text of an .xlsx string (CT_Rst) in which figures stand above or below the line. */
import { positioned, type Position } from "./cell-text";
import { readXml } from "./xml-events";

const POSITIONS: Readonly<Record<string, Position>> = { superscript: "raised", subscript: "lowered" };

/** @param xml content of the string @returns null where all of it stands on the line */
export function positionedText(xml: string): string | null {
  if (!/vertAlign[^<>]*su(?:per|b)script/.test(xml)) return null;
  let text = "";
  let position: Position = "line";
  let phonetic = 0;
  let isText = false;
  readXml(`<si>${xml}</si>`, "A text of the workbook", {
    open(name, attributes) {
      if (name === "rPh") phonetic += 1;
      else if (name === "r") position = "line";
      else if (name === "vertAlign") position = POSITIONS[attributes.get("val") ?? ""] ?? "line";
      isText = name === "t";
    },
    text(characters) {
      if (isText && phonetic === 0) text += positioned(characters, position);
    },
    close(name) {
      if (name === "rPh") phonetic -= 1;
      isText = false;
    },
  });
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
