/** What the card of a school must say: an address, and a domain name where there is a campus network (tables.md §8). */
import type { RecognisedForm } from "../dataset/reading-result";
import type { School } from "../dataset/school";
import type { CellValue } from "../kernel/cell";
import { plainText } from "../labels/text";
import type { BrokenPart } from "./item-relations";

/** Characters an address has at least. */
const SHORTEST_ADDRESS = 6;
const FACTS = /^(基础基112|教基1102(续.*)?)$/;

export function brokenCards(schools: readonly School[], forms: readonly RecognisedForm[]): readonly BrokenPart[] {
  return schools.flatMap((school) => [...addressOf(school), ...domainOf(school, forms)]);
}

function addressOf({ id, name, card }: School): readonly BrokenPart[] {
  const address = card?.address;
  if (!address) return [];
  const { length } = [...address.text];
  const isAddress = length >= SHORTEST_ADDRESS && /^\p{Script=Han}/u.test(address.text);
  if (isAddress) return [];
  return [
    {
      rule: "card/address",
      check: "empirical",
      schoolId: id,
      left: length,
      right: SHORTEST_ADDRESS,
      cells: [address.cell],
      values: { kind: "shortAddress", school: name, address: address.text, shortest: SHORTEST_ADDRESS },
    },
  ];
}

function domainOf({ id, name, card }: School, forms: readonly RecognisedForm[]): readonly BrokenPart[] {
  if (card?.domain?.text !== "") return [];
  const network = forms
    .filter(({ schoolId, table, isEarlier }) => schoolId === id && !isEarlier && FACTS.test(table.number))
    .flatMap(networkCell)[0];
  if (!network) return [];
  return [
    {
      rule: "card/domain",
      check: "empirical",
      schoolId: id,
      left: 0,
      right: 0,
      cells: [card.domain.cell, network],
      values: { kind: "domainMissing", school: name },
    },
  ];
}

function networkCell({ table }: RecognisedForm) {
  return table.rows.flatMap(({ row, labels }, index) => {
    const value: CellValue = table.cells[index]?.[0] ?? null;
    const isYes = typeof value === "string" && /^(是|有)$/.test(plainText(value));
    const column = table.columns[0];
    if (!column || !isYes || !/校园网(?!.*带宽)/.test(labels.join(""))) return [];
    return [{ sheet: table.sheet, row, col: column.col, ...(table.file !== undefined && { file: table.file }) }];
  });
}
