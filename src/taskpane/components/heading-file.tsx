/** Saves what the user said of headings as a file for other schools, and loads such a file. */
import { useRef, useState } from "react";
import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { MappingEntry } from "../../domain/tables/user-mapping";
import { headingsFile, headingsFrom, headingsOf } from "../../usecases/heading-choices";
import { usePane } from "../pane-context";
import { rememberHeadings } from "../remembered-headings";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "6px", marginTop: "8px" },
  row: { display: "flex", columnGap: "8px" },
  file: { display: "none" },
});

export function HeadingFile({ entries }: { entries: readonly MappingEntry[] }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofReading;
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState("");
  const load = async (file: File) => {
    const { headings, errors } = headingsFrom(await file.text());
    if (headings.length > 0) {
      rememberHeadings(...headings);
      await live.sayOfHeadings(...headings);
    }
    const done = headings.length > 0 ? words.loaded(headings.length) : words.loadedNone;
    setOutcome(headings.length > 0 && errors.length > 0 ? `${done}${words.loadedWrong(errors.length)}` : done);
  };
  return (
    <div className={styles.part}>
      <Text>{words.share}</Text>
      <div className={styles.row}>
        <Button
          size="small"
          disabled={headingsOf(entries).length === 0}
          onClick={() => download(headingsFile(entries), words.fileName)}
        >
          {words.save}
        </Button>
        <Button size="small" onClick={() => input.current?.click()}>
          {words.load}
        </Button>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={words.load}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void load(file);
            target.value = "";
          }}
        />
      </div>
      <div role="status">{outcome}</div>
    </div>
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
