/** Every arrangement of tables on a sheet, alone and in pairs: each figure of each school, and nothing else. */
import type { FieldId } from "../../src/domain/fields/dictionary";
import type { Grid } from "../../src/domain/kernel/grid";
import type { Reading } from "../../src/domain/kernel/reading";
import { readGrids } from "../../src/usecases/read-grids";
import { grid } from "../domain/tables/grids";
import { againstTheLaw } from "../support/account-lines";
import { BLOCK_BOOKS } from "./blocks";
import type { Book, BookSheet } from "./book";
import { LABEL_BOOKS } from "./labels";
import { MORE_BOOKS } from "./more";

type Items = Readonly<Partial<Record<FieldId, Reading>>>;

function known(items: Items): Record<string, number> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([field, reading]) => (reading.state === "known" ? [[field, reading.value]] : [])),
  );
}

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Figures by stage; what is shared in a school of one stage is that stage's. Stages without figures are left out. */
function byStage(figures: Figures): Figures {
  const { shared = {}, ...stages } = figures;
  const held = Object.entries(stages).filter(([, items]) => Object.keys(items).length > 0);
  const [only] = Object.keys(stages);
  if (only !== undefined && Object.keys(stages).length === 1) return { [only]: { ...stages[only], ...shared } };
  return Object.fromEntries(Object.keys(shared).length > 0 ? [...held, ["shared", shared]] : held);
}

function gridsOf({ sheets }: Book): readonly Grid[] {
  return Object.entries(sheets).map(([name, sheet]) => gridOf(name, sheet));
}

function figuresOf(book: Book): Readonly<Record<string, Figures>> {
  const { schools } = readGrids(gridsOf(book));
  return Object.fromEntries(
    schools.map(({ name, stages, shared }) => {
      const all = [...Object.entries(stages), ["shared", shared] as const];
      return [name, byStage(Object.fromEntries(all.map(([stage, items]) => [stage, known(items as Items)])))];
    }),
  );
}

function expected({ expect: schools }: Book): Readonly<Record<string, Figures>> {
  return Object.fromEntries(Object.entries(schools).map(([name, figures]) => [name, byStage(figures as Figures)]));
}

function gridOf(name: string, sheet: BookSheet) {
  return "rows" in sheet ? grid(name, sheet.rows, sheet.merges) : grid(name, sheet);
}

describe.each([
  ["labels and values", LABEL_BOOKS],
  ["several tables on a sheet", BLOCK_BOOKS],
  ["as forms and county tables have them", MORE_BOOKS],
])("%s", (_, books) => {
  it.each(books.map((book) => [book.name, book] as const))("%s", (_name, book) => {
    expect(figuresOf(book)).toEqual(expected(book));
    const grids = gridsOf(book);
    expect(againstTheLaw(grids, readGrids(grids).accounts)).toEqual([]);
  });
});

it("has each book once", () => {
  const names = [...LABEL_BOOKS, ...BLOCK_BOOKS, ...MORE_BOOKS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
