/** What is done with a file in a process of its own: everything that opens or reads what somebody else wrote. */
import { answersTask } from "./answers-task";
import { inspectTask } from "./inspect-task";
import { clearTask, markTask } from "./mark-task";
import { codeOf } from "./open-file";
import { commentTask, reportTask } from "./report-task";
import { readTask } from "./read-task";

export const TASKS = {
  read: readTask,
  mark: markTask,
  clear: clearTask,
  inspect: inspectTask,
  answers: answersTask,
  report: reportTask,
  comment: commentTask,
} as const;

export type TaskName = keyof typeof TASKS;
export type Request<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
export type Result<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>;

/** Requests and results are plain data: they go from process to process. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

/** Carries out tasks on files; whatever goes wrong becomes a code, never an exception. */
export interface FileTasks {
  run<N extends TaskName>(name: N, request: Request<N>): Promise<Outcome<Result<N>>>;
  /** Ends everything that is still under way. */
  close(): void;
}

/** Carries out a task in this process. */
export async function attempt<N extends TaskName>(name: N, request: Request<N>): Promise<Outcome<Result<N>>> {
  const task = TASKS[name] as (request: Request<N>) => Promise<Result<N>>;
  try {
    return { ok: true, value: await task(request) };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

/** One after the other in this process, without limits on seconds and memory. */
export const IN_THIS_PROCESS: FileTasks = { run: attempt, close: () => undefined };
