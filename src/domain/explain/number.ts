/** Numbers as they stand in sentences. Rounding is for reading only; what was decided on is never rounded. */

/** Decimals of a 差异系数 and of a mean that form Ⅲ asks for. */
export const CV_DIGITS = 3;
export const MEAN_DIGITS = 2;
/** As the documents write the limits of 差异系数: 0.50. */
export const CV_LIMIT_DIGITS = 2;

/** `1,057.8`: thousands separated, no decimals that say nothing, at most `most` decimals. */
export function plain(value: number, most = 4): string {
  const digits = roundHalfAway(value, most);
  return grouped(digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits, value);
}

/** Exactly `digits` decimals: `4.10`. */
export function fixed(value: number, digits: number): string {
  return grouped(roundHalfAway(value, digits), value);
}

/** `41.3%` of a share from 0 to 1. */
export function percentage(share: number, digits: number): string {
  return `${fixed(share * 100, digits)}%`;
}

/**
 * The value with the indicator's decimals, or as many more as are needed that it does not look equal to a limit it
 * misses: 4.4996 beside 4.5 is shown as 4.4996, not as 4.50.
 */
export function beside(value: number, limit: number | undefined, digits: number): string {
  if (limit === undefined || value === limit) return fixed(value, digits);
  for (let shown = digits; shown < MOST_DIGITS; shown++) {
    if (Number(roundHalfAway(value, shown)) !== limit) return fixed(value, shown);
  }
  return fixed(value, MOST_DIGITS);
}

const MOST_DIGITS = 8;

/** Half away from zero on the decimal digits of the number, so that 1.005 becomes 1.01 as a reader expects. */
function roundHalfAway(value: number, digits: number): string {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${digits}`) : Math.abs(value);
  return rounded.toFixed(digits);
}

function grouped(digits: string, value: number): string {
  const [whole = "0", decimals] = digits.split(".");
  const sign = value < 0 && Number(digits) !== 0 ? "-" : "";
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return sign + (decimals === undefined ? separated : `${separated}.${decimals}`);
}
