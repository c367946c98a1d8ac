/** The sample workbooks by file name, as bytes. The same figures give the same bytes, wherever and whenever they are made. */
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { county, fiveSchools } from "./county";
import { huada, nineYear, xizhuang } from "./schools";
import { smoke } from "./smoke";
import { drawLayout, type Layout } from "./sheet";

const CREATED = new Date(Date.UTC(2026, 8, 1));
/** ZIP dates carry no time zone: this is the same text everywhere. */
const ZIP_DATE = new Date(2026, 8, 1);

export const SAMPLES: ReadonlyMap<string, () => Layout[]> = new Map([
  ["xizhuang.xlsx", xizhuang],
  ["huada.xlsx", huada],
  ["nine-year.xlsx", nineYear],
  ["county.xlsx", county],
  ["five-schools.xlsx", fiveSchools],
  ["smoke.xlsx", smoke],
]);

export async function sampleBytes(layouts: readonly Layout[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = CREATED;
  workbook.modified = CREATED;
  for (const layout of layouts) drawLayout(workbook.addWorksheet(layout.name), layout);
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** exceljs stamps every part with the current time; the samples are compared in version control. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
  return zipSync(parts, { mtime: ZIP_DATE, level: 6 });
}
