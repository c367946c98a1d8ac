/** The commands of the ribbon. They act on the same live evaluation as the pane, which shows what went wrong. */
import { liveEvaluation } from "../composition";
import { ribbonCommand } from "./ribbon-command";

if (typeof Office !== "undefined") {
  const associate = (name: string, run: () => Promise<unknown>) => Office.actions.associate(name, ribbonCommand(run));
  associate("showPane", () => Office.addin.showAsTaskpane());
  associate("checkNow", () => liveEvaluation().checkAndMark());
  associate("clearMarks", () => liveEvaluation().unmark());
  associate("formulasToValues", async () => {
    await liveEvaluation().formulasToValues();
    // What could not be turned into a value is said in the pane.
    await Office.addin.showAsTaskpane();
  });
}
