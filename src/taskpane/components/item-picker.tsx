/** Chooses a data item by search: what the words suggest first, then all others; or that it is none. */
import { useState } from "react";
import { Combobox, Option, OptionGroup, makeStyles } from "@fluentui/react-components";
import type { FieldId } from "../../domain/fields/dictionary";
import { usePane } from "../pane-context";
import { itemChoices, type ItemChoice, type LabelView } from "../view-models/reading";

const useStyles = makeStyles({ box: { minWidth: "0", width: "100%" }, list: { maxHeight: "260px" } });

/** Stands for 不是数据项 among the ids of items. */
const NONE = "";

export function ItemPicker({ label, onChoose }: { label: LabelView; onChoose: (field: FieldId | null) => void }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofReading;
  const [search, setSearch] = useState("");
  const { suggested, others } = itemChoices(label, search, language);
  const option = ({ field, name, unit }: ItemChoice) => (
    <Option key={field} value={field} text={name}>
      {`${name}（${unit}）`}
    </Option>
  );
  return (
    <Combobox
      className={styles.box}
      listbox={{ className: styles.list }}
      aria-label={words.choose(label.path.join(" · "))}
      placeholder={words.placeholder}
      value={search}
      selectedOptions={[]}
      onChange={({ target }) => setSearch(target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setSearch("");
        if (optionValue !== undefined) onChoose(optionValue === NONE ? null : (optionValue as FieldId));
      }}
      onBlur={() => setSearch("")}
    >
      {suggested.length > 0 && <OptionGroup label={words.suggested}>{suggested.map(option)}</OptionGroup>}
      {words.notAnItem.includes(search.trim()) && (
        <Option key={NONE} value={NONE} text={words.notAnItem}>
          {words.notAnItem}
        </Option>
      )}
      <OptionGroup label={words.others}>
        {others.length > 0 ? (
          others.map(option)
        ) : (
          <Option disabled text={words.nothingFits}>
            {words.nothingFits}
          </Option>
        )}
      </OptionGroup>
    </Combobox>
  );
}
