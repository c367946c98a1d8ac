/** A workbook with something to choose, to map, to answer and to explain, and a live evaluation of it. */
import type { Grid } from "../../src/domain/kernel/grid";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import type { AcceptedExplanation } from "../../src/usecases/accepted-explanations";
import { WorkbookStore } from "../../src/usecases/store/workbook-store";
import { storedMapping } from "../../src/usecases/stored-mapping";
import type { WorkbookPort } from "../../src/workbook/port";
import { HEADERS, listGrid, type ListRow } from "../usecases/school-list";

/** A school of 2100 pupils may have been built by 2010; one with more teachers than staff is unusual. */
const BIG: ListRow = ["大同小学", "3708260007", "小学", 2100, 60_000, 20_000, 30_000, 50_000];
const LEIHE: ListRow = ["累河小学", "6104310003", "小学", 100, 6000, 1500, 1200, 6000];

export function keptGrids(): readonly Grid[] {
  const values = [
    [...HEADERS, "教职工数（人）", "专任教师数（人）"],
    [...BIG, 120, 110],
    [...LEIHE, 10, 12],
  ];
  return [{ ...listGrid([]), values }];
}

export const BUILT_BY_2010 = { about: "builtBy2010", subject: { name: "大同小学", code: "3708260007" } } as const;
export const MAPPED = { version: 1, entries: [{ kind: "ignore", sheet: "草稿" }] } as const;
export const WORDS = "外聘教师未列入教职工。";

export function liveOver(port: WorkbookPort): LiveEvaluation {
  return new LiveEvaluation({ port, language: () => "zh-CN", today: () => "2022-06-01", settleMs: 0, retryMs: 0 });
}

/** What is shown of what is kept. */
export function shownIn({ state }: LiveEvaluation) {
  const { settings, mapping, confirmations, explanations } = state;
  const given: readonly AcceptedExplanation[] = explanations.map(({ explanation }) => explanation);
  return { settings, mapping, confirmations, explanations: given };
}

/** What would be shown when the workbook is opened again. */
export async function keptOf(port: WorkbookPort): Promise<ReturnType<typeof shownIn>> {
  const kept = new WorkbookStore({ port, changed: () => undefined, retryMs: 0 });
  await kept.load();
  const { settings, mapping, confirmations, explanations } = kept;
  return {
    settings: settings.value,
    mapping: storedMapping(mapping),
    confirmations: confirmations.value,
    explanations: explanations.value,
  };
}
