/** Puts the pane on the page. Loaded only after the functions are associated, because Fluent UI and React are heavy. */
import { createRoot } from "react-dom/client";
import type { Language } from "../domain/kernel/text";
import { Pane } from "./pane";
import type { PaneLive } from "./pane-context";

/** @param ground background of Office's own page, where the host tells */
export function renderPane(root: HTMLElement, live: PaneLive, language: Language, ground: () => string | undefined): void {
  createRoot(root).render(<Pane live={live} language={language} ground={ground} />);
}
