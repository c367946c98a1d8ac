/**
 * Names every circle of imports, those of types only among them (ESLint's no-cycle and knip follow values only):
 *   node scripts/import-circles.mjs [folder …]      default: src scripts test
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["src", "scripts", "test"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.resolve(folder, name)),
);

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const target = path.resolve(path.dirname(file), fileName);
    return [`${target}.ts`, `${target}.tsx`, path.join(target, "index.ts")].filter(existsSync).slice(0, 1);
  });
}

/** Groups of files each of which is reached from every other (Tarjan). */
function circlesOf(graph) {
  const order = new Map();
  const earliest = new Map();
  const open = [];
  const circles = [];
  const visit = (file) => {
    order.set(file, order.size);
    earliest.set(file, order.get(file));
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) earliest.set(file, Math.min(earliest.get(file), earliest.get(next)));
    }
    if (earliest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

const circles = circlesOf(new Map(files.map((file) => [file, importsOf(file)])));
for (const circle of circles) {
  process.stderr.write(`circle of imports: ${circle.map((file) => path.relative(".", file)).join(" · ")}\n`);
}
process.exitCode = circles.length > 0 ? 1 : 0;
