/** The result of proofreading as one page. */
import { distinctCells } from "../../domain/kernel/cell";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { quantity } from "../../domain/explain/quantity";
import { nameOfClaim } from "../../domain/proofreading/wording";
import type { Proofread } from "../../domain/proofreading/proofread";
import { fullAddress } from "../../workbook/a1";
import { PROOF_KIND_NAMES, proofreadCounts, PROOFREAD_WORDS, SEVERITY_NAMES, whyNotChecked } from "../model/proofread-words";
import { placeOf } from "../model/words";
import { say } from "../text/messages";
import { markup, NOTHING, type Content, type Markup } from "./markup";
import { wholePage } from "./shell";

export function renderProofread(result: Proofread, source: string, language: Language): string {
  const { findings, notChecked, isCut } = result;
  const word = (name: "title" | "none" | "cut" | "findings" | "notChecked" | "claims") =>
    inLanguage(PROOFREAD_WORDS[name], language);
  const counts = proofreadCounts(result);
  const body = markup`<header><h1>${word("title")}</h1><p class="subject">${source}</p>
<p class="coverage">${say(PROOFREAD_WORDS.summary, language, counts)}</p>${isCut ? markup`<p class="note">${word("cut")}</p>` : NOTHING}</header>
<main>
<section class="chapter"><h2>${word("findings")}</h2>${findings.length === 0 ? markup`<p>${word("none")}</p>` : findingsTable(result, language)}</section>
${notChecked.length === 0 ? NOTHING : markup`<section class="chapter"><h2>${word("notChecked")}</h2>${notCheckedTable(result, language)}</section>`}
<section class="chapter"><h2>${word("claims")}</h2>${claimsTable(result, language)}</section>
</main>
`;
  return wholePage(`${word("title")} · ${source}`, language, body);
}

function findingsTable({ findings }: Proofread, language: Language): Markup {
  return table(
    ["kind", "words", "cells"],
    findings.map(({ severity, kind, message, cells }) => [
      `${inLanguage(SEVERITY_NAMES[severity], language)} · ${inLanguage(PROOF_KIND_NAMES[kind], language)}`,
      inLanguage(message, language),
      distinctCells(cells).map(fullAddress).join(", "),
    ]),
    language,
  );
}

function notCheckedTable({ notChecked }: Proofread, language: Language): Markup {
  const rows = notChecked.map((one) => [one.text, place(one.paragraph, language), inLanguage(whyNotChecked(one), language)]);
  return table(["words", "place", "why"], rows, language);
}

function claimsTable({ claims }: Proofread, language: Language): Markup {
  const rows = claims.map((claim) => [
    claim.text,
    place(claim.paragraph, language),
    inLanguage(nameOfClaim(claim), language),
    quantity(claim.value, claim.unit, language),
  ]);
  return table(["words", "place", "readAs", "value"], rows, language);
}

function place(paragraph: number, language: Language): string {
  return say(PROOFREAD_WORDS.paragraph, language, { number: placeOf(paragraph) });
}

function table(
  columns: readonly (keyof typeof PROOFREAD_WORDS)[],
  rows: readonly (readonly Content[])[],
  language: Language,
): Markup {
  return markup`<table><thead><tr>${columns.map((name) => markup`<th scope="col">${inLanguage(PROOFREAD_WORDS[name], language)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
