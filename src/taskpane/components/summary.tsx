/** The result in one glance: how many requirements pass, fail or cannot be decided. The counts filter the list below. */
import { InfoLabel, Text, ToggleButton, makeStyles, mergeClasses } from "@fluentui/react-components";
import { coverageLine } from "../../domain/explain/explain";
import { VERDICTS } from "../../domain/kernel/verdict";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Evaluation } from "../../domain/checks/finding";
import { usePane } from "../pane-context";
import { verdictColour } from "../theme";
import { toggleVerdict } from "../view-models/findings";
import type { FindingFilter } from "../view-models/findings";
import { standardSummaries } from "../view-models/standards";
import type { StandardSummary } from "../view-models/standards";
import { VerdictIcon, VerdictMark } from "./verdict-mark";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "8px" },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "2px",
    padding: "6px 8px",
    minWidth: 0,
    fontSize: "12px",
    borderLeftWidth: "3px",
    fontWeight: 400,
  },
  count: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    width: "100%",
    fontSize: "24px",
    lineHeight: "28px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
  },
  fail: { borderLeftColor: verdictColour("fail", "edge") },
  cannotTell: { borderLeftColor: verdictColour("cannotTell", "edge") },
  pass: { borderLeftColor: verdictColour("pass", "edge") },
  failOn: { backgroundColor: verdictColour("fail", "fill") },
  cannotTellOn: { backgroundColor: verdictColour("cannotTell", "fill") },
  passOn: { backgroundColor: verdictColour("pass", "fill") },
  standards: { margin: "0 0 12px", padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  standard: { listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "2px" },
  title: { fontWeight: 600 },
  sections: { display: "flex", flexWrap: "wrap", columnGap: "12px", alignItems: "center" },
  share: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
  line: { display: "block", marginTop: "8px", color: "var(--colorNeutralForeground2)" },
});

const TILES = ["fail", "cannotTell", "pass"] as const satisfies readonly Verdict[];

export function Summary(props: { evaluation: Evaluation; filter: FindingFilter; onFilter: (filter: FindingFilter) => void }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { evaluation, filter, onFilter } = props;
  return (
    <section aria-label={texts.summary}>
      <ul className={styles.standards}>
        {standardSummaries(evaluation, language).map((standard) => (
          <Standard key={standard.pack} standard={standard} />
        ))}
      </ul>
      <div className={styles.tiles}>
        {TILES.map((verdict) => {
          const isOn = filter.verdicts.includes(verdict);
          const count = evaluation.coverage[verdict];
          return (
            <ToggleButton
              key={verdict}
              className={mergeClasses(styles.tile, styles[verdict], isOn && styles[`${verdict}On`])}
              checked={isOn}
              aria-label={texts.showOnly(texts.verdict[verdict], count)}
              onClick={() => onFilter(toggleVerdict(filter, verdict))}
            >
              <span className={styles.count}>
                {count}
                <VerdictIcon verdict={verdict} />
              </span>
              <span>{texts.verdict[verdict]}</span>
            </ToggleButton>
          );
        })}
      </div>
      <Text className={styles.line} size={200}>
        {coverageLine(evaluation.coverage, language)}
      </Text>
    </section>
  );
}

/** One standard: its verdict for the only section, or how many sections come to which. */
function Standard({ standard }: { standard: StandardSummary }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { title, note, only, sections } = standard;
  return (
    <li className={styles.standard}>
      {note ? (
        <InfoLabel className={styles.title} info={note} infoButton={{ "aria-label": texts.aboutStandard }}>
          {title}
        </InfoLabel>
      ) : (
        <span className={styles.title}>{title}</span>
      )}
      {only ? (
        <VerdictMark verdict={only} />
      ) : (
        <span className={styles.sections}>
          {VERDICTS.filter((verdict) => sections[verdict] > 0).map((verdict) => (
            <span key={verdict} className={styles.share}>
              <VerdictIcon verdict={verdict} />
              {texts.sectionsCome(texts.verdict[verdict], sections[verdict])}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
