/** What is doubtful or contradictory in the tables themselves: to be corrected or explained before the results count. */
import { Accordion, AccordionItem, AccordionPanel, Link, makeStyles } from "@fluentui/react-components";
import { Info16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { TableProblem } from "../../domain/dataset/reading-result";
import { inLanguage } from "../../domain/kernel/text";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";
import { FoldHeader } from "./fold-header";

const MOST_PROBLEMS = 100;
const MOST_LINKS = 4;

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { display: "inline-flex", alignItems: "center", columnGap: "6px", fontWeight: 600 },
  warning: { color: "var(--colorStatusWarningForeground3)", flexShrink: 0 },
  info: { color: "var(--colorNeutralForeground3)", flexShrink: 0 },
  list: { margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  problem: { listStyleType: "none", display: "flex", columnGap: "8px", lineHeight: "20px", overflowWrap: "anywhere" },
  icon: { paddingTop: "2px" },
  links: { display: "flex", flexWrap: "wrap", columnGap: "10px" },
});

export function TableProblems({ problems }: { problems: readonly TableProblem[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  if (problems.length === 0) return null;
  const isGrave = problems.some(({ severity }) => severity !== "info");
  return (
    <Accordion collapsible>
      <AccordionItem value="problems">
        <FoldHeader>
          <span className={styles.heading}>
            <SeverityIcon isGrave={isGrave} />
            {texts.problems(problems.length)}
          </span>
        </FoldHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list} aria-label={texts.problems(problems.length)}>
            {problems.slice(0, MOST_PROBLEMS).map((problem, index) => (
              <Problem key={index} problem={problem} />
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Problem({ problem: { severity, message, cells } }: { problem: TableProblem }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  return (
    <li className={styles.problem}>
      <span className={styles.icon}>
        <SeverityIcon isGrave={severity !== "info"} />
      </span>
      <div>
        {inLanguage(message, language)}
        <div className={styles.links}>
          {cells.slice(0, MOST_LINKS).map((cell) => {
            const address = fullAddress(cell);
            return (
              <Link as="button" key={address} aria-label={texts.goToCell(address)} onClick={() => void live.reveal(cell)}>
                {address}
              </Link>
            );
          })}
        </div>
      </div>
    </li>
  );
}

function SeverityIcon({ isGrave }: { isGrave: boolean }) {
  const styles = useStyles();
  return isGrave ? (
    <Warning16Filled className={styles.warning} aria-hidden />
  ) : (
    <Info16Regular className={styles.info} aria-hidden />
  );
}
