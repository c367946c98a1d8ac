/** Types of everything: the domain, then the product and its scripts, then the tests; what is unchanged is not checked again. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./build-when-stale.mjs";

// The native compiler; the package named typescript is there for what needs its JavaScript API.
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve("typescript-native/package.json")), "bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-b", "test"], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
