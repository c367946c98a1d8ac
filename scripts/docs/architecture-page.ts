/** docs/architecture.md: written by hand, but for its table of rooms, which is that of the import zones. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ROOMS from "../rooms.json";
import { table } from "./standards-page";

const PAGE = path.join(__dirname, "../../docs/architecture.md");
const TABLE = /(<!-- rooms: npm run docs -->\n).*?(<!-- \/rooms -->)/s;

export function architecturePage(): string {
  const page = readFileSync(PAGE, "utf8");
  if (!TABLE.test(page)) throw new Error("docs/architecture.md has no place for the table of rooms");
  return page.replace(TABLE, (_, begin: string, end: string) => `${begin}${roomsTable()}\n${end}`);
}

function roomsTable(): string {
  const rows = ROOMS.map(({ room, knows, mayImport }) => [`\`src/${room}\``, knows, importsInWords(room, mayImport)]);
  const composition = ["`src/composition.ts`", "the only place that chooses adapters", "everything"];
  return table(["room", "knows", "may import"], [...rows, composition]).trim();
}

/** Rooms of the domain by their short names, since they import only each other. */
function importsInWords(room: string, mayImport: readonly string[]): string {
  if (room === "domain") return "–";
  const names = room.startsWith("domain/") ? mayImport.map((name) => name.replace("domain/", "")) : mayImport;
  return names.join(", ") || "–";
}
