/** Writes the workbooks in samples/ from their figures. The same figures give the same bytes: `npx tsx scripts/samples.ts`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { county, fiveSchools } from "./samples/county";
import { huada, nineYear, xizhuang } from "./samples/schools";
import { drawLayout, type Layout } from "./samples/sheet";

/** By the clock of the place: ZIP dates carry no time zone. */
const FIXED_DATE = new Date(2026, 8, 1);

const SAMPLES: Readonly<Record<string, () => Layout[]>> = {
  "xizhuang.xlsx": xizhuang,
  "huada.xlsx": huada,
  "nine-year.xlsx": nineYear,
  "county.xlsx": county,
  "five-schools.xlsx": fiveSchools,
};

export async function sampleBytes(layouts: readonly Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  for (const layout of layouts) drawLayout(workbook.addWorksheet(layout.name), layout);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** exceljs stamps every part with the current time; the samples are compared in version control. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
  return zipSync(parts, { mtime: FIXED_DATE, level: 6 });
}

async function writeSamples(): Promise<void> {
  const folder = path.join(__dirname, "..", "samples");
  await mkdir(folder, { recursive: true });
  for (const [name, layouts] of Object.entries(SAMPLES)) await writeFile(path.join(folder, name), await sampleBytes(layouts()));
}

void writeSamples();
