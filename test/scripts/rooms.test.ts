/** The rooms of scripts/rooms.json are the folders of src/, and ESLint forbids each of them every import it may not have. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import ROOMS from "../../scripts/rooms.json";

const ROOT = path.join(__dirname, "../..");
const names = ROOMS.map(({ room }) => room);

const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test("every folder is a room, every room a folder", () => {
  const folders = [...foldersIn("src"), ...foldersIn("src/domain").map((name) => `domain/${name}`)];
  expect([...names].sort()).toEqual(folders.sort());
});

test("what a room may import is there", () => {
  const allowed = ROOMS.flatMap(({ mayImport }) => mayImport);
  expect(allowed.filter((one) => !existsSync(path.join(ROOT, "src", one)))).toEqual([]);
});

/** One module of every room. */
const MODULES = new Map(
  names.map((room) => {
    const files = readdirSync(path.join(ROOT, "src", room), { recursive: true, encoding: "utf8" });
    return [room, `${room}/${files.sort().findLast((name) => /\.tsx?$/.test(name))!}`];
  }),
);

/** ESLint in a process of its own (its configuration is a module): the module names each room is refused. */
function refusals(): Readonly<Record<string, readonly string[]>> {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === "import-x/no-restricted-paths" });
    const refused = {};
    for (const { room, imports } of JSON.parse(process.argv[1])) {
      const text = imports.map(({ from }) => "import " + JSON.stringify(from) + ";").join("\\n");
      const [{ messages }] = await eslint.lintText(text, { filePath: "src/" + room + "/invented.ts" });
      refused[room] = [...new Set(messages.map(({ line }) => imports[line - 1].of))];
    }
    console.log(JSON.stringify(refused));`;
  const tasks = names.map((room) => ({ room, imports: importsBy(room) }));
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(tasks)], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, readonly string[]>;
}

function importsBy(room: string): { of: string; from: string }[] {
  return names
    .filter((other) => other !== room && !`${room}/`.startsWith(`${other}/`) && !other.startsWith(`${room}/`))
    .map((of) => ({ of, from: path.posix.relative(room, MODULES.get(of)!.replace(/\.tsx?$/, "")).replace(/^(?!\.)/, "./") }));
}

test("ESLint refuses exactly the others", () => {
  const refused = refusals();
  for (const { room, mayImport } of ROOMS) {
    const isAllowed = (other: string) => mayImport.some((one) => MODULES.get(other)!.startsWith(one));
    const others = importsBy(room).map(({ of }) => of);
    expect([room, refused[room]]).toEqual([room, others.filter((other) => !isAllowed(other))]);
  }
});
