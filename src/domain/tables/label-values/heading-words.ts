/** Words at the head of the value columns of a label–value sheet: stages and names of schools. */
import { readLabel } from "../../labels/read-label";
import { stageIn } from "../../labels/stage-words";
import { plainText } from "../../labels/text";

/** 小学, 初中部: the stage and nothing else. */
export function saysStage(text: string): boolean {
  return /^(小学|初中|高中|幼儿园)(部|阶段|段|学段)?$/.test(plainText(text)) && stageIn(text) !== null;
}

const SCHOOL = /(小学|中学|学校|教学点|校区|分校|完小|初中|高中|一贯制|[一二三四五六七八九十]小|[一二三四五六七八九十]中)$/;
const NO_NAME =
  /^(本|全|各|该|其他|其它|所有|每|普通|农村|城市|城镇|县镇|独立|完全|初级|高级|公办|民办|九年|十二年|特殊教育|义务教育)/;

/** A text that can only be the name of a school: it ends like one, and something before says which. */
export function namesPlace(text: string): boolean {
  const plain = plainText(text).replace(/\([^()]*\)$/, "");
  if (plain.length < 3 || plain.length > 30 || !SCHOOL.test(plain) || saysStage(plain)) return false;
  if (NO_NAME.test(plain) && !/^(特殊教育|九年|完全|初级|高级|公办|民办).{4,}/.test(plain)) return false;
  const { outcome, item } = readLabel([plain]);
  return item === undefined && outcome !== "role";
}
