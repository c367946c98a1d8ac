/**
 * How a file spells functions that are newer than the format or come from an add-in: `_xlfn.XLOOKUP`, and `_xldudf_EDU_CV`
 * for `EDU.CV`.
 */

/** Functions Excel writes with the prefix; of these the grid computes many. */
const NEWER =
  "CONCAT|FILTER|IFNA|IFS|LET|LAMBDA|MAXIFS|MINIFS|NUMBERVALUE|RANDARRAY|SEQUENCE|SORT|SORTBY|SWITCH|TEXTJOIN|UNIQUE|XLOOKUP|XMATCH|" +
  "STDEV\\.P|STDEV\\.S|VAR\\.P|VAR\\.S|PERCENTILE\\.EXC|PERCENTILE\\.INC|QUARTILE\\.EXC|QUARTILE\\.INC|RANK\\.AVG|RANK\\.EQ|MODE\\.SNGL";
const NEWER_CALL = new RegExp(`(^|[^A-Za-z0-9_.])(${NEWER})(?=\\()`, "gi");

/** Leaves texts in quotes alone. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");

export const fromFileFormula = (formula: string): string =>
  outsideQuotes(formula, (part) =>
    part
      .replace(/_xlfn\.(?:_xlws\.)?/g, "")
      .replace(/_xlpm\./g, "")
      .replace(/_xldudf_EDU_([A-Z0-9]+)(?=\()/g, "EDU.$1"),
  );

export const toFileFormula = (formula: string): string =>
  outsideQuotes(formula, (part) =>
    part
      .replace(NEWER_CALL, (_, before, name) => `${before}_xlfn.${/^(FILTER|SORT)$/i.test(name) ? "_xlws." : ""}${name}`)
      .replace(/(^|[^A-Za-z0-9_.])EDU\.([A-Za-z0-9]+)(?=\()/g, "$1_xldudf_EDU_$2"),
  );
