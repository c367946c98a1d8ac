/** Ranking of a county's sections. */
import { ranking } from "../../../src/domain/dispersion/ranking";

const sections = [
  { id: "a", value: 0.9, pupils: 100 },
  { id: "b", value: 0, pupils: 20 },
  { id: "c", value: null, pupils: 50 },
  { id: "d", value: 0.4, pupils: 30 },
  { id: "e", value: 0.4, pupils: 300 },
];

test("a school with no specialist teachers is the first in the worst list; one whose teachers are not known is in none", () => {
  expect(ranking(sections, "more")).toEqual({
    ranked: [
      { id: "b", value: 0, rank: 1 },
      { id: "e", value: 0.4, rank: 2 },
      { id: "d", value: 0.4, rank: 2 },
      { id: "a", value: 0.9, rank: 4 },
    ],
    notKnown: ["c"],
  });
});

test("where less is better the highest is the worst", () => {
  expect(ranking(sections, "less").ranked.map(({ id }) => id)).toEqual(["a", "e", "d", "b"]);
});

test("the order of the sections changes nothing, and they are left as they are", () => {
  const equals = [
    { id: "y", value: 1, pupils: null },
    { id: "x", value: 1, pupils: null },
  ];
  expect(ranking(equals, "more").ranked.map(({ id }) => id)).toEqual(["x", "y"]);
  expect(ranking([...equals].reverse(), "more")).toEqual(ranking(equals, "more"));
  expect(equals.map(({ id }) => id)).toEqual(["y", "x"]);
});
