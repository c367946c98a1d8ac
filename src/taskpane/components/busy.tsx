/** What is being done, where it takes longer than a moment, and the way to give it up. */
import { useEffect, useState } from "react";
import { Button, ProgressBar, Text, makeStyles } from "@fluentui/react-components";
import type { LiveStep } from "../../live/state";
import { usePane } from "../pane-context";

/** What is done sooner is not worth a word, in milliseconds. */
const PATIENCE = 1_000;

const useStyles = makeStyles({
  busy: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: "0 -16px",
    padding: "6px 16px",
    backgroundColor: "var(--colorNeutralBackground1)",
    borderBottom: "1px solid var(--colorNeutralStroke2)",
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px", minHeight: "28px" },
});

export function Busy({ step }: { step: LiveStep }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  const isLong = useLater(PATIENCE);
  if (!isLong) return null;
  return (
    <div className={styles.busy} role="status">
      <div className={styles.line}>
        <Text>{texts.step[step]}</Text>
        {step === "reading" && (
          <Button size="small" onClick={() => live.cancel()}>
            {texts.ofFrame.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={texts.step[step]} />
    </div>
  );
}

/** False at first, true once that many milliseconds have passed. */
function useLater(milliseconds: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLater;
}
