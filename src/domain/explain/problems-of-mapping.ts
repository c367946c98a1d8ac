/** Why what the user says of the tables (对应关系) is not used. */
import type { ProblemValues } from "../dataset/reading-result";
import { fieldOf } from "../fields/dictionary";
import type { Bilingual } from "../kernel/text";
import { firstOf, listedInBoth } from "./list";

type Of<K extends ProblemValues["kind"]> = Extract<ProblemValues, { kind: K }>;
type Refused = Of<"mapping">;
type MappingFault = Refused["why"];

/** Names shown of many. */
const MOST_NAMES = 5;

const quoted = (words: readonly string[]): readonly Bilingual[] => words.map((word) => ({ zh: `“${word}”`, en: `“${word}”` }));

const NO_ITEM: Bilingual = { zh: "学校名称或不是数据项", en: "names of schools or no data item" };

function itemsOf({ fields = [] }: Refused): Bilingual {
  const names = fields.map((field) => (field === null ? NO_ITEM : fieldOf(field)));
  return { zh: names.map(({ zh }) => `“${zh}”`).join("和"), en: names.map(({ en }) => `“${en}”`).join(" and ") };
}

function itemOf({ field }: Refused): Bilingual {
  return field === undefined ? NO_ITEM : fieldOf(field);
}

const named = ({ word }: Refused): string => (word === undefined ? "" : `“${word}”`);

const FAULTS: Readonly<Record<MappingFault, (refused: Refused) => Bilingual>> = {
  format: () => ({
    zh: "对应关系的格式不对，没有使用。请按说明文档“对应关系”重新填写。",
    en: "The mapping is not in the right format and is not used. Write it as the documentation on mappings says.",
  }),
  tooMany: ({ entry = 0 }) => ({
    zh: `对应关系超过 ${entry} 条，第 ${entry} 条以后的没有使用。`,
    en: `The mapping has more than ${entry} entries; those after entry ${entry} are not used.`,
  }),
  shape: () => ({ zh: "缺少工作表、行或列", en: "sheet, row or column is missing" }),
  heading: () => ({ zh: "缺少表头的文字", en: "the words of the heading are missing" }),
  field: (refused) => ({ zh: `没有这个数据项${named(refused)}`, en: `there is no such data item ${named(refused)}`.trim() }),
  stage: (refused) => ({ zh: `没有这个学段${named(refused)}`, en: `there is no such stage ${named(refused)}`.trim() }),
  unit: (refused) => ({ zh: `没有这个单位${named(refused)}`, en: `there is no such unit ${named(refused)}`.trim() }),
  dimension: (refused) => {
    const { zh, en } = itemOf(refused);
    const unit = refused.field === undefined ? "" : fieldOf(refused.field).unit;
    return {
      zh: `“${zh}”的单位是“${unit}”，不能是“${refused.word ?? ""}”`,
      en: `“${en}” is counted in ${unit}, not in “${refused.word ?? ""}”`,
    };
  },
  outside: ({ row, col = 0 }) => ({
    zh: `${row === undefined ? "" : `第 ${row + 1} 行`}第 ${col + 1} 列没有内容（行、列从 0 数起）`,
    en: `there is nothing in ${row === undefined ? "" : `row ${row + 1}, `}column ${col + 1} (rows and columns count from 0)`,
  }),
  contradicted: (refused) => {
    const { zh, en } = itemsOf(refused);
    if (refused.fields === undefined || refused.fields.length < 2) {
      return { zh: "同一处有几条不同的指定，请只留一条", en: "several entries say different things of it; leave one of them" };
    }
    return { zh: `同时指定为${zh}，请只留一条`, en: `it is said to be ${en}; leave one of them` };
  },
  setAside: () => ({
    zh: "这张工作表同时指定为不读取（ignore），请只留一种",
    en: "the worksheet is also to be left out (ignore); leave one of them",
  }),
  moved: ({ word = "", now = "" }) => ({
    zh: `指定时的文字是“${word}”，现在${now === "" ? "没有文字" : `是“${now}”`}，行、列可能移动过，请核对`,
    en: `it was said of “${word}”, and ${now === "" ? "no words stand there" : `“${now}” stands there`} now: rows or columns may have moved`,
  }),
  otherItem: (refused) => {
    const { zh, en } = itemOf(refused);
    const now = refused.now ?? "";
    return {
      zh: `指定为“${zh}”，但表头是“${now}”。行、列数错或移动过的请改正；确实如此的，在这一条中加上 heading，写“${now}”`,
      en: `it is said to be “${en}”, but its heading is “${now}”. Correct the place; where it is meant so, add “${now}” to the entry as its heading`,
    };
  },
  noList: () => ({
    zh: "这张工作表没有读作名单，对列的指定没有用到；请同时指定学校名称所在的列（nameColumn）",
    en: "the worksheet is not read as a list, so that nothing was done with the column; say too where the names of the schools are (nameColumn)",
  }),
  rowsAbove: ({ rows = [] }) => {
    const list = listedInBoth(rows.map((row) => String(row + 1)));
    return {
      zh: `指定的第一所学校之前，第 ${list.zh} 行也有名称和数，没有读取。firstRow 从 0 数起，第 1 行是 0；请核对。`,
      en: `Above the first school named, row ${list.en} has a name and figures too and is not read. firstRow counts from 0, so that row 1 is 0. Please check.`,
    };
  },
};

const WHOLE_SENTENCES: ReadonlySet<MappingFault> = new Set<MappingFault>(["format", "tooMany", "rowsAbove"]);

function entryOf({ entry, sheet, heading }: Refused): Bilingual {
  if (entry !== undefined) return { zh: `第 ${entry + 1} 条对应关系`, en: `Mapping ${entry + 1}` };
  if (heading) return { zh: `对表头“${heading.join("·")}”的指定`, en: `What is said of the heading “${heading.join("·")}”` };
  return sheet === undefined
    ? { zh: "对应关系", en: "The mapping" }
    : { zh: `对工作表“${sheet.slice(0, 40)}”的指定`, en: `What is said of the worksheet “${sheet.slice(0, 40)}”` };
}

export const MAPPING_PROBLEMS = {
  mapping: (refused: Refused): Bilingual => {
    const why = FAULTS[refused.why](refused);
    if (WHOLE_SENTENCES.has(refused.why)) return why;
    const { zh, en } = entryOf(refused);
    return { zh: `${zh}没有使用：${why.zh}。`, en: `${en} is not used: ${why.en}.` };
  },
  mappingAbsent: ({ sheets, headings }: Of<"mappingAbsent">): Bilingual => {
    const { zh, en } = firstOf(quoted((sheets.length > 0 ? sheets : headings).map((name) => name.slice(0, 40))), MOST_NAMES);
    return sheets.length > 0
      ? {
          zh: `对应关系中的工作表${zh}不在工作簿里，有关设置没有使用。`,
          en: `The worksheet(s) ${en} of a mapping are not in the workbook; what is said of them is not used.`,
        }
      : {
          zh: `对应关系中的表头${zh}在这些表里没有找到，没有用到。`,
          en: `The heading(s) ${en} of a mapping stand nowhere in these tables; what is said of them is not used.`,
        };
  },
} as const;
