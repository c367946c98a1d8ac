/** 先做这些: what keeps verdicts open, each once, with the one act that removes it. */
import { Button, Link, Text, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { AnswerCause } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import { cellOf, wayOut } from "../view-models/answer";

/** Cells named for one cause. */
const MOST_CELLS = 12;

const useStyles = makeStyles({
  title: { margin: "0 0 4px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, padding: 0, counterReset: "act" },
  act: {
    listStyleType: "none",
    counterIncrement: "act",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "4px",
    alignItems: "start",
    padding: "6px 0",
    borderTop: "1px solid var(--colorNeutralStroke2)",
    "::before": { content: "counter(act)", fontWeight: 600, color: "var(--colorNeutralForeground2)" },
  },
  words: { overflowWrap: "anywhere", lineHeight: "20px" },
  aside: { color: "var(--colorNeutralForeground2)", fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
  button: { minWidth: "52px" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "10px" },
});

export function ActList({ causes }: { causes: readonly AnswerCause[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofAnswer;
  if (causes.length === 0) return null;
  return (
    <section aria-label={words.acts}>
      <h2 className={styles.title}>{words.acts}</h2>
      <ol className={styles.list}>
        {causes.map((cause) => (
          <Act key={cause.id} cause={cause} />
        ))}
      </ol>
    </section>
  );
}

function Act({ cause }: { cause: AnswerCause }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const { message, act, schools, items, waiting } = cause;
  const said = inLanguage(message, language);
  return (
    <li className={styles.act}>
      <div className={styles.words}>
        {said}
        <div className={styles.aside}>{inLanguage(act.text, language)}</div>
        {waiting.length > 0 && (
          <details className={styles.aside}>
            <summary>{schools > 0 ? words.touches(schools, items) : words.touchesItems(items)}</summary>
            {waiting.map((title) => inLanguage(title, language)).join(words.list)}
          </details>
        )}
        {cause.kind !== "absent" && <Cells addresses={cause.cells} />}
      </div>
      <ActButton cause={cause} said={said} />
    </li>
  );
}

function ActButton({ cause, said }: { cause: AnswerCause; said: string }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const { go } = usePlaces();
  const words = texts.ofAnswer;
  const way = wayOut(cause);
  if (!way) return null;
  const act = words.actWords[cause.act.kind];
  return (
    <Button
      className={styles.button}
      size="small"
      aria-label={words.actOn(act, said)}
      onClick={() => ("place" in way ? go(way.place) : void live.reveal(way.cell))}
    >
      {act}
    </Button>
  );
}

function Cells({ addresses }: { addresses: readonly string[] }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const cells = addresses.slice(0, MOST_CELLS).flatMap((address) => {
    const cell = cellOf(address);
    return cell ? [{ address, cell }] : [];
  });
  if (addresses.length < 2 || cells.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary>{texts.ofAnswer.showCells(addresses.length)}</summary>
      <Text size={200} className={styles.cells}>
        {cells.map(({ address, cell }) => (
          <Link key={address} as="button" onClick={() => void live.reveal(cell)}>
            {address}
          </Link>
        ))}
      </Text>
    </details>
  );
}
