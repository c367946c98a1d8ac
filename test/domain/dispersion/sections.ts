/** Sections with books and pupils in known cells, for the tests of this room. */
import type { Section } from "../../../src/domain/dataset/school";
import type { FieldId } from "../../../src/domain/fields/dictionary";
import type { CellRef } from "../../../src/domain/kernel/cell";
import { known, missing, type Reading } from "../../../src/domain/kernel/reading";

export const cell = (row: number, col: number): CellRef => ({ sheet: "学校名单", row, col });

/** A section of a county list: pupils in column B, books in column C. `null`: the cell is blank. */
export function section(name: string, row: number, pupils: number | null, books: number | null): Section {
  const reading = (field: FieldId, value: number | null, col: number): Reading =>
    value === null ? missing("blank", field, [cell(row, col)]) : known(value, field === "pupils" ? "人" : "册", [cell(row, col)]);
  return {
    id: `${name}/primary`,
    schoolId: name,
    schoolName: name,
    schoolType: "primarySchool",
    stage: "primary",
    nameCells: [cell(row, 0)],
    items: { pupils: reading("pupils", pupils, 1), books: reading("books", books, 2) },
  };
}

/** The same section as part of a 一贯制 school whose books are split by `own` of `all` weighted pupils. */
export function sharing(of: Section, own: number, all: number): Section {
  const { books } = of.items;
  if (books?.state !== "known") throw new Error("only known books can be split");
  const total = { ...books, value: (books.value * all) / own };
  return {
    ...of,
    items: {
      ...of.items,
      books: { ...books, derivation: { kind: "split", total, ownWeighted: own, allWeighted: all, parts: [] } },
    },
  };
}
