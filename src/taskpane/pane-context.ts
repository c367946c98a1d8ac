/** What every view needs: the texts in the user's language and the live evaluation behind the pane. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../domain/kernel/text";
import type { LiveEvaluation } from "../live/live-evaluation";
import type { LiveState } from "../live/state";
import type { Texts } from "./texts";

/** The verbs of the live evaluation that the pane uses. */
export type PaneLive = Pick<
  LiveEvaluation,
  | "state"
  | "subscribe"
  | "start"
  | "check"
  | "cancel"
  | "mark"
  | "checkAndMark"
  | "unmark"
  | "choose"
  | "reveal"
  | "addOwnStandard"
  | "addList"
  | "confirm"
  | "withdrawConfirmation"
  | "keep"
  | "overwrite"
  | "explain"
  | "withdraw"
  | "writeReport"
  | "removeReport"
  | "sayOfHeadings"
  | "takeBackHeading"
>;

export interface PaneContext {
  readonly live: PaneLive;
  readonly language: Language;
  readonly texts: Texts;
}

const Context = createContext<PaneContext | null>(null);
export const PaneProvider = Context.Provider;

export function usePane(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error("Views of the pane need a PaneProvider.");
  return context;
}

export function useLiveState(live: PaneLive): LiveState {
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.state,
  );
}
