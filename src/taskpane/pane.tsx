/** The check pane: the answer first, what to do about it, and every detail a step behind. A view of the live evaluation. */
import { useMemo } from "react";
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { Language } from "../domain/kernel/text";
import { inLanguage } from "../domain/kernel/text";
import type { LiveState } from "../live/state";
import type { Answer } from "../report/model/answer";
import { answerOf } from "../report/model/answer-of";
import type { Checked } from "../usecases/check-grids";
import { AbsentPage } from "./components/absent-page";
import { Busy } from "./components/busy";
import { ConvertedFormulas } from "./components/converted-formulas";
import { ErrorBoundary } from "./components/error-boundary";
import { HelpPage } from "./components/help-page";
import { Home } from "./components/home";
import { IndicatorPage } from "./components/indicator-page";
import { PaneHead } from "./components/pane-head";
import { PlaceFrame } from "./components/place-frame";
import { Questions } from "./components/questions";
import { RequirementsPage } from "./components/requirements-page";
import { SchoolPage } from "./components/school-page";
import { Shortfalls } from "./components/shortfalls";
import { StandardLine } from "./components/standard-line";
import { StandardsNotUsed } from "./components/standards-not-used";
import { StandardsPage } from "./components/standards-page";
import { ErrorMessage, Loading, NoSchool, NoTable, NotChecked } from "./components/states";
import { StoreNotices } from "./components/store-notices";
import { TableProblems } from "./components/table-problems";
import { TablesRead } from "./components/tables-read";
import { useThemeName } from "./office-theme";
import { PaneProvider, useLiveState, usePane } from "./pane-context";
import type { PaneLive } from "./pane-context";
import { PlacesProvider, type Place } from "./places";
import { useRememberedHeadings } from "./remembered-headings";
import { TEXTS } from "./texts";
import { THEMES } from "./theme";
import { problemsView } from "./view-models/problems";
import { openCount, readingViews } from "./view-models/reading";
import { screenOf } from "./view-models/screen";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "10px 16px 24px",
    minHeight: "100vh",
    boxSizing: "border-box",
  },
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface PaneProps {
  readonly live: PaneLive;
  readonly language: Language;
  /** Background of Office's own page, `#rrggbb`; undefined where the host does not tell. */
  readonly ground?: () => string | undefined;
}

export function Pane({ live, language, ground }: PaneProps) {
  const context = useMemo(() => ({ live, language, texts: TEXTS[language] }), [live, language]);
  const name = useThemeName(ground);
  return (
    <FluentProvider theme={THEMES[name]}>
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
  const { live } = usePane();
  const state = useLiveState(live);
  const answer = useAnswer(state);
  useRememberedHeadings(live, state);
  return (
    <div className={styles.pane} aria-busy={state.step !== null}>
      <PlacesProvider head={<PaneHead />} render={(place) => <Shown place={place} state={state} answer={answer} />}>
        {state.step && <Busy key={state.step} step={state.step} />}
        <StoreNotices kept={state.kept} />
        {state.error && <ErrorMessage error={state.error} hasResult={state.checked !== null} />}
        <ConvertedFormulas state={state} />
        <Announcement state={state} answer={answer} />
      </PlacesProvider>
    </div>
  );
}

/** Made once for each result; its parts are made when they are looked at. */
function useAnswer({ checked, explanations }: LiveState): Answer | null {
  return useMemo(() => {
    if (!checked) return null;
    const { evaluation, reading } = checked;
    return answerOf({ evaluation, problems: reading.problems, accounts: reading.accounts, explanations });
  }, [checked, explanations]);
}

interface ShownProps {
  readonly place: Place;
  readonly state: LiveState;
  readonly answer: Answer | null;
}

function Shown({ place, state, answer }: ShownProps) {
  if (place.at === "home") return <First state={state} answer={answer} />;
  if (place.at === "help") return <HelpPage topic={place.topic} />;
  if (place.at === "standards") return <StandardsPage state={state} />;
  const { checked } = state;
  return checked && answer && <Opened place={place} state={state} checked={checked} answer={answer} />;
}

function First({ state, answer }: { state: LiveState; answer: Answer | null }) {
  const styles = useStyles();
  const { checked } = state;
  const screen = screenOf(state);
  return (
    <div className={styles.screen}>
      <StandardLine state={state} />
      {checked && <StandardsNotUsed checked={checked} packs={state.settings.packs} />}
      {screen === "loading" && <Loading />}
      {screen === "notChecked" && <NotChecked />}
      {screen === "noTable" && <NoTable state={state} reading={checked!.reading} />}
      {screen === "noSchool" && <NoSchool state={state} reading={checked!.reading} />}
      {screen === "result" && <Home state={state} checked={checked!} answer={answer!} />}
    </div>
  );
}

/** What is opened from the first screen and speaks of the result. */
function Opened({ place, state, checked, answer }: { place: Place; state: LiveState; checked: Checked; answer: Answer }) {
  const { texts } = usePane();
  const { evaluation, reading } = checked;
  const { entries } = state.mapping.mapping;
  switch (place.at) {
    case "school":
      return <SchoolPage answer={answer} evaluation={evaluation} id={place.id} marks={state.marks} />;
    case "indicator":
      return <IndicatorPage answer={answer} id={place.key} />;
    case "findings":
      return <RequirementsPage evaluation={evaluation} />;
    case "absent":
      return <AbsentPage answer={answer} />;
    case "shortfalls":
      return (
        <PlaceFrame title={texts.ofAnswer.shortfalls}>
          <Shortfalls evaluation={evaluation} />
        </PlaceFrame>
      );
    case "questions":
      return (
        <PlaceFrame title={texts.ofQuestions.title}>
          <Questions checked={checked} confirmations={state.confirmations} target={place.target ?? null} />
        </PlaceFrame>
      );
    case "problems":
      return (
        <PlaceFrame title={texts.ofExplanations.region}>
          <TableProblems problems={problemsView(reading, state.explanations)} />
        </PlaceFrame>
      );
    case "reading":
      return (
        <PlaceFrame title={texts.ofReading.title(reading.tables.length, openCount(readingViews(reading, entries)))}>
          <TablesRead reading={reading} entries={entries} />
        </PlaceFrame>
      );
    default:
      return null;
  }
}

/** Told to screen readers when a check ends, without moving the focus. */
function Announcement({ state, answer }: { state: LiveState; answer: Answer | null }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const isTold = state.status === "ready" && answer !== null;
  return (
    <div className={styles.spoken} role="status" aria-live="polite">
      {isTold && `${texts.done}${inLanguage(answer.headline.text, language)}`}
    </div>
  );
}
