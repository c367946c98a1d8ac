/** Entry of the pane on the shared page: waits for Office, then loads the views. */
import { displayLanguage, liveEvaluation, officeBackground, officeReady } from "../composition";

async function showPane(root: HTMLElement): Promise<void> {
  await officeReady();
  const language = displayLanguage();
  document.documentElement.lang = language;
  void liveEvaluation().start();
  const { renderPane } = await import("./render");
  renderPane(root, liveEvaluation(), language, officeBackground);
}

/** The texts of the pane are in the part that could not be loaded. */
function sayNotLoaded(root: HTMLElement): void {
  root.setAttribute("role", "alert");
  root.textContent =
    "检查面板未能打开，请检查网络后重新打开。The check pane could not be loaded: check the network and open it again.";
}

const root = document.getElementById("pane");
if (root) showPane(root).catch(() => sayNotLoaded(root));
