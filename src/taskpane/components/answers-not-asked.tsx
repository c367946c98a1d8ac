/** Answers that were understood and that none of the chosen standards asks for: kept, and in sight of whoever gave them. */
import { Text, makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { NotAskedView } from "../view-models/questions";

const useStyles = makeStyles({
  aside: { color: "var(--colorNeutralForeground2)", fontSize: "12px", lineHeight: "18px" },
  list: { margin: 0, paddingLeft: "20px", fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
});

export function AnswersNotAsked({ answers }: { answers: readonly NotAskedView[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofQuestions;
  if (answers.length === 0) return null;
  const title = words.notAskedTitle(answers.length);
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.aside}>{words.notAskedNote}</Text>
      <ul className={styles.list} aria-label={title}>
        {answers.map(({ key, unit, wording, answer }) => (
          <li key={key}>{words.notAsked(unit, wording, answer)}</li>
        ))}
      </ul>
    </>
  );
}
