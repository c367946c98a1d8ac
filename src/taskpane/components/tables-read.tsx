/** 读取情况: what was read, what waits for the user's word, what was not read or not counted, and why. */
import { useMemo } from "react";
import { Text, makeStyles } from "@fluentui/react-components";
import type { ReadingResult } from "../../domain/dataset/reading-result";
import { inLanguage } from "../../domain/kernel/text";
import type { MappingEntry } from "../../domain/tables/user-mapping";
import { usePane } from "../pane-context";
import { forgetHeading, rememberHeadings } from "../remembered-headings";
import { openCount, readingViews, type SheetReadingView } from "../view-models/reading";
import { CellLinks } from "./cell-links";
import { OpenHeading, SaidHeading } from "./heading-choice";
import { HeadingFile } from "./heading-file";

const useStyles = makeStyles({
  list: { margin: "4px 0 8px", paddingLeft: "18px", overflowWrap: "anywhere" },
  labels: { margin: 0, padding: 0 },
  title: { display: "block", fontWeight: 600, marginTop: "8px", overflowWrap: "anywhere" },
  hint: { display: "block", overflowWrap: "anywhere" },
});

/** @param entries what the user has said so far, as the workbook keeps it */
export function TablesRead({ reading, entries }: { reading: ReadingResult; entries: readonly MappingEntry[] }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofReading;
  const views = useMemo(() => readingViews(reading, entries), [reading, entries]);
  const open = openCount(views);
  return (
    <section aria-label={words.region}>
      <ul className={styles.list}>
        {reading.tables.map(({ sheet, title, id }, index) => (
          <li key={`${index} ${sheet}`}>{title === "" && isLayout(id) ? sheet : `${sheet}：${title || id}`}</li>
        ))}
      </ul>
      {open > 0 && <Text className={styles.hint}>{words.openHint}</Text>}
      {views.map((view) => (
        <Sheet key={view.sheet} view={view} />
      ))}
      {reading.notRecognised.length > 0 && <Text className={styles.title}>{texts.notRead}</Text>}
      {reading.notRecognised.length > 0 && (
        <ul className={styles.list}>
          {reading.notRecognised.map(({ sheet, reason }, index) => (
            <li key={`${index} ${sheet}`}>{`${sheet}：${inLanguage(reason, language)}`}</li>
          ))}
        </ul>
      )}
      <HeadingFile entries={entries} />
    </section>
  );
}

/** Ids of layouts of ours; those of official forms are their numbers. */
function isLayout(id: string): boolean {
  return /^[A-Za-z]+$/.test(id);
}

function Sheet({ view: { sheet, open, said, notCounted } }: { view: SheetReadingView }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofReading;
  const say: Parameters<typeof OpenHeading>[0]["onSay"] = (entry) => {
    rememberHeadings(entry);
    void live.sayOfHeadings(entry);
  };
  return (
    <section aria-label={sheet}>
      <Text className={styles.title}>{sheet}</Text>
      {open.length > 0 && (
        <ul className={styles.labels}>
          {open.map((label) => (
            <OpenHeading key={label.key} label={label} onSay={say} />
          ))}
        </ul>
      )}
      {said.length > 0 && <Text className={styles.title}>{words.saidTitle}</Text>}
      {said.length > 0 && (
        <ul className={styles.labels}>
          {said.map((label) => (
            <SaidHeading
              key={label.key}
              label={label}
              onSay={say}
              onTakeBack={() => {
                forgetHeading(label.words);
                void live.takeBackHeading(label.words);
              }}
            />
          ))}
        </ul>
      )}
      {notCounted.length > 0 && (
        <>
          <Text className={styles.title}>{words.notCounted}</Text>
          <ul className={styles.list}>
            {notCounted.slice(0, MOST_ROWS).map(({ at, name }) => (
              <li key={`${at.row}`}>
                {name}
                <CellLinks cells={[at]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** More rows that are not counted would bury the rest. */
const MOST_ROWS = 20;
