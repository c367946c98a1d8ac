/** How many requirements fail and how many cannot be decided; nothing where there are none. */
import { makeStyles } from "@fluentui/react-components";
import type { Verdict } from "../../domain/kernel/verdict";
import { usePane } from "../pane-context";
import { VerdictIcon } from "./verdict-mark";

const useStyles = makeStyles({
  count: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "3px",
    fontWeight: 400,
    fontVariantNumeric: "tabular-nums",
  },
});

export function GraveCounts({ counts }: { counts: Readonly<Record<Verdict, number>> }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (["fail", "cannotTell"] as const).map(
    (verdict) =>
      counts[verdict] > 0 && (
        <span key={verdict} className={styles.count} role="img" aria-label={`${texts.verdict[verdict]} ${counts[verdict]}`}>
          <VerdictIcon verdict={verdict} />
          {counts[verdict]}
        </span>
      ),
  );
}
