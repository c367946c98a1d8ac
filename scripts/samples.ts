/** Writes the workbooks in samples/ from their figures: `npm run samples`. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sampleBytes, SAMPLES } from "./samples/build";

async function writeSamples(): Promise<void> {
  const folder = path.join(__dirname, "..", "samples");
  await mkdir(folder, { recursive: true });
  for (const [name, layouts] of SAMPLES) await writeFile(path.join(folder, name), await sampleBytes(layouts()));
}

void writeSamples();
