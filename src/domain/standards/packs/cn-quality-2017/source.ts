/** Where the figures of the 2017 办法 and of its tolerances were read. */
import { cite } from "../../../kernel/bibliography";
import type { Source } from "../../define";

export const source = (clause: string): Source => ({
  from: "2017-01-01",
  cite: cite("quality2017", clause),
  confidence: "verbatim",
});

export const PROCEDURE: Source = { from: "2019-01-01", cite: cite("qualityProcedure2019"), confidence: "verbatim" };

/** 规程发布近三年评估中: the day of the 规程 is not known, so the whole of its third year is granted. */
export const tolerance = (clause: string): Source => ({
  from: "2019-01-01",
  until: "2023-01-01",
  cite: cite("qualityProcedure2019", clause),
  confidence: "verbatim",
});

/** 督导评估 covers every school, 教学点 too; only the seven resource indicators leave out those below 50 pupils. */
export const EVERY_POINT = { hasEveryTeachingPoint: true } as const;
