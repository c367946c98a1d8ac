/** 计算说明 on paper: the calculation of one 差异系数 by hand, from the cells to the result. */
import type { MethodCard, MethodCardStep } from "../../domain/dispersion/method-card";
import { fixed, plain } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import type { Language } from "../../domain/kernel/text";
import { addressesOf } from "../model/addresses";
import { markup, NOTHING } from "./markup";
import type { Content, Markup } from "./markup";
import { amount, cellsText, citation, count, decimals, number, table, text, word } from "./parts";

/** The card as a part of the report. */
export function methodCardPart(card: MethodCard, language: Language): Markup {
  return markup`<h3>${text(card.title, language)}</h3>${bodyOf(card, language)}`;
}

function bodyOf(card: MethodCard, language: Language): Markup {
  return markup`<dl class="facts">${card.symbols.map(({ symbol, meaning }) => markup`<dt>${symbol}</dt><dd>${text(meaning, language)}</dd>`)}</dl>
${table(
  word("steps", language),
  [
    { head: word("step", language) },
    { head: word("formula", language) },
    { head: word("figures", language) },
    { head: word("result", language), isNumber: true },
  ],
  card.steps.map((step) => [text(step.name, language), step.formula, expressionOf(step), resultOf(step, language)]),
)}${rowsTable(card, language)}
<p class="note">${text(card.rounding, language)} ${citation(card.cite, language)}</p>`;
}

function expressionOf({ expression }: MethodCardStep): Content {
  return expression.map((part) => (typeof part === "number" ? number(part, plain(part)) : ` ${part} `));
}

function resultOf({ result, unit, digits }: MethodCardStep, language: Language): Markup {
  return number(result, quantity(fixed(result, digits), unit, language));
}

function rowsTable({ rows }: MethodCard, language: Language): Markup {
  return table(
    word("inputs", language),
    [
      { head: word("school", language) },
      { head: "nᵢ", isNumber: true },
      { head: "Rᵢ", isNumber: true },
      { head: "xᵢ", isNumber: true },
      { head: "nᵢ ÷ N", isNumber: true },
      { head: "xᵢ − X", isNumber: true },
      { head: "(nᵢ ÷ N)(xᵢ − X)²", isNumber: true },
      { head: word("cellsHead", language) },
    ],
    rows.map((row) => [
      row.name,
      count(row.pupils),
      markup`${amount(row.resource, "", language)}${row.isSplit ? markup` <span class="note">${word("afterSplit", language)}</span>` : NOTHING}`,
      decimals(row.value, 4),
      decimals(row.weight, 4),
      decimals(row.deviation, 4),
      decimals(row.part, 4),
      markup`<span class="cells">${cellsText(addressesOf([...row.resourceCells, ...row.pupilCells]), language)}</span>`,
    ]),
    "wide",
  );
}
