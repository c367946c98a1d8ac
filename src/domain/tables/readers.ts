/** The one list of what is recognised in a worksheet, in the order in which it is tried: the first reader that recognises it reads it. */
import { type BlockAccount, withRemainingRows } from "./account";
import { readClassList } from "./class-list";
import { isKnownForm, readFormSheet } from "./form-sheet";
import { type FormTable, readForms } from "./form-table";
import { readPairsInCells } from "./label-values/pairs-in-cells";
import { readLabelValues } from "./label-values/read-label-values";
import { readList } from "./lists/list-table";
import { givesCountyFacts } from "./not-read";
import { cardAccount, regionAccount } from "./other-accounts";
import { NOTHING_RECOGNISED, type Recognised, tableOf } from "./recognised";
import { readRegionTable } from "./region-table";
import { readSchoolCard } from "./school-card";
import type { SheetView } from "./sheet-view";
import { statedInLabels } from "./stated-labels";
import type { SaidEntry } from "./user-mapping";

/** A worksheet as the readers get it. */
export interface Block {
  readonly view: SheetView;
  /** What is ruled like an official form (甲 | 乙 | 1 | 2 …), known or not. */
  readonly forms: readonly FormTable[];
}

export interface Reader {
  readonly id: string;
  /** A golden workbook (test/golden) with such a table, and the worksheet it stands on. */
  readonly example: { readonly golden: string; readonly sheet: string };
  /** How docs/tables.md begins the line that tells the user of it. */
  readonly docs: string;
  /**
   * @param entries what the user has said of this worksheet; it goes before our own recognition
   * @returns null when the block is no such table
   */
  readonly read: (block: Block, entries: readonly SaidEntry[]) => Recognised | null;
}

const officialForm: Reader = {
  id: "form",
  example: { golden: "f01-export-2018", sheet: "基础基312" },
  docs: "统计报表（教基、基础基）",
  read: ({ view, forms }) => (forms.some(isKnownForm) ? readFormSheet(view, forms) : null),
};

/** 教基1001 may be ruled like a form, but it says who the school is. */
const ruledCard: Reader = {
  id: "ruledCard",
  example: { golden: "f13-other-forms", sheet: "教基1001" },
  docs: "学校基本情况（教基1001、基础基111）",
  read: ({ view, forms }) => (forms.length > 0 ? readCard(view) : null),
};

const unknownForm: Reader = {
  id: "unknownForm",
  example: { golden: "f13-other-forms", sheet: "教基5377" },
  docs: "其他统计报表",
  read: ({ view, forms }) => (forms.length > 0 ? readFormSheet(view, forms) : null),
};

const classList: Reader = {
  id: "classList",
  example: { golden: "f14-class-list", sheet: "各班人数" },
  docs: "班级名单",
  read: ({ view }) => {
    const classes = readClassList(view);
    if (!classes) return null;
    const table = tableOf(view, "list", "classList", classes, classes.records[0]?.items ?? []);
    return {
      ...NOTHING_RECOGNISED,
      records: classes.records,
      problems: classes.problems,
      rowTables: [classes.rows],
      tables: [table],
      accounts: [classes.account],
    };
  },
};

const schoolList: Reader = {
  id: "list",
  example: { golden: "f05-county-list", sheet: "一览表" },
  docs: "学校名单",
  read: ({ view }, entries) => {
    const list = readList(view, entries);
    if (!list) return null;
    const { records, problems, stated, rows, account } = list;
    return {
      ...NOTHING_RECOGNISED,
      records,
      problems,
      stated,
      rowTables: [rows],
      accounts: [account],
      tables: [tableOf(view, "list", "list", list, records[0]?.items ?? [])],
    };
  },
};

const labelValues: Reader = {
  id: "labelValues",
  example: { golden: "f09-retention", sheet: "初中三年巩固率" },
  docs: "填报表",
  read: ({ view }, entries) => {
    const labels = readLabelValues(view, entries) ?? (givesCountyFacts(view) ? null : readPairsInCells(view));
    if (!labels) return null;
    const { records, problems, account, range } = labels;
    const [only, ...others] = records;
    return {
      ...NOTHING_RECOGNISED,
      records,
      problems,
      stated: only && others.length === 0 ? statedInLabels(view, range, only) : [],
      accounts: [account],
      tables: [tableOf(view, "list", "labelValues", labels, records[0]?.items ?? [])],
    };
  },
};

/** After the lists: their headings are those of a card too. */
const card: Reader = {
  id: "card",
  example: { golden: "f01-export-2018", sheet: "基础基111" },
  docs: "学校基本情况（教基1001、基础基111）",
  read: ({ view }) => readCard(view),
};

const regions: Reader = {
  id: "regions",
  example: { golden: "f11-yearbook", sheet: "分地区" },
  docs: "按地区汇总的表",
  read: ({ view }) => {
    const table = givesCountyFacts(view) ? null : readRegionTable(view);
    if (!table) return null;
    return {
      ...NOTHING_RECOGNISED,
      rowTables: [table.rows],
      accounts: [regionAccount(view, table.range)],
      tables: [{ ...tableOf(view, "regions", "regions", table, []), checked: table.checked }],
    };
  },
};

export const READERS: readonly Reader[] = [
  officialForm,
  ruledCard,
  unknownForm,
  classList,
  schoolList,
  labelValues,
  card,
  regions,
];

/**
 * The table on a worksheet or a part of one, with the reader that knows it; null when none does.
 * @param forms what is ruled like an official form, where that is known already
 */
export function recognise(
  view: SheetView,
  entries: readonly SaidEntry[],
  forms: readonly FormTable[] = readForms(view),
): { readonly reader: Reader; readonly recognised: Recognised } | null {
  const block: Block = { view, forms };
  for (const reader of READERS) {
    const recognised = reader.read(block, entries);
    if (recognised) return { reader, recognised: withRemainder(view, reader, recognised) };
  }
  return null;
}

function readCard(view: SheetView): Recognised | null {
  const found = readSchoolCard(view);
  if (!found) return null;
  return {
    ...NOTHING_RECOGNISED,
    records: [{ ...found.record, isReturn: true }],
    tables: [tableOf(view, "form", found.id, found, [])],
    accounts: [cardAccount(view, found.range)],
  };
}

/** Every row that no reader accounts for has a line too, whatever stands in it. */
function withRemainder(view: SheetView, { id }: Reader, recognised: Recognised): Recognised {
  const { accounts, tables } = recognised;
  // A block that was not read has no lines of its own; what lies around it has.
  const home = accounts.find(({ why }) => why === undefined);
  const rest: BlockAccount = home ?? {
    sheet: view.sheet,
    ...(view.file !== undefined && { file: view.file }),
    block: tables[0]?.range ?? { row: 0, col: 0, rows: view.rows, cols: view.cols },
    reader: id,
    columns: [],
    rows: [],
    cells: [],
  };
  const whole = withRemainingRows(
    view,
    rest,
    accounts.filter((account) => account !== home),
  );
  if (home) return { ...recognised, accounts: accounts.map((account) => (account === home ? whole : account)) };
  return whole.rows.length === 0 ? recognised : { ...recognised, accounts: [...accounts, whole] };
}
