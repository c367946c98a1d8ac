/** Where the nine items of Shaanxi were read, and how their tables go by size. */
import { cite } from "../../../kernel/bibliography";
import { DATE_NOT_KNOWN } from "../../../kernel/citation";
import type { Source } from "../../define";

export const source = (number: number): Source => ({
  from: DATE_NOT_KNOWN,
  cite: cite("shaanxiNineItems", `第${number}项`),
  confidence: "verbatim",
});
export const BY_SIZE = { between: "reached", outside: "nearest" } as const;
export const LISTED_SIZES = { between: "notSaid", outside: "none" } as const;
