/** The only place that chooses adapters: one live evaluation of the open workbook for pane, functions and commands. */
import { languageOf, type Language } from "./domain/kernel/text";
import { LiveEvaluation } from "./live/live-evaluation";
import { createOfficeWorkbook } from "./workbook/officejs/office-workbook";

let live: LiveEvaluation | null = null;

/** Made on first use, so that the page can load before Office is ready. */
export function liveEvaluation(): LiveEvaluation {
  return (live ??= new LiveEvaluation({
    port: createOfficeWorkbook(),
    language: displayLanguage,
    ready: officeReady,
    today,
  }));
}

/** The language of Office's own menus. */
export function displayLanguage(): Language {
  const shown = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return languageOf(shown ?? "zh-CN");
}

/** Background of Office's own page, `#rrggbb`; undefined where the host does not tell of its theme. */
export function officeBackground(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
}

/** Resolves when the workbook can be talked to. */
export function officeReady(): Promise<unknown> {
  if (typeof Office === "undefined") return Promise.resolve();
  return new Promise((resolve) => void Office.onReady(resolve));
}

/** Today by the user's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
