/** 说明情况: a common reason with its blanks, or the user's own words, and who says so. */
import { useEffect, useRef, useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { Button, Field, Input, MessageBar, MessageBarBody, Select, Text, Textarea, makeStyles } from "@fluentui/react-components";
import type { TableProblem } from "../../domain/dataset/reading-result";
import { inLanguage } from "../../domain/kernel/text";
import { reasonInWords, type Rejection } from "../../usecases/accepted-explanations";
import { usePane } from "../pane-context";
import { rememberedName, rememberName } from "../remembered-name";
import { blanksOf, emptyDraft, longestOf, mistakesIn, OWN_REASON, reasonChoices, reasonOf } from "../view-models/explanations";
import type { ExplanationDraft, Mistakes } from "../view-models/explanations";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    marginTop: "8px",
    padding: "10px",
    borderRadius: "4px",
    border: "1px solid var(--colorNeutralStroke2)",
    backgroundColor: "var(--colorNeutralBackground2)",
  },
  // A long reason must not widen the pane.
  choice: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  buttons: { display: "flex", columnGap: "8px" },
  aside: { color: "var(--colorNeutralForeground2)" },
});

/** @param onClose told whether the explanation was taken */
export function ExplanationForm({ problem, onClose }: { problem: TableProblem; onClose: (isTaken: boolean) => void }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const words = texts.ofExplanations;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ExplanationDraft>(() => emptyDraft(rememberedName()));
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const mistakes = isTried ? mistakesIn(draft, language) : NONE;
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = mistakesIn(draft, language).keys();
    if (first !== undefined) return focusOn(form.current, first);
    const refused = await live.explain(problem, { reason: reasonOf(draft), by: draft.by });
    setRefusal(refused);
    if (refused) return;
    rememberName(draft.by.trim());
    onClose(true);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onClose(false);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={words.form}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      <Text size={200} className={styles.aside}>
        {words.hint}
      </Text>
      <Fields draft={draft} mistakes={mistakes} onChange={setDraft} />
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.refused[refusal]}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {words.submit}
        </Button>
        <Button onClick={() => onClose(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

const NONE: Mistakes = new Map();

function focusOn(form: HTMLFormElement | null, field: string): void {
  form?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}

interface FieldsProps {
  readonly draft: ExplanationDraft;
  readonly mistakes: Mistakes;
  readonly onChange: (draft: ExplanationDraft) => void;
}

function Fields({ draft, mistakes, onChange }: FieldsProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofExplanations;
  const wrong = (field: string): string | undefined => {
    const mistake = mistakes.get(field);
    if (mistake === undefined) return undefined;
    return mistake === "tooLong" ? words.atMost(longestOf(field)) : words[mistake];
  };
  const blanks = blanksOf(draft, language);
  return (
    <>
      <Field label={words.reason} required validationMessage={wrong("choice")}>
        <Select
          className={styles.choice}
          select={{ className: styles.choice }}
          name="choice"
          value={draft.choice}
          onChange={(_, { value }) => onChange({ ...draft, choice: value, blanks: {} })}
        >
          <option value="">{words.reasonChoose}</option>
          {reasonChoices(language).map(({ id, sentence }) => (
            <option key={id} value={id}>
              {sentence}
            </option>
          ))}
          <option value={OWN_REASON}>{words.ownReason}</option>
        </Select>
      </Field>
      {blanks.map(({ name, label }) => (
        <Field key={name} label={label} required validationMessage={wrong(`blank:${name}`)}>
          <Input
            name={`blank:${name}`}
            value={draft.blanks[name] ?? ""}
            onChange={(_, { value }) => onChange({ ...draft, blanks: { ...draft.blanks, [name]: value } })}
          />
        </Field>
      ))}
      {draft.choice === OWN_REASON && (
        <Field label={words.ownText} required validationMessage={wrong("text")}>
          <Textarea
            name="text"
            resize="vertical"
            value={draft.text}
            onChange={(_, { value }) => onChange({ ...draft, text: value })}
          />
        </Field>
      )}
      {blanks.length > 0 && (
        <Text size={200} className={styles.aside}>
          {words.preview(inLanguage(reasonInWords(reasonOf(draft)), language))}
        </Text>
      )}
      <Field label={words.by} required validationMessage={wrong("by")}>
        <Input name="by" value={draft.by} onChange={(_, { value }) => onChange({ ...draft, by: value })} />
      </Field>
    </>
  );
}
