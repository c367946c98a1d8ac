/** The findings as CSV for Excel and WPS: UTF-8 with a byte order mark; no cell of it can become a formula. */
import { explainFinding, verdictName } from "../../domain/explain/explain";
import { nameOf } from "../../domain/explain/names";
import { FIELDS } from "../../domain/fields/dictionary";
import { STAGE_NAMES } from "../../domain/kernel/stage";
import { inLanguage, type Language } from "../../domain/kernel/text";
import { FINDINGS_HEADINGS } from "../../domain/tables/report-sheet";
import type { CheckOutcome } from "../json/report-json";
import { addressSeenFrom } from "../model/address-seen-from";
import { printable } from "./terminal-text";

type Field = string | number | undefined;

export function csvText({ evaluations, files }: CheckOutcome, language: Language): string {
  const rows: Field[][] = [FINDINGS_HEADINGS.map((heading) => inLanguage(heading, language))];
  for (const { schools } of evaluations) {
    for (const { school, sections } of schools) {
      const addressOf = addressSeenFrom(school.file);
      for (const { section, findings } of sections) {
        for (const finding of findings) {
          const { shortfall } = finding;
          rows.push([
            school.file,
            school.name,
            school.code,
            inLanguage(STAGE_NAMES[section.stage], language),
            finding.key,
            nameOf(finding, language),
            verdictName(finding.verdict, language),
            finding.value,
            finding.limit,
            shortfall && inLanguage(FIELDS[shortfall.of], language),
            shortfall?.amount,
            shortfall && (shortfall.unit || FIELDS[shortfall.of].unit),
            [...new Set(finding.cells.map(addressOf))].join(" "),
            finding.cite?.number,
            explainFinding(finding, section, language, addressOf),
          ]);
        }
      }
    }
  }
  for (const file of files) {
    if (!("error" in file)) continue;
    // The name of the file stands in the first column, the message in the last.
    const blanks = FINDINGS_HEADINGS.slice(2).map(() => undefined);
    rows.push([file.file, ...blanks, file.error.message]);
  }
  return `\uFEFF${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** Numbers stay numbers; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: Field): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  const safe = /^\s*[=+\-@]/.test(text) || /^[\t\r]/.test(value) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
