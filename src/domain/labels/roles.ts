/** Columns that name, number or classify the schools of a list (tables.md §9 rows 1–5). */
import type { LabelRole } from "./label-reading";

const BODY =
  "(?:学校|学校\\(机构\\)|学校\\(单位\\)|单位|机构|校区|学校\\/校区|学校\\(园\\)|校园|填报学校|填报单位|办学单位|所属学校|所在学校)";

const ROLES: readonly (readonly [LabelRole, RegExp])[] = [
  [
    "name",
    new RegExp(`^(?:${BODY}(?:名称|全称|名|校名)(?:\\(章\\))?|学校|校名|填报学校|所属学校|学校\\/校区|学校全名|学校名单)$`),
  ],
  ["code", new RegExp(`^(?:${BODY}(?:标识码|代码|编码|代号|编号|识别码)|标识码|学校识别码|校代码)$`)],
  ["stage", /^(?:学段|办学阶段|教育阶段|教育级别|学部|部别|学段类别|类别\(小学\/初中\)|所属学段|学校学段)$/],
  ["grade", /^(?:年级|所在年级|年级名称)$/],
  ["type", /^(?:办学类型|学校类别|学校类型|类别|类型|学校性质类别|学校办学类型|办学类别|学校种类|学校\(机构\)办学类型)$/],
  ["area", /^(?:城乡类型|城乡|(?:学校)?所在地城乡类型|学校\(机构\)所在地城乡类型|城乡分类|城乡划分|城乡属性|学校城乡类型)$/],
  [
    "owner",
    /^(?:举办者|举办者类型|办别|学校举办者|办学性质|公办\/民办|举办者性质|公民办|公\/民办|公私立|公\/私立|公立\/私立|学校性质|设立别)$/,
  ],
  ["countsAsSchool", /^(?:是否计校数|计校数)$/],
  ["county", /^(?:区县|县\(市、区\)|县\(区\)|县市区|县区|市县|县|县市|所在地区划三级|统计三级|县市名称|所属区县|所在区县)$/],
  ["township", /^(?:乡镇|镇街|乡\(镇\)|乡镇\(街道\)|所在乡镇|乡镇街道|镇\(街道\)|所属乡镇|乡镇名称|乡镇市区|街道|乡镇中心校)$/],
  ["class", /^(?:班级名称|班级|班别|所在班级|班名|班级\(名称\))$/],
  ["ordinal", /^(?:序号|编号|行次|序|项次|顺序|no\.?|行号|序列|#)$/],
];

/** The role of a column by its last heading, or by the last two: 学校 > 名称. */
export function roleOf(levels: readonly string[]): LabelRole | null {
  const leaf = levels.at(-1) ?? "";
  const joined = `${levels.at(-2) ?? ""}${leaf}`;
  for (const [role, pattern] of ROLES) {
    if (pattern.test(leaf) || (joined !== leaf && pattern.test(joined))) return role;
  }
  return null;
}
