/** What is said of reading a table, and of putting the tables of a school together. */
import type { ProblemValues } from "../dataset/reading-result";
import { fieldOf } from "../fields/dictionary";
import { STAGE_NAMES } from "../kernel/stage";
import type { Bilingual } from "../kernel/text";
import { firstOf, listedInBoth } from "./list";
import { sayRows } from "./problems-of-rows";

type Of<K extends ProblemValues["kind"]> = Extract<ProblemValues, { kind: K }>;

/** Names shown of many. */
const MOST_NAMES = 3;
/** 年级 shown of those that are listed. */
const MOST_GRADES = 9;
/** More schools, worksheets or files than this are counted instead. */
const MOST_LISTED = 5;

/** Cells whose figures are written out; all are marked. */
const MOST_FIGURES = 5;

const UNFIT = {
  notWhole: ["不是整数，不会是人数、班数、间数、台数或册数", "hold fractions of what is counted in whole pieces"],
  negative: ["小于 0", "hold less than 0"],
  otherUnit: ["带有别的单位", "name another unit"],
} as const;

export const READING_PROBLEMS = {
  formWithoutItems: ({ form }: Of<"formWithoutItems">): Bilingual => ({
    zh: `识别出报表“${form}”，但没有找到其中应有的行和列，未读取任何数据；请核对行名和列名。`,
    en: `The form “${form}” was recognised, but none of the rows and columns it should have; nothing was read from it. Please check its labels.`,
  }),
  campusesMerged: ({ school, campuses }: Of<"campusesMerged">): Bilingual => ({
    zh: `${campuses.join("、")} 不计校数，数据已并入 ${school}。`,
    en: `${campuses.join("、")} are not counted as schools; their figures are added to ${school}.`,
  }),
  campusWithoutSchool: ({ campus }: Of<"campusWithoutSchool">): Bilingual => ({
    zh: `${campus} 不计校数，但名单中找不到它所属的学校，未计入；请写明学校标识码，或使校名以主校名开头。`,
    en: `${campus} is not counted as a school, and its main school is not in the list; it is left out. Give the school code, or let its name begin with that of the main school.`,
  }),
  uncalculated: ({ count }: Of<"uncalculated">): Bilingual => ({
    zh: `${count} 个单元格的公式尚未计算，没有结果，不作为数据读取；请用 Excel 或 WPS 打开并保存一次，再核查。`,
    en: `Formulas that have not been calculated, so that they have no result and are not read: ${count} cells. Open the workbook in Excel or WPS, save it once, and check again.`,
  }),
  asksToCalculate: (): Bilingual => ({
    zh: "工作簿要求打开时重新计算公式，表中的计算结果可能不是最新的；请用 Excel 或 WPS 打开并保存一次，再核查。",
    en: "The workbook asks for its formulas to be calculated when it is opened, so that their stored results may be out of date. Open it in Excel or WPS, save it once, and check again.",
  }),
  campusFlagUnknown: ({ flags }: Of<"campusFlagUnknown">): Bilingual => {
    const { zh, en } = firstOf(
      flags.map((flag) => ({ zh: `“${flag}”`, en: `“${flag}”` })),
      MOST_FIGURES,
    );
    return {
      zh: `“是否计校数”应填 1（是）或 0（否），表中有 ${zh}，看不出是否计校数；这几行暂按单独的学校处理，请核对。`,
      en: `The column “counted as a school” takes 1 (yes) or 0 (no), but holds ${en}; these rows are taken as schools of their own for now. Check them.`,
    };
  },
  rows: sayRows,
  rowsWithoutClass: ({ rows }: Of<"rowsWithoutClass">): Bilingual => ({
    zh: `第 ${rowsIn(rows).zh}有人数，但班级名称空缺或无法读取，班数和班额暂不计算；请补填班级名称，是合计的请写明“合计”。`,
    en: `${rowsIn(rows).en}: there are pupils, but the name of the class is blank or cannot be read, and neither the number of classes nor their sizes are counted; fill in the name, or say that it is a total.`,
  }),
  gradesIncomplete: ({ grades }: Of<"gradesIncomplete">): Bilingual => {
    const { zh, en } = listedInBoth(grades.slice(0, MOST_GRADES));
    return {
      zh: `表中只有部分年级（${zh}），其人数、班数不是全校数，未采用；请补全各年级，或改用全校数。`,
      en: `The table lists only some grades (${en}); their pupils and classes are not those of the school and are not used. Add the other grades, or give the figures of the whole school.`,
    };
  },
  unitUnknown: ({ heading }: Of<"unitUnknown">): Bilingual => ({
    zh: `“${heading}”没有写明单位是元还是万元，也无法从数值判断，请在表头写明。`,
    en: `“${heading}” does not say whether it is in 元 or 万元, and the figures do not tell; write the unit in the heading.`,
  }),
  unitAssumed: ({ heading, unit }: Of<"unitAssumed">): Bilingual => ({
    zh: `“${heading}”没有写明单位，按数值大小以“${unit}”读取，请核对。`,
    en: `“${heading}” has no unit; by the size of the figures it is read as ${unit}. Please check.`,
  }),
  stageOfRowsUnknown: ({ names }: Of<"stageOfRowsUnknown">): Bilingual => {
    const { zh, en } = listedInBoth(names.slice(0, MOST_NAMES));
    const isCut = names.length > MOST_NAMES;
    return {
      zh: `有 ${names.length} 行（${zh}${isCut ? " 等" : ""}）看不出是小学还是初中，请加一列“学段”，或在表名、标题中写明。`,
      en: `For ${names.length} row(s) (${en}${isCut ? ", …" : ""}) it is not said whether they are primary or junior secondary; add a column 学段 or name the stage in the title or sheet name.`,
    };
  },
  columnDoubtful: ({ heading, field, doubt }: Of<"columnDoubtful">): Bilingual => {
    const { zh, en } = fieldOf(field);
    const why = doubtOf(doubt);
    return {
      zh: `“${heading}”一列的数${why.zh}，不像是${zh}，没有采用；请核对表头或数据。`,
      en: `The figures under “${heading}” ${why.en}; they do not look like ${en} and are not used. Please check the heading or the figures.`,
    };
  },
  figuresRepaired: ({ figures }: Of<"figuresRepaired">): Bilingual => {
    const { zh, en } = firstOf(
      figures.map(({ from, to }) => ({ zh: `“${from}”读作 ${to}`, en: `“${from}” as ${to}` })),
      MOST_FIGURES,
    );
    return {
      zh: `${figures.length} 个单元格的数字带有注号或空格，读数时已去掉：${zh}；请核对。`,
      en: `Footnote marks or blanks beside figures were left out in ${figures.length} cell(s): ${en}. Please check.`,
    };
  },
  figuresUnclear: ({ texts }: Of<"figuresUnclear">): Bilingual => {
    const { zh, en } = firstOf(
      texts.map((text) => ({ zh: `“${text}”`, en: `“${text}”` })),
      MOST_FIGURES,
    );
    return {
      zh: `${texts.length} 个单元格的内容不是一个确定的数，没有读取：${zh}；请每格只填一个数，说明写在备注中。`,
      en: `${texts.length} cell(s) do not hold one definite figure and were not read: ${en}. Enter one figure in each cell, and remarks beside it.`,
    };
  },
  figuresUnfit: ({ why, figures }: Of<"figuresUnfit">): Bilingual => {
    const { zh, en } = firstOf(
      figures.map(({ text, field }) => ({ zh: `${fieldOf(field).zh} ${text}`, en: `${fieldOf(field).en} ${text}` })),
      MOST_FIGURES,
    );
    const [reason, because] = UNFIT[why];
    return {
      zh: `${figures.length} 个单元格的数${reason}，没有读取：${zh}；请核对。`,
      en: `${figures.length} cell(s) ${because} and were not read: ${en}. Please check.`,
    };
  },
  formulaUnsaid,
  codeWithTwoNames: ({ code, names }: Of<"codeWithTwoNames">): Bilingual => {
    const { zh, en } = listedInBoth(names);
    return {
      zh: `学校标识码 ${code} 有不同的校名：${zh}；按同一所学校读取，请核对。`,
      en: `School code ${code} comes with different names: ${en}. They are read as one school; please check.`,
    };
  },
  codeOfSeveralRows: ({ code, names }: Of<"codeOfSeveralRows">): Bilingual => {
    const { zh, en } = listedInBoth(names.slice(0, MOST_NAMES));
    return {
      zh: `同一张名单里，学校标识码 ${code} 用于不同的学校：${zh}；按校名区分，请核对。`,
      en: `In one list the school code ${code} stands beside different schools: ${en}. They are told apart by name; please check.`,
    };
  },
  nameWithTwoCodes: ({ name, codes }: Of<"nameWithTwoCodes">): Bilingual => {
    const list = codes.map((code) => code ?? "—").join("、");
    return {
      zh: `校名“${name}”对应不同的学校标识码（${list}）；按不同的学校读取，请核对。`,
      en: `The name “${name}” comes with different school codes (${list}). They are read as different schools; please check.`,
    };
  },
  nameTwiceInList: ({ name, rows }: Of<"nameTwiceInList">): Bilingual => ({
    zh: `名单中有 ${rows} 行都叫“${name}”，各行的数不同，看不出是一所学校还是几所，都没有采用；请写明学校标识码或乡镇，或合为一行。`,
    en: `${rows} rows of the list are called “${name}” and have different figures. Whether they are one school or several cannot be told, and none is used; give school codes or townships, or make one row of them.`,
  }),
  nameInTownships: ({ name, townships }: Of<"nameInTownships">): Bilingual => {
    const { zh, en } = listedInBoth(townships);
    return {
      zh: `${zh}各有一所“${name}”，按不同的学校读取，请核对。`,
      en: `There is a school “${name}” in each of ${en}. They are read as different schools; please check.`,
    };
  },
  typeUnknown: ({ school, type }: Of<"typeUnknown">): Bilingual => ({
    zh: `${school} 的办学类型“${type}”没有识别，不知道标准是否适用于它，它的数没有采用；请按办学类型的规范名称填写，如“小学”“教学点”“特殊教育学校”，不单独计校数的请并入所在学校。`,
    en: `The type of ${school}, “${type}”, is not known, so that nobody can tell whether the standards are about it, and its figures are not used. Write the official name of its type, or add its figures to the school it belongs to.`,
  }),
  zeroBesidePupils: ({ school, fields, pupils }: Of<"zeroBesidePupils">): Bilingual => {
    const zh = fields.map((field) => fieldOf(field).zh).join("、");
    const en = fields.map((field) => fieldOf(field).en).join(", ");
    return {
      zh: `${school} 有在校生 ${pupils} 人，${zh}却填 0，没有采用；不知道的请留空。`,
      en: `${school} has ${pupils} pupils, and 0 as ${en}: not used. Leave blank what is not known.`,
    };
  },
  nameOfSeveralSchools: ({ name, schools }: Of<"nameOfSeveralSchools">): Bilingual => ({
    zh: `“${name}”有 ${schools} 所同名学校，这里没有写学校标识码，不知道属于哪一所，未读取。`,
    en: `There are ${schools} schools named “${name}”; without a school code this table cannot be assigned and was not read.`,
  }),
  formWithoutSchool: ({ sheets }: Of<"formWithoutSchool">): Bilingual => {
    const { zh, en } = listedInBoth(sheets);
    return {
      zh: `工作簿中有几所学校，而工作表 ${zh} 没有写校名，不知道属于哪一所，未读取。`,
      en: `The workbook holds several schools, and the sheet(s) ${en} name none; they were not read.`,
    };
  },
  stageOfSchoolUnknown: ({ school }: Of<"stageOfSchoolUnknown">): Bilingual => ({
    zh: `看不出${school}是小学还是初中，在校生等数未归入学段，没有核查；请写明办学类型或学段。`,
    en: `It is not said whether ${school} is a primary or a junior secondary school; its pupils belong to no stage and nothing was judged. State the school type or the stage.`,
  }),
  itemContradicted: ({ school, stage, field, figures: [a, b] }: Of<"itemContradicted">): Bilingual => {
    const { zh, en, unit } = fieldOf(field);
    const part = stage ? STAGE_NAMES[stage] : { zh: "", en: "" };
    return {
      zh: `${school}${part.zh}的${zh}在表中有两个不同的数：${a} 和 ${b} ${unit}，请核对；改为一致之前该项不参与计算。`,
      en: `${school}${part.en ? `, ${part.en}` : ""}: ${en} is given twice with different values, ${a} and ${b} ${unit}. Until this is settled the item is not used.`,
    };
  },
  totalRepeated: ({ school, fields }: Of<"totalRepeated">): Bilingual => {
    const names = fields.slice(0, MOST_NAMES).map(fieldOf);
    return {
      zh: `${school}各学段的${names.map(({ zh }) => zh).join("、")}完全相同，疑为全校合计重复填写，未采用；请按学段填写，或合并单元格表示全校共用。`,
      en: `${school}: ${names.map(({ en }) => en).join(", ")} are the same for every stage, probably the total of the school written twice; they are not used. Enter each stage's share, or merge the cells to show that the school shares them.`,
    };
  },
  earlierYear,
  schoolsOfSeveralYears: ({ schools, newest }: Of<"schoolsOfSeveralYears">): Bilingual => {
    const { zh, en } = fewOf(schools, SCHOOLS);
    const year = schoolYear(newest);
    return {
      zh: `各校的报表不是同一学年：${zh} 只有 ${year} 学年以前的报表；一并计算的全县结果因此不是同一学年的，请换成 ${year} 学年的报表。`,
      en: `The forms of the schools are not of one school year: of ${en} there are only forms from before ${year}, so the results of the county mix school years. Replace them with those of ${year}.`,
    };
  },
};

const MARKS = ["①", "②", "③", "④"];

function formulaUnsaid({ indicator, ways }: Of<"formulaUnsaid">): Bilingual {
  const marked = (wanted: (typeof ways)[number]["outcome"]) =>
    ways.flatMap(({ outcome }, index) => (outcome === wanted ? MARKS[index]! : [])).join("");
  const [fitting, differing] = [marked("fits"), marked("differs")];
  const trial = fitting
    ? { zh: `表中的数与 ${fitting} 相符`, en: `The figures agree with ${fitting}` }
    : differing
      ? {
          zh: `表中的数与 ${differing} 都不相符，其余的缺少所需的列`,
          en: `The figures agree with none of ${differing}; columns for the others are missing`,
        }
      : { zh: "表中的列不足以验算", en: "The table lacks the columns to try them" };
  const list = (language: keyof Bilingual) => ways.map(({ formula }, index) => `${MARKS[index]} ${formula[language]}`);
  return {
    zh: `表中的“${indicator}”没有写明算法，各地有不同算法：${list("zh").join("；")}。${trial.zh}；本工具不代为选定算法，该数也不作为判定依据。`,
    en: `The table does not say how its “${indicator}” was computed; practice differs: ${list("en").join("; ")}. ${trial.en}; none is chosen, and the figure is not relied upon.`,
  };
}

export function doubtOf(doubt: Of<"columnDoubtful">["doubt"]): Bilingual {
  switch (doubt.code) {
    case "fractions":
      return { zh: "大多不是整数", en: "are mostly fractions" };
    case "beyondWhole": {
      const { zh, en } = fieldOf(doubt.whole);
      return { zh: `大多大于${zh}`, en: `are mostly more than ${en}` };
    }
    case "classTooLarge":
      return { zh: "所说的班大多超过 198 人", en: "mostly mean classes of more than 198 pupils" };
    case "areaTooSmall":
      return { zh: "平均到每名学生大多不足 0.1 平方米", en: "are mostly less than 0.1 ㎡ for each pupil" };
  }
}

const SCHOOLS: Bilingual = { zh: "所学校", en: "schools" };
const SHEETS: Bilingual = { zh: "张工作表", en: "worksheets" };
const FILES: Bilingual = { zh: "个工作簿", en: "workbooks" };

function earlierYear({ year, newest, schools, sheets, files, lacking, gone }: Of<"earlierYear">): Bilingual {
  const [older, newer] = [schoolYear(year), schoolYear(newest)];
  const [who, left] = [fewOf(schools, SCHOOLS), fewOf(gone, SCHOOLS)];
  const [where, lack] = [fewOf(sheets, SHEETS), fewOf(lacking, SHEETS)];
  const inFiles = fewOf(files, FILES);
  const isLastYear = newest - year === 1;
  const zh = [
    `${who.zh}有不同学年的表：工作表 ${where.zh}${inFiles.zh && `（${inFiles.zh}）`}写明是 ${older} 学年，`,
    isLastYear ? "作为上学年的数，只用于核对两个学年之间的关系；" : "不采用；",
    `指标只按 ${newer} 学年的数计算。`,
    lack.zh && `${lack.zh} 中有的数据，没有从 ${newer} 学年的表中读到，请补上。`,
    left.zh && `${left.zh} 只在 ${older} 学年的表中，未列入。`,
    "学年写错的，请更正。",
  ];
  const en = [
    `Tables of different school years for ${who.en}: the worksheets ${where.en}${inFiles.en && ` (${inFiles.en})`} say ${older} and `,
    isLastYear ? "are taken as last year's, for relations between the two years only; " : "are not used; ",
    `indicators are computed from ${newer} only. `,
    lack.en && `Of the data in ${lack.en}, some were not read from those of ${newer}; please add them. `,
    left.en && `Only the tables of ${older} name ${left.en}; not counted. `,
    "Correct the school year where it is wrong.",
  ];
  return { zh: zh.join(""), en: en.join("") };
}

/** 2024/2025 */
function schoolYear(first: number): string {
  return `${first}/${first + 1}`;
}

/** zh without the 第 before it: 3、5 行; 3、5 等 9 行. */
function rowsIn(rows: readonly number[]): Bilingual {
  const { zh, en } = fewOf(rows.map(String), { zh: "行", en: "rows" });
  const isFew = rows.length <= MOST_LISTED;
  return { zh: isFew ? `${zh} 行` : zh, en: isFew ? `Row ${en}` : en };
}

function fewOf(names: readonly string[], what: Bilingual): Bilingual {
  if (names.length <= MOST_LISTED) return listedInBoth(names);
  return { zh: `${names.slice(0, 2).join("、")} 等 ${names.length} ${what.zh}`, en: `${names.length} ${what.en}` };
}
