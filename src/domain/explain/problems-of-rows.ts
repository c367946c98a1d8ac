/** What is said of the rows of a list: totals, parts, and figures that are of no school. */
import type { ProblemValues } from "../dataset/reading-result";
import type { Bilingual } from "../kernel/text";
import { firstOf } from "./list";

type RowValues = Extract<ProblemValues, { kind: "rows" }>;
type Row = RowValues["rows"][number];

/** Rows that are named; all are marked. */
const MOST_ROWS = 5;

export function sayRows({ doubt, rows }: RowValues): Bilingual {
  return SENTENCES[doubt](rows);
}

const SENTENCES: Readonly<Record<RowValues["doubt"], (rows: readonly Row[]) => Bilingual>> = {
  notCounted: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `${rows.length} 行有数，但看不出是一所学校，没有计入：${zh}；如果是学校，请写全校名或填写学校标识码。`,
      en: `${rows.length} row(s) with figures are not known to be a school and are not counted: ${en}. If they are, give the full name or the school code.`,
    };
  },
  otherTable: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `${rows.length} 行在另一组表头的下面，那张表没有读懂，这几行没有计入：${zh}；请把那张表移到单独的工作表，再检查一次。`,
      en: `${rows.length} row(s) stand below the headings of another table, which is not understood, and are not counted: ${en}. Move that table to a worksheet of its own and check again.`,
    };
  },
  noName: (rows) => ({
    zh: `${rows.length} 行有数，但没有校名，没有计入；如果是学校，请填写校名。`,
    en: `${rows.length} row(s) with figures have no name and are not counted. If they are schools, enter their names.`,
  }),
  partBeyond: (rows) => {
    const { zh, en } = partsOf(rows);
    return {
      zh: `写作其中数，却大于所属的数，没有计入：${zh}；请核对。`,
      en: `Given as parts, but larger than what they are parts of, and not counted: ${en}. Please check.`,
    };
  },
  schoolNamedSums: (rows) => {
    const { zh, en } = sumsOf(rows);
    return {
      zh: `名称像校名，但各项等于其他行之和，按合计处理，没有算作学校：${zh}；如果确是学校，请填写学校标识码。`,
      en: `Named like schools, but each figure is the sum of other rows: taken as totals, not as schools: ${en}. If they are schools, enter their codes.`,
    };
  },
  likeSums: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `有的数恰好等于其他行之和，仍按学校读取：${zh}；如果是合计，请把名称改为“合计”，并清除学校标识码。`,
      en: `Some figures are exactly the sums of other rows, but these are read as schools: ${en}. If they are totals, say so in their names and clear their codes.`,
    };
  },
  namedTotal: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `名称是合计或平均数，但有学校标识码，各项也不是其他行之和，按学校读取：${zh}；请核对。`,
      en: `Named like totals or means, but with a school code and figures that are no sums; read as schools: ${en}. Please check.`,
    };
  },
  noFigures: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `只有校名，没有数，没有计入：${zh}；请补填，或删去这几行。`,
      en: `Names of schools without any figure, not counted: ${en}. Fill them in, or delete the rows.`,
    };
  },
  asSchool: (rows) => {
    const { zh, en } = namesOf(rows);
    return {
      zh: `名称中没有“小学”“学校”等字样，因在校名一列、数也与其他学校相近，算作学校：${zh}；请核对。`,
      en: `The names lack the word of a school; by their column and their figures they are taken as schools: ${en}. Please check.`,
    };
  },
  sums: (rows) => {
    const { zh, en } = sumsOf(rows);
    return {
      zh: `各项等于其他行之和，按合计处理，没有算作学校：${zh}。`,
      en: `Each figure is the sum of other rows: taken as totals, not as schools: ${en}.`,
    };
  },
  part: (rows) => {
    const { zh, en } = partsOf(rows);
    return {
      zh: `其中数已包括在所属的数中，不另算一所学校：${zh}。`,
      en: `Parts that are included in the row above and are no schools of their own: ${en}.`,
    };
  },
};

function namesOf(rows: readonly Row[]): Bilingual {
  return firstOf(
    rows.map(({ name }) => ({ zh: `“${name}”`, en: `“${name}”` })),
    MOST_ROWS,
  );
}

function partsOf(rows: readonly Row[]): Bilingual {
  return firstOf(
    rows.map(({ name, school = "" }) => ({ zh: `“${name}”（属于“${school}”）`, en: `“${name}” (of “${school}”)` })),
    MOST_ROWS,
  );
}

function sumsOf(rows: readonly Row[]): Bilingual {
  return firstOf(
    rows.map(({ name, summed = 0 }) => ({
      zh: `${name === "" ? "没有名称的一行" : `“${name}”`}（${summed} 行之和）`,
      en: `${name === "" ? "a row without name" : `“${name}”`} (${summed} rows)`,
    })),
    MOST_ROWS,
  );
}
