/** Writes functions.json and functions.zh-CN.json into a folder (default: build/), to look at what Excel is told. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionsMetadata } from "../src/functions/metadata";

const FILES = { "functions.json": "en-US", "functions.zh-CN.json": "zh-CN" } as const;

const folder = process.argv[2] ?? "build";
mkdirSync(folder, { recursive: true });
for (const [name, language] of Object.entries(FILES)) {
  const file = path.join(folder, name);
  writeFileSync(file, `${JSON.stringify(functionsMetadata(language), null, 2)}\n`);
  console.log(file);
}
