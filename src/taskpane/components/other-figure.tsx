/** 为什么和我们的数不同: tries the definitions met in practice on the user's own tables, for a figure somebody else has. */
import { useMemo, useState } from "react";
import { Field, Input, Text, makeStyles } from "@fluentui/react-components";
import { compareFigure } from "../../domain/dispersion/figure-difference";
import type { Candidate, FigureComparison } from "../../domain/dispersion/figure-difference";
import { fixed } from "../../domain/explain/number";
import { inLanguage } from "../../domain/kernel/text";
import { COUNTY_TEXTS } from "../texts-county";
import { usePane } from "../pane-context";
import type { CountyDetail } from "../view-models/county-detail";

/** Definitions named at most. */
const MOST = 6;
/** Decimals beyond those of the figure, so that the difference can be seen. */
const MORE_DIGITS = 2;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "8px", paddingBottom: "8px" },
  list: { margin: 0, paddingLeft: "18px" },
});

export function OtherFigure({ detail }: { detail: CountyDetail }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  const [figure, setFigure] = useState("");
  const compared = useMemo(() => {
    if (figure.trim() === "") return null;
    const label = { zh: COUNTY_TEXTS.zh.teachingPoints, en: COUNTY_TEXTS.en.teachingPoints };
    const leftOut = [{ label, ids: detail.teachingPoints }];
    return compareFigure({ sections: detail.compared, per: detail.per, figure, leftOut });
  }, [figure, detail]);
  const isBad = compared?.state === "notAFigure";
  return (
    <div className={styles.part}>
      <Field
        label={words.otherFigureLabel}
        hint={words.otherFigureHint}
        {...(isBad && { validationState: "error", validationMessage: words.notAFigure })}
      >
        <Input inputMode="decimal" value={figure} onChange={(_, { value }) => setFigure(value)} />
      </Field>
      <div role="status">{compared?.state === "compared" && <Answer compared={compared} />}</div>
    </div>
  );
}

function Answer({ compared }: { compared: FigureComparison }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofCounty;
  const { matches, tried, digits } = compared;
  const shown = (value: number) => fixed(value, digits + MORE_DIGITS);
  const own = matches.find(({ method, input }) => method === "official" && input === "all");
  if (own?.gives === "rounded") return <Text>{words.same(shown(own.value))}</Text>;
  if (matches.length === 0) return <Text>{words.notFound(tried.length)}</Text>;
  const how = ({ gives, value }: Candidate) => (gives === "cutOff" ? words.cutOff : words.rounded)(shown(value));
  return (
    <>
      <Text>{matches.length === 1 ? words.found : words.foundSeveral}</Text>
      <ul className={styles.list}>
        {matches.slice(0, MOST).map((match) => (
          <li key={`${match.method} ${match.name.en}`}>
            {inLanguage(match.name, language)} {how(match)}
          </li>
        ))}
      </ul>
    </>
  );
}
