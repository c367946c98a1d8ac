/** What a column of a list is: an item of the dictionary, a mark of the school, or nothing we know (tables.md §9, §11.4). */
import { FIELDS, FIELD_IDS, type FieldId } from "../../fields/dictionary";
import { WORDINGS } from "../../fields/wordings";
import type { SchoolStage } from "../../kernel/stage";
import { canonicalLabel } from "../label";
import { stageIn } from "../stage-words";
import { factorTo } from "../units";

export type Role = "name" | "code" | "stage" | "grade" | "type" | "area" | "owner" | "countsAsSchool";

export type Meaning =
  | { readonly role: Role }
  | { readonly role: "item"; readonly field: FieldId; readonly stage: SchoolStage | null; readonly unit?: string };

/** A column of a list as its headings name it. */
export interface ListColumn {
  readonly col: number;
  /** Headings from the top down. */
  readonly path: readonly string[];
  readonly unit?: string;
  readonly meaning: Meaning | null;
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["name", /^(学校|校名|学校名称|学校\(机构\)名称(\(章\))?|单位名称|学校全称|学校\(单位\)名称|所属学校|学校\/校区|填报学校)$/],
  ["code", /^(学校标识码|学校\(机构\)(标识码|代码)|标识码|学校代码|机构代码|学校\(机构\)标识码)$/],
  ["stage", /^(学段|办学阶段|教育阶段|教育级别|学部|部别|类别\(小学\/初中\))$/],
  ["grade", /^(年级|所在年级)$/],
  ["type", /^(办学类型|学校类别|学校类型|类别|类型|学校性质类别|学校办学类型|办学类别)$/],
  ["area", /^(城乡类型|城乡|所在地城乡类型|学校\(机构\)所在地城乡类型|城乡分类|城乡划分)$/],
  ["owner", /^(举办者|举办者类型|办别|学校举办者|办学性质|公办\/民办|举办者性质|公民办)$/],
  ["countsAsSchool", /^(是否计校数|计校数)$/],
];

/** Levels that only say "the figure itself". */
const NEUTRAL = /^(计|合计|小计|总计|总数|数量|其中|人数|数|按.{1,8}分|实有数|现状|校情|数值)$/;
/** Groups that speak of a part of the pupils or of another year: what stands under them is not the item itself. */
const NARROWING =
  /年级|^[男女]生?$|少数民族|寄宿|随迁|留守|残疾|随班|特殊教育|复式|中职|职业|幼儿|标准|上学年|上年|去年|增加|减少|租|借|计划|规划|拟|建设类|校舍建设|购置|新建|改扩建|改造|代课|兼任|应有|应配|缺口|差额|新增|变动|流动|校外|预计/;

const STAGE_ALONE = /^(小学|初中|高中|幼儿园)(部|阶段|段|学段)?$/;

/** Wordings by their last level; each with the levels that must stand above. */
const BY_LEAF = indexWordings();

function indexWordings(): ReadonlyMap<string, readonly { readonly field: FieldId; readonly above: readonly string[] }[]> {
  const index = new Map<string, { field: FieldId; above: string[] }[]>();
  for (const field of FIELD_IDS) {
    for (const wording of new Set([canonicalLabel(FIELDS[field].zh), ...WORDINGS[field]])) {
      const levels = wording.split(">");
      const leaf = levels.pop()!;
      const entries = index.get(leaf) ?? [];
      entries.push({ field, above: levels });
      index.set(leaf, entries);
    }
  }
  return index;
}

/**
 * @param path headings from the top down, canonical
 * @param unit unit written in the headings, if any; it tells 教室（间） from 教室（㎡）
 */
export function meaningOf(path: readonly string[], unit: string | undefined): Meaning | null {
  const leaf = path.at(-1);
  if (leaf === undefined) return null;
  const role = ROLES.find(([, pattern]) => pattern.test(leaf));
  if (role) return { role: role[0] };
  const { levels, stage } = withoutStage(path);
  const kept = trimNeutral(levels);
  const direct = fieldOfLevels(kept, unit) ?? fieldOfLevels(joinedMeasure(kept), unit);
  if (direct) return item(direct, stage, unit);
  // 小学在校生数, 骨干教师(小学): the stage inside the heading.
  const last = kept.at(-1) ?? "";
  const inside = /^(小学|初中|高中)(.+)$/.exec(last) ?? /^(.+)\((小学|初中|高中)\)$/.exec(last);
  const stageInside = inside ? stageIn(inside[0]) : null;
  if (!inside || !stageInside) return null;
  const word = STAGE_ALONE.test(inside[1]!) ? inside[2]! : inside[1]!;
  const field = fieldOfLevels([...kept.slice(0, -1), word], unit);
  return field ? item(field, stageInside, unit) : null;
}

function item(field: FieldId, stage: SchoolStage | null, unit: string | undefined): Meaning {
  return { role: "item", field, stage, ...(unit !== undefined && { unit }) };
}

function withoutStage(path: readonly string[]): { levels: string[]; stage: SchoolStage | null } {
  const alone = path.filter((level) => STAGE_ALONE.test(level));
  return { levels: path.filter((level) => !STAGE_ALONE.test(level)), stage: alone.length > 0 ? stageIn(alone.at(-1)!) : null };
}

function trimNeutral(levels: readonly string[]): string[] {
  const kept = levels.filter((level) => level !== "其中" && !/^按.{1,8}分$/.test(level));
  while (kept.length > 1 && NEUTRAL.test(kept.at(-1)!)) kept.pop();
  return kept;
}

/** 图书 > 册数 says what 图书册数 says. */
function joinedMeasure(levels: readonly string[]): readonly string[] {
  const [leaf = "", parent = ""] = levels.toReversed();
  return /^(册数|面积|间数|台数|个数|人数|总值)$/.test(leaf) && parent !== "" ? [...levels.slice(0, -2), parent + leaf] : [];
}

function fieldOfLevels(levels: readonly string[], unit: string | undefined): FieldId | null {
  const leaf = levels.at(-1) ?? "";
  const above = levels.slice(0, -1);
  const fits = (BY_LEAF.get(leaf) ?? []).filter((entry) => hasAbove(above, entry.above));
  const inUnit = fits.filter(({ field }) => unit === undefined || factorTo(FIELDS[field].unit, unit) !== null);
  // The wording that names more levels knows better: 教学及辅助用房 > 教室 is an area, 教室 alone a number of rooms.
  const most = Math.max(0, ...inUnit.map((entry) => entry.above.length));
  const fields = new Set(inUnit.filter((entry) => entry.above.length === most).map(({ field }) => field));
  const [only] = fields;
  return only && fields.size === 1 ? only : null;
}

/** The levels a wording asks for stand above in order, and nothing in between narrows the item. */
function hasAbove(above: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const level of above) {
    if (next < wanted.length && (level === wanted[next] || level === `${wanted[next]}数`)) next++;
    else if (NARROWING.test(level)) return false;
  }
  return next === wanted.length;
}
