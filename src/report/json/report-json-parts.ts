/** What several parts of the JSON document have in common: findings, answers, addresses. */
import type { Confirmation } from "../../domain/checks/confirmations";
import type { Finding } from "../../domain/checks/finding";
import type { AddressOf } from "../../domain/explain/calculation";
import type { CellRef } from "../../domain/kernel/cell";
import { addressSeenFrom } from "../model/address-seen-from";

export function findingJson(finding: Finding, addressOf: AddressOf) {
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
    cells: addresses(cells, addressOf),
    ...(cite !== undefined && { cite: cite.number }),
    ...(confidence !== undefined && { confidence }),
  };
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
