/** All findings by school and section; with several schools each folds, and one can be picked by name. */
import { useMemo, useState } from "react";
import {
  Accordion,
  AccordionItem,
  AccordionPanel,
  Button,
  Combobox,
  Field,
  Option,
  Subtitle2,
  Text,
  makeStyles,
} from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { usePane } from "../pane-context";
import type { FindingFilter, SchoolView, SectionView } from "../view-models/findings";
import { DecidingRule } from "./deciding-rule";
import { FoldHeader } from "./fold-header";
import { FindingItem } from "./finding-item";
import { GraveCounts } from "./grave-counts";
import { VerdictMark } from "./verdict-mark";

/** Schools listed at once; more on request, so that a county of hundreds stays quick. */
const PAGE = 40;
const MOST_OPTIONS = 50;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "8px" },
  picker: { minWidth: 0, width: "100%" },
  items: { margin: "4px 0 0", padding: 0 },
  school: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "10px" },
  panel: { marginLeft: 0, marginRight: 0 },
  heading: { margin: 0 },
  stage: { display: "flex", flexWrap: "wrap", columnGap: "8px", margin: "4px 0 6px", fontSize: "inherit", fontWeight: 600 },
  standards: { display: "flex", flexDirection: "column", rowGap: "2px", margin: "0 0 8px", fontSize: "12px" },
  standard: { display: "flex", justifyContent: "space-between", columnGap: "8px", color: "var(--colorNeutralForeground2)" },
});

export function FindingsList(props: {
  evaluation: Evaluation;
  schools: readonly SchoolView[];
  filter: FindingFilter;
  onFilter: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const { texts } = usePane();
  const { evaluation, schools, filter, onFilter } = props;
  const isCounty = evaluation.schools.length > 1;
  const hasSections = isCounty || evaluation.schools.some(({ sections }) => sections.length > 1);
  const failed = evaluation.coverage.fail + evaluation.coverage.cannotTell;
  return (
    <section className={styles.list} aria-label={texts.findings}>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.findings}
      </Subtitle2>
      {isCounty && <SchoolPicker evaluation={evaluation} filter={filter} onFilter={onFilter} />}
      {schools.length === 0 && <Text>{failed === 0 && evaluation.coverage.pass > 0 ? texts.allPass : texts.noneOfKind}</Text>}
      {schools.length === 1 || !isCounty
        ? schools.map((school) => <SchoolFindings key={school.key} school={school} withName={isCounty} isCounty={hasSections} />)
        : schools.length > 1 && <FoldedSchools schools={schools} />}
    </section>
  );
}

function FoldedSchools({ schools }: { schools: readonly SchoolView[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  const [pages, setPages] = useState(1);
  const listed = schools.slice(0, pages * PAGE);
  return (
    <>
      <Accordion multiple collapsible>
        {listed.map((school) => (
          <AccordionItem key={school.key} value={school.key}>
            <FoldHeader>
              <SchoolHead school={school} />
            </FoldHeader>
            <AccordionPanel className={styles.panel}>
              <SchoolFindings school={school} withName={false} isCounty />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {listed.length < schools.length && (
        <Button onClick={() => setPages(pages + 1)}>{texts.showMore(Math.min(PAGE, schools.length - listed.length))}</Button>
      )}
    </>
  );
}

function SchoolHead({ school }: { school: SchoolView }) {
  const styles = useStyles();
  return (
    <span className={styles.school}>
      <span>{school.name}</span>
      <GraveCounts counts={school.counts} />
    </span>
  );
}

function SchoolFindings(props: { school: SchoolView; withName: boolean; isCounty: boolean }) {
  const styles = useStyles();
  const { school, withName, isCounty } = props;
  const sections = useMemo(() => school.sections(), [school]);
  return (
    <div>
      {withName && (
        <h3 className={styles.heading}>
          <SchoolHead school={school} />
        </h3>
      )}
      {sections.map((section) => (
        <SectionFindings key={section.key} section={section} withStandards={isCounty} />
      ))}
    </div>
  );
}

function SectionFindings({ section, withStandards }: { section: SectionView; withStandards: boolean }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <>
      <h4 className={styles.stage}>{texts.stage[section.stage]}</h4>
      {withStandards && (
        <div className={styles.standards}>
          {section.standards.map(({ pack, title, verdict }) => (
            <span key={pack} className={styles.standard}>
              {title}
              <VerdictMark verdict={verdict} />
            </span>
          ))}
        </div>
      )}
      <DecidingRule stage={section.stage} deciding={section.deciding} />
      <ul className={styles.items}>
        {section.findings.map((finding) => (
          <FindingItem key={finding.key} finding={finding} />
        ))}
      </ul>
    </>
  );
}

/** Type to find a school; an empty field shows all. */
function SchoolPicker(props: { evaluation: Evaluation; filter: FindingFilter; onFilter: (filter: FindingFilter) => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { evaluation, filter, onFilter } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const all = evaluation.schools.map(({ school }) => school);
  const chosen = all.find(({ id }) => id === filter.school)?.name ?? "";
  const matching = all.filter(({ name }) => typed === null || name.includes(typed.trim())).slice(0, MOST_OPTIONS);
  return (
    <Field label={texts.school}>
      <Combobox
        className={styles.picker}
        clearable
        placeholder={texts.allSchools(all.length)}
        value={typed ?? chosen}
        selectedOptions={filter.school === null ? [] : [filter.school]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          onFilter({ ...filter, school: optionValue ?? null });
        }}
        onBlur={() => setTyped(null)}
      >
        {matching.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
        {matching.length === 0 && (
          <Option disabled value="">
            {texts.noSchoolFound}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
