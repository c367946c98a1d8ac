/** Reads XML of unknown origin as a stream of elements and texts. Names come without prefixes, which are free to choose. */
import { SaxesParser } from "saxes";
import { WorkbookError } from "../port";
import { checkDepth } from "./markup-limits";

export interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** @throws WorkbookError `damaged` when it is not well-formed, `tooLarge` when it brings its own document type */
export function readXml(xml: string, file: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw new WorkbookError("damaged", `${file} is not well-formed: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new WorkbookError("tooLarge", `${file} declares a document type, which is refused.`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    checkDepth((depth += 1), file);
    events.open(localName(name), new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    events.close(localName(name));
  });
  const text = (characters: string): void => events.text?.(characters);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
