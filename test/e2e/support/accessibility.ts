/** What axe-core finds wrong with the pane, as it stands in the browser. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Each violation with the elements it concerns; empty where there is none. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("The add-in's page is not loaded.");
  await frame.evaluate(`if (!window.axe) { ${AXE} }`);
  // Fluent UI keeps unseen stops for the Tab key; they hand the focus on at once.
  const what = '{ include: [["html"]], exclude: [["[data-tabster-dummy]"]] }';
  const { violations } = (await frame.evaluate(
    `axe.run(${what}, { iframes: false, resultTypes: ["violations"] })`,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}
