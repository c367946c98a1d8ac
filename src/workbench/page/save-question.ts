/** Asks, before a save that loses something, which of the two it shall be; says exactly what is lost by each. */
import type { Language } from "../grid/languages";
import { button, element } from "./header";
import type { Saving, SavingWays } from "./open-document";
import { saveTexts } from "./save-texts";

type Choice = Exclude<SavingWays, { only: Saving }>;

export interface Chosen {
  readonly saving: Saving;
  /** Something that was done is not in what is saved. */
  readonly isPartial: boolean;
}

/** @returns null where the user does not want to save yet */
export function askHowToSave({ patched, unwritten, anew, losses }: Choice, language: Language): Promise<Chosen | null> {
  const texts = saveTexts(language);
  const dialog = element("dialog", { className: "question", ariaLabel: texts.title });
  return new Promise((resolve) => {
    const close = (chosen: Chosen | null): void => {
      dialog.remove();
      resolve(chosen);
    };
    const lost = [...losses].map(([loss, count]) => texts.loss(loss, count));
    dialog.append(
      element("h2", { textContent: texts.title }),
      element("p", { textContent: texts.unwritten }),
      list(unwritten.map(texts.line)),
      button(texts.patched, () => close({ saving: patched, isPartial: true })),
      element("p", { className: "hint", textContent: texts.patchedHint }),
      button(texts.anew, () => close({ saving: anew, isPartial: false })),
      element("p", { className: "hint", textContent: lost.length > 0 ? texts.losing : texts.losingNothing }),
      list(lost),
      button(texts.cancel, () => close(null)),
    );
    dialog.addEventListener("cancel", () => close(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function list(lines: readonly string[]): HTMLElement {
  const made = element("ul", {});
  made.append(...lines.map((textContent) => element("li", { textContent })));
  return made;
}
