/** What a command of the command line works with beside its arguments, and how it ends. */
import type { Language } from "../domain/kernel/text";
import type { FileLimits } from "./tasks/child-pool";
import type { FileTasks } from "./tasks/tasks";

/** Where a command writes; a test gives its own. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal, so that progress can be shown. */
  readonly isTerminal: boolean;
  readonly today: string;
  /** Told in which language the user is spoken to. */
  readonly speaks?: (language: Language) => void;
  /** Starts what opens and reads files. */
  readonly startTasks: (jobs: number, limits: FileLimits) => FileTasks;
}

/** 0 what could be decided passes, 1 at least one 不达标, 2 nothing could be checked or the copies could not be written. */
export type ExitCode = 0 | 1 | 2;
