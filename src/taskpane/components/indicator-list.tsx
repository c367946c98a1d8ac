/** The indicators: how the schools are spread about each limit, and the 差异系数 against theirs; each leads to its schools. */
import { useMemo } from "react";
import { Accordion, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { Evaluation } from "../../domain/checks/finding";
import type { Answer } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import type { CountyRow, CountyView } from "../view-models/county";
import { indicatorView, type IndicatorView } from "../view-models/indicators";
import { CountyDetails } from "./county-details";
import { CvBar } from "./cv-bar";
import { Distribution } from "./distribution";
import { FindingItem } from "./finding-item";
import { FoldHeader } from "./fold-header";
import { VerdictIcon, VerdictMark } from "./verdict-mark";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: "16px" },
  title: { margin: "0 0 4px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, padding: 0 },
  item: { listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    columnGap: "8px",
    alignItems: "center",
    width: "100%",
    padding: "8px 0",
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
  words: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px", lineHeight: "20px" },
  said: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    color: "var(--colorNeutralForeground2)",
    fontSize: "12px",
  },
  panel: { marginLeft: 0, marginRight: 0 },
  head: { display: "block", width: "100%", padding: "6px 0", fontSize: "13px", lineHeight: "18px" },
  composite: { paddingLeft: "28px", boxSizing: "border-box" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    fontVariantNumeric: "tabular-nums",
  },
  aside: { color: "var(--colorNeutralForeground2)" },
  cv: { fontWeight: 600 },
});

interface Props {
  readonly answer: Answer;
  readonly evaluation: Evaluation;
  readonly county: readonly CountyView[];
}

export function IndicatorList({ answer, evaluation, county }: Props) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const views = useMemo(() => answer.indicators.map((one) => indicatorView(one, language)), [answer, language]);
  const stages = [...new Set(views.map(({ stage }) => stage))];
  return (
    <div className={styles.parts}>
      {county.map(
        (view) =>
          view.stage !== null && view.rows.length > 0 && <Dispersions key={view.stage} county={view} evaluation={evaluation} />,
      )}
      {stages.map((stage) => (
        <section key={stage} aria-label={`${texts.stage[stage]} · ${words.indicators}`}>
          <h3 className={styles.title}>{`${texts.stage[stage]} · ${words.indicators}`}</h3>
          <ul className={styles.list}>
            {views
              .filter((view) => view.stage === stage)
              .map((view) => (
                <li key={view.key} className={styles.item}>
                  <Row view={view} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ view }: { view: IndicatorView }) {
  const styles = useStyles();
  const { go } = usePlaces();
  return (
    <button type="button" className={styles.row} onClick={() => go({ at: "indicator", key: view.key })}>
      <span>
        <span className={styles.words}>
          <span>{view.name}</span>
          <span className={styles.said}>
            {view.isMissed && <VerdictIcon verdict="fail" />}
            {view.said}
          </span>
        </span>
        {view.chart.bars.length > 0 && <Distribution view={view.chart} height={28} />}
      </span>
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}

function Dispersions({ county, evaluation }: { county: CountyView; evaluation: Evaluation }) {
  const styles = useStyles();
  const { texts } = usePane();
  const title = texts.ofAnswer.dispersions(texts.stage[county.stage!]);
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <Accordion multiple collapsible>
        {county.rows.map((row) => (
          <DispersionRow key={row.key} row={row} county={county} evaluation={evaluation} />
        ))}
      </Accordion>
    </section>
  );
}

function DispersionRow({ row, county, evaluation }: { row: CountyRow; county: CountyView; evaluation: Evaluation }) {
  const styles = useStyles();
  const { stage } = county;
  if (row.indicator === null || stage === null) {
    return (
      <div className={styles.composite}>
        <DispersionHead row={row} />
      </div>
    );
  }
  return (
    <AccordionItem value={row.key}>
      <FoldHeader level="h4">
        <DispersionHead row={row} />
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        {row.finding && (
          <ul className={styles.list}>
            <FindingItem finding={row.finding} />
          </ul>
        )}
        <CountyDetails evaluation={evaluation} stage={stage} indicator={row.indicator} row={row} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function DispersionHead({ row }: { row: CountyRow }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  return (
    <span className={styles.head}>
      <span>{row.name}</span>
      <span className={styles.figures}>
        <span>
          <span className={styles.cv}>{row.cv ?? words.noCv}</span>{" "}
          <span className={styles.aside}>
            {[row.limit !== null && `${words.limit} ${row.limit}`, row.missing > 0 && words.missing(row.missing)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        {row.verdict && <VerdictMark verdict={row.verdict} />}
      </span>
      <CvBar bar={row.bar} verdict={row.verdict} />
    </span>
  );
}
