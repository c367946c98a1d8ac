/** How the pane is used, which functions there are, what becomes of the data. */
import { useEffect, useState } from "react";
import { SearchBox, Text, makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import type { HelpTopic } from "../places";
import { PlaceFrame } from "./place-frame";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", lineHeight: "22px" },
  functions: { margin: 0, padding: 0 },
  entry: { listStyleType: "none", padding: "6px 0", borderBottom: "1px solid var(--colorNeutralStroke2)" },
  name: { display: "block", fontFamily: "var(--fontFamilyMonospace)", overflowWrap: "anywhere" },
  aside: { color: "var(--colorNeutralForeground2)" },
});

export function HelpPage({ topic }: { topic: HelpTopic }) {
  const { texts } = usePane();
  return (
    <PlaceFrame title={texts.ofFrame.helpMenu[topic]}>
      {topic === "functions" ? <Functions /> : topic === "data" ? <Data /> : <Use />}
    </PlaceFrame>
  );
}

function Use() {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <ol className={styles.list}>
      {texts.ofFrame.useSteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function Data() {
  const styles = useStyles();
  const { texts } = usePane();
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
  return (
    <>
      <Text>{texts.ofFrame.dataNote}</Text>
      <Text>{texts.ofFrame.dataKept}</Text>
      {version && <Text className={styles.aside}>{texts.ofFrame.version(version)}</Text>}
    </>
  );
}

interface FunctionEntry {
  readonly name: string;
  readonly description: string;
}

/** The same list as Excel reads it, beside the page. */
function Functions() {
  const styles = useStyles();
  const { texts, language } = usePane();
  const [all, setAll] = useState<readonly FunctionEntry[] | "failed" | null>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    fetch(language === "zh-CN" ? "functions.zh-CN.json" : "functions.json")
      .then((answer) => answer.json() as Promise<{ readonly functions: readonly FunctionEntry[] }>)
      .then(({ functions }) => setAll(functions))
      .catch(() => setAll("failed"));
  }, [language]);
  const wanted = typed.trim().toLowerCase();
  const fits = ({ name, description }: FunctionEntry) => `${name} ${description}`.toLowerCase().includes(wanted);
  if (all === "failed") return <Text>{texts.ofFrame.functionsFailed}</Text>;
  return (
    <>
      <Text>{texts.ofFrame.functionsNote}</Text>
      <SearchBox
        aria-label={texts.ofFrame.searchFunctions}
        placeholder={texts.ofFrame.searchFunctions}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <ul className={styles.functions}>
        {(all ?? []).filter(fits).map(({ name, description }) => (
          <li key={name} className={styles.entry}>
            <span className={styles.name}>{`=EDU.${name}()`}</span>
            <Text size={200} className={styles.aside}>
              {description}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
