/** One column or row that waits for the user's word, or has it: its words, place, samples, and what it is. */
import { Button, Link, Select, Text, makeStyles } from "@fluentui/react-components";
import { FIELDS } from "../../domain/fields/dictionary";
import { inLanguage } from "../../domain/kernel/text";
import { factorTo, unitWordsOf } from "../../domain/labels/units";
import type { HeadingEntry } from "../../domain/tables/user-mapping";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";
import type { LabelView } from "../view-models/reading";
import { ItemPicker } from "./item-picker";

const useStyles = makeStyles({
  item: { listStyleType: "none", padding: "8px 0", borderBottom: "1px solid var(--colorNeutralStroke2)" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", overflowWrap: "anywhere" },
  aside: {
    display: "block",
    color: "var(--colorNeutralForeground2)",
    fontSize: "12px",
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  wrong: { color: "var(--colorPaletteRedForeground1)" },
  row: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px", alignItems: "center", marginTop: "4px" },
});

interface Choice {
  readonly label: LabelView;
  readonly onSay: (said: HeadingEntry) => void;
}

export function OpenHeading({ label, onSay }: Choice) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofReading;
  const { proposed } = label;
  const say = (field: HeadingEntry["field"]) => onSay({ kind: "heading", ...label.words, field });
  const name = proposed === undefined ? "" : inLanguage(FIELDS[proposed], language);
  return (
    <li className={styles.item}>
      <Head label={label} />
      {proposed !== undefined && (
        <div className={styles.row}>
          <Text>{words.proposed(name)}</Text>
          <Button size="small" aria-label={words.confirmThis(label.path.join(" · "), name)} onClick={() => say(proposed)}>
            {words.confirm}
          </Button>
        </div>
      )}
      <ItemPicker label={label} onChoose={say} />
    </li>
  );
}

export function SaidHeading({ label, onSay, onTakeBack }: Choice & { readonly onTakeBack: () => void }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofReading;
  const said = label.said!;
  const heading = label.path.join(" · ");
  const field = said.field === null ? null : FIELDS[said.field];
  const written = label.words.headingUnit;
  const units = field ? unitWordsOf(field.unit) : [];
  return (
    <li className={styles.item}>
      <Head label={label} />
      <Text>{field ? words.said(inLanguage(field, language)) : words.saidNone}</Text>
      {said.remembered && <span className={styles.aside}>{words.remembered}</span>}
      {field && written !== undefined && factorTo(field.unit, written) === null && (
        <span className={`${styles.aside} ${styles.wrong}`}>{words.unitWrong(written, inLanguage(field, language))}</span>
      )}
      <div className={styles.row}>
        {field && (
          <Select
            size="small"
            aria-label={words.stage(heading)}
            value={said.stage ?? ""}
            onChange={(_, { value }) =>
              onSay(restated(said, { stage: value === "primary" || value === "junior" ? value : undefined, unit: said.unit }))
            }
          >
            {(["", "primary", "junior"] as const).map((stage) => (
              <option key={stage} value={stage}>
                {words.stages[stage]}
              </option>
            ))}
          </Select>
        )}
        {field && written === undefined && units.length > 1 && (
          <Select
            size="small"
            aria-label={words.unit(heading)}
            value={said.unit ?? ""}
            onChange={(_, { value }) => onSay(restated(said, { stage: said.stage, unit: value === "" ? undefined : value }))}
          >
            <option value="">{words.unitUnsaid}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </Select>
        )}
        <Button size="small" aria-label={words.takeBackThis(heading)} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      </div>
    </li>
  );
}

/** Said anew here, so no longer only remembered. */
function restated(
  { heading, headingUnit, field }: HeadingEntry,
  { stage, unit }: { readonly stage: HeadingEntry["stage"]; readonly unit: HeadingEntry["unit"] },
): HeadingEntry {
  return {
    kind: "heading",
    heading,
    ...(headingUnit !== undefined && { headingUnit }),
    field,
    ...(stage !== undefined && { stage }),
    ...(unit !== undefined && { unit }),
  };
}

function Head({ label }: { label: LabelView }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofReading;
  const { path, place, isRow, cell, samples } = label;
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{path.join(" · ")}</Text>
        <Link as="button" aria-label={words.show(fullAddress(cell))} onClick={() => void live.reveal(cell)}>
          {isRow ? words.row(place) : words.column(place)}
        </Link>
      </div>
      <span className={styles.aside}>{samples.length > 0 ? words.samples(samples.join("、")) : words.noSamples}</span>
    </>
  );
}
