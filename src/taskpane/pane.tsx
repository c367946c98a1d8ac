/** The check pane: choose a standard, see the result, go to the cells, mark them. A view of the live evaluation. */
import { useMemo, useState } from "react";
import { FluentProvider, MessageBar, MessageBarBody, ProgressBar, makeStyles } from "@fluentui/react-components";
import { coverageLine } from "../domain/explain/explain";
import { unreadLabels } from "../domain/dataset/unread";
import type { Language } from "../domain/kernel/text";
import type { Checked } from "../usecases/check-grids";
import type { LiveState } from "../live/state";
import { County } from "./components/county-view";
import { ErrorBoundary } from "./components/error-boundary";
import { FindingsList } from "./components/findings-list";
import { ConvertedFormulas } from "./components/converted-formulas";
import { MarksBar } from "./components/marks-bar";
import { ReportSheets } from "./components/report-sheets";
import { Shortfalls } from "./components/shortfalls";
import { Questions } from "./components/questions";
import { Setup } from "./components/setup";
import { ErrorMessage, Loading, NoSchool, NoTable } from "./components/states";
import { StoreNotices } from "./components/store-notices";
import { Summary } from "./components/summary";
import { TableProblems } from "./components/table-problems";
import { TablesRead } from "./components/tables-read";
import { PaneProvider, useLiveState, usePane } from "./pane-context";
import type { PaneLive } from "./pane-context";
import { QuestionTargetProvider } from "./question-target";
import { TEXTS } from "./texts";
import { theme } from "./theme";
import { countyViews } from "./view-models/county";
import { DEFAULT_FILTER, schoolViews, withKnownSchool } from "./view-models/findings";
import { problemsView } from "./view-models/problems";
import { screenOf } from "./view-models/screen";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    padding: "12px 16px 24px",
    minHeight: "100vh",
    boxSizing: "border-box",
  },
  busy: { position: "sticky", top: 0, zIndex: 1, height: "2px", margin: "-12px -16px 0" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export function Pane({ live, language }: { live: PaneLive; language: Language }) {
  const context = useMemo(() => ({ live, language, texts: TEXTS[language] }), [live, language]);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={context}>
        <ErrorBoundary texts={context.texts}>
          <Screens />
        </ErrorBoundary>
      </PaneProvider>
    </FluentProvider>
  );
}

function Screens() {
  const styles = useStyles();
  const { live, texts } = usePane();
  const state = useLiveState(live);
  const screen = screenOf(state);
  return (
    <main className={styles.pane} aria-busy={state.step !== null}>
      <div className={styles.busy}>{state.step && state.checked && <ProgressBar aria-label={texts.step[state.step]} />}</div>
      <Setup state={state} />
      <StoreNotices kept={state.kept} />
      {state.error && <ErrorMessage error={state.error} hasResult={state.checked !== null} />}
      {screen === "loading" && <Loading />}
      {screen === "noTable" && <NoTable state={state} reading={state.checked!.reading} />}
      {screen === "noSchool" && <NoSchool state={state} reading={state.checked!.reading} />}
      {screen === "result" && (
        <QuestionTargetProvider>
          <Result state={state} checked={state.checked!} />
        </QuestionTargetProvider>
      )}
      <Announcement state={state} />
    </main>
  );
}

function Result({ state, checked }: { state: LiveState; checked: Checked }) {
  const { texts, language } = usePane();
  const [chosen, setFilter] = useState(DEFAULT_FILTER);
  const { evaluation, reading } = checked;
  const filter = useMemo(() => withKnownSchool(chosen, evaluation), [chosen, evaluation]);
  const schools = useMemo(
    () => schoolViews(evaluation, filter, state.marks, language),
    [evaluation, filter, state.marks, language],
  );
  const problems = useMemo(() => problemsView(reading, state.explanations), [reading, state.explanations]);
  // What was not understood decides what can be judged at all: then it stands before the results, and stays there once it is said.
  const isUnread = useMemo(() => unreadLabels(reading.accounts).length > 0, [reading]);
  const [isReadingFirst, setReadingFirst] = useState(isUnread);
  if (isUnread && !isReadingFirst) setReadingFirst(true);
  const tablesRead = <TablesRead reading={reading} entries={state.mapping.mapping.entries} />;
  const county = useMemo(() => countyViews(evaluation, filter, language), [evaluation, filter, language]);
  return (
    <>
      <Summary evaluation={evaluation} filter={filter} onFilter={setFilter} />
      {isReadingFirst && tablesRead}
      {evaluation.defects.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.defects(evaluation.defects.length)}</MessageBarBody>
        </MessageBar>
      )}
      <MarksBar state={state} />
      <ReportSheets state={state} />
      <ConvertedFormulas state={state} />
      {county.map((stage) => (
        <County key={stage.stage ?? "county"} county={stage} evaluation={evaluation} />
      ))}
      {evaluation.schools.length > 1 && <Shortfalls evaluation={evaluation} />}
      <Questions checked={checked} confirmations={state.confirmations} school={filter.school} />
      <TableProblems problems={problems} />
      <FindingsList evaluation={evaluation} schools={schools} filter={filter} onFilter={setFilter} />
      {!isReadingFirst && tablesRead}
    </>
  );
}

/** Told to screen readers when a check ends, without moving the focus. */
function Announcement({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const isTold = state.status === "ready" && state.checked !== null;
  return (
    <div className={styles.spoken} role="status" aria-live="polite">
      {isTold && `${texts.done}${coverageLine(state.checked!.evaluation.coverage, language)}`}
    </div>
  );
}
