/** What moves one 差异系数. Worked out when it is unfolded, because a county of hundreds of schools takes its time. */
import { useMemo } from "react";
import { Accordion, AccordionItem, AccordionPanel, Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import type { IndicatorId } from "../../domain/indicators/catalogue";
import type { Stage } from "../../domain/kernel/stage";
import { usePane } from "../pane-context";
import type { CountyRow } from "../view-models/county";
import { countyDetail } from "../view-models/county-detail";
import type { CountyDetail, Driver } from "../view-models/county-detail";
import { FoldHeader } from "./fold-header";
import { MethodCardView } from "./method-card-view";
import { OtherFigure } from "./other-figure";
import { SchoolLink } from "./school-link";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "4px 0 12px", fontSize: "13px" },
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { margin: "0 0 2px", fontSize: "13px", fontWeight: 600 },
  aside: { display: "block", color: "var(--colorNeutralForeground2)", fontSize: "12px" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  cell: { padding: "4px", borderBottom: "1px solid var(--colorNeutralStroke3)", verticalAlign: "top", textAlign: "left" },
  name: { fontWeight: 400, overflowWrap: "anywhere" },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: "4px 0",
    borderBottom: "1px solid var(--colorNeutralStroke3)",
    overflowWrap: "anywhere",
  },
  between: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
});

export function CountyDetails(props: { evaluation: Evaluation; stage: Stage; indicator: IndicatorId; row: CountyRow }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { evaluation, stage, indicator, row } = props;
  const words = texts.ofCounty;
  const detail = useMemo(
    () => countyDetail(evaluation, stage, indicator, { language, texts: words }),
    [evaluation, stage, indicator, language, words],
  );
  if (!detail) return null;
  return (
    <div className={styles.details}>
      {row.mean !== null && (
        <Text size={200}>
          {words.mean} {row.mean}
        </Text>
      )}
      {detail.missing.length > 0 && <MissingSchools schools={detail.missing} />}
      {detail.missing.length === 0 && <Drivers drivers={detail.drivers} />}
      {detail.ways && <Ways ways={detail.ways} />}
      {detail.worst.length > 0 && <Worst worst={detail.worst} />}
      {detail.card && (
        <Accordion collapsible multiple>
          <AccordionItem value="card">
            <FoldHeader level="h5">{words.card}</FoldHeader>
            <AccordionPanel className={styles.panel}>
              <MethodCardView card={detail.card} />
            </AccordionPanel>
          </AccordionItem>
          {detail.measures.length > 0 && (
            <AccordionItem value="measures">
              <FoldHeader level="h5">{words.measures}</FoldHeader>
              <AccordionPanel className={styles.panel}>
                <Measures measures={detail.measures} />
              </AccordionPanel>
            </AccordionItem>
          )}
          <AccordionItem value="other">
            <FoldHeader level="h5">{words.otherFigure}</FoldHeader>
            <AccordionPanel className={styles.panel}>
              <OtherFigure detail={detail} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

function Drivers({ drivers }: { drivers: readonly Driver[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  if (drivers.length === 0) return <Text size={200}>{words.even}</Text>;
  return (
    <div>
      <h5 className={styles.heading}>{words.drivers}</h5>
      <table className={styles.table} aria-label={words.drivers}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {words.school}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {words.share}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {words.without}
            </th>
          </tr>
        </thead>
        <tbody>
          {drivers.map((driver) => (
            <tr key={driver.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <SchoolLink school={driver} /> {driver.value}
                {driver.alone && <span className={styles.aside}>{driver.alone}</span>}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{driver.share}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{driver.without ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text className={styles.aside}>{words.driversNote}</Text>
    </div>
  );
}

function Ways({ ways }: { ways: NonNullable<CountyDetail["ways"]> }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  return (
    <div>
      <h5 className={styles.heading}>{words.ways}</h5>
      {ways.length === 0 ? (
        <Text size={200}>{words.noWay}</Text>
      ) : (
        <ul className={styles.list} aria-label={words.ways}>
          {ways.map(({ key, title, changes, after }) => (
            <li key={key} className={styles.item}>
              {title}
              <span className={styles.aside}>{changes}</span>
              <span className={styles.aside}>{after}</span>
            </li>
          ))}
        </ul>
      )}
      <Text className={styles.aside}>{words.waysNote}</Text>
    </div>
  );
}

function Worst({ worst }: { worst: CountyDetail["worst"] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  return (
    <div>
      <h5 className={styles.heading}>{words.worst}</h5>
      <ol className={styles.list} aria-label={words.worst}>
        {worst.map((school) => (
          <li key={school.key} className={mergeClasses(styles.item, styles.between)}>
            <span>
              {school.rank}. <SchoolLink school={school} />
            </span>
            <span className={styles.number}>{school.value}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Measures({ measures }: { measures: CountyDetail["measures"] }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <>
      <table className={styles.table} aria-label={texts.ofCounty.measures}>
        <tbody>
          {measures.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text className={styles.aside}>{texts.ofCounty.measuresNote}</Text>
    </>
  );
}

function MissingSchools({ schools }: { schools: CountyDetail["missing"] }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div>
      <h5 className={styles.heading}>{texts.ofCounty.missingSchools}</h5>
      <ul className={styles.list}>
        {schools.map((school) => (
          <li key={school.key} className={styles.item}>
            <SchoolLink school={school} />
          </li>
        ))}
      </ul>
    </div>
  );
}
