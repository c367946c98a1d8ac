/** The result of proofreading as the JSON document that other programs read. */
import { distinctCells } from "../../domain/kernel/cell";
import { inLanguage, type Language } from "../../domain/kernel/text";
import type { Proofread } from "../../domain/proofreading/proofread";
import type { Claim } from "../../domain/prose/claim";
import { fullAddress } from "../../workbook/a1";
import { whyNotChecked } from "../model/proofread-words";
import { placeOf } from "../model/words";

/** @param source the file as it was given, `-` for standard input */
export function proofreadJson({ claims, findings, notChecked, school, isCut }: Proofread, source: string, language: Language) {
  const named = new Set(findings.flatMap((finding) => finding.claims));
  return {
    schemaVersion: 1,
    source,
    ...(isCut && { isCut }),
    ...(school !== undefined && { school }),
    claims: claims.filter((claim) => isNamed(claim) || named.has(claim.id)).map((claim) => claimJson(claim, school)),
    findings: findings.map(({ id, kind, severity, claims: ids, cells, expected, message }) => ({
      id,
      kind,
      severity,
      claims: ids,
      cells: distinctCells(cells).map(fullAddress),
      ...(expected !== undefined && { expected }),
      message: inLanguage(message, language),
    })),
    notChecked: notChecked.map((one) => ({
      text: one.text,
      why: inLanguage(whyNotChecked(one), language),
      from: one.from,
      to: one.to,
      paragraph: placeOf(one.paragraph),
    })),
  };
}

/** Parts of a whole that are no data item are told only where a finding speaks of them. */
function isNamed({ item, indicator }: Claim): boolean {
  return item !== undefined || indicator !== undefined;
}

function claimJson(
  { id, text, from, to, paragraph, scope, item, indicator, kind, value, high, unit, subject }: Claim,
  school: string | undefined,
) {
  const of = scope.area === undefined ? (scope.school ?? school) : scope.area;
  return {
    id,
    text,
    from,
    to,
    paragraph: placeOf(paragraph),
    ...(of !== undefined && { school: of }),
    ...(scope.stage && { stage: scope.stage }),
    ...(indicator ? { indicator } : item ? { item } : { subject }),
    kind,
    value,
    ...(high !== undefined && { high }),
    unit,
    ...(scope.year !== undefined && { year: String(scope.year) }),
  };
}
