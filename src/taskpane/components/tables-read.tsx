/** What was read and what was not. */
import { Accordion, AccordionItem, AccordionPanel, Text, makeStyles } from "@fluentui/react-components";
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { inLanguage } from "../../domain/kernel/text";
import { usePane } from "../pane-context";
import { FoldHeader } from "./fold-header";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  list: { margin: "4px 0 8px", paddingLeft: "18px", overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: 600 },
});

export function TablesRead({ reading }: { reading: ReadingResult }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  return (
    <Accordion collapsible>
      <AccordionItem value="tables">
        <FoldHeader>{texts.tablesTitle(reading.tables.length)}</FoldHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {reading.tables.map(({ sheet, title, id }, index) => (
              <li key={`${index} ${sheet}`}>{`${sheet}：${title || id}`}</li>
            ))}
          </ul>
          {reading.notRecognised.length > 0 && <Text className={styles.title}>{texts.notRead}</Text>}
          {reading.notRecognised.length > 0 && (
            <ul className={styles.list}>
              {reading.notRecognised.map(({ sheet, reason }, index) => (
                <li key={`${index} ${sheet}`}>{`${sheet}：${inLanguage(reason, language)}`}</li>
              ))}
            </ul>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
