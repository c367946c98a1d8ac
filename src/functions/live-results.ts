/** Streams an answer from the live evaluation into a cell, for as long as the formula stands there. */
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import type { LiveEvaluation } from "../live/live-evaluation";
import type { LiveState } from "../live/state";
import { notAvailable } from "./outcome";
import type { Outcome } from "./outcome";

export type Results = Outcome | Outcome[][];

/**
 * Calls `send` with the answer as soon as there is a result and again whenever it changes; an unchanged answer is not sent.
 * Until the first result the cell stays busy; while a newer one is in the making it keeps the last.
 * @returns ends the stream
 */
export function streamResults(
  live: LiveEvaluation,
  answer: (checked: Checked) => Results,
  send: (results: Results) => void,
): () => void {
  let sent: string | null = null;
  let seen: Checked | null = null;
  const follow = (state: LiveState) => {
    if (state.checked ? state.checked === seen : state.status !== "error") return;
    // Rows came or went since the workbook was read: it is read again in a moment, and nobody answers for the wrong row.
    if (live.places.isBehind && state.checked) return;
    seen = state.checked;
    const results = state.checked ? safely(answer, state.checked) : notAvailable(inLanguage(UNREADABLE, live.language));
    const text = JSON.stringify(results);
    if (text === sent) return;
    sent = text;
    live.answered();
    send(results);
  };
  /** Our own failure in one formula must not stop the others, nor leave the cell busy for ever. */
  const safely = (compute: typeof answer, checked: Checked): Results => {
    try {
      return compute(checked);
    } catch (error) {
      return notAvailable(`${inLanguage(DEFECT, live.language)} ${String(error)}`);
    }
  };
  const stop = live.subscribe(follow);
  follow(live.state);
  void live.start();
  return stop;
}

const DEFECT: Bilingual = {
  zh: "本工具计算此公式时出错，请告知维护人员：",
  en: "This add-in failed to compute the formula; please tell the maintainers:",
};
const UNREADABLE: Bilingual = {
  zh: "工作簿未能读取，请打开检查面板查看原因",
  en: "The workbook could not be read: open the check pane to see why",
};
