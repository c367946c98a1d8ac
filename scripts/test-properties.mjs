/** Runs the property tests over many random schools: 2000 each, or as many as PROPERTY_RUNS says. Takes minutes. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const env = { ...process.env, PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? "2000" };
const tests = ["over-schools/", "cheapest-way.test.ts", "more-classes.test.ts"].map((name) => `test/domain/checks/${name}`);
const { status } = spawnSync(process.execPath, [jest, ...tests, ...process.argv.slice(2)], { env, stdio: "inherit" });
process.exitCode = status ?? 1;
