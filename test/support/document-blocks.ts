/** The tables and code blocks of a page of docs/, so that its examples are tried as they stand. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { CellValue } from "../../src/domain/kernel/cell";

export function documentText(name: string): string {
  return readFileSync(path.join(__dirname, "../../docs", name), "utf8");
}

/** Every table with its heading row; cells as they would be typed: numbers as numbers, blank ones blank. */
export function tablesIn(text: string): readonly (readonly CellValue[][])[] {
  const blocks = text.match(/(?:^\|.*\|\n)+/gm) ?? [];
  return blocks.map((block) =>
    block
      .trim()
      .split("\n")
      .filter((line) => !/^\|(?: --- \|)+$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split("|")
          .map((cell) => typed(cell.trim())),
      ),
  );
}

export function codeIn(text: string, language: string): string {
  const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(text) ?? [];
  if (code === undefined) throw new Error(`no ${language} block`);
  return code;
}

function typed(text: string): CellValue {
  if (text === "") return null;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
