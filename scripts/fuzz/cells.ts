/** Changes of single cells inside a worksheet's part; every other byte of the package's contents stays. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chance } from "./random";
import type { Base, Mutant } from "./base";

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

interface WrittenCell {
  readonly address: string;
  readonly at: number;
  readonly text: string;
  /** Its `s="…"`, kept so that number formats stay. */
  readonly style: string;
  readonly content: string;
}

/** Contents as people and programs leave them; `{n}` is replaced by a drawn number. */
const TEXTS = [
  ...["", " ", "　", "-", "—", "/", "无", "未填", "不详", "约{n}", "{n}人", "{n}㎡", "{n}万", "{n}万元", "{n}%"],
  ...["１２３", "１，２３４", "12,345", "1.234.567", "1e5", "一百二十", "12.5.6", "0x1F", "{n}/{n}", "{n}:{n}", "2024-09-01"],
  ...[
    "合计",
    "小计",
    "其中：女",
    "学校名称",
    "小学",
    "初中",
    "单位：万元",
    "注：本表由学校填写",
    "例：某校",
    "#N/A",
    "=1+1",
    "__proto__",
  ],
  ...["_x0001_", "&#10;", "😀", "校\u200B名", "名".repeat(2000)],
];
const NUMBERS = ["0", "-1", "0.5", "-0.0001", "1e13", "1e308", "9007199254740993", "45000", "1E-7", "NaN", "Infinity", "--5"];
const ERRORS = ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#SPILL!", "#"];

export function cellMutant(base: Base, chance: Chance): Mutant {
  const parts = unzipSync(base.bytes);
  const sheets = sheetsOf(parts);
  const touched = new Set<string>();
  const relabelled = new Set<string>();
  const done: string[] = [];
  for (let i = 1 + chance.below(3); i > 0; i--) {
    const { name, part } = chance.pick(sheets);
    const xml = strFromU8(parts[part]!);
    const cells = cellsOf(xml);
    if (cells.length === 0) continue;
    const cell = chance.pick(cells);
    const [what, written, saysOther = false] = changed(cell, cells, chance);
    parts[part] = strToU8(xml.slice(0, cell.at) + written + xml.slice(cell.at + cell.text.length));
    touched.add(`${name}!${cell.address}`);
    if (saysOther) relabelled.add(`${name}!${cell.address}`);
    done.push(`${name}!${cell.address} ${what}`);
  }
  return { what: done.join("; "), bytes: zipSync(parts), touched, relabelled };
}

/** In words, as the part writes it, and whether it may say something else instead of nothing. */
function changed(
  { address, style, content }: WrittenCell,
  all: readonly WrittenCell[],
  chance: Chance,
): [string, string, boolean?] {
  const cell = (type: string, inner: string): string => `<c r="${address}"${style}${type}>${inner}</c>`;
  const number = chance.below(5000);
  switch (chance.below(7)) {
    case 0:
      return ["removed", ""];
    case 1:
    case 2: {
      const value = chance.below(2) === 0 ? String(number) : chance.pick(NUMBERS);
      return [`= number ${value}`, cell("", `<v>${value}</v>`)];
    }
    case 3: {
      const error = chance.pick(ERRORS);
      return [`= error ${error}`, cell(' t="e"', `<v>${error}</v>`)];
    }
    case 4: {
      const other = chance.pick(all);
      const type = / t="\w+"/.exec(other.text)?.[0] ?? "";
      return [`= copy of ${other.address}`, cell(type, other.content), true];
    }
    case 5: {
      const index = chance.below(100_000);
      return [`= shared text ${index}`, cell(' t="s"', `<v>${index}</v>`), true];
    }
    default: {
      const text = chance.pick(TEXTS).replaceAll("{n}", String(number));
      const keepsContent = chance.below(4) === 0 && !content.includes("<f");
      const shown = keepsContent ? `${/<v>([^<]*)<\/v>/.exec(content)?.[1] ?? ""}${text}` : text;
      return [
        `= text ${JSON.stringify(shown.slice(0, 40))}`,
        cell(' t="inlineStr"', `<is><t xml:space="preserve">${shown}</t></is>`),
        true,
      ];
    }
  }
}

function cellsOf(xml: string): WrittenCell[] {
  return [...xml.matchAll(CELL)].map(({ 0: text, 1: address, 2: attributes, 3: content, index }) => ({
    address: address!,
    at: index,
    text,
    style: / s="\d+"/.exec(attributes!)?.[0] ?? "",
    content: content ?? "",
  }));
}

/** Worksheets by the name on their tab, and the part that holds each. */
function sheetsOf(parts: Readonly<Record<string, Uint8Array>>): { name: string; part: string }[] {
  const text = (part: string): string => strFromU8(parts[part]!);
  const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)]
    .map(([tag]) => ({ name: attribute(tag, "name"), part: targets.get(attribute(tag, "r:id")) ?? "" }))
    .filter(({ part }) => part in parts);
}
