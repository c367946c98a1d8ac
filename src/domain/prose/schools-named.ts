/** Which schools a text names (校名). A kind of school (农村小学, 寄宿制学校) is no name. */
import { tokensOf } from "../labels/tokens";

const ENDING = "(?:小学校(?![园舍长区])|小学|中学|学校|初中|高中|完小|中心校|教学点|幼儿园)";
/** A name begins where a clause does, or behind the name of its place. */
const NAMED = new RegExp(
  `(?:^|[^\\p{Script=Han}\\d]|[省市县区旗镇乡])(?:关于|参观|走进)?(?:学?年度)?(?<name>[\\p{Script=Han}]{2,12}?${ENDING})(?![生部段教龄们长]|阶段|教育|学段|毕业)`,
  "gu",
);
const KIND_OF_SCHOOL =
  /^(?:全|各|本|该|我们|我|两|三|几|多|每|一|这|所|有|现有|其他|其它|兄弟|周边|附近|义务|普通|农村|乡村|城区|城镇|乡镇|县城|镇区|公办|民办|寄宿制?|标准化|示范|薄弱|优质|规范化|小规模|九年一贯制|一贯制|完全|特色|平安|文明|绿色|和谐|书香|先进|重点|中小|职业|特殊教育|[国省市县校]级|新|老|强|家长|安全|达标|合格|窗口|龙头|基层|辖区内?|县域内?|全[国省市县区镇乡]|学|中|小|\d)+$/u;
/** Names that would otherwise be kinds: 县实验小学, 第一中学, 城关小学. */
const USUAL_NAME = /(?:[^各全本该我两几][镇乡]|实验|第[一二三四五六七八九十\d]+|城关|希望|中心|逸夫)$/u;
const PLACE = /^.*[省市县区旗镇乡](?=[\p{Script=Han}\d]{2})/u;
const MOST_NAMES = 500;

/** @param texts folded @returns each name once, in the order in which they come up; without the name of the place before it */
export function schoolNames(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (found.size >= MOST_NAMES) break;
    NAMED.lastIndex = 0;
    for (let match = NAMED.exec(text); match; match = NAMED.exec(text)) {
      const name = match.groups!.name!;
      const local = name.replace(PLACE, "");
      // The name may go on where a first ending is part of it: 中心学校小学部, 实验中学附属小学.
      NAMED.lastIndex = match.index + match[0].length;
      if (isName(local)) found.add(local);
      else if (isName(name)) found.add(name);
    }
  }
  return [...found];
}

function isName(name: string): boolean {
  const stem = name.replace(new RegExp(`${ENDING}$`, "u"), "");
  if (stem.length < 2 || KIND_OF_SCHOOL.test(stem)) return false;
  if (
    /现有|共有|设有|拥有|位于|坐落|地处|^[级是为于在]|一所|现代化|标准化|规范化|示范|先进|合格|特色|优秀|等\d*所|各级/u.test(stem)
  )
    return false;
  return USUAL_NAME.test(stem) || tokensOf(stem).some(({ lexeme, isSlip }) => lexeme === null || isSlip);
}

export interface NamedSchool {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where one of the names stands, in order; of names that hold each other the longest. */
export function schoolsIn(text: string, names: readonly string[]): readonly NamedSchool[] {
  const all = names.flatMap((name) => {
    const places: NamedSchool[] = [];
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      places.push({ name, from, to: from + name.length });
    }
    return places;
  });
  const isInside = (one: NamedSchool, other: NamedSchool) =>
    other !== one && other.from <= one.from && other.to >= one.to && other.name.length > one.name.length;
  return all.filter((one) => !all.some((other) => isInside(one, other))).sort((a, b) => a.from - b.from);
}

/** 西庄小学 and 微山县西庄小学 are one; a short name ends the long one. */
export function isSameSchool(one: string, other: string): boolean {
  return one === other || one.endsWith(other) || other.endsWith(one);
}
