/** The first screen with a result: the answer, the one button, what to do first, then schools, indicators and the county. */
import { useMemo, useRef, useState } from "react";
import { Link, MessageBar, MessageBarBody, Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { LiveState } from "../../live/state";
import type { Answer } from "../../report/model/answer";
import type { Checked } from "../../usecases/check-grids";
import { questionList } from "../../usecases/questions";
import { usePane } from "../pane-context";
import { usePlaces, type Place } from "../places";
import { rememberWelcome, wasWelcomed } from "../remembered-welcome";
import { countyViews } from "../view-models/county";
import { problemsView, yearNotices } from "../view-models/problems";
import { askedText } from "../view-models/questions";
import { openCount, readingViews } from "../view-models/reading";
import { ActBar } from "./act-bar";
import { ActList } from "./act-list";
import { AnswerCard } from "./answer-card";
import { CountyItems } from "./county-items";
import { IndicatorList } from "./indicator-list";
import { SchoolBody } from "./school-body";
import { SchoolList } from "./school-list";
import { StandardsToTry } from "./standards-to-try";
import { Welcome } from "./welcome";

const useStyles = makeStyles({
  home: { display: "flex", flexDirection: "column", rowGap: "14px" },
  tabs: { marginLeft: "-10px", flexWrap: "wrap" },
  others: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
});

type HomeTab = "schools" | "indicators" | "county";

export function Home({ state, checked, answer }: { state: LiveState; checked: Checked; answer: Answer }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { evaluation } = checked;
  const [isWelcome, setWelcome] = useState(() => !wasWelcomed());
  const begin = () => {
    rememberWelcome();
    setWelcome(false);
  };
  const [only] = answer.schools.list;
  const isOne = answer.schools.list.length === 1;
  const [tab, setTab] = useState<HomeTab>("schools");
  const parts = useRef<HTMLDivElement>(null);
  const toSchools = () => {
    setTab("schools");
    parts.current?.scrollIntoView({ block: "start" });
    parts.current?.querySelector<HTMLElement>("[role=tab]")?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.home}>
      {isWelcome && <Welcome onUse={begin} />}
      <AnswerCard answer={answer} years={yearNotices(checked.reading)} onSchools={toSchools} />
      <ActBar state={state} onMark={begin} />
      <StandardsToTry checked={checked} settings={state.settings} />
      {evaluation.defects.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.defects(evaluation.defects.length)}</MessageBarBody>
        </MessageBar>
      )}
      <ActList causes={answer.causes} />
      {isOne && only ? (
        <SchoolBody evaluation={evaluation} school={only.id} marks={state.marks} />
      ) : (
        <div ref={parts}>
          <Parts checked={checked} answer={answer} tab={tab} onTab={setTab} />
        </div>
      )}
      <Others state={state} checked={checked} />
    </div>
  );
}

interface PartsProps {
  readonly checked: Checked;
  readonly answer: Answer;
  readonly tab: HomeTab;
  readonly onTab: (tab: HomeTab) => void;
}

function Parts({ checked: { evaluation }, answer, tab, onTab }: PartsProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const county = useMemo(() => countyViews(evaluation, [], language), [evaluation, language]);
  const titles: Readonly<Record<HomeTab, string>> = { ...words.tabs, schools: words.schoolsTab(answer.schools.total) };
  return (
    <>
      <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, { value }) => onTab(value as HomeTab)}>
        {(["schools", "indicators", "county"] as const).map((value) => (
          <Tab key={value} value={value} id={`tab-${value}`} aria-controls={`part-${value}`}>
            {titles[value]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`part-${tab}`} aria-labelledby={`tab-${tab}`}>
        {/* The list of schools keeps its filter while another part is looked at. */}
        <div hidden={tab !== "schools"}>
          <SchoolList answer={answer} evaluation={evaluation} />
        </div>
        {tab === "indicators" && <IndicatorList answer={answer} evaluation={evaluation} county={county} />}
        {tab === "county" && <CountyItems evaluation={evaluation} />}
      </div>
    </>
  );
}

/** What else there is to look at, each in a place of its own. */
function Others({ state, checked }: { state: LiveState; checked: Checked }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { go } = usePlaces();
  const { reading, evaluation } = checked;
  const { entries } = state.mapping.mapping;
  const unread = useMemo(() => openCount(readingViews(reading, entries)), [reading, entries]);
  const problems = useMemo(() => problemsView(reading, state.explanations), [reading, state.explanations]);
  const questions = useMemo(() => questionList(checked), [checked]);
  const asked = askedText(questions, texts.ofQuestions);
  const links: readonly (readonly [boolean, string, Place])[] = [
    [true, texts.ofReading.title(reading.tables.length, unread), { at: "reading" }],
    [asked !== null, `${texts.ofQuestions.title} ${asked}`, { at: "questions" }],
    [problems.open.length > 0, texts.problems(problems.open.length), { at: "problems" }],
    [
      problems.open.length === 0 && problems.explained.length > 0,
      texts.ofExplanations.accepted(problems.explained.length),
      { at: "problems" },
    ],
    [evaluation.schools.length > 1, texts.ofAnswer.shortfalls, { at: "shortfalls" }],
    [evaluation.schools.length > 1, texts.ofAnswer.findings, { at: "findings" }],
  ];
  return (
    <nav className={styles.others} aria-label={texts.ofAnswer.others}>
      <h2 className={styles.title}>{texts.ofAnswer.others}</h2>
      {links.map(
        ([isThere, text, place]) =>
          isThere && (
            <Link key={text} as="button" onClick={() => go(place)}>
              {text}
            </Link>
          ),
      )}
    </nav>
  );
}
