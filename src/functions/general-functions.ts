/** The functions about any item, indicator or standard by name, and about the county: catalogue entries. */
import type { Bilingual } from "../domain/kernel/text";
import { compositeCvResults, countyCvResults, cvShareResults, cvWithoutResults } from "./county-results";
import {
  explainResults,
  fieldResults,
  namedIndicatorResults,
  schoolVerdictResults,
  shortfallResults,
  verdictResults,
} from "./finding-results";
import { SCHOOL, STAGE } from "./function-entry";
import type { FunctionParameter, LiveFunction } from "./function-entry";
import { standardResults } from "./standard-results";

const parameter = (name: Bilingual, isOptional: boolean, zh: string, en: string): FunctionParameter => ({
  name,
  description: { zh, en },
  isOptional,
  takes: "range",
});

const ITEM = parameter(
  { zh: "数据项", en: "item" },
  false,
  "数据项的名称，如“在校生数”“占地面积”；也可用表中的说法或英文名",
  "Name of the data item, such as pupils or land area; official Chinese terms and ids work too",
);
const INDICATOR = parameter(
  { zh: "指标", en: "indicator" },
  false,
  "指标名称，如“生均占地面积”，或函数名，如 LANDPERPUPIL；可为一列名称",
  "Name of the indicator, such as land per pupil, or its function name, such as LANDPERPUPIL; may be a range",
);
const STANDARD = parameter(
  { zh: "标准", en: "standard" },
  true,
  "标准的编号、名称或文号，如 cn-quality-2017。可省略：取检查面板中所选的标准",
  "Id, title or document number of a standard, such as cn-quality-2017. Omitted: the standards chosen in the check pane",
);
const COUNTY_STAGE = parameter(
  { zh: "学段", en: "stage" },
  true,
  "学段：“小学”或“初中”。工作簿只有一个学段，或公式在该学段的行中时可省略",
  "primary or junior. May be omitted when the workbook has one stage, or on a row of that stage",
);
const ONE_SCHOOL: FunctionParameter = {
  ...SCHOOL,
  description: { zh: "校名或学校标识码，或一列校名", en: "Name or code of the school, or a range of them" },
  isOptional: false,
};

function live(
  id: string,
  parameters: readonly FunctionParameter[],
  description: Bilingual,
  results: LiveFunction["results"],
): LiveFunction {
  return { kind: "live", id, parameters, description, results };
}

const ABOUT_SCHOOL = [INDICATOR, SCHOOL, STAGE, STANDARD];

export const GENERAL_FUNCTIONS: readonly LiveFunction[] = [
  live(
    "FIELD",
    [ITEM, SCHOOL, STAGE],
    {
      zh: "从统计表读取的一个数据项。一贯制学校共用的资源为该学段拆分后的数",
      en: "A data item as read from the tables. A resource shared by several stages is given as the share of this stage",
    },
    fieldResults,
  ),
  live(
    "INDICATOR",
    [INDICATOR, SCHOOL, STAGE],
    {
      zh: "按名称取任一指标的值，与该指标自己的函数相同",
      en: "The value of any indicator by its name; the same as the indicator's own function",
    },
    namedIndicatorResults,
  ),
  live(
    "STANDARD",
    [INDICATOR, COUNTY_STAGE, STANDARD],
    {
      zh: "该指标现行的校级限值。限值因学校情况而异时，按公式所在行的学校确定；不能确定时给出原因",
      en: "The limit for schools in force. Where it depends on the kind of school, the school of the formula's row decides",
    },
    standardResults,
  ),
  live(
    "VERDICT",
    ABOUT_SCHOOL,
    {
      zh: "该指标的结论：达标、不达标、无法判定或不适用",
      en: "Whether the indicator meets the standard, does not meet it, cannot be determined or is not applicable",
    },
    verdictResults,
  ),
  live(
    "SHORTFALL",
    ABOUT_SCHOOL,
    {
      zh: "达到限值还差多少（资源数量）：补足此数即达标；已达标为 0，须减少时为负数。共用资源为全校应补的数",
      en: "How much more of the resource meets the limit; 0 when met, negative when less is needed. Shared items: for the whole school",
    },
    shortfallResults,
  ),
  live(
    "EXPLAIN",
    ABOUT_SCHOOL,
    {
      zh: "说明：数值、限值及文件、计算过程和单元格、还差多少",
      en: "The explanation: value, limit and document, calculation with its cells, and what is missing",
    },
    explainResults,
  ),
  live(
    "SCHOOLVERDICT",
    [SCHOOL, STAGE, STANDARD],
    {
      zh: "学校（学段）的综合结论：达标、不达标、无法判定或不适用",
      en: "Whether the school section as a whole meets the standard",
    },
    schoolVerdictResults,
  ),
  live(
    "COUNTYCV",
    [INDICATOR, COUNTY_STAGE],
    {
      zh: "本工作簿全部学校该指标的差异系数（以学生数加权）",
      en: "Coefficient of variation of the indicator over all schools of this workbook, weighted by pupils",
    },
    countyCvResults,
  ),
  live(
    "COMPOSITECV",
    [COUNTY_STAGE],
    {
      zh: "综合差异系数：教督〔2012〕3号八项指标差异系数的平均值",
      en: "Composite coefficient: mean of the coefficients of the eight indicators of the 2012 basic balance assessment",
    },
    compositeCvResults,
  ),
  live(
    "CVSHARE",
    [INDICATOR, ONE_SCHOOL, STAGE],
    {
      zh: "该校对全县差异的贡献，各校合计为 1；各校无差异时为 0",
      en: "Share of the school in the county's difference; all schools add up to 1, or 0 where there is no difference",
    },
    cvShareResults,
  ),
  live(
    "CVWITHOUT",
    [INDICATOR, ONE_SCHOOL, STAGE],
    { zh: "剔除该校后其余学校的差异系数", en: "Coefficient of variation of the other schools, without this one" },
    cvWithoutResults,
  ),
];
