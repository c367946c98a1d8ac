/** The bar above grid and pane: what this is, which file is open, file buttons, and the add-in's ribbon group. */
import { DOCUMENT_EXTENSIONS, WORKBOOK_EXTENSIONS } from "../../workbook/files/file-kind";
import type { PageTexts } from "./texts";

/** Ribbon actions, named as the add-in associates them. */
export const RIBBON_ACTIONS = ["showPane", "checkNow", "clearMarks"] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

export interface HeaderActions {
  readonly open: (file: File) => void;
  readonly openSample: (name: string) => void;
  readonly openBlank: () => void;
  readonly save: () => void;
  readonly switchLanguage: () => void;
  readonly ribbon: (action: RibbonAction) => void;
}

export interface Header {
  /** @param savedAs extension of the file that saving makes of it */
  setFile(name: string, savedAs: string): void;
  /** Ribbon buttons rest while the add-in carries out a command. */
  setBusy(isBusy: boolean): void;
}

export function renderHeader(root: HTMLElement, texts: PageTexts, samples: readonly string[], actions: HeaderActions): Header {
  const file = element("span", { className: "file" });
  const picker = element("input", {
    type: "file",
    accept: [...WORKBOOK_EXTENSIONS, ...DOCUMENT_EXTENSIONS].join(","),
    hidden: true,
  });
  picker.addEventListener("change", () => {
    const chosen = picker.files?.[0];
    picker.value = "";
    if (chosen) actions.open(chosen);
  });
  const ribbon = RIBBON_ACTIONS.map((action) => button(texts[action], () => actions.ribbon(action)));
  ribbon[1]!.classList.add("primary");
  const group = element("div", { className: "buttons ribbon", role: "group", ariaLabel: texts.group });
  group.append(element("span", { className: "label", textContent: texts.group }), ...ribbon);
  const save = button(texts.save(".xlsx"), actions.save);
  const files = element("div", { className: "buttons" });
  files.append(
    button(texts.open, () => picker.click()),
    picker,
    sampleMenu(texts, samples, actions),
    save,
  );
  const language = button(texts.language, actions.switchLanguage);
  language.title = texts.languageHint;
  const last = element("div", { className: "buttons" });
  last.append(language);
  root.replaceChildren(title(texts), file, element("span", { className: "spacer" }), files, group, last);
  return {
    setFile(name, savedAs) {
      file.textContent = name;
      file.title = name;
      save.textContent = texts.save(savedAs);
    },
    setBusy(isBusy) {
      for (const one of ribbon) one.disabled = isBusy;
    },
  };
}

function title(texts: PageTexts): HTMLElement {
  const box = element("div", { className: "title" });
  const badge = element("span", { className: "badge", textContent: texts.notExcel, title: texts.notExcelHint });
  box.append(element("img", { src: "assets/icon-32.png", alt: "" }), texts.product, badge);
  return box;
}

function sampleMenu(texts: PageTexts, samples: readonly string[], actions: HeaderActions): HTMLElement {
  const menu = element("details", {});
  const close = () => {
    menu.open = false;
  };
  const sampleText = (name: string) => (texts.sampleTitles[name] ? `${texts.sampleTitles[name]}（${name}）` : name);
  const entries = samples.map((name) => ({ text: sampleText(name), run: () => actions.openSample(name) }));
  const list = element("ul", {});
  for (const { text, run } of [...entries, { text: texts.blank, run: actions.openBlank }]) {
    const item = element("li", {});
    item.append(
      button(text, () => {
        close();
        run();
      }),
    );
    list.append(item);
  }
  if (samples.length === 0) {
    const item = element("li", {});
    item.append(element("p", { textContent: texts.noSamples }));
    list.prepend(item);
  }
  const summary = element("summary", { textContent: texts.samples });
  menu.append(summary, list);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    summary.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  });
  return menu;
}

export function button(text: string, run: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", textContent: text });
  made.addEventListener("click", run);
  return made;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], "style">>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
