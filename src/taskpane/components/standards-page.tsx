/** Which standards are checked, and whose limits on which day: found by typing, grouped by nation and topic, then by province. */
import { useMemo, useState } from "react";
import { Button, Checkbox, Field, Input, SearchBox, Text, makeStyles } from "@fluentui/react-components";
import type { LiveState } from "../../live/state";
import { isIsoDate } from "../../usecases/check-settings";
import { usePane } from "../pane-context";
import { standardGroups, type StandardChoice } from "../view-models/standards";
import { OwnStandards } from "./own-standards";
import { OwnStandardsRead } from "./own-standards-read";
import { PlaceFrame } from "./place-frame";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  title: { margin: "8px 0 0", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  list: { margin: 0, padding: 0 },
  choice: { listStyleType: "none", padding: "2px 0", borderBottom: "1px solid var(--colorNeutralStroke2)" },
  more: {
    display: "block",
    paddingLeft: "36px",
    color: "var(--colorNeutralForeground2)",
    overflowWrap: "anywhere",
    fontSize: "12px",
  },
  only: { marginLeft: "28px" },
});

export function StandardsPage({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const words = texts.ofStandards;
  const [typed, setTyped] = useState("");
  const { packs } = state.settings;
  const own = state.checked?.ownStandards;
  const groups = useMemo(() => standardGroups(own ?? [], typed, language), [own, typed, language]);
  const choose = (id: string, isOn: boolean) => {
    const chosen = isOn ? [...packs, id] : packs.filter((other) => other !== id);
    if (chosen.length > 0) void live.choose({ packs: chosen });
  };
  return (
    <PlaceFrame title={texts.standard}>
      <Day state={state} />
      <Text>{words.note}</Text>
      <SearchBox
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      {groups.length === 0 && <Text role="status">{words.nothingFits}</Text>}
      {groups.map(({ key, title, choices }) => (
        <section key={key} className={styles.group} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {choices.map((choice) => (
              <Choice
                key={choice.id}
                choice={choice}
                isOn={packs.includes(choice.id)}
                isOnly={packs.length === 1 && packs[0] === choice.id}
                onChange={(isOn) => choose(choice.id, isOn)}
                onOnly={() => void live.choose({ packs: [choice.id] })}
              />
            ))}
          </ul>
        </section>
      ))}
      <OwnStandardsRead own={own ?? []} asOf={state.asOf} />
      <OwnStandards packs={packs} />
    </PlaceFrame>
  );
}

interface ChoiceProps {
  readonly choice: StandardChoice;
  readonly isOn: boolean;
  /** One standard stays chosen. */
  readonly isOnly: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly onOnly: () => void;
}

function Choice({ choice: { title, details, note }, isOn, isOnly, onChange, onOnly }: ChoiceProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofStandards;
  return (
    <li className={styles.choice}>
      <Checkbox label={title} checked={isOn} onChange={(_, { checked }) => onChange(checked === true)} />
      <Text size={200} className={styles.more}>
        {details}
      </Text>
      {note !== null && (
        <details className={styles.more}>
          <summary>{texts.aboutStandard}</summary>
          {note}
        </details>
      )}
      {!isOnly && (
        <Button className={styles.only} size="small" appearance="transparent" aria-label={words.onlyThis(title)} onClick={onOnly}>
          {words.only}
        </Button>
      )}
    </li>
  );
}

function Day({ state }: { state: LiveState }) {
  const { live, texts } = usePane();
  /** While a day is being typed it is not yet a day to judge by: 2026 begins as the year 2. */
  const [typed, setTyped] = useState<string | null>(null);
  const chooseDay = () => {
    if (typed !== null && typed !== state.asOf && (typed === "" || isIsoDate(typed))) {
      void live.choose({ asOf: typed === "" ? null : typed });
    }
    setTyped(null);
  };
  return (
    <Field label={texts.asOf} hint={texts.asOfHint}>
      <Input
        type="date"
        value={typed ?? state.asOf}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={chooseDay}
        onKeyDown={({ key }) => key === "Enter" && chooseDay()}
      />
    </Field>
  );
}
