/** What the workbook keeps and this version cannot use, or could not keep: what, why, what next. Nothing is replaced unasked. */
import { useEffect, useRef, useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import type { LiveState } from "../../live/state";
import { PART_WORDS, storeNotices, type StoreNotice } from "../../usecases/store-notices";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: "8px" },
  detail: { marginTop: "4px", overflowWrap: "anywhere", color: "var(--colorNeutralForeground2)" },
});

export function StoreNotices({ kept }: Pick<LiveState, "kept">) {
  const styles = useStyles();
  /** What the user left as it is, in this session. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const notices = storeNotices(kept).filter((notice) => !left.has(keyOf(notice)));
  if (notices.length === 0) return null;
  return (
    <div className={styles.list}>
      {notices.map((notice) => (
        <Notice key={keyOf(notice)} notice={notice} onLeave={() => setLeft(new Set([...left, keyOf(notice)]))} />
      ))}
    </div>
  );
}

function keyOf({ part, kind, detail }: StoreNotice): string {
  return JSON.stringify([part, kind, detail]);
}

function Notice({ notice, onLeave }: { notice: StoreNotice; onLeave: () => void }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const words = texts.ofStore;
  const { part, kind, message, detail } = notice;
  const isUnsaved = kind === "unsaved" || kind === "full";
  return (
    <MessageBar
      intent={kind === "unknown" ? "info" : "warning"}
      layout="multiline"
      role={kind === "unknown" ? "status" : "alert"}
    >
      <MessageBarBody>
        <MessageBarTitle>{words.title[kind]}</MessageBarTitle>
        {`${inLanguage(message, language)} ${words.next[kind]}`}
        <details className={styles.detail}>
          <summary>{texts.details}</summary>
          {`${part}: ${detail}`}
        </details>
      </MessageBarBody>
      {isUnsaved && (
        <MessageBarActions>
          <Button onClick={() => void live.keep()}>{words.save}</Button>
        </MessageBarActions>
      )}
      {kind === "unknown" && (
        <MessageBarActions>
          <Button onClick={onLeave}>{words.dismiss}</Button>
        </MessageBarActions>
      )}
      {!isUnsaved && kind !== "unknown" && <Decision notice={notice} onLeave={onLeave} />}
    </MessageBar>
  );
}

/** To leave it as it is, or to give it up, which is asked a second time. */
function Decision({ notice: { part }, onLeave }: { notice: StoreNotice; onLeave: () => void }) {
  const { live, texts, language } = usePane();
  const words = texts.ofStore;
  const what = inLanguage(PART_WORDS[part], language);
  const [isAsked, setAsked] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) confirm.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked) {
    return (
      <MessageBarActions>
        <Button ref={ask} size="small" aria-label={words.overwriteThis(what)} onClick={() => setAsked(true)}>
          {words.overwrite}
        </Button>
        <Button size="small" aria-label={words.keepThis(what)} onClick={onLeave}>
          {words.keep}
        </Button>
      </MessageBarActions>
    );
  }
  return (
    <div role="group" aria-label={words.confirmTitle(what)} onKeyDown={({ key }) => key === "Escape" && setAsked(false)}>
      <MessageBarBody>
        <MessageBarTitle>{words.confirmTitle(what)}</MessageBarTitle>
        {words.confirmNote}
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={confirm} size="small" onClick={() => void live.overwrite(part)}>
          {words.confirm}
        </Button>
        <Button size="small" onClick={() => setAsked(false)}>
          {words.cancel}
        </Button>
      </MessageBarActions>
    </div>
  );
}
