/** 插入空白名单 and 打开示例: a worksheet to begin with, added to the open workbook; says what came of it. */
import { useState } from "react";
import { Button, Text, Tooltip, makeStyles } from "@fluentui/react-components";
import type { StarterList } from "../../usecases/starter-lists";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ bar: { display: "flex", flexWrap: "wrap", gap: "8px" } });

export function AddList() {
  const styles = useStyles();
  const { live, texts } = usePane();
  const words = texts.ofFrame;
  const [outcome, setOutcome] = useState("");
  const add = async (list: StarterList) => {
    const added = await live.addList(list);
    if ("error" in added) setOutcome(words.notInserted(texts.errorWhy[added.error.code]));
    else setOutcome((list === "empty" ? words.insertedEmpty : words.inserted)(added.sheet));
  };
  return (
    <>
      <div className={styles.bar}>
        <Tooltip content={words.welcomeSampleTip} relationship="description" positioning="below">
          <Button onClick={() => void add("sample")}>{words.welcomeSample}</Button>
        </Tooltip>
        <Tooltip content={words.insertListTip} relationship="description" positioning="below">
          <Button onClick={() => void add("empty")}>{words.insertList}</Button>
        </Tooltip>
      </div>
      <Text role="status">{outcome}</Text>
    </>
  );
}
