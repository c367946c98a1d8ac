/** Entry of the pane on the shared page: waits for Office, then loads the views. */
import { displayLanguage, liveEvaluation, officeReady } from "../composition";

async function showPane(root: HTMLElement): Promise<void> {
  await officeReady();
  const language = displayLanguage();
  document.documentElement.lang = language;
  void liveEvaluation().start();
  const { renderPane } = await import("./render");
  renderPane(root, liveEvaluation(), language);
}

const root = document.getElementById("pane");
if (root) void showPane(root);
