/** The files a command reads, by what they are and not by what they are called: links and folders may lead to them too. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";

export class Inputs {
  private constructor(
    private readonly paths: ReadonlySet<string>,
    private readonly files: ReadonlySet<string>,
  ) {}

  static async of(files: readonly string[]): Promise<Inputs> {
    const paths = await Promise.all(files.map(truePath));
    const ids = await Promise.all(files.map(fileId));
    return new Inputs(new Set(paths.map(folded)), new Set(ids.filter((id) => id !== null)));
  }

  /** Whether a path leads to one of them, through whatever links, or would if it were there. */
  async include(file: string): Promise<boolean> {
    const id = await fileId(file);
    return (id !== null && this.files.has(id)) || this.paths.has(folded(await truePath(file)));
  }
}

/** The path without links; of a file that is not there, that of its folder and the name. */
export async function truePath(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const folder = path.dirname(path.resolve(file));
    return path.join(await realpath(folder).catch(() => folder), path.basename(file));
  }
}

/** The same for all names of one file (hard links); null when it is not there. */
async function fileId(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    // Some network drives do not number their files.
    return ino === 0n ? null : `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/** On many systems names that differ in case only are one; the others lose nothing by it. */
function folded(file: string): string {
  return file.toLowerCase();
}
