/**
 * The one way a file is written: never over something that was read, never over something that was not written here or was
 * changed since, whole or not at all. What was there before stays until the new content stands on the disk.
 */
import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { link, lstat, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { LIMITS } from "../../workbook/files/zip-limits";
import { truePath, type Inputs } from "./inputs";
import { isSealed, sealed } from "./seal";

/** Why nothing was written; each has a sentence of its own. */
export const WRITE_PROBLEMS = [
  "isInput", // the command reads this file
  "notOurs", // another file stands there, or ours was changed
  "notAFile", // a folder, device or pipe
  "readOnly", // ours, but protected from being written
  "leadsNowhere", // a link to something that is not there
  "changedMeanwhile", // another program wrote it just now
  "diskFull",
  "noPermission",
  "inUse", // open in another program
  "noFolder",
  "nameTooLong",
  "failed",
] as const;
export type WriteProblem = (typeof WRITE_PROBLEMS)[number];

export class WriteError extends Error {
  constructor(
    readonly problem: WriteProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = "WriteError";
  }
}

export interface WriteOptions {
  readonly inputs: Inputs;
  /** A file that is not ours may be replaced (`--overwrite`). An input never is. */
  readonly isOverwriting: boolean;
}

/** What stands at a path before it is written. */
interface Found {
  /** Without links. */
  readonly path: string;
  /** Null: nothing. */
  readonly file: { readonly mode: number; readonly version: string } | null;
}

/**
 * Writes a file with a seal, so that it can be replaced as long as nobody changes it.
 * @throws WriteError; then the path holds what it held before
 */
export async function safeWrite(file: string, content: Uint8Array | string, options: WriteOptions): Promise<void> {
  const found = await mayBeWritten(file, options);
  const bytes = sealed(content);
  try {
    await put(found, bytes);
  } catch (error) {
    // Another run was quicker: what it wrote counts like any file that was there.
    if (!(error instanceof WriteError) || error.problem !== "changedMeanwhile") throw error;
    await put(await mayBeWritten(file, options), bytes);
  }
}

/** Puts new content into a file that was read, which only the user can ask for. @throws WriteError */
export async function replaceInput(file: string, content: Uint8Array, isUnchanged: (now: Uint8Array) => boolean): Promise<void> {
  const found = await whatStandsAt(file);
  if (!found.file || !isUnchanged(await readFile(found.path))) throw new WriteError("changedMeanwhile");
  if (isProtected(found.file.mode)) throw new WriteError("readOnly");
  await put(found, content);
}

/** Writes content beside under a name that nothing has. @throws WriteError `notOurs` when it has one */
export async function writeNew(file: string, content: Uint8Array): Promise<void> {
  const found = await whatStandsAt(file);
  if (found.file) throw new WriteError("notOurs");
  await put(found, content);
}

/** Says before any work is done whether a file could be written. @throws WriteError */
export async function mayBeWritten(file: string, { inputs, isOverwriting }: WriteOptions): Promise<Found> {
  if (await inputs.include(file)) throw new WriteError("isInput");
  const found = await whatStandsAt(file);
  if (!found.file || isOverwriting) return found;
  if (!(await isOurs(found.path))) throw new WriteError("notOurs");
  if (isProtected(found.file.mode)) throw new WriteError("readOnly");
  return found;
}

async function isOurs(file: string): Promise<boolean> {
  const { size } = await stat(file);
  return size <= 2 * LIMITS.file && isSealed(await readFile(file));
}

async function whatStandsAt(file: string): Promise<Found> {
  try {
    const entry = await lstat(file);
    const real = await realpath(file).catch(() => undefined);
    if (real === undefined && entry.isSymbolicLink()) throw new WriteError("leadsNowhere");
    const found = await stat(real ?? file, { bigint: true });
    if (!found.isFile()) throw new WriteError("notAFile");
    return { path: real ?? file, file: { mode: Number(found.mode) & 0o7777, version: versionOf(found) } };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { path: await truePath(file), file: null };
    throw problemOf(error);
  }
}

function versionOf({ ino, size, mtimeNs }: { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint }): string {
  return `${ino} ${size} ${mtimeNs}`;
}

function isProtected(mode: number): boolean {
  return (mode & 0o222) === 0;
}

/** Files that are not whole yet; removed when the command is interrupted. */
const UNFINISHED = new Set<string>();

/** For the end of an interrupted command. */
export function removeUnfinished(): void {
  for (const file of UNFINISHED) {
    try {
      unlinkSync(file);
    } catch {
      // Gone already, or the folder is.
    }
  }
}

async function put({ path: target, file }: Found, bytes: Uint8Array): Promise<void> {
  // Hidden, so that a folder searched meanwhile does not count it among the workbooks; short, whatever the target's name.
  const beside = path.join(path.dirname(target), `.edu-balance-${randomBytes(6).toString("hex")}.tmp`);
  try {
    UNFINISHED.add(beside);
    await writeWhole(beside, bytes, file?.mode);
    if (file) await replace(beside, target, file.version);
    else await give(beside, target);
  } catch (error) {
    throw problemOf(error);
  } finally {
    await unlink(beside).catch(() => undefined);
    UNFINISHED.delete(beside);
  }
}

async function writeWhole(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function replace(beside: string, target: string, version: string): Promise<void> {
  const now = await stat(target, { bigint: true });
  if (versionOf(now) !== version) throw new WriteError("changedMeanwhile");
  try {
    await rename(beside, target);
  } catch (error) {
    // Windows does not let a file be replaced that a program has open.
    if (process.platform === "win32" && ["EPERM", "EACCES"].includes(codeOf(error))) throw new WriteError("inUse");
    throw error;
  }
}

/** Names that are taken stay taken: a link is refused where a renaming would replace. */
async function give(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new WriteError("changedMeanwhile", { cause: error });
    if (!NO_LINKS.has(codeOf(error))) throw error;
    const isThere = await lstat(target).then(
      () => true,
      () => false,
    );
    if (isThere) throw new WriteError("changedMeanwhile", { cause: error });
    await rename(beside, target);
  }
}

/** What file systems without hard links say. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR", "EINVAL", "EMLINK"]);

const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EFBIG: "diskFull",
  EACCES: "noPermission",
  EPERM: "noPermission",
  EROFS: "noPermission",
  EBUSY: "inUse",
  ETXTBSY: "inUse",
  ENOENT: "noFolder",
  ENOTDIR: "noFolder",
  EISDIR: "notAFile",
  ENAMETOOLONG: "nameTooLong",
};

export function problemOf(error: unknown): WriteError {
  return error instanceof WriteError ? error : new WriteError(PROBLEMS[codeOf(error)] ?? "failed", { cause: error });
}

/** Code of an error of the file system; "" for any other error. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
