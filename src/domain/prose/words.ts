/**
 * Words of running text round a figure (虚词): they carry the sentence and say nothing of what is counted. They are taken off
 * only from the ends of what stands beside a figure, and only as far as the rest is then understood.
 */
const PREFIX =
  /^(?:我们学校|我校|我县|我区|我市|我镇|本校|该校|全校|我园|校园内|校内|学校|目前为止|目前|现在|现已|现今|如今|当前|截至目前|截止目前|截至|截止|至今|其中|另外|另有|另|此外|同时|并且|并|还|也|且|已经|已|现|今年|今|本年度|本年|本学年|本学期|一共|总共|共计|总计|合计|累计|共(?![青享用同])|总|大约|大概|约|近(?![视郊])|仅|只|均|都|分别|各|拥有|占有|实有|实际有|只有|仅有|尚有|有(?![效机关限])|设置|设立|设有|开设|开有|设|建成|建有|配备|配置|配有|配(?![电套])|存有|藏有|达到|已达|达(?!标)|为|是|在(?![校读籍编岗职学园])|于|的|之|从|由|到|至|以(?![上下内])|里|内|中(?![小学级师专心高])|则|而|这|其|:|“|”|"|'|-|\.|\*|•|·)/u;
const SUFFIX =
  /(?:达到了|已达到|达到|已达|达|共有|现有|就有|都有|各有|拥有|配备|配有|占有|实有|实际|只有|仅有|尚有|有|为|是|各|共计|总计|合计|共|计|约为|大约|约|接近|近|超过|逾|不足|不到|不少于|不低于|至少|多达|仅|只|已|的有|的|了|在|到|至|中|:|“|”|-|"|'|=|≥|>=|>|<|≤|均|分别|一共|即)$/u;
/** 生均图书达到 is no question whether it does. */
const COPULA =
  /(?:不足|不到|超过|逾|将近|至少|多达|不少于|不低于|达到了|已达到|达到|已达|达|约为|大约|约|近|为|是|由|从|:|了)+$/u;

/** 生均 and 初中 are words, whatever their last character says elsewhere. */
const WHOLE = /(?:[生人师班户校平]均|[初高]中)$/u;

function suffixOf(words: string): RegExpExecArray | null {
  return WHOLE.test(words) ? null : SUFFIX.exec(words);
}

/** The words, then the words without what carries the sentence, less and less of it. */
export function* strippedWords(words: string): Generator<string> {
  let rest = words.trim().replace(COPULA, "");
  yield rest;
  for (let match = suffixOf(rest); match && rest !== ""; match = suffixOf(rest)) {
    rest = rest.slice(0, match.index);
    yield rest;
  }
  for (let match = PREFIX.exec(rest); match && rest !== ""; match = PREFIX.exec(rest)) {
    rest = rest.slice(match[0].length);
    yield rest;
  }
}

/** What is left when everything that only carries the sentence is gone, or the words where nothing would be left. */
export function strippedOf(words: string): string {
  return [...strippedWords(words)].findLast((one) => one !== "") ?? words;
}

/** Nothing but words that carry the sentence. */
export function saysNothing(words: string): boolean {
  let last = "";
  for (const rest of strippedWords(words)) last = rest;
  return last === "";
}

/** What may follow a figure and its noun without changing what it says. */
const AFTERWARDS =
  /^(?:(?:的)?(?:左右|上下|以上|余|多)|(?:可)?供.*|(?:能|能够|基本|完全|已)?(?:满足|保障|保证|符合|达到|达标|合格|优于|高于|远高于|(?:增加|增长|提高|上升|减少|下降|扩大|发展|增|降|升)(?:到|至)|超过|超出|均|全部|左右).*|,|“|”|"|'|\.|-|等|。|吧|了|人|整|。)*$/u;

export function isAfterword(words: string): boolean {
  return AFTERWARDS.test(words);
}
