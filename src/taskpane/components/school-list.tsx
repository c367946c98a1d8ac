/** The schools with what each lacks: filtered by verdict, sorted, found by typing; each leads to its page. */
import { useMemo, useState } from "react";
import { SearchBox, Select, Text, ToggleButton, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { Evaluation } from "../../domain/checks/finding";
import { inLanguage } from "../../domain/kernel/text";
import type { Answer, AnswerSchool, Standing } from "../../report/model/answer";
import { usePane } from "../pane-context";
import { usePlaces } from "../places";
import { verdictColour } from "../theme";
import { firstFilter, shownSchools, withSchools, type SchoolFilter, type SchoolSort } from "../view-models/answer";
import { StandingMark } from "./standing-mark";
import { VirtualRows } from "./virtual-rows";

const STANDINGS = ["fail", "open", "pass", "notApplicable"] as const satisfies readonly Standing[];
const SORTS: readonly SchoolSort[] = ["gravity", "tables", "name"];
/** Gaps told in a line. */
const MOST_GAPS = 2;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px" },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  filter: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  search: { flexGrow: 1, minWidth: "120px", maxWidth: "100%" },
  sort: { display: "inline-flex", alignItems: "center", columnGap: "6px", fontSize: "12px" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    columnGap: "8px",
    alignItems: "center",
    width: "100%",
    padding: "8px 6px",
    border: "none",
    borderBottom: "1px solid var(--colorNeutralStroke2)",
    borderLeft: "3px solid",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--colorNeutralBackground1Hover)" },
    ":focus-visible": { outline: "2px solid var(--colorStrokeFocus2)", outlineOffset: "-2px" },
  },
  pass: { borderLeftColor: verdictColour("pass", "edge") },
  fail: { borderLeftColor: verdictColour("fail", "edge") },
  open: { borderLeftColor: verdictColour("cannotTell", "edge") },
  notApplicable: { borderLeftColor: verdictColour("notApplicable", "edge") },
  name: { display: "block", fontWeight: 600, overflowWrap: "anywhere" },
  lacks: {
    display: "block",
    color: "var(--colorNeutralForeground2)",
    fontSize: "12px",
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
});

export function SchoolList({ answer, evaluation }: { answer: Answer; evaluation: Evaluation }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const { schools } = answer;
  const [chosen, setFilter] = useState<SchoolFilter>(() => firstFilter(schools));
  const filter = useMemo(() => withSchools(chosen, schools), [chosen, schools]);
  const order = useMemo(() => evaluation.schools.map(({ school }) => school.id), [evaluation]);
  const shown = useMemo(() => shownSchools(schools, filter, order, language), [schools, filter, order, language]);
  return (
    <div className={styles.section}>
      <div className={styles.filters} role="group" aria-label={words.filter}>
        {STANDINGS.filter((standing) => schools[standing] > 0).map((standing) => (
          <Filter
            key={standing}
            text={words.filterOf(words.standings[standing], schools[standing])}
            isOn={filter.standing === standing}
            onClick={() => setFilter({ ...filter, standing })}
          />
        ))}
        <Filter
          text={words.filterOf(words.all, schools.total)}
          isOn={filter.standing === null}
          onClick={() => setFilter({ ...filter, standing: null })}
        />
      </div>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={words.search}
          placeholder={words.search}
          value={filter.typed}
          onChange={(_, { value }) => setFilter({ ...filter, typed: value })}
        />
        <label className={styles.sort}>
          {words.sort}
          <Select
            size="small"
            value={filter.sort}
            onChange={(_, { value }) => setFilter({ ...filter, sort: value as SchoolSort })}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {schools.passWithMissed > 0 && filter.standing !== "fail" && (
        <Text size={200}>{words.schoolsWith(schools.passWithMissed)}</Text>
      )}
      {shown.length === 0 ? (
        <Text role="status">{words.noneFound}</Text>
      ) : (
        <VirtualRows label={words.tabs.schools} items={shown} keyOf={({ id }) => id} height={62}>
          {(school) => <SchoolRow school={school} />}
        </VirtualRows>
      )}
    </div>
  );
}

function Filter({ text, isOn, onClick }: { text: string; isOn: boolean; onClick: () => void }) {
  const styles = useStyles();
  return (
    <ToggleButton className={styles.filter} size="small" checked={isOn} onClick={onClick}>
      {text}
    </ToggleButton>
  );
}

function SchoolRow({ school }: { school: AnswerSchool }) {
  const styles = useStyles();
  const { go } = usePlaces();
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles[school.standing])}
      onClick={() => go({ at: "school", id: school.id })}
    >
      <span>
        <span className={styles.name}>{school.name}</span>
        <Lacks school={school} />
      </span>
      <StandingMark standing={school.standing} />
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}

/** 4 项未达：骨干教师缺 2 人；图书缺 300 册等 4 项 */
function Lacks({ school: { missed, gaps, open } }: { school: AnswerSchool }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofAnswer;
  const what = gaps.length > 0 ? gaps.map(({ text }) => text) : missed.map(({ title }) => title);
  const named = what.slice(0, MOST_GAPS).map((text) => inLanguage(text, language));
  const more = what.length > MOST_GAPS ? words.more(what.length) : "";
  const parts = [
    missed.length > 0 ? `${words.missedItems(missed.length)}${words.colon}${named.join(words.list)}${more}` : "",
    open > 0 ? words.openItems(open) : "",
  ].filter(Boolean);
  return <span className={styles.lacks}>{parts.length > 0 ? parts.join(words.list) : words.nothingMissed}</span>;
}
