/** Opens files in a worker of their own, with a limit on seconds; how much a file may hold is limited by what reads it. */
import { LIMITS } from "../../workbook/files/zip-limits";
import { WorkbookError } from "../../workbook/port";
import type { OpenedWorkbook } from "../grid/xlsx/read";
import type { Said, ToOpen } from "./opening-worker";

/** A worker that has not come up by then never will. */
const STARTING_SECONDS = 60;

interface Opening {
  readonly toOpen: ToOpen;
  readonly done: (result: OpenedWorkbook | WorkbookError | undefined) => void;
}

export class WorkbookOpener {
  private worker: Worker | undefined;
  private isReady = false;
  private opening: Opening | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly start: () => Worker) {}

  /**
   * @returns nothing where another file was chosen before this one was open
   * @throws WorkbookError, `tooSlow` and `tooLarge` among others; the next file is opened by a new worker
   */
  async open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<OpenedWorkbook | undefined> {
    if (this.opening) this.giveUp(undefined);
    const result = await new Promise<OpenedWorkbook | WorkbookError | undefined>((done) => {
      this.opening = { toOpen: { bytes, name }, done };
      if (this.worker && this.isReady) this.ask();
      else this.startWorker();
    });
    if (result instanceof WorkbookError) throw result;
    return result;
  }

  private startWorker(): void {
    this.worker?.terminate();
    const worker = this.start();
    [this.worker, this.isReady] = [worker, false];
    worker.addEventListener("message", ({ data }: MessageEvent<Said>) => worker === this.worker && this.hear(data));
    // The worker answers whatever is thrown in it: what ends it from within has to do with memory.
    worker.addEventListener("error", () => {
      if (worker !== this.worker) return;
      this.giveUp(new WorkbookError(this.isReady ? "tooLarge" : "hostFailure", "The worker that opens files ended."));
    });
    this.wait(STARTING_SECONDS, new WorkbookError("hostFailure", "The worker that opens files did not start."));
  }

  private hear(said: Said): void {
    if (said !== "ready") return this.answer("opened" in said ? said.opened : new WorkbookError(said.code, "Not opened."));
    this.isReady = true;
    this.ask();
  }

  private ask(): void {
    const { toOpen } = this.opening!;
    this.worker!.postMessage(toOpen, [toOpen.bytes.buffer]);
    this.wait(LIMITS.seconds, new WorkbookError("tooSlow", `Not opened within ${LIMITS.seconds} s.`));
  }

  private wait(seconds: number, otherwise: WorkbookError): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(otherwise), seconds * 1000);
  }

  /** Ends the worker with whatever it is doing. */
  private giveUp(result: WorkbookError | undefined): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.answer(result);
  }

  private answer(result: OpenedWorkbook | WorkbookError | undefined): void {
    clearTimeout(this.timer);
    const { opening } = this;
    this.opening = undefined;
    opening?.done(result);
  }
}
