/** Is the user's province carried? And if not, or not in full: a worksheet for a standard of their own. */
import { useState } from "react";
import { Accordion, AccordionItem, AccordionPanel, Button, Field, Select, Text, makeStyles } from "@fluentui/react-components";
import { inLanguage } from "../../domain/kernel/text";
import { packsOfIds } from "../../usecases/own-standards";
import { usePane } from "../pane-context";
import { provinces } from "../view-models/standards";
import { FoldHeader } from "./fold-header";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0, display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start" },
  field: { alignSelf: "stretch" },
});

/** @param packs ids of the chosen standards; the first built-in one can be copied */
export function OwnStandards({ packs }: { packs: readonly string[] }) {
  const styles = useStyles();
  const { live, texts, language } = usePane();
  const [region, setRegion] = useState("");
  const [outcome, setOutcome] = useState<string | null>(null);
  const all = provinces(language);
  const province = all.find((one) => one.region === region);
  const [copied] = packsOfIds(packs, []);
  const add = async (from?: string) => {
    const added = await live.addOwnStandard(from);
    setOutcome("sheet" in added ? texts.ownAdded(added.sheet) : texts.ownRefused(texts.errorWhy[added.error.code]));
  };
  return (
    <Accordion collapsible>
      <AccordionItem value="own">
        <FoldHeader>{texts.ownTitle}</FoldHeader>
        <AccordionPanel className={styles.panel}>
          <Field className={styles.field} label={texts.province}>
            <Select value={region} onChange={(_, { value }) => setRegion(value)}>
              <option value="">{texts.provinceChoose}</option>
              {all.map(({ region: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {province && <Text>{province.note ?? texts.provinceCarried}</Text>}
          <Text>{texts.ownHint}</Text>
          <Button onClick={() => void add()}>{texts.ownAdd}</Button>
          {copied && <Button onClick={() => void add(copied.id)}>{texts.ownCopy(inLanguage(copied.title, language))}</Button>}
          <div role="status">{outcome}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
