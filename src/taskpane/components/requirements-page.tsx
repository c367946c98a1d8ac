/** 全部项目: every requirement of every school in one list, filtered by verdict and by typing. */
import { useMemo, useState } from "react";
import { SearchBox, Text, makeStyles } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { usePane } from "../pane-context";
import { FIRST_VERDICTS } from "../view-models/findings";
import { requirementRows, requirementView, shownRequirements, type RequirementRow } from "../view-models/requirements";
import { FindingItem } from "./finding-item";
import { PlaceFrame } from "./place-frame";
import { VerdictFilter } from "./verdict-filter";
import { VerdictMark } from "./verdict-mark";
import { VirtualRows } from "./virtual-rows";

const useStyles = makeStyles({
  school: { display: "block", color: "var(--colorNeutralForeground2)" },
  list: { margin: 0, padding: 0 },
});

export function RequirementsPage({ evaluation }: { evaluation: Evaluation }) {
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const [verdicts, setVerdicts] = useState(FIRST_VERDICTS);
  const [typed, setTyped] = useState("");
  const all = useMemo(() => requirementRows(evaluation, language), [evaluation, language]);
  const shown = useMemo(() => shownRequirements(all, verdicts, typed), [all, verdicts, typed]);
  return (
    <PlaceFrame title={words.findings}>
      <Text>{words.findingsNote}</Text>
      <VerdictFilter verdicts={verdicts} onChange={setVerdicts} />
      <SearchBox
        aria-label={words.requirement}
        placeholder={words.requirement}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      {shown.length === 0 ? (
        <Text role="status">{words.noFindings}</Text>
      ) : (
        <VirtualRows label={words.findings} items={shown} keyOf={({ key }) => key} height={150}>
          {(row) => <Row row={row} />}
        </VirtualRows>
      )}
    </PlaceFrame>
  );
}

function Row({ row }: { row: RequirementRow }) {
  const styles = useStyles();
  const { language } = usePane();
  const view = useMemo(() => requirementView(row, language), [row, language]);
  return (
    <div>
      <Text size={200} className={styles.school}>
        {row.school}
      </Text>
      {view ? (
        <ul className={styles.list}>
          <FindingItem finding={view} />
        </ul>
      ) : (
        <div>
          {row.title} <VerdictMark verdict={row.verdict} />
        </div>
      )}
    </div>
  );
}
