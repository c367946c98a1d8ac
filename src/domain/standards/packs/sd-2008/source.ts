/** Where the figures of Shandong were read, and the schools its tables speak of. */
import { cite } from "../../../kernel/bibliography";
import type { Source } from "../../define";

export const LISTED_SIZES = { between: "notSaid", outside: "none" } as const;
export const PRIMARY_SCHOOL = { kind: "schoolType", in: ["primarySchool"] } as const;
export const JUNIOR_SCHOOL = { kind: "schoolType", in: ["juniorSchool"] } as const;

export const tables2008 = (clause: string): Source => ({
  from: "2008-01-01",
  cite: cite("shandong2008", clause),
  confidence: "verbatim",
});
export const supplement = (clause: string): Source => ({
  from: "2010-07-07",
  cite: cite("shandongSupplement2010", clause),
  confidence: "verbatim",
});
