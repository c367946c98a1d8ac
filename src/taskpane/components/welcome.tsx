/** First visit: what this is for in one sentence, and the way to begin. */
import { Button, Text, makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  welcome: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: "6px",
    backgroundColor: "var(--colorBrandBackground2)",
    color: "var(--colorNeutralForeground1)",
  },
  words: { flex: "1 1 200px" },
});

export function Welcome({ onUse }: { onUse: () => void }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <section className={styles.welcome} aria-label={texts.ofFrame.product}>
      <Text size={200} className={styles.words}>
        {texts.ofFrame.welcome}
      </Text>
      <Button size="small" onClick={onUse}>
        {texts.ofFrame.welcomeUse}
      </Button>
    </section>
  );
}
