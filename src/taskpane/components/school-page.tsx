/** One school, opened from a list: the same card with its name and stages, then what stands behind it. */
import { Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { inLanguage } from "../../domain/kernel/text";
import type { Answer, AnswerSchool } from "../../report/model/answer";
import type { MarkReport } from "../../workbook/port";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import { PlaceFrame } from "./place-frame";
import { SchoolBody } from "./school-body";
import { StandingMark } from "./standing-mark";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
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
  stages: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "2px" },
  stage: { display: "inline-flex", columnGap: "6px" },
  gaps: { margin: 0, paddingLeft: "18px", lineHeight: "20px" },
});

interface Props {
  readonly answer: Answer;
  readonly evaluation: Evaluation;
  readonly id: string;
  readonly marks: MarkReport | null;
}

export function SchoolPage({ answer, evaluation, id, marks }: Props) {
  const { texts } = usePane();
  const school = answer.schools.list.find((one) => one.id === id);
  if (!school) {
    return (
      <PlaceFrame title={texts.school}>
        <Text role="status">{texts.ofAnswer.noneFound}</Text>
      </PlaceFrame>
    );
  }
  return (
    <PlaceFrame title={school.name}>
      <SchoolCard school={school} />
      <SchoolBody evaluation={evaluation} school={id} marks={marks} />
    </PlaceFrame>
  );
}

function SchoolCard({ school: { standing, sections, missed, open, gaps } }: { school: AnswerSchool }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const said = [
    missed.length > 0 ? words.missedItems(missed.length) : "",
    open > 0 ? words.openItems(open) : "",
    missed.length === 0 && open === 0 ? words.nothingMissed : "",
  ].filter(Boolean);
  return (
    <section className={mergeClasses(styles.card, styles[standing])} aria-label={words.card}>
      <div className={styles.stages}>
        {sections.map((section) => (
          <span key={section.id} className={styles.stage}>
            {texts.stage[section.stage]}
            <StandingMark standing={section.standing} />
          </span>
        ))}
      </div>
      <Text>{said.join(words.list)}</Text>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map(({ text }) => (
            <li key={text.zh}>{inLanguage(text, language)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
