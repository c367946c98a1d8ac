/** Which standards are proposed for tables that can hardly answer the chosen one. */
import { checkGrids } from "../../src/usecases/check-grids";
import { standardsToTry } from "../../src/usecases/standards-to-try";
import { XIZHUANG, listGrid } from "./school-list";

function proposed(packs: readonly string[], asOf: string) {
  const { reading, evaluation } = checkGrids([listGrid([XIZHUANG])], { packs, asOf });
  const { coverage: chosen } = evaluation;
  const looking = standardsToTry({ reading, chosen, packs, own: [], asOf, confirmations: [] });
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
  }
}

it("those of which at least half is decided, and more than now, most first", () => {
  const found = proposed(["cn-quality-2017"], "2026-09-01");
  // Land, floor area, green area and books of a primary school: all four are in the list.
  expect(found[0]).toMatchObject({ pack: { id: "js-basic" }, decided: 4, all: 4 });
  expect(found.every(({ decided, all }) => decided * 2 >= all)).toBe(true);
  expect(found.map(({ decided }) => decided)).toEqual(found.map(({ decided }) => decided).sort((a, b) => b - a));
});

it("none where the chosen one is answered", () => expect(proposed(["js-basic"], "2026-09-01")).toEqual([]));

it("none that is not in force on the day", () => {
  const ids = proposed(["cn-quality-2017"], "1990-01-01").map(({ pack }) => pack.from <= "1990-01-01");
  expect(ids.every(Boolean)).toBe(true);
});
