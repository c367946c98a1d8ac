/** What a 一贯制 school states for all its stages together stays the school's: told with its figure, not divided, not called unclear. */
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runHere, sample } from "./run";

interface Section {
  readonly stage: string;
  readonly items: Readonly<Record<string, object>>;
}

async function sectionsOf(file: string): Promise<readonly Section[]> {
  const { out } = await runHere(["check", file, "--format", "json"]);
  return (JSON.parse(out) as { schools: { sections: Section[] }[] }).schools[0]!.sections;
}

it("teachers and staff of the form of the whole school", async () => {
  const sections = await sectionsOf(sample("nine-year.xlsx"));
  expect(sections.map(({ stage, items }) => [stage, items.staff])).toEqual(
    ["primary", "junior"].map((stage) => [
      stage,
      {
        state: "missing",
        reason: "ofWholeSchool",
        lookedFor: "staff",
        cells: ["教基4149!C6"],
        value: 62,
        unit: "人",
        scope: "school",
        message: "“教职工数”只有全校的数，没有分学段 [教基4149!C6]",
      },
    ]),
  );
});

it("funds of a sheet of the school's own; a school of one stage has them as they are", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "edu-balance-"));
  try {
    const sheet = (type: string) =>
      `学校名称,东河学校\n办学类型,${type}\n小学在校生数,600\n初中在校生数,${type === "小学" ? "" : 300}\n公用经费（元）,900000\n教师培训经费（元）,45000\n`;
    const read = async (type: string) => {
      const file = path.join(folder, `${type}.csv`);
      writeFileSync(file, sheet(type));
      return sectionsOf(file);
    };
    const nineYear = await read("九年一贯制学校");
    expect(nineYear.map(({ items }) => items.trainingFunds)).toEqual([
      expect.objectContaining({ state: "missing", reason: "ofWholeSchool", value: 45_000, scope: "school" }),
      expect.objectContaining({ state: "missing", reason: "ofWholeSchool", value: 45_000, scope: "school" }),
    ]);
    const [primary] = await read("小学");
    expect(primary!.items.trainingFunds).toMatchObject({ state: "known", value: 45_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
