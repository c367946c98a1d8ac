import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIELDS, FIELD_IDS, type FieldId } from "../../../src/domain/fields/dictionary";
import { readLabel } from "../../../src/domain/labels/read-label";
import { ONLY_PROPOSED, WORDINGS } from "./wordings";

/** `item`, `?item` for a proposal, `-` for neither. */
function said(path: readonly string[]): string {
  const { outcome, item } = readLabel(path);
  return outcome === "read" ? item! : outcome === "proposed" ? `?${item!}` : "-";
}

describe("official names and wordings", () => {
  it.each(FIELD_IDS)("%s is read by its official name", (field) => {
    expect(said([FIELDS[field].zh])).toBe(field);
  });

  const cases = FIELD_IDS.flatMap((field) => WORDINGS[field].map((wording): [string, FieldId] => [wording, field]));
  it.each(cases)("%s is %s", (wording, field) => {
    expect(said(wording.split(">"))).toBe(ONLY_PROPOSED.has(wording) ? `?${field}` : field);
  });

  it.each([...ONLY_PROPOSED].filter((wording) => !/季/.test(wording)))("%s is read where its unit is written", (wording) => {
    expect(readLabel([`${wording}（㎡）`]).outcome).toBe("read");
  });
});

describe("headings as clerks write them", () => {
  const lines = readFileSync(join(__dirname, "headings.txt"), "utf8").split("\n");
  const cases = lines
    .filter((line) => line.includes(" = ") && !line.startsWith("# "))
    .map((line) => line.split(" = ") as [string, string]);

  it.each(cases)("%s → %s", (heading, expected) => {
    const path = heading.split(" > ");
    const [none, kind] = /^-(\w*)$/.exec(expected) ?? [];
    if (none === undefined) expect(said(path)).toBe(expected);
    else {
      expect(said(path)).toBe("-");
      if (kind) expect(readLabel(path)).toMatchObject({ outcome: "notAnItem", kind });
    }
  });
});
