/** F6 and Shift+F6 move the keyboard between toolbar, grid and pane, as in Excel; within the grid Tab moves between cells. */

/** A part of the page that the keyboard can be in. */
export interface Region {
  readonly isShown: () => boolean;
  /** Whether the keyboard is in it; for the frame of the pane, whether the frame has it. */
  readonly hasFocus: (active: Element | null) => boolean;
  readonly focus: () => void;
}

/** @param regions in the order of F6 */
export class FocusCycle {
  constructor(private readonly regions: readonly Region[]) {
    window.addEventListener("keydown", this.press, true);
  }

  /** Keys pressed in the page of a frame are not heard by the page around it. */
  alsoIn(frame: HTMLIFrameElement): void {
    frame.addEventListener("load", () => frame.contentWindow?.addEventListener("keydown", this.press, true));
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const shown = this.regions.filter(({ isShown }) => isShown());
    const at = shown.findIndex(({ hasFocus }) => hasFocus(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    shown[(at < 0 ? 0 : at + step + shown.length) % shown.length]?.focus();
  };
}
