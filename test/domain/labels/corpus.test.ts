import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelContext, LabelReading } from "../../../src/domain/labels/label-reading";
import { readLabel } from "../../../src/domain/labels/read-label";

interface Entry {
  readonly path: readonly string[];
  readonly unit?: string;
  readonly unitRow?: string;
  readonly unitLine?: string;
  /** Id of an item, `NONE`, or null where careful people differ: then `oneOf` says between what. */
  readonly expect: string | null;
  readonly oneOf?: readonly string[];
  readonly stage?: string;
}

interface Counts {
  items: number;
  readRight: number;
  proposedRight: number;
  /** Read as another item, or as one of another stage. */
  readWrong: number;
  none: number;
  noneRead: number;
  noneProposed: number;
}

const CORPUS = join(__dirname, "../../corpus");

function entriesOf(file: string): readonly Entry[] {
  const lines = readFileSync(join(CORPUS, file), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Entry);
}

function readingOf({ path, unit, unitRow, unitLine }: Entry): LabelReading {
  const context: LabelContext = { unitRow: unitRow ?? unit, unitLine };
  return readLabel(path, context);
}

function countsOf(entries: readonly Entry[]): Counts {
  const counts: Counts = { items: 0, readRight: 0, proposedRight: 0, readWrong: 0, none: 0, noneRead: 0, noneProposed: 0 };
  for (const entry of entries) {
    const { outcome, item, stage } = readingOf(entry);
    if (entry.expect === null) {
      if (outcome === "read" && !entry.oneOf!.includes(item!)) counts.readWrong++;
    } else if (entry.expect === "NONE") {
      counts.none++;
      if (outcome === "read") counts.noneRead++;
      if (outcome === "proposed") counts.noneProposed++;
    } else {
      counts.items++;
      const isRight = item === entry.expect && (entry.stage === undefined || stage === entry.stage);
      if (outcome === "read" && isRight) counts.readRight++;
      else if (outcome === "read") counts.readWrong++;
      else if (outcome === "proposed" && isRight) counts.proposedRight++;
    }
  }
  return counts;
}

/** Each half of each corpus must hold by itself. The unseen halves are only counted: no heading of theirs may be shown. */
describe.each(["headings/seen.jsonl", "headings/unseen.jsonl", "rows/seen.jsonl", "rows/unseen.jsonl"])("%s", (file) => {
  const counts = countsOf(entriesOf(file));
  console.log(file, JSON.stringify(counts));

  it("reads at least 85 % of the items, and proposes so many more that it is 95 %", () => {
    expect(counts.readRight / counts.items).toBeGreaterThanOrEqual(0.85);
    expect((counts.readRight + counts.proposedRight) / counts.items).toBeGreaterThanOrEqual(0.95);
  });

  it("reads none wrong", () => {
    expect(counts.readWrong).toBe(0);
  });

  it("takes nothing for an item that is none, and proposes at most 5 %", () => {
    expect(counts.noneRead).toBe(0);
    expect(counts.noneProposed / counts.none).toBeLessThanOrEqual(0.05);
  });
});

describe("the corpus", () => {
  it("is as large as it must be to say something", () => {
    const all = ["headings/seen.jsonl", "headings/unseen.jsonl"].flatMap(entriesOf);
    expect(all.length).toBeGreaterThanOrEqual(800);
    expect(all.filter(({ expect: expected }) => expected === "NONE").length).toBeGreaterThanOrEqual(300);
  });
});
