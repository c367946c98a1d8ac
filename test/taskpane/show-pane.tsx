/** Shows the pane over a workbook in memory, as its users meet it. */
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../src/domain/kernel/grid";
import type { Language } from "../../src/domain/kernel/text";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { renderPane } from "./render-pane";

/** Rendering Fluent UI takes seconds on a busy machine; nothing here waits for a time of its own. */
export const PATIENCE = 30_000;

/** What jsdom lacks and Fluent UI needs. */
export function completeBrowser(): void {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
  Blob.prototype.text = function () {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(this);
    });
  };
}

export interface Shown {
  readonly workbook: MemoryWorkbook;
  readonly live: LiveEvaluation;
  readonly user: ReturnType<typeof userEvent.setup>;
}

export interface ShowOptions {
  readonly language?: Language;
  readonly packs?: readonly string[];
  readonly prepare?: (workbook: MemoryWorkbook) => void;
}

export async function show(grids: readonly Grid[], options: ShowOptions = {}): Promise<Shown> {
  const { language = "zh-CN", packs = ["js-basic"], prepare } = options;
  const workbook = new MemoryWorkbook(grids);
  workbook.settings.set(SETTINGS_KEY, JSON.stringify({ packs }));
  prepare?.(workbook);
  const live = new LiveEvaluation({
    port: workbook,
    language: () => language,
    today: () => "2026-09-01",
    settleMs: 5,
    retryMs: 1,
  });
  renderPane(live, language);
  await act(() => Promise.race([live.start(), new Promise<void>((resolve) => setTimeout(resolve, 30))]));
  return { workbook, live, user: userEvent.setup() };
}

/** The user edits the workbook, and the pane has taken notice. */
export async function edit({ workbook, live }: Shown, grids: readonly Grid[]): Promise<void> {
  await act(async () => {
    workbook.edit(grids);
    await new Promise((resolve) => setTimeout(resolve, 15));
    await live.check();
  });
}

export const region = (name: string) => screen.getByRole("region", { name });
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
