/** What was understood of each worksheet with a standard of the user's own: every line, and what is to be corrected where. */
import { useState } from "react";
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import type { CellRef } from "../../domain/kernel/cell";
import type { IsoDate } from "../../domain/kernel/citation";
import { inLanguage, type Bilingual } from "../../domain/kernel/text";
import type { OwnStandard } from "../../usecases/own-standards";
import { mistakenStandard, notUsedWords } from "../../usecases/standards-not-used";
import { usePane } from "../pane-context";
import { CellLinks } from "./cell-links";

const PAGE = 20;

const useStyles = makeStyles({
  standard: { display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "flex-start", overflowWrap: "anywhere" },
  title: { margin: "8px 0 0", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  notUsed: { display: "flex", columnGap: "8px", fontWeight: 600 },
  icon: { color: "var(--colorStatusWarningForeground3)", flexShrink: 0, paddingTop: "2px" },
  list: { margin: 0, padding: 0, alignSelf: "stretch" },
  line: {
    listStyleType: "none",
    padding: "2px 0",
    borderBottom: "1px solid var(--colorNeutralStroke2)",
    fontSize: "12px",
    lineHeight: "18px",
  },
});

/** @param asOf the day whose limits apply */
export function OwnStandardsRead({ own, asOf }: { own: readonly OwnStandard[]; asOf: IsoDate }) {
  return own.map((one) => <OwnStandardRead key={one.id} own={one} asOf={asOf} />);
}

function OwnStandardRead({ own, asOf }: { own: OwnStandard; asOf: IsoDate }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofStandards;
  const title = words.ownRead(own.id, own.sheet, own.title ?? "");
  const notUsed = mistakenStandard(own);
  const faults = own.errors.map(({ cell, message }) => ({ cell, words: message }));
  return (
    <section className={styles.standard} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {notUsed && (
        <Text className={styles.notUsed}>
          <span className={styles.icon}>
            <Warning16Filled aria-hidden />
          </span>
          {inLanguage(notUsedWords(notUsed, asOf), language)}
        </Text>
      )}
      <Lines label={words.ownFaults} lines={faults} say={(text) => text} />
      <Lines label={words.ownLines} lines={own.lines} say={words.ownLine} />
    </section>
  );
}

interface LinesProps {
  readonly label: string;
  readonly lines: readonly { readonly cell: CellRef; readonly words: Bilingual }[];
  readonly say: (text: string) => string;
}

function Lines({ label, lines, say }: LinesProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const [pages, setPages] = useState(1);
  const rest = lines.length - pages * PAGE;
  if (lines.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {lines.slice(0, pages * PAGE).map(({ cell, words }, index) => (
          <li key={index} className={styles.line}>
            {say(inLanguage(words, language))}
            <CellLinks cells={[cell]} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setPages(pages + 1)}>
          {texts.ofStandards.ownMore(Math.min(PAGE, rest))}
        </Button>
      )}
    </>
  );
}
