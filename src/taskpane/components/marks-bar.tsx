/** Marks on, marks off, and what could not be marked. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text, Tooltip, makeStyles } from "@fluentui/react-components";
import { HighlightRegular, EraserRegular } from "@fluentui/react-icons";
import type { LiveState } from "../../live/state";
import { usePane } from "../pane-context";
import { refusedGroups } from "../view-models/screen";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  on: { color: "var(--colorNeutralForeground2)" },
  refused: { marginTop: "8px" },
  reasons: { margin: 0, paddingLeft: "16px" },
});

export function MarksBar({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const isBusy = state.step === "marking" || state.step === "clearing";
  const refused = refusedGroups(state.marks);
  const notCleared = state.marks?.notCleared;
  return (
    <div>
      <div className={styles.bar}>
        <Tooltip content={texts.markTip} relationship="description" positioning="below">
          <Button icon={<HighlightRegular />} disabledFocusable={isBusy} onClick={() => void live.mark()}>
            {texts.mark}
          </Button>
        </Tooltip>
        <Tooltip content={texts.clearMarksTip} relationship="description" positioning="below">
          <Button appearance="subtle" icon={<EraserRegular />} disabledFocusable={isBusy} onClick={() => void live.unmark()}>
            {texts.clearMarks}
          </Button>
        </Tooltip>
        {state.settings.marksShown && state.marks && (
          <Text size={200} className={styles.on}>
            {texts.marksOn}
          </Text>
        )}
      </div>
      {refused.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.refused}>
          <MessageBarBody>
            <MessageBarTitle>{texts.refusedTitle(state.marks?.refused.length ?? 0)}</MessageBarTitle>
            <ul className={styles.reasons}>
              {refused.map(({ sheet, reason, count }) => (
                <li key={`${reason} ${sheet}`}>{texts.refusedSheet(sheet, texts.refusal[reason], count)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {notCleared && (
        <MessageBar intent="warning" layout="multiline" className={styles.refused}>
          <MessageBarBody>{texts.notCleared(notCleared.join("、"))}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
