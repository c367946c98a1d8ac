/** One indicator: its distribution in large, then every school with its value, the worst first; each leads to its page. */
import { useMemo } from "react";
import { Text, makeStyles } from "@fluentui/react-components";
import type { Answer } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import { indicatorKey, indicatorRows, indicatorView, type IndicatorRow } from "../view-models/indicators";
import { Distribution } from "./distribution";
import { PlaceFrame } from "./place-frame";
import { VerdictIcon } from "./verdict-mark";
import { VirtualRows } from "./virtual-rows";

const useStyles = makeStyles({
  aside: { color: "var(--colorNeutralForeground2)" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    width: "100%",
    minHeight: "36px",
    padding: "6px 4px",
    border: "none",
    borderBottom: "1px solid var(--colorNeutralStroke2)",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--colorNeutralBackground1Hover)" },
    ":focus-visible": { outline: "2px solid var(--colorStrokeFocus2)", outlineOffset: "-2px" },
  },
  name: { overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  limit: { display: "block", fontSize: "12px", color: "var(--colorNeutralForeground2)" },
});

export function IndicatorPage({ answer, id }: { answer: Answer; id: string }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const indicator = answer.indicators.find((one) => indicatorKey(one) === id);
  const rows = useMemo(
    () => (indicator ? indicatorRows(indicator, answer.schools, language) : []),
    [indicator, answer, language],
  );
  if (!indicator) {
    return (
      <PlaceFrame title={words.tabs.indicators}>
        <Text role="status">{words.noFindings}</Text>
      </PlaceFrame>
    );
  }
  const view = indicatorView(indicator, language);
  const hasOneLimit = view.limit !== null;
  return (
    <PlaceFrame title={`${view.name} · ${texts.stage[view.stage]}`}>
      <Text weight="semibold">{view.said}</Text>
      {view.worst && <Text>{words.worst(view.worst.school, view.worst.value)}</Text>}
      {view.chart.bars.length > 0 && (
        <Distribution view={view.chart} height={90} label={words.distribution(view.name, view.said)} />
      )}
      <Text size={200} className={styles.aside}>
        {hasOneLimit ? words.limitLine(view.limit!) : words.limitsDiffer}
      </Text>
      <VirtualRows label={words.tabs.schools} items={rows} keyOf={({ key }) => key} height={37}>
        {(row) => <Row row={row} withLimit={!hasOneLimit} />}
      </VirtualRows>
    </PlaceFrame>
  );
}

function Row({ row: { school, name, value, limit, verdict }, withLimit }: { row: IndicatorRow; withLimit: boolean }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { go } = usePlaces();
  const words = texts.ofAnswer;
  return (
    <button type="button" className={styles.row} onClick={() => go({ at: "school", id: school })}>
      <VerdictIcon verdict={verdict} />
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>
        {value ?? words.unknownValues}
        {withLimit && limit !== null && <span className={styles.limit}>{words.limitIs(limit)}</span>}
      </span>
    </button>
  );
}
