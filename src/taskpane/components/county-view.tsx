/** One stage of the county: each 差异系数 against its limit, unfolding to what moves it; then the findings about the county. */
import { Accordion, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { usePane } from "../pane-context";
import type { CountyRow, CountyView } from "../view-models/county";
import { CountyDetails } from "./county-details";
import { CvBar } from "./cv-bar";
import { GraveCounts } from "./grave-counts";
import { FoldHeader } from "./fold-header";
import { FindingItem } from "./finding-item";
import { VerdictMark } from "./verdict-mark";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { display: "flex", flexDirection: "column" },
  title: { display: "flex", flexWrap: "wrap", columnGap: "10px", fontWeight: 600 },
  aside: { color: "var(--colorNeutralForeground2)" },
  findings: { margin: "12px 0 0", padding: 0 },
  row: { display: "block", width: "100%", padding: "6px 0", fontSize: "13px", lineHeight: "18px" },
  composite: { paddingLeft: "28px", boxSizing: "border-box" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    fontVariantNumeric: "tabular-nums",
  },
  cv: { fontWeight: 600 },
});

export function County({ county, evaluation }: { county: CountyView; evaluation: Evaluation }) {
  const styles = useStyles();
  const { texts } = usePane();
  const stage = county.stage === null ? null : texts.stage[county.stage];
  return (
    <Accordion collapsible>
      <AccordionItem value={county.stage ?? "county"}>
        <FoldHeader>
          <span className={styles.heading}>
            <span className={styles.title}>
              {stage === null ? texts.wholeCounty : texts.county(stage)}
              <GraveCounts counts={county.counts} />
            </span>
            <span className={styles.aside}>
              {stage === null ? texts.wholeCountyLine : texts.countyLine(county.sections, county.pupils)}
            </span>
          </span>
        </FoldHeader>
        <AccordionPanel className={styles.panel}>
          {stage !== null && county.rows.length > 0 && (
            <Accordion multiple collapsible role="group" aria-label={texts.differences(stage)}>
              {county.rows.map((row) => (
                <Row key={row.key} row={row} county={county} evaluation={evaluation} />
              ))}
            </Accordion>
          )}
          {county.findings.length > 0 && (
            <ul className={styles.findings}>
              {county.findings.map((finding) => (
                <FindingItem key={finding.key} finding={finding} />
              ))}
            </ul>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Row({ row, county, evaluation }: { row: CountyRow; county: CountyView; evaluation: Evaluation }) {
  const styles = useStyles();
  const { stage } = county;
  if (row.indicator === null || stage === null) {
    return (
      <div className={styles.composite}>
        <RowHead row={row} />
      </div>
    );
  }
  return (
    <AccordionItem value={row.key}>
      <FoldHeader level="h4">
        <RowHead row={row} />
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        <CountyDetails evaluation={evaluation} stage={stage} indicator={row.indicator} row={row} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function RowHead({ row }: { row: CountyRow }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  return (
    <span className={styles.row}>
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
