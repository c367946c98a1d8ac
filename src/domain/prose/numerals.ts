/** Numbers written in Chinese: 两千零一十七, 一万二千, 三点五. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export const CHINESE_NUMBER =
  "[零〇一二两三四五六七八九十百千]+(?:[万亿][零〇一二两三四五六七八九十百千]*)*(?:点[零〇一二三四五六七八九]+)?";

/** @returns null when the characters are no number (二三十, 百千) */
export function chineseNumber(text: string): { readonly value: number; readonly step: number } | null {
  const [whole = "", decimals] = text.split("点");
  const value = wholeNumber(whole);
  if (value === null) return null;
  if (decimals === undefined) return { value, step: lastPlace(whole) };
  const fraction = [...decimals].map((digit) => DIGITS[digit]).join("");
  return { value: Number(`${value}.${fraction}`), step: 10 ** -decimals.length };
}

function wholeNumber(text: string): number | null {
  // 二〇二三: digit by digit, as years are written.
  if (text.length > 1 && [...text].every((one) => one in DIGITS)) return null;
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const one of text) {
    if (one in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[one]!;
    } else if (one in PLACES) {
      const place = PLACES[one]!;
      if (place >= last) return null;
      if (digit === null && place !== 10) return null;
      group += (digit ?? 1) * place;
      last = place;
      digit = null;
    } else {
      const unit = GROUPS[one]!;
      if (group + (digit ?? 0) === 0) return null;
      total = (total + group + (digit ?? 0)) * unit;
      group = 0;
      digit = null;
      last = Infinity;
    }
  }
  return total + group + (digit ?? 0);
}

/** The place of the last figure said: 两万三千 → 1000. */
function lastPlace(text: string): number {
  const last = text.at(-1)!;
  const before = text.at(-2) ?? "";
  return last in GROUPS ? GROUPS[last]! * (PLACES[before] ?? 1) : (PLACES[last] ?? 1);
}
