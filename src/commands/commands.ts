/** The ribbon commands. Each completes its event exactly once; what goes wrong is shown in the pane by the live state. */
import { liveEvaluation } from "../composition";

type Command = (event: Office.AddinCommands.Event) => void;

function command(run: () => Promise<unknown>): Command {
  return (event) => {
    run()
      .catch(() => undefined) // The live evaluation keeps the error for the pane.
      .finally(() => event.completed());
  };
}

const COMMANDS: Readonly<Record<string, Command>> = {
  showPane: command(() => Office.addin.showAsTaskpane()),
  /** Checks anew and marks. */
  checkNow: command(() => liveEvaluation().checkAndMark()),
  clearMarks: command(() => liveEvaluation().unmark()),
};

if (typeof Office !== "undefined") {
  for (const [name, run] of Object.entries(COMMANDS)) Office.actions.associate(name, run);
}
