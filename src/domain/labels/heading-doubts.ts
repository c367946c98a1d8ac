/** What makes it doubtful that a heading is the item its words make up. */
import type { Feature } from "./vocabulary/features";
import { type WordsOfLevel, featuresOf, isNoun, nounsOf } from "./words-of-level";

/** The doubtful words of a path. */
export function doubtsOf(levels: readonly WordsOfLevel[]): readonly string[] {
  return [...levels.flatMap(doubtfulWords), ...levels.flatMap(sameNounBeside), ...endsAsPredicate(levels.at(-1))];
}

function doubtfulWords({ tokens, isGroup }: WordsOfLevel): readonly string[] {
  return tokens.flatMap(({ text, lexeme }) => {
    if (!lexeme || (lexeme.isGroup && isGroup)) return [];
    // The title of a group (教师队伍) heads no column of figures of its own.
    const isTitle = lexeme.isGroup && lexeme.features.length === 0 && !lexeme.measure;
    return isTitle || lexeme.isDoubtful || lexeme.features.includes("including") ? [text] : [];
  });
}

const PREDICATES: ReadonlySet<Feature> = new Set<Feature>(["qualified", "certified", "licensed", "higherQualified"]);

/** 教师学历达标 and 专任教师配备 may be a share or a judgement; 学历达标教师 counts. */
function endsAsPredicate(leaf: WordsOfLevel | undefined): readonly string[] {
  const last = leaf?.tokens.at(-1);
  if (!leaf || !last || leaf.tokens.length < 2 || leaf.unit) return [];
  const isPredicate = /^(配备|配置|设置)$/.test(last.text) || last.lexeme?.features.some((feature) => PREDICATES.has(feature));
  return isPredicate && nounsOf(leaf).length > 0 ? [last.text] : [];
}

/** 图书、电子图书 and 学生和寄宿生 speak of one thing twice: of which of the two the figure is, is not said. */
function sameNounBeside({ tokens }: WordsOfLevel): readonly string[] {
  return tokens.flatMap((token, index) => {
    const noun = token.lexeme?.features.find(isNoun);
    if (!token.isBeside || !noun || token.bracket > 0) return [];
    const before = tokens.slice(0, index).filter(({ bracket, lexeme }) => bracket === 0 && lexeme?.features.includes(noun));
    const isOther = before.some(({ lexeme }) => lexeme!.features.length !== token.lexeme!.features.length);
    return isOther ? [token.text] : [];
  });
}

/** Another thing follows the stroke: 学生数/班级数, 网络多媒体教室/教室. Two names of one thing (食堂/餐厅) do not divide. */
export function divides({ tokens }: WordsOfLevel): boolean {
  return tokens.some((token, index) => {
    if (!token.isAfterStroke) return false;
    const before = { tokens: tokens.slice(0, index) };
    const after = { tokens: tokens.slice(index) };
    if (nounsOf(before).length === 0 || nounsOf(after).length === 0) return false;
    const [of, by] = [new Set(featuresOf(before)), new Set(featuresOf(after))];
    const isSame = of.size === by.size && [...of].every((feature) => by.has(feature));
    return !isSame || before.tokens.some(({ lexeme }) => lexeme?.measure);
  });
}
