/** Why a worksheet, or a form in it, was not read: as near to what the sheet really is as can be said. */
import type { Bilingual } from "../kernel/text";
import type { FormTable } from "./form-table";
import type { NotRecognised } from "./recognised";
import type { SheetView } from "./sheet-view";

export function leftOut(view: SheetView): NotRecognised {
  return at(view, { zh: "按您的设置不读取。", en: "Left out, as you have set." });
}

export function notRead(view: SheetView): NotRecognised {
  const hasContent = holdsAnything(view);
  if (!hasContent) return at(view, { zh: "空白工作表。", en: "The worksheet is empty." });
  return at(view, SUMMARIES.find(({ is }) => is(headOf(view)))?.reason ?? NO_TABLE);
}

/** Does the reason say no more than that no table was found? The figures on the worksheet may then be of anything. */
export function saysNothing({ reason }: NotRecognised): boolean {
  return reason === NO_TABLE;
}

/** A list with names of schools and no column that was understood. */
export function noColumnRead(view: SheetView): NotRecognised {
  return at(view, {
    zh: "有学校名称，但没有一列识别为数据项；请指定各列是什么，或改写表头。",
    en: "It names schools, but no column was recognised as a data item: say what the columns are, or reword the headings.",
  });
}

export function unknownForm(view: SheetView, table: FormTable): NotRecognised {
  const name = table.number || table.title || view.sheet;
  return at(view, {
    zh: `报表“${name}”不在可读取的报表之列。`,
    en: `The form “${name}” is not among those that are read.`,
  });
}

function at(view: SheetView, reason: Bilingual): NotRecognised {
  return { sheet: view.sheet, ...(view.file !== undefined && { file: view.file }), reason };
}

const NO_TABLE: Bilingual = {
  zh: "没有找到统计报表的“甲、乙”栏，也没有找到带“学校名称”列和数据列的名单。",
  en: "Neither the 甲/乙 row of a statistical form nor a list with a 学校名称 column and data columns was found.",
};

function holdsAnything(view: SheetView): boolean {
  for (let row = view.top; row < view.rows; row++) {
    if (view.rowValues(row).some((value) => value !== null && value !== "")) return true;
  }
  return false;
}

/** Labels in the upper left of the sheet. */
function headOf(view: SheetView): readonly string[] {
  const rows = Array.from({ length: Math.min(view.rows - view.top, 10) }, (_, step) => view.top + step);
  return rows.flatMap((row) => Array.from({ length: Math.min(view.cols, 30) }, (_, col) => view.label(row, col)));
}

const says = (head: readonly string[], wanted: RegExp) => head.some((text) => wanted.test(text));

/** Tables that hold no figures of schools, however much they look like data (tables.md §6.1, §6.6). */
const SUMMARIES: readonly { readonly is: (head: readonly string[]) => boolean; readonly reason: Bilingual }[] = [
  {
    is: isCountyFacts,
    reason: {
      zh: "这是申报表Ⅰ一类的县基本情况表，没有各校数据，不用于计算指标。",
      en: "This table (申报表Ⅰ) gives facts of the county; it holds no figures of schools, and no indicator is computed from it.",
    },
  },
  {
    is: (head) => says(head, /^差异系数$/) && says(head, /^(全县|区县|县域)?(平均值|均值|平均)$/),
    reason: {
      zh: "这是各县平均值、差异系数的汇总表，没有各校数据，不用于计算差异系数；请打开每校一行的名单。",
      en: "This table gives means and coefficients of variation by county, no figures of schools; open a list with one row per school.",
    },
  },
  {
    is: (head) =>
      says(head, /^(类别|学段|学校类别|学校类型|办学类型)$/) && says(head, /^(学校数|校数|学校个数)(\(所\)|\(个\))?$/),
    reason: {
      zh: "这是按学段或类别汇总的表，没有各校数据；请打开每校一行的名单。",
      en: "This table sums up stages or kinds of schools, it holds no figures of schools; open a list with one row per school.",
    },
  },
];

/** 申报表Ⅰ 县基本情况: population and villages beside school counts. */
function isCountyFacts(head: readonly string[]): boolean {
  return says(head, /^人口总数/) && says(head, /^(乡镇数|行政村数)/);
}

export function givesCountyFacts(view: SheetView): boolean {
  return isCountyFacts(headOf(view));
}
