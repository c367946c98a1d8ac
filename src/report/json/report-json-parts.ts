/** What several parts of the JSON document have in common: findings, answers, addresses. */
import type { Confirmation } from "../../domain/checks/confirmations";
import type { Finding } from "../../domain/checks/finding";
import type { ImpliedFact, ProvenLeast } from "../../domain/checks/told";
import type { AddressOf } from "../../domain/explain/calculation";
import { caseOf } from "../../domain/explain/several-limits";
import type { CellRef } from "../../domain/kernel/cell";
import type { Language } from "../../domain/kernel/text";
import { addressSeenFrom } from "../model/address-seen-from";

export function findingJson(finding: Finding, language: Language, addressOf: AddressOf) {
  const {
    key: rule,
    kind,
    indicator,
    verdict,
    value,
    limit,
    bound,
    margin,
    shortfall,
    limits,
    undecided,
    cells,
    cite,
    confidence,
  } = finding;
  return {
    rule,
    kind,
    ...(indicator !== undefined && { indicator }),
    verdict,
    ...(value !== undefined && { value }),
    ...(limit !== undefined && { limit }),
    ...(bound !== undefined && { bound }),
    ...(margin !== undefined && { margin }),
    ...(shortfall !== undefined && { shortfall }),
    ...(finding.kind === "bound" && finding.proven && { proven: provenJson(finding.proven) }),
    ...(limits !== undefined && {
      limits: limits.map(({ limit: one, verdict: outcome, margin: distance, shortfall: lacking, ...rest }) => ({
        when: caseOf({ verdict: outcome, ...rest }, finding, language),
        ...(one !== undefined && { limit: one }),
        verdict: outcome,
        ...(distance !== undefined && { margin: distance }),
        ...(lacking !== undefined && { shortfall: lacking }),
      })),
    }),
    ...(undecided !== undefined && {
      undecided: undecided.map(({ field, reason, cells: expected }) => ({
        field,
        reason,
        cells: addresses(expected, addressOf),
      })),
    }),
    ...(finding.asks && { asks: finding.asks.map(({ about }) => about) }),
    ...(finding.confirmations && {
      answers: finding.confirmations.map((one) => ({ about: one.about, ...confirmationJson(one) })),
    }),
    ...(finding.implied && { implied: finding.implied.map((one) => impliedJson(one, addressOf)) }),
    ...(finding.contradictions && {
      contradictions: finding.contradictions.map((one) => ({
        ...impliedJson(one, addressOf),
        given: confirmationJson(one.given),
      })),
    }),
    cells: addresses(cells, addressOf),
    ...(cite !== undefined && { cite: cite.number }),
    ...(confidence !== undefined && { confidence }),
  };
}

/** What a value that is not known is at the least, and the figure that proves it. */
function provenJson({ atLeast, by, found }: ProvenLeast) {
  return { atLeast, by, value: found };
}

/** A question that the tables answer, and where. */
function impliedJson({ about, answer, cells }: ImpliedFact, addressOf: AddressOf) {
  return { about, answer, cells: addresses(cells, addressOf) };
}

export function confirmationJson({ answer, by, on }: Confirmation) {
  return { answer, ...(by !== undefined && { by }), ...(on !== undefined && { on }) };
}

/** Each address once, in the order given. */
export function addresses(cells: readonly CellRef[], addressOf: AddressOf): readonly string[] {
  return [...new Set(cells.map(addressOf))];
}

/** A finding about a county speaks of no workbook in particular. */
export const wholeCounty = addressSeenFrom(undefined);
