/** The chosen standards that say nothing of these tables on this day: no result of theirs is a result that all is met. */
import { countyFindingsOf } from "../domain/checks/county";
import type { Evaluation } from "../domain/checks/finding";
import { isInForce, type IsoDate } from "../domain/kernel/citation";
import type { Bilingual } from "../domain/kernel/text";
import type { Pack } from "../domain/standards/pack";
import { limitsOf, type Rule } from "../domain/standards/requirement";
import type { Checked } from "./check-grids";
import { isOwnId, type OwnStandard } from "./own-standards";

export type StandardNotUsed =
  /** `from`: the day from which it is; `until`: the day from which it is no longer; both absent where it is between two. */
  | {
      readonly id: string;
      readonly why: "notInForce";
      readonly title: Bilingual;
      readonly from?: IsoDate;
      readonly until?: IsoDate;
    }
  /** None of its requirements is about a school of these tables. */
  | { readonly id: string; readonly why: "nothingApplies"; readonly title: Bilingual }
  /** A standard of the user's own, with so many mistakes on its worksheet; none where it holds no limit yet. */
  | {
      readonly id: string;
      readonly why: "mistaken";
      readonly title?: string;
      readonly sheet: string;
      readonly file?: string;
      readonly mistakes: number;
    }
  /** No worksheet holds it. */
  | { readonly id: string; readonly why: "absent" };

/**
 * @param packs all that were chosen and can be used
 * @param chosen ids of standards of the user's own, as chosen
 * @param own those of the chosen ones that the workbooks hold
 */
export function standardsNotUsed(
  { packs, asOf }: { readonly packs: readonly Pack[]; readonly asOf: IsoDate },
  evaluations: readonly Evaluation[],
  chosen: readonly string[],
  own: readonly OwnStandard[],
): readonly StandardNotUsed[] {
  const isKnown = (id: string) => own.some((one) => one.id === id);
  const absent = chosen.filter((id) => !isKnown(id) && (own.length === 0 || /\d$/.test(id)));
  return [
    ...packs.flatMap((pack): StandardNotUsed[] => {
      const { id, title } = pack;
      const dates = pack.rules.flatMap(datesOf);
      if (dates.length > 0 && !dates.some((one) => isInForce(one, asOf))) {
        return [{ id, why: "notInForce", title, ...notInForceDays(dates, asOf) }];
      }
      const judging = evaluations.filter((one) => one.packs.includes(pack));
      return judging.length === 0 || judging.some((one) => appliesIn(one, pack)) ? [] : [{ id, why: "nothingApplies", title }];
    }),
    ...own.flatMap((one) => mistakenStandard(one) ?? []),
    ...absent.map((id): StandardNotUsed => ({ id, why: "absent" })),
  ];
}

/** The same of one workbook. @param chosen ids of the standards, as chosen */
export function standardsNotUsedIn(
  { reading, evaluation, ownStandards }: Checked,
  chosen: readonly string[],
): readonly StandardNotUsed[] {
  const judged = reading.schools.length > 0 && evaluation.packs.length > 0 ? [evaluation] : [];
  const own = ownStandards.filter(({ id }) => chosen.includes(id));
  return standardsNotUsed(evaluation, judged, chosen.filter(isOwnId), own);
}

/** Why a standard of the user's own is not used, chosen or not; null when it can be. */
export function mistakenStandard({ id, pack, title, sheet, file, mistakes }: OwnStandard): StandardNotUsed | null {
  if (pack) return null;
  const named = { ...(title !== undefined && { title }), ...(file !== undefined && { file }) };
  return { id, why: "mistaken", sheet, mistakes, ...named };
}

interface Dates {
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

function datesOf(rule: Rule): readonly Dates[] {
  const alternatives = rule.kind === "bound" ? (rule.alternatives ?? []) : [];
  return [...limitsOf(rule), ...alternatives, ...("question" in rule ? [rule] : [])];
}

function notInForceDays(dates: readonly Dates[], asOf: IsoDate): Partial<Dates> {
  const [from] = dates
    .map((one) => one.from)
    .filter((day) => day > asOf)
    .sort();
  if (from !== undefined) return { from };
  const until = dates
    .flatMap((one) => one.until ?? [])
    .sort()
    .at(-1);
  return until === undefined ? {} : { until };
}

function appliesIn(evaluation: Evaluation, { id }: Pack): boolean {
  const isSaid = (verdict: string | undefined) => verdict !== undefined && verdict !== "notApplicable";
  return (
    evaluation.schools.some(({ sections }) =>
      sections.some(({ verdicts, beside }) => isSaid(verdicts[id]) || isSaid(beside[id])),
    ) || countyFindingsOf(evaluation).some(({ pack, verdict }) => pack.id === id && isSaid(verdict))
  );
}

const IN_FORCE: Readonly<Record<"from" | "until" | "never", Bilingual>> = {
  from: { zh: "自 {from} 起施行", en: "it is in force from {from} on" },
  until: { zh: "已于 {until} 废止", en: "it is no longer in force since {until}" },
  never: { zh: "在核查日期没有有效的限值", en: "it has no limit in force on that day" },
};

/** @param asOf the day whose limits apply */
export function notUsedWords(note: StandardNotUsed, asOf: IsoDate): Bilingual {
  switch (note.why) {
    case "notInForce": {
      const { title, from, until } = note;
      const { zh, en } = IN_FORCE[from !== undefined ? "from" : until !== undefined ? "until" : "never"];
      const filled = (text: string) => text.replace("{from}", from ?? "").replace("{until}", until ?? "");
      return {
        zh: `“${title.zh}”没有用于判定：按 ${asOf} 核查，${filled(zh)}。`,
        en: `“${title.en}” decides nothing: on ${asOf} ${filled(en)}.`,
      };
    }
    case "nothingApplies": {
      const { zh, en } = note.title;
      return {
        zh: `“${zh}”没有用于判定：其中没有一项要求适用于表中的学校。`,
        en: `“${en}” decides nothing: none of its requirements is about a school of these tables.`,
      };
    }
    case "mistaken": {
      const { id, sheet, title, mistakes } = note;
      const name = title ?? sheet;
      return mistakes === 0
        ? {
            zh: `自定标准 ${id}“${name}”没有使用：表中还没有限值。`,
            en: `Own standard ${id} “${name}” is not used: it holds no limit yet.`,
          }
        : {
            zh: `自定标准 ${id}“${name}”没有使用：工作表“${sheet}”有 ${mistakes} 处要改正，改正前不按它判定。`,
            en: `Own standard ${id} “${name}” is not used: worksheet “${sheet}” has ${mistakes} mistake(s); nothing is judged by it until they are corrected.`,
          };
    }
    case "absent":
      return {
        zh: `没有找到自定标准 ${note.id}，没有按它判定。`,
        en: `There is no own standard ${note.id}; nothing was judged by it.`,
      };
  }
}
