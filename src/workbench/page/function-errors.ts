/** The sentence a function gave with its error, beside the mouse over its cell, as Excel shows it beside the error sign. */
import { element } from "./header";

/** Pixels between the mouse and the sentence. */
const DISTANCE = 14;

export class FunctionErrors {
  private readonly tip = element("div", { className: "function-error", role: "tooltip", hidden: true });
  private mouse = { x: 0, y: 0 };

  constructor(grid: HTMLElement) {
    document.body.append(this.tip);
    grid.addEventListener(
      "pointermove",
      ({ clientX: x, clientY: y }) => {
        this.mouse = { x, y };
      },
      true,
    );
    for (const kind of ["pointerleave", "pointerdown", "wheel"]) grid.addEventListener(kind, () => this.show(""), true);
  }

  /** @param message empty where the cell has none */
  show(message: string): void {
    this.tip.hidden = message === "";
    this.tip.textContent = message;
    if (message === "") return;
    const { width, height } = this.tip.getBoundingClientRect();
    this.tip.style.left = `${Math.max(0, Math.min(this.mouse.x + DISTANCE, window.innerWidth - width))}px`;
    this.tip.style.top = `${Math.max(0, Math.min(this.mouse.y + DISTANCE, window.innerHeight - height))}px`;
  }
}
