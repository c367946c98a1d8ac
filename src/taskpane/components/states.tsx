/** The screens without a result, and the messages above one. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
} from "@fluentui/react-components";
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { unreadLabels } from "../../domain/dataset/unread";
import { inLanguage } from "../../domain/kernel/text";
import type { LiveError, LiveState } from "../../live/state";
import { usePane } from "../pane-context";
import { problemsView } from "../view-models/problems";
import { AddList } from "./add-list";
import { TableProblems } from "./table-problems";
import { TablesRead } from "./tables-read";

const useStyles = makeStyles({
  centred: { display: "flex", justifyContent: "center", padding: "48px 0" },
  explain: { display: "flex", flexDirection: "column", rowGap: "8px" },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  detail: { marginTop: "4px", overflowWrap: "anywhere", color: "var(--colorNeutralForeground2)" },
});

export function Loading() {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.centred}>
      <Spinner label={texts.loading} labelPosition="below" />
    </div>
  );
}

/** After reading was given up and there is nothing to show. */
export function NotChecked() {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofFrame;
  return (
    <section className={styles.explain}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.startTitle}
      </Subtitle2>
      <Text role="status">{words.cancelled}</Text>
      <div>
        <Button appearance="primary" onClick={() => void live.check()}>
          {words.check}
        </Button>
      </div>
    </section>
  );
}

/** What was looked for, what was found instead, what to do. */
export function NoTable({ state, reading }: { state: LiveState; reading: ReadingResult }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  // Figures stand there, and what they are can be said.
  const isUnread = unreadLabels(reading.accounts).some(({ isTable }) => !isTable);
  const words = texts.ofFrame;
  return (
    <section className={styles.explain}>
      <Text>{words.welcome}</Text>
      <div className={styles.explain} role="status">
        <Subtitle2 as="h2" className={styles.heading}>
          {isUnread ? words.nothingUnderstoodTitle : texts.noTableTitle}
        </Subtitle2>
        <Text>{texts.noTableLookedFor}</Text>
        {!isUnread && reading.notRecognised.length === 0 && <Text>{texts.noTableEmpty}</Text>}
        {!isUnread && reading.notRecognised.length > 0 && (
          <div>
            <Text>{texts.noTableFound}</Text>
            <ul className={styles.list}>
              {reading.notRecognised.map(({ sheet, reason }, index) => (
                <li key={`${index} ${sheet}`}>{`${sheet}：${inLanguage(reason, language)}`}</li>
              ))}
            </ul>
          </div>
        )}
        <Text weight="semibold">{isUnread ? words.nothingUnderstoodNext : texts.noTableNext}</Text>
      </div>
      {isUnread && <TablesRead reading={reading} entries={state.mapping.mapping.entries} />}
      <TableProblems problems={problemsView(reading, state.explanations)} />
      <AddList />
      <div>
        <Button onClick={() => void live.check()}>{texts.checkAgain}</Button>
      </div>
    </section>
  );
}

/** Tables without anybody to assess: what was checked in them all the same. */
export function NoSchool({ state, reading }: { state: LiveState; reading: ReadingResult }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const isByRegion = reading.tables.every(({ kind }) => kind === "regions");
  return (
    <>
      <section className={styles.explain} role="status">
        <Subtitle2 as="h2" className={styles.heading}>
          {isByRegion ? texts.onlyRegionsTitle : texts.noSchoolTitle}
        </Subtitle2>
        {reading.tables.map(
          ({ sheet, checked }, index) => checked && <Text key={index}>{`${sheet}：${inLanguage(checked, language)}`}</Text>,
        )}
        <Text>{isByRegion ? texts.onlyRegionsNext : texts.noSchoolNext}</Text>
      </section>
      <TableProblems problems={problemsView(reading, state.explanations)} />
      <TablesRead reading={reading} entries={state.mapping.mapping.entries} />
    </>
  );
}

/** What failed, why, what next; the technical text is folded away. */
export function ErrorMessage({ error, hasResult }: { error: LiveError; hasResult: boolean }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const { mark, unmark, writeReport, removeReport } = live;
  const retries: Partial<Record<LiveError["step"], () => Promise<void>>> = {
    marking: mark,
    clearing: unmark,
    reporting: writeReport,
    unreporting: removeReport,
  };
  const retry = retries[error.step] ?? live.check;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{texts.errorTitle[error.step]}</MessageBarTitle>
        {`${texts.errorWhy[error.code]}${texts.errorNext[error.code]}`}
        {hasResult && ` ${texts.lastResultKept}`}
        <details className={styles.detail}>
          <summary>{texts.details}</summary>
          {`${error.code}: ${error.detail}`}
        </details>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void retry.call(live)}>{texts.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
