/** What is checked: the standards, the day whose limits apply, and the button that checks. */
import { useState } from "react";
import { Button, Dropdown, Field, Input, Option, OptionGroup, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { LiveState } from "../../live/state";
import { isIsoDate } from "../../usecases/check-settings";
import { usePane } from "../pane-context";
import { chosenTitles, packGroups } from "../view-models/standards";
import { OwnStandards } from "./own-standards";

const useStyles = makeStyles({
  setup: { display: "flex", flexDirection: "column", rowGap: "8px" },
  dropdown: { minWidth: 0, width: "100%" },
  row: { display: "flex", alignItems: "flex-end", columnGap: "8px" },
  date: { flexGrow: 1, minWidth: 0 },
  dateInput: { minWidth: 0, width: "100%" },
});

export function Setup({ state }: { state: LiveState }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const { packs } = state.settings;
  const own = state.checked?.ownStandards ?? [];
  /** While a day is being typed it is not yet a day to judge by: 2026 begins as the year 2. */
  const [typed, setTyped] = useState<string | null>(null);
  const chooseDay = () => {
    if (typed !== null && typed !== state.asOf && (typed === "" || isIsoDate(typed))) {
      void live.choose({ asOf: typed === "" ? null : typed });
    }
    setTyped(null);
  };
  const isBusy = state.step !== null;
  return (
    <section className={styles.setup}>
      <Field label={texts.standard}>
        <Dropdown
          className={styles.dropdown}
          multiselect
          value={chosenTitles(packs, own, language)}
          selectedOptions={[...packs]}
          onOptionSelect={(_, { selectedOptions }) => {
            if (selectedOptions.length > 0) void live.choose({ packs: selectedOptions });
          }}
        >
          {packGroups(own).map(({ kind, packs: group }) => (
            <OptionGroup key={kind} label={texts.standards[kind]}>
              {group.map(({ id, title, number }) => (
                <Option key={id} value={id} text={inLanguage(title, language)}>
                  {`${inLanguage(title, language)}（${number}）`}
                </Option>
              ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.row}>
        <Field className={styles.date} label={texts.asOf}>
          <Input
            className={styles.dateInput}
            type="date"
            value={typed ?? state.asOf}
            title={texts.asOfHint}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={chooseDay}
            onKeyDown={({ key }) => key === "Enter" && chooseDay()}
          />
        </Field>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void live.check()}>
          {state.checked ? texts.checkAgain : texts.check}
        </Button>
      </div>
      <OwnStandards packs={packs} />
    </section>
  );
}
