/** Differences between the schools of a county: one table per stage. */
import { Accordion, AccordionItem, AccordionPanel, Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { CountyRow, CountyView } from "../view-models/county";
import { GraveCounts } from "./grave-counts";
import { FoldHeader } from "./fold-header";
import { FindingItem } from "./finding-item";
import { VerdictIcon } from "./verdict-mark";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { display: "flex", flexDirection: "column" },
  title: { display: "flex", flexWrap: "wrap", columnGap: "10px", fontWeight: 600 },
  findings: { margin: "8px 0 0", padding: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  head: { textAlign: "left", fontWeight: 600, padding: "4px", borderBottom: "1px solid var(--colorNeutralStroke1)" },
  cell: { padding: "6px 4px", borderBottom: "1px solid var(--colorNeutralStroke3)", verticalAlign: "top" },
  name: { textAlign: "left", fontWeight: 400 },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  aside: { display: "block", color: "var(--colorNeutralForeground2)" },
  verdict: { display: "inline-flex", alignItems: "center", columnGap: "4px", justifyContent: "flex-end" },
});

export function County({ county }: { county: CountyView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const stage = texts.stage[county.stage];
  return (
    <Accordion collapsible>
      <AccordionItem value={county.stage}>
        <FoldHeader>
          <span className={styles.heading}>
            <span className={styles.title}>
              {texts.county(stage)}
              <GraveCounts counts={county.counts} />
            </span>
            <span className={styles.aside}>{texts.countyLine(county.sections, county.pupils)}</span>
          </span>
        </FoldHeader>
        <AccordionPanel className={styles.panel}>
          <table className={styles.table} aria-label={texts.differences(stage)}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {texts.indicator}
                </th>
                <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                  {texts.mean}
                </th>
                <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                  {texts.cv}
                </th>
              </tr>
            </thead>
            <tbody>
              {county.rows.map((row) => (
                <Row key={row.key} row={row} />
              ))}
            </tbody>
          </table>
          {county.composite !== null && <Text size={200}>{`${texts.composite} ${county.composite}`}</Text>}
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

function Row({ row }: { row: CountyRow }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {row.name}
        {row.missing > 0 && <span className={styles.aside}>{texts.cvUnknown(row.missing)}</span>}
      </th>
      <td className={mergeClasses(styles.cell, styles.number)}>{row.mean ?? "—"}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>
        <span className={styles.verdict} title={row.verdict ? texts.verdict[row.verdict] : undefined}>
          {row.verdict && <VerdictIcon verdict={row.verdict} />}
          {row.cv ?? "—"}
        </span>
        <span className={styles.aside}>{`${texts.limit} ${row.limit}`}</span>
      </td>
    </tr>
  );
}
