/** Everything in a folder, to be held against what was there before. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";

const entriesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });

/** Of each file its content and whether it is protected, of each link where it leads, by the path within the folder. */
export function diskState(folder: string): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(folder).map((name) => {
      const entry = lstatSync(path.join(folder, name));
      if (entry.isSymbolicLink()) return [name, `link to ${readlinkSync(path.join(folder, name))}`];
      if (entry.isDirectory()) return [name, "folder"];
      return [name, `${(entry.mode & 0o777).toString(8)} ${readFileSync(path.join(folder, name), "base64")}`];
    }),
  );
}

/** Files that a command began to write and did not give their name. */
export function unfinishedIn(folder: string): readonly string[] {
  return entriesOf(folder).filter((name) => path.basename(name).startsWith(".edu-balance-"));
}
