/**
 * Processes that open and read files, used again from file to file. One that takes too long is ended, one that takes too
 * much memory ends itself; the file is then told with a code and the next one goes to a new process.
 */
import { fork, type ChildProcess } from "node:child_process";
import { LIMITS } from "../../workbook/files/zip-limits";
import type { Answer, Asked, Said } from "./child-messages";
import type { FileTasks, Outcome, Request, Result, TaskName } from "./tasks";

export interface FileLimits {
  /** For each file. */
  readonly seconds: number;
  /** Resident, of one process. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: FileLimits = { seconds: LIMITS.seconds, megabytes: 1024 };

/** A process that has not come up by then never will. */
const STARTING_SECONDS = 60;
/**
 * A further process is started only when a file has waited so long: it takes about as long to come up as a dozen small
 * files take to be read by one that has read before.
 */
const WORTH_A_PROCESS_MS = 400;
/** A process that keeps more than this part of its memory after a file makes room for a new one. */
const KEPT = 1 / 4;

interface Job {
  readonly asked: Asked;
  readonly since: number;
  readonly done: (outcome: Outcome<unknown>) => void;
}

export class ChildPool implements FileTasks {
  readonly #waiting: Job[] = [];
  readonly #children = new Set<Child>();
  readonly #start: () => Child;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param program what the processes run
   * @param size how many there are at most
   * @param first one that was started with the default limits before it was known how many are needed
   */
  constructor(
    program: string,
    readonly size: number,
    readonly limits: FileLimits,
    first?: Child,
  ) {
    this.#start = () => new Child(program, limits);
    if (!first) return;
    if (limits.megabytes === DEFAULT_LIMITS.megabytes) this.#children.add(first);
    else first.end();
  }

  run<N extends TaskName>(name: N, request: Request<N>): Promise<Outcome<Result<N>>> {
    return new Promise((resolve) => {
      this.#waiting.push({ asked: { name, request }, since: performance.now(), done: resolve as Job["done"] });
      this.#hand();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const child of this.#children) child.end();
    this.#children.clear();
    for (const { done } of this.#waiting.splice(0)) done({ ok: false, code: "unexpected" });
  }

  #hand(): void {
    while (this.#waiting.length > 0) {
      const child = this.#free();
      if (!child) return;
      const job = this.#waiting.shift()!;
      void child.carryOut(job.asked, this.limits.seconds).then((outcome) => {
        if (child.isEnded || child.memory > KEPT * this.limits.megabytes * 2 ** 20) this.#retire(child);
        job.done(outcome);
        this.#hand();
      });
    }
  }

  #free(): Child | undefined {
    for (const child of this.#children) if (child.isEnded) this.#children.delete(child);
    const idle = [...this.#children].find((child) => !child.isBusy);
    if (idle || this.#children.size >= this.size) return idle;
    const left = this.#children.size === 0 ? 0 : this.#waiting[0]!.since + WORTH_A_PROCESS_MS - performance.now();
    if (left > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#hand();
      }, left);
      return undefined;
    }
    const child = this.#start();
    this.#children.add(child);
    return child;
  }

  #retire(child: Child): void {
    this.#children.delete(child);
    child.end();
  }
}

/** One process. */
export class Child {
  isBusy = false;
  isEnded = false;
  /** Resident bytes after its last task. */
  memory = 0;
  readonly #process: ChildProcess;
  readonly #ready: Promise<boolean>;
  #answer: (answer: Answer | "ended") => void = () => undefined;

  constructor(program: string, { megabytes }: FileLimits) {
    this.#process = fork(program, [String(megabytes)], {
      // Plain data with typed arrays and maps, and quicker than JSON.
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${megabytes}`],
      // What the engine prints when memory runs out is not for the user.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let ready: (isReady: boolean) => void;
    this.#ready = new Promise((resolve) => (ready = resolve));
    const timer = setTimeout(() => ready(false), STARTING_SECONDS * 1000);
    void this.#ready.then(() => clearTimeout(timer));
    this.#process.on("message", (said: Said) => (said === "ready" ? ready(true) : this.#answer(said)));
    const ended = (): void => {
      this.isEnded = true;
      ready(false);
      this.#answer("ended");
    };
    this.#process.on("exit", ended).on("error", ended);
  }

  /** @param seconds counted from when the process is there */
  async carryOut(asked: Asked, seconds: number): Promise<Outcome<unknown>> {
    this.isBusy = true;
    if (!(await this.#ready)) {
      this.end();
      return { ok: false, code: "notStarted" };
    }
    const answer = await this.#answerWithin(asked, seconds);
    this.isBusy = false;
    if (answer === "late" || answer === "ended") {
      this.end();
      // Whatever ends a process from within while it reads a file has to do with memory.
      return { ok: false, code: answer === "late" ? "tooSlow" : "tooLarge" };
    }
    this.memory = answer.memory;
    return answer.outcome;
  }

  end(): void {
    this.isEnded = true;
    this.#process.kill("SIGKILL");
  }

  #answerWithin(asked: Asked, seconds: number): Promise<Answer | "ended" | "late"> {
    if (this.isEnded) return Promise.resolve("ended");
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve("late"), seconds * 1000);
      this.#answer = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      this.#process.send(asked, (error) => error && this.#answer("ended"));
    });
  }
}
