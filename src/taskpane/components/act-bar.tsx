/** The one button that checks and marks, what came of it, the legend, clearing, and the report. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  Tooltip,
  makeStyles,
} from "@fluentui/react-components";
import { EraserRegular, HighlightRegular } from "@fluentui/react-icons";
import type { LiveState } from "../../live/state";
import { MARK_COLOURS } from "../../workbook/mark-tags";
import { MARK_KINDS } from "../../workbook/port";
import { usePane } from "../pane-context";
import { refusedGroups } from "../view-models/screen";
import { ReportMenu } from "./report-menu";

/** Names of worksheets told in full; of more only the first. */
const MOST_SHEETS = 2;

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  marks: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "2px", marginTop: "6px" },
  link: { fontSize: "13px" },
  refused: { marginTop: "8px" },
  reasons: { margin: 0, paddingLeft: "16px" },
  legend: { display: "flex", flexDirection: "column", rowGap: "6px", maxWidth: "260px" },
  title: { margin: 0, fontSize: "14px", fontWeight: 600 },
  kinds: { margin: 0, padding: 0 },
  kind: { listStyleType: "none", display: "flex", alignItems: "center", columnGap: "8px", padding: "2px 0" },
  colour: {
    flexShrink: 0,
    width: "28px",
    height: "16px",
    border: "1px solid var(--colorNeutralStroke1)",
    forcedColorAdjust: "none",
  },
});

/** @param onMark told when the user marks */
export function ActBar({ state, onMark }: { state: LiveState; onMark: () => void }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofFrame;
  const isBusy = state.step !== null;
  return (
    <section aria-label={texts.ofMarks}>
      <div className={styles.bar}>
        <Tooltip content={words.markTip} relationship="description" positioning="below">
          <Button
            appearance="primary"
            icon={<HighlightRegular />}
            disabledFocusable={isBusy}
            onClick={() => {
              onMark();
              void live.checkAndMark();
            }}
          >
            {state.marks ? words.markAgain : words.mark}
          </Button>
        </Tooltip>
        <ReportMenu state={state} />
      </div>
      {state.marks && <Marks state={state} />}
      <Refused state={state} />
    </section>
  );
}

function Marks({ state: { marks, markedAt, step } }: { state: LiveState }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofFrame;
  const sheets = markedAt?.sheets ?? [];
  const isFew = sheets.length <= MOST_SHEETS;
  const where = words.markedOn(sheets.slice(0, isFew ? MOST_SHEETS : 1).join(words.list), isFew ? 0 : sheets.length);
  return (
    <div className={styles.marks}>
      <Text role="status" size={200}>
        {markedAt ? `${words.marked(marks!.marked)}${where}` : words.markedNone}
      </Text>
      {markedAt && (
        <Link as="button" className={styles.link} onClick={() => void live.reveal(markedAt.first)}>
          {words.toFirst}
        </Link>
      )}
      <Legend />
      <Button
        size="small"
        appearance="subtle"
        icon={<EraserRegular />}
        disabledFocusable={step !== null}
        onClick={() => void live.unmark()}
      >
        {texts.clearMarks}
      </Button>
    </div>
  );
}

function Legend() {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofFrame;
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button" className={styles.link}>
          {words.legend}
        </Link>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.legendTitle} tabIndex={-1}>
        <div className={styles.legend}>
          <h2 className={styles.title}>{words.legendTitle}</h2>
          <ul className={styles.kinds}>
            {MARK_KINDS.map((kind) => (
              <li key={kind} className={styles.kind}>
                <span className={styles.colour} style={{ backgroundColor: MARK_COLOURS[kind].fill }} aria-hidden />
                {words.legendKinds[kind]}
              </li>
            ))}
          </ul>
          <Text size={200}>{words.legendNote}</Text>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** What could not be marked or cleared, and why. */
function Refused({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { texts } = usePane();
  const refused = refusedGroups(state.marks);
  const notCleared = state.marks?.notCleared;
  if (refused.length === 0 && !notCleared) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.refused}>
      <MessageBarBody>
        {refused.length > 0 && <MessageBarTitle>{texts.refusedTitle(state.marks?.refused.length ?? 0)}</MessageBarTitle>}
        <ul className={styles.reasons}>
          {refused.map(({ sheet, reason, count }) => (
            <li key={`${reason} ${sheet}`}>{texts.refusedSheet(sheet, texts.refusal[reason], count)}</li>
          ))}
          {notCleared && <li>{texts.notCleared(notCleared.join("、"))}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
