/** The answer in one glance: the verdict, how many schools, why, and what is not counted in; each count leads somewhere. */
import { Link, Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { TableProblem } from "../../domain/dataset/reading-result";
import { sayProblem } from "../../domain/explain/problems";
import { inLanguage } from "../../domain/kernel/text";
import type { Answer, AnswerReason, AnswerStandard } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces, type Place } from "../places";
import { verdictColour } from "../theme";
import { leftOut } from "../view-models/answer";
import { StandingBar } from "./standing-bar";
import { StandingMark, verdictOf } from "./standing-mark";
import { VerdictIcon } from "./verdict-mark";

/** Schools and gaps told on the card; the lists below name all. */
const MOST_NAMES = 3;
const MOST_GAPS = 2;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "12px",
    borderRadius: "6px",
    border: "1px solid var(--colorNeutralStroke1)",
    borderLeft: "4px solid",
    overflowWrap: "anywhere",
  },
  pass: { borderLeftColor: verdictColour("pass", "edge"), backgroundColor: verdictColour("pass", "fill") },
  fail: { borderLeftColor: verdictColour("fail", "edge"), backgroundColor: verdictColour("fail", "fill") },
  open: { borderLeftColor: verdictColour("cannotTell", "edge"), backgroundColor: verdictColour("cannotTell", "fill") },
  notApplicable: {
    borderLeftColor: verdictColour("notApplicable", "edge"),
    backgroundColor: verdictColour("notApplicable", "fill"),
  },
  headline: { margin: 0, display: "flex", alignItems: "center", columnGap: "8px", fontSize: "18px", lineHeight: "24px" },
  reasons: { margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
  reason: { listStyleType: "none", display: "flex", columnGap: "6px", lineHeight: "20px" },
  icon: { paddingTop: "2px", flexShrink: 0 },
  standard: { display: "flex", flexDirection: "column", rowGap: "4px" },
  title: { display: "flex", justifyContent: "space-between", columnGap: "8px", margin: 0, fontSize: "14px", fontWeight: 600 },
  sentence: { textAlign: "left", lineHeight: "20px" },
  left: { display: "flex", flexWrap: "wrap", columnGap: "14px", rowGap: "2px" },
});

interface Props {
  readonly answer: Answer;
  /** What is said of tables of several school years. */
  readonly years: readonly TableProblem[];
  /** Leads to the list of schools. */
  readonly onSchools: () => void;
}

export function AnswerCard({ answer, years, onSchools }: Props) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { headline, schools, standards } = answer;
  const words = texts.ofAnswer;
  const isSchool = headline.of === "school";
  return (
    <section className={mergeClasses(styles.card, styles[headline.standing])} aria-label={words.card}>
      <h2 className={styles.headline}>
        <VerdictIcon verdict={verdictOf(headline.standing)} />
        {inLanguage(headline.text, language)}
      </h2>
      {!isSchool && (
        <>
          <Text>{inLanguage(schools.text, language)}</Text>
          <StandingBar
            counts={schools}
            words={(standing) =>
              standing === "notApplicable" ? words.standings.notApplicable : inLanguage(schools.words[standing], language)
            }
          />
        </>
      )}
      {!isSchool && <Which answer={answer} onSchools={onSchools} />}
      <Lacking answer={answer} />
      {standards.map((standard) => (
        <Standard key={standard.standard} standard={standard} isOnly={standards.length === 1} />
      ))}
      <LeftOut answer={answer} />
      {years.map((problem, index) => (
        <Text key={index} size={200}>
          {inLanguage(sayProblem(problem), language)}
        </Text>
      ))}
    </section>
  );
}

/** 哪些学校 */
function Which({ answer: { schools }, onSchools }: { answer: Answer; onSchools: () => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofAnswer;
  const standing = schools.fail > 0 ? "fail" : "open";
  if (schools[standing] === 0) return null;
  const names = schools.list.filter((school) => school.standing === standing).map(({ name }) => name);
  const named = names.slice(0, MOST_NAMES).join(words.names);
  const all = names.length > MOST_NAMES ? words.manyNames(named, schools[standing]) : named;
  return (
    <Link as="button" className={styles.sentence} onClick={onSchools}>
      {`${words.standings[standing]}${words.colon}${all}`}
    </Link>
  );
}

/** 缺什么、缺多少 */
function Lacking({ answer: { gaps, schools } }: { answer: Answer }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { go } = usePlaces();
  const words = texts.ofAnswer;
  if (gaps.texts.length === 0) return null;
  const named = gaps.texts.slice(0, MOST_GAPS).map((text) => inLanguage(text, language));
  const text = `${named.join(words.list)}${gaps.texts.length > MOST_GAPS ? words.more(gaps.texts.length) : ""}`;
  const sentence = `${words.lacking}${words.colon}${text}`;
  if (schools.total === 1) return <Text>{sentence}</Text>;
  return (
    <Link as="button" className={styles.sentence} onClick={() => go({ at: "shortfalls" })}>
      {sentence}
    </Link>
  );
}

function Standard({ standard, isOnly }: { standard: AnswerStandard; isOnly: boolean }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  // The bar says it already.
  const reasons = standard.reasons.filter(({ kind }) => kind !== "schools");
  return (
    <div className={styles.standard}>
      {!isOnly && (
        <h3 className={styles.title}>
          {inLanguage(standard.title, language)}
          {standard.county && <StandingMark standing={standard.county} />}
        </h3>
      )}
      {!isOnly && <StandingBar counts={standard.schools} words={(standing) => words.standings[standing]} />}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <Reason key={`${reason.kind} ${reason.standing}`} reason={reason} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Reason({ reason: { standing, text } }: { reason: AnswerReason }) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <li className={styles.reason}>
      <span className={styles.icon}>
        <VerdictIcon verdict={verdictOf(standing)} />
      </span>
      <span>{inLanguage(text, language)}</span>
    </li>
  );
}

/** 待确认 21 项 · 未识别 2 栏 · 没有找到 6 项数据 */
function LeftOut({ answer }: { answer: Answer }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { go } = usePlaces();
  const words = texts.ofAnswer;
  const { unanswered, labels, tables, absent } = leftOut(answer.causes);
  const lines: readonly (readonly [number, string, Place])[] = [
    [unanswered, words.toConfirm(unanswered), { at: "questions" }],
    [labels, words.notUnderstood(labels), { at: "reading" }],
    [tables, words.tablesNotRead(tables), { at: "reading" }],
    [absent, words.notFound(absent), { at: "absent" }],
  ];
  const shown = lines.filter(([count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <div className={styles.left} role="group" aria-label={words.unused}>
      {shown.map(([, text, place]) => (
        <Link key={text} as="button" onClick={() => go(place)}>
          {text}
        </Link>
      ))}
    </div>
  );
}
