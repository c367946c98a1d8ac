/** What was read, what was wrong in it, and what was not read. */
import { Accordion, AccordionItem, AccordionPanel, Link, Text, makeStyles } from "@fluentui/react-components";
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { inLanguage } from "../../domain/kernel/text";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";
import { FoldHeader } from "./fold-header";
import { tableProblems } from "../view-models/screen";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  list: { margin: "4px 0 8px", paddingLeft: "18px", overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: 600 },
});

export function TablesRead({ reading }: { reading: ReadingResult }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const problems = tableProblems(reading);
  return (
    <Accordion collapsible>
      <AccordionItem value="tables">
        <FoldHeader>
          {[texts.tablesTitle(reading.tables.length), problems.length > 0 && `${texts.problems} ${problems.length}`]
            .filter(Boolean)
            .join(" · ")}
        </FoldHeader>
        <AccordionPanel className={styles.panel}>
          {problems.length > 0 && <Text className={styles.title}>{texts.problems}</Text>}
          {problems.length > 0 && (
            <ul className={styles.list}>
              {problems.map(({ message, cells }, index) => (
                <li key={index}>
                  {inLanguage(message, language)}
                  {cells.slice(0, 4).map((cell) => (
                    <span key={fullAddress(cell)}>
                      {" "}
                      <Link as="button" aria-label={texts.goToCell(fullAddress(cell))} onClick={() => void live.reveal(cell)}>
                        {fullAddress(cell)}
                      </Link>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
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
