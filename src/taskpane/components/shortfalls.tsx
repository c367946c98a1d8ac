/** 缺额汇总: what is missing in all, by item; an item unfolds to the schools that lack it. */
import { useMemo } from "react";
import { Accordion, AccordionItem, AccordionPanel, Text, makeStyles } from "@fluentui/react-components";
import type { Evaluation } from "../../domain/checks/finding";
import { usePane } from "../pane-context";
import { shortfallItems } from "../view-models/shortfalls";
import type { ShortfallItem } from "../view-models/shortfalls";
import { FoldHeader } from "./fold-header";

const useStyles = makeStyles({
  panel: { marginLeft: 0, marginRight: 0 },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", width: "100%", fontSize: "13px" },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  aside: { color: "var(--colorNeutralForeground2)", fontSize: "12px" },
  list: { margin: "0 0 8px", padding: "0 0 0 28px", fontSize: "12px", lineHeight: "18px" },
  row: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
});

export function Shortfalls({ evaluation }: { evaluation: Evaluation }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.ofCounty;
  const items = useMemo(() => shortfallItems(evaluation, language), [evaluation, language]);
  return (
    <>
      <Text className={styles.aside}>{words.shortfallsNote}</Text>
      <Accordion multiple collapsible>
        {items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </Accordion>
    </>
  );
}

function Item({ item }: { item: ShortfallItem }) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.ofCounty;
  return (
    <AccordionItem value={item.key}>
      <FoldHeader>
        <span className={styles.item}>
          <span>
            {item.item} <span className={styles.aside}>{words.shortfallRow(item.schools)}</span>
          </span>
          <span className={styles.amount}>{(item.direction === "add" ? words.toAdd : words.toRemove)(item.amount)}</span>
        </span>
      </FoldHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {item.rows.map((row) => (
            <li key={row.key} className={styles.row}>
              <span>
                {row.school}
                {row.isWholeSchool && ` (${words.wholeSchool})`}
              </span>
              <span className={styles.amount}>{row.amount}</span>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
