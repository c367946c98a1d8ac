/** The published worked examples in `vectors/`, as rows of text (standards.md §3, §8). */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Rows of a published table without its header. */
export function publishedRows(name: string): string[][] {
  const text = readFileSync(join(__dirname, "vectors", `${name}.csv`), "utf8");
  const rows = text.trim().split(/\r?\n/);
  return rows.slice(1).map((row) => row.split(","));
}

/** The five schools of the official worked example: books per pupil. */
export function fiveSchools(): { names: string[]; pupils: number[]; books: number[]; perPupil: number[]; published: number[] } {
  const rows = publishedRows("five_school_books").filter(([name]) => name !== "总计");
  const pupils = rows.map((row) => Number(row[1]));
  const books = rows.map((row) => Number(row[2]));
  return {
    names: rows.map((row) => row[0]!),
    pupils,
    books,
    perPupil: books.map((count, i) => count / pupils[i]!),
    published: rows.map((row) => Number(row[4])),
  };
}
