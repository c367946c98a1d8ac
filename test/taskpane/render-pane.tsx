/**
 * Renders the pane with those of Fluent UI's styles that decide whether something can be seen or pressed. jsdom holds
 * every rule against every element each time it is asked; colours and spaces are most of them and answer nothing here.
 */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { Language } from "../../src/domain/kernel/text";
import type { PaneLive } from "../../src/taskpane/pane-context";
import { Pane } from "../../src/taskpane/pane";

const DECIDES = /[{;](?:display|visibility|opacity|pointer-events|content-visibility):/;
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => DECIDES.test(rule) });

export function renderPane(live: PaneLive, language: Language): void {
  render(
    <RendererProvider renderer={renderer}>
      <Pane live={live} language={language} />
    </RendererProvider>,
  );
}
