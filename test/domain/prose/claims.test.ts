/** What sentences claim: a corpus that was looked at, and halves of which only counts are printed. */
import { claimsOf, countsOf, sentencesIn } from "../../support/proof-corpus";

describe("sentences that were looked at", () => {
  const sentences = ["looked-at.txt", "looked-at-2.txt"].flatMap(sentencesIn);
  test.each(sentences.map(({ text, claims }) => [text, claims] as const))("%s", (text, claims) => {
    expect([...claimsOf(text)].sort()).toEqual([...claims].sort());
  });
});

describe.each(["measured.txt", "measured-2.txt", "measured-3.txt"])("%s", (name) => {
  test("precision at least 98 %, recall at least 90 %", () => {
    const { expected, found, wrong } = countsOf(sentencesIn(name));
    process.stdout.write(`${name}: ${found} of ${expected} claims found, ${wrong} wrong\n`);
    expect(found / expected).toBeGreaterThanOrEqual(0.9);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.98);
  });
});
