/** 计算说明: the hand calculation of a 差异系数, step by step, with the figures of the schools and their cells. */
import { useState } from "react";
import { Button, Link, Text, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { MethodCard, MethodCardRow, MethodCardStep } from "../../domain/dispersion/method-card";
import { fixed, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import type { CellRef } from "../../domain/kernel/cell";
import { inLanguage } from "../../domain/kernel/text";
import { fullAddress } from "../../workbook/a1";
import { usePane } from "../pane-context";

/** Rows shown at first. */
const FIRST_ROWS = 10;
/** Decimals of the columns computed for each school. */
const ROW_DIGITS = 4;

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: "8px", fontSize: "12px", lineHeight: "16px" },
  list: { margin: 0, padding: 0 },
  step: { listStyleType: "none", padding: "4px 0", borderBottom: "1px solid var(--colorNeutralStroke3)" },
  formula: { display: "block", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  result: { fontWeight: 600 },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: { padding: "4px 6px", borderBottom: "1px solid var(--colorNeutralStroke3)", textAlign: "right", whiteSpace: "nowrap" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  name: { textAlign: "left", fontWeight: 400, whiteSpace: "normal", minWidth: "76px" },
});

export function MethodCardView({ card }: { card: MethodCard }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? card.rows : card.rows.slice(0, FIRST_ROWS);
  return (
    <div className={styles.card}>
      <ul className={styles.list}>
        {card.symbols.map(({ symbol, meaning }) => (
          <li key={symbol} className={styles.step}>
            {symbol}：{inLanguage(meaning, language)}
          </li>
        ))}
      </ul>
      <ol className={styles.list} aria-label={texts.ofCounty.card}>
        {card.steps.map((step) => (
          <Step key={step.symbol} step={step} />
        ))}
      </ol>
      <Text size={200}>
        {inLanguage(card.rounding, language)} {card.cite.number}
      </Text>
      <div className={styles.scroll} role="region" aria-label={texts.ofCounty.cardRows} tabIndex={0}>
        <Rows rows={rows} />
      </div>
      {rows.length < card.rows.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {texts.ofCounty.showAll(card.rows.length)}
        </Button>
      )}
    </div>
  );
}

function Step({ step }: { step: MethodCardStep }) {
  const styles = useStyles();
  const { language } = usePane();
  const figures = step.expression.map((part) => (typeof part === "number" ? plain(part) : part)).join(" ");
  return (
    <li className={styles.step}>
      {inLanguage(step.name, language)}
      <span className={styles.formula}>
        {step.formula} {figures !== "" && `= ${figures} `}
        <span className={styles.result}>= {quantity(fixed(step.result, step.digits), step.unit, language)}</span>
      </span>
    </li>
  );
}

function Rows({ rows }: { rows: readonly MethodCardRow[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <table className={styles.table} aria-label={texts.ofCounty.cardRows}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
            {texts.ofCounty.school}
          </th>
          {["nᵢ", "Rᵢ", "xᵢ", "nᵢ ÷ N", "xᵢ − X", "(nᵢ ÷ N)(xᵢ − X)²"].map((head) => (
            <th key={head} scope="col" className={styles.cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {row.name}
            </th>
            <td className={styles.cell}>
              <Figure value={row.pupils} cell={row.pupilCells[0]} />
            </td>
            <td className={styles.cell}>
              <Figure value={row.resource} cell={row.resourceCells[0]} />
              {row.isSplit && <div>{texts.ofCounty.afterSplit}</div>}
            </td>
            {[row.value, row.weight, row.deviation, row.part].map((figure, index) => (
              <td key={index} className={styles.cell}>
                {fixed(figure, ROW_DIGITS)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure leading to the cell it stands in. */
function Figure({ value, cell }: { value: number; cell: CellRef | undefined }) {
  const styles = useStyles();
  const { live, texts } = usePane();
  if (!cell) return plain(value);
  return (
    <Link as="button" className={styles.link} title={texts.goToCell(fullAddress(cell))} onClick={() => void live.reveal(cell)}>
      {plain(value)}
    </Link>
  );
}
