/** The duty of a ribbon command towards Office: whatever happens, its event is completed, once. */

/** The part of `Office.AddinCommands.Event` that matters: until it is completed, Office takes the command as running. */
export interface CommandEvent {
  completed(): void;
}

/** @param run keeps its own failures where the user sees them; what it still throws only ends the command */
export function ribbonCommand(run: () => Promise<unknown>): (event: CommandEvent) => Promise<void> {
  return async (event) => {
    try {
      await run();
    } catch {
      // The live evaluation keeps what went wrong with the workbook, and the pane shows it.
    } finally {
      event.completed();
    }
  };
}
