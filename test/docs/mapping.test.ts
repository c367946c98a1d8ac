/** docs/mapping.md, done: its table is not understood without its mapping, and read with it. */
import { FIELD_IDS, FIELDS } from "../../src/domain/fields/dictionary";
import { readGrids } from "../../src/usecases/read-grids";
import { mappingOf } from "../../src/usecases/stored-mapping";
import { gridOf } from "../domain/own-standard/own-sheet";
import { codeIn, documentText, tablesIn } from "../support/document-blocks";

const PAGE = documentText("mapping.md");
const grids = [gridOf(tablesIn(PAGE)[0]!, "台账"), gridOf([["随便写的"]], "草稿")];

test("without the mapping there are no schools", () => {
  expect(readGrids(grids).schools).toEqual([]);
});

test("the mapping of the page gives the figures of the page", () => {
  const mapping = mappingOf(codeIn(PAGE, "json"));
  expect(mapping.errors).toEqual([]);
  const { schools, problems, notRecognised } = readGrids(grids, mapping);
  expect(problems).toEqual([]);
  const read = schools.map(({ name, stages }) => {
    const items = stages.primary!;
    return [
      name,
      ...(["pupils", "landArea", "books"] as const).map((field) => (items[field]?.state === "known" ? items[field].value : null)),
    ];
  });
  expect(read).toEqual([
    ["西庄小学", 258, 7380, 1500],
    ["东庄小学", 100, 2000, 2000],
  ]);
  expect(notRecognised.map(({ sheet, reason }) => [sheet, reason.zh])).toEqual([["草稿", "按您的设置不读取。"]]);
});

test("what the page says of headings gives the figures of the page, and nothing waits", () => {
  const mapping = mappingOf(codeIn(PAGE, "mapping"));
  expect(mapping.errors).toEqual([]);
  const list = tablesIn(PAGE).find(([headings]) => headings!.includes("娃娃数"))!;
  const { schools, accounts } = readGrids([gridOf(list, "一览")], mapping);
  const [school] = schools;
  const items = { ...school!.shared, ...school!.stages.primary };
  expect(items.pupils).toMatchObject({ value: 150 });
  expect(items.sportsGroundArea).toMatchObject({ value: 2000 });
  expect(accounts.flatMap(({ columns }) => columns.filter(({ outcome }) => /proposed|notUnderstood/.test(outcome)))).toEqual([]);
});

test("every data item is listed with its name and unit, and no other", () => {
  const listed = tablesIn(PAGE).at(-1)!.slice(1);
  expect(listed).toEqual(FIELD_IDS.map((id) => [id, FIELDS[id].zh, FIELDS[id].unit || "—"]));
});
