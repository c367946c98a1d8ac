/** What the command line and the processes that read files say to each other. */
import type { Outcome, Request, Result, TaskName } from "./tasks";

export interface Asked<N extends TaskName = TaskName> {
  readonly name: N;
  readonly request: Request<N>;
}

/** `ready` is said once, before the first task. */
export type Said = Answer | "ready";

export interface Answer<N extends TaskName = TaskName> {
  readonly outcome: Outcome<Result<N>>;
  /** Resident bytes after the task. */
  readonly memory: number;
}
