/** What is judged for the county: once for all of it in a group of its own, then for each stage. */
import { useMemo, useState } from "react";
import { Text, makeStyles } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { VERDICTS, type Verdict } from "../../domain/kernel/verdict";
import { usePane } from "../pane-context";
import { countyViews, type CountyView } from "../view-models/county";
import { FindingItem } from "./finding-item";
import { VerdictFilter } from "./verdict-filter";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: "12px" },
  title: { margin: "0 0 4px", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  aside: { display: "block", marginBottom: "6px", color: "var(--colorNeutralForeground2)" },
  list: { margin: 0, padding: 0 },
});

export function CountyItems({ evaluation }: { evaluation: Evaluation }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>(["fail", "cannotTell", "pass"]);
  const groups = useMemo(() => countyViews(evaluation, verdicts, language), [evaluation, verdicts, language]);
  const asked = useMemo(() => countyViews(evaluation, VERDICTS, language), [evaluation, language]);
  if (asked.every(({ findings }) => findings.length === 0)) return <Text>{words.noCounty}</Text>;
  return (
    <div className={styles.parts}>
      <VerdictFilter verdicts={verdicts} onChange={setVerdicts} />
      {groups.map((group) => group.findings.length > 0 && <Group key={group.stage ?? "county"} group={group} />)}
      {groups.every(({ findings }) => findings.length === 0) && <Text>{texts.noneOfKind}</Text>}
    </div>
  );
}

function Group({ group: { stage, findings } }: { group: CountyView }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofAnswer;
  const title = stage === null ? words.wholeCounty : words.ofStage(texts.stage[stage]);
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {stage === null && (
        <Text size={200} className={styles.aside}>
          {words.wholeCountyNote}
        </Text>
      )}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
