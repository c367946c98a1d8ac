/** Services beside the workbook: start of the add-in with the document, showing or hiding its pane, and its ribbon actions. */
import { text } from "./arguments";
import { HostError } from "./host-error";
import { objectType } from "./object-type";

/** The pane as the page around the add-in controls it. */
export interface PaneControl {
  isVisible(): boolean;
  setVisible(visible: boolean): void;
}

const STATES = ["Inactive", "Background", "Visible"] as const;

/** What `Office.addin.setStartupBehavior` chose; kept as long as the host lives. */
export class StartState {
  state: (typeof STATES)[number] = "Inactive";
}

export const startStateType = objectType<StartState>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (self) => self.state,
    SetAppRuntimeStartState: (self, [state]) => {
      self.state = stateOf(text(state));
    },
  },
});

export const paneStateType = objectType<PaneControl>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (pane) => (pane.isVisible() ? "Visible" : "Background"),
    SetAppRuntimeState: (pane, [state]) => pane.setVisible(stateOf(text(state)) === "Visible"),
  },
});

/** The page says that it can take ribbon commands; the transport holds them back until its event is registered anyway. */
export const actionHandlerType = objectType<null>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});

function stateOf(text: string): (typeof STATES)[number] {
  const state = STATES.find((candidate) => candidate === text);
  if (!state) throw new HostError("InvalidArgument");
  return state;
}
