/** The data items that were not found: what they are, and what can be done about them. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { Answer } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import { absentItems, leftOut } from "../view-models/answer";
import { PlaceFrame } from "./place-frame";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px", lineHeight: "22px", overflowWrap: "anywhere" } });

export function AbsentPage({ answer }: { answer: Answer }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { go } = usePlaces();
  const words = texts.ofAnswer;
  const items = absentItems(answer.causes);
  const { labels, tables } = leftOut(answer.causes);
  return (
    <PlaceFrame title={words.notFound(items.length)}>
      <Text>{labels > 0 || tables > 0 ? words.absentPerhaps : words.absentNote}</Text>
      <ul className={styles.list}>
        {items.map(({ field, title }) => (
          <li key={field}>{inLanguage(title, language)}</li>
        ))}
      </ul>
      {(labels > 0 || tables > 0) && (
        <div>
          <Button onClick={() => go({ at: "reading" })}>{words.actWords.assign}</Button>
        </div>
      )}
    </PlaceFrame>
  );
}
