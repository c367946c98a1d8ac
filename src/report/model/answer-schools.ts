/** Which schools meet the standards, and what single requirements they miss. */
import type { Evaluation, SchoolEvaluation } from "../../domain/checks/finding";
import { keyOf } from "../../domain/checks/context";
import { decidedRules } from "../../domain/checks/rule-findings";
import { together, type Verdict } from "../../domain/kernel/verdict";
import type { Bilingual } from "../../domain/kernel/text";
import type { Pack } from "../../domain/standards/pack";
import type { AnswerGap, AnswerItem, AnswerSchool, AnswerSchools, Standing, StandingCounts } from "./answer";
import { ANSWER_WORDS, counted, filled, schoolsCounted, STANDING_WORDS } from "./answer-words";

export function standingOf(verdict: Verdict): Standing {
  return verdict === "cannotTell" ? "open" : verdict;
}

/** Over several standards or sections: one that fails fails the whole, one that is open leaves it open. */
export function standingTogether(verdicts: readonly Verdict[]): Standing {
  return standingOf(together(verdicts));
}

export function standingCounts(standings: readonly Standing[]): StandingCounts {
  const counts: Record<Standing, number> = { pass: 0, fail: 0, open: 0, notApplicable: 0 };
  for (const standing of standings) counts[standing]++;
  return counts;
}

/** Schools with a section that was judged. @param gapsOf what a school lacks, by its id */
export function answerSchools(
  { schools, packs }: Pick<Evaluation, "schools" | "packs">,
  gapsOf: (school: string) => readonly AnswerGap[],
): AnswerSchools {
  const firstIndex = firstIndices(schools);
  const list = schools.flatMap((one, i) => (one.sections.length > 0 ? [answerSchool(one, packs, firstIndex[i]!, gapsOf)] : []));
  const sections = list.reduce((sum, school) => sum + school.sections.length, 0);
  const counts = standingCounts(list.map(({ standing }) => standing));
  return {
    ...counts,
    total: list.length,
    sections,
    text: schoolsText(list.length, sections),
    words: wordsOf(packs),
    passWithMissed: list.filter(({ standing, missed }) => standing === "pass" && missed.length > 0).length,
    list: [...list].sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || missedFirst(a, b)),
  };
}

const ORDER: readonly Standing[] = ["fail", "open", "pass", "notApplicable"];

function missedFirst(a: AnswerSchool, b: AnswerSchool): number {
  return a.standing === "fail" ? b.missed.length - a.missed.length : 0;
}

/** 40 所学校（45 个学段）; of schools with one stage each the 学段 need no count. */
function schoolsText(schools: number, sections: number): Bilingual {
  const all = schoolsCounted(schools);
  if (sections === schools) return all;
  return {
    zh: filled(ANSWER_WORDS.schoolsAndSections, { schools: all, sections }).zh,
    en: filled(ANSWER_WORDS.schoolsAndSections, { schools: all, sections: counted(sections, "", "section", "sections") }).en,
  };
}

/**
 * The name of what a school is judged by (资源配置达标) is only given where one standard is chosen.
 * @param words of one school, or of several
 */
export function wordsOf(packs: readonly Pack[], words = STANDING_WORDS): AnswerSchools["words"] {
  const [only, ...others] = packs;
  const name = others.length === 0 ? only?.sectionVerdictName : undefined;
  const wordOf = (standing: Standing) =>
    name ? filled(ANSWER_WORDS.judgedBy, { name, standing: words[standing] }) : words[standing];
  return { pass: wordOf("pass"), fail: wordOf("fail"), open: wordOf("open") };
}

/** Sections are numbered through all schools, as the report does. */
function firstIndices(schools: readonly SchoolEvaluation[]): readonly number[] {
  let next = 0;
  return schools.map(({ sections }) => {
    const first = next;
    next += sections.length;
    return first;
  });
}

function answerSchool(
  { school, sections }: SchoolEvaluation,
  packs: readonly Pack[],
  firstIndex: number,
  gapsOf: (school: string) => readonly AnswerGap[],
): AnswerSchool {
  const { id, name, file } = school;
  const missed: AnswerItem[] = [];
  let open = 0;
  for (const one of sections) {
    for (const { pack, rules, verdicts, section } of decidedRules(one, packs)) {
      for (let place = 0; place < rules.length; place++) {
        const rule = rules[place]!;
        const verdict = verdicts[place]!;
        // What merely counts other requirements is no single one.
        if (rule.kind === "quorum" || verdict === "pass") continue;
        if (verdict === "fail") missed.push({ rule: keyOf(rule.id, pack), title: rule.title, stage: section.stage });
        else if (verdict === "cannotTell") open++;
      }
    }
  }
  return {
    id,
    name,
    ...(file !== undefined && { file }),
    standing: standingTogether(sections.flatMap(({ verdicts }) => Object.values(verdicts))),
    sections: sections.map(({ section, verdicts }, i) => ({
      id: section.id,
      index: firstIndex + i,
      stage: section.stage,
      standing: standingTogether(Object.values(verdicts)),
    })),
    missed,
    open,
    get gaps() {
      return gapsOf(id);
    },
  };
}
