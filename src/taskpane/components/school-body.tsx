/** What stands behind the verdict of a school: by stage the deciding rule, its indicators against their limits, its findings. */
import { useMemo, useState } from "react";
import { Text, makeStyles } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import type { MarkReport } from "../../workbook/port";
import { usePane } from "../pane-context";
import { FIRST_VERDICTS } from "../view-models/findings";
import { schoolSections, type SchoolSectionView } from "../view-models/school";
import { DecidingRule } from "./deciding-rule";
import { FindingItem } from "./finding-item";
import { IndicatorBar } from "./indicator-bar";
import { VerdictFilter } from "./verdict-filter";
import { VerdictMark } from "./verdict-mark";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: "12px" },
  heading: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  small: { margin: 0, fontSize: "13px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, padding: 0 },
  standard: { display: "flex", justifyContent: "space-between", columnGap: "8px", color: "var(--colorNeutralForeground2)" },
});

interface Props {
  readonly evaluation: Evaluation;
  readonly school: string;
  readonly marks: MarkReport | null;
}

export function SchoolBody({ evaluation, school, marks }: Props) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const [verdicts, setVerdicts] = useState(FIRST_VERDICTS);
  const sections = useMemo(
    () => schoolSections(evaluation, school, verdicts, marks, language),
    [evaluation, school, verdicts, marks, language],
  );
  if (!sections) return <Text role="status">{words.noneFound}</Text>;
  return (
    <div className={styles.body}>
      {sections.map((section) => (
        <Bars key={section.key} section={section} isOnly={sections.length === 1} />
      ))}
      <h3 className={styles.heading}>{texts.findings}</h3>
      <VerdictFilter verdicts={verdicts} onChange={setVerdicts} />
      {sections.map((section) => (
        <Findings key={section.key} section={section} isOnly={sections.length === 1} />
      ))}
    </div>
  );
}

function Bars({ section, isOnly }: { section: SchoolSectionView; isOnly: boolean }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { stage, standards, deciding, bars } = section;
  const name = isOnly ? texts.ofAnswer.bars : `${texts.stage[stage]} · ${texts.ofAnswer.bars}`;
  return (
    <section aria-label={name}>
      <h3 className={styles.heading}>{name}</h3>
      {!isOnly &&
        standards.map(({ pack, title, verdict }) => (
          <div key={pack} className={styles.standard}>
            {title}
            <VerdictMark verdict={verdict} />
          </div>
        ))}
      <DecidingRule stage={stage} deciding={deciding} />
      <ul className={styles.list}>
        {bars.map((bar) => (
          <IndicatorBar key={bar.key} bar={bar} />
        ))}
      </ul>
    </section>
  );
}

function Findings({ section: { stage, findings }, isOnly }: { section: SchoolSectionView; isOnly: boolean }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <section aria-label={isOnly ? texts.findings : `${texts.stage[stage]} · ${texts.findings}`}>
      {!isOnly && <h4 className={styles.small}>{texts.stage[stage]}</h4>}
      {findings.length === 0 ? (
        <Text>{texts.noneOfKind}</Text>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem key={finding.key} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}
