/** Which schools meet the standards, and what single requirements they miss. */
import type { Evaluation, SchoolEvaluation } from "../../domain/checks/finding";
import { keyOf } from "../../domain/checks/context";
import { decidedRules } from "../../domain/checks/rule-findings";
import { together, type Verdict } from "../../domain/kernel/verdict";
import { inOneClause, type Bilingual } from "../../domain/kernel/text";
import { STAGE_NAMES, type Stage } from "../../domain/kernel/stage";
import type { Pack } from "../../domain/standards/pack";
import type { SectionRule } from "../../domain/standards/requirement";
import type { AnswerGap, AnswerItem, AnswerSchool, AnswerSchools, Standing, StandingCounts } from "./answer";
import { ANSWER_WORDS, counted, filled, schoolsCounted, STANDING_WORDS, STANDINGS_OF_SEVERAL } from "./answer-words";

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
  const [only] = list;
  const text = schoolsText(list.length, sections);
  const passWithMissed = list.filter(({ standing, missed }) => standing === "pass" && missed.length > 0).length;
  return {
    ...counts,
    total: list.length,
    sections,
    text,
    summary: only && list.length === 1 ? schoolText(only, packs) : summaryText(text, counts, packs, passWithMissed),
    words: wordsOf(packs),
    passWithMissed,
    list: [
      ...list.filter(({ standing }) => standing === "fail").sort((a, b) => b.missed.length - a.missed.length),
      ...(["open", "pass", "notApplicable"] as const).flatMap((wanted) => list.filter(({ standing }) => standing === wanted)),
    ],
  };
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

/** 西庄小学：资源配置达标 */
function schoolText({ name, standing }: Pick<AnswerSchool, "name" | "standing">, packs: readonly Pack[]): Bilingual {
  const word = standing === "notApplicable" ? STANDING_WORDS.notApplicable : wordsOf(packs)[standing];
  return filled(ANSWER_WORDS.school, { school: name, standing: word });
}

function summaryText(schools: Bilingual, counts: StandingCounts, packs: readonly Pack[], passWithMissed: number): Bilingual {
  const parts = (["fail", "open", "pass"] as const).flatMap((standing) => {
    const count = counts[standing];
    if (count === 0) return [];
    const words = wordsOf(packs, count === 1 ? STANDING_WORDS : STANDINGS_OF_SEVERAL);
    const part = { zh: `${count} 所${words[standing].zh}`, en: `${count} ${words[standing].en}` };
    const isQualified = standing === "pass" && passWithMissed > 0;
    return [isQualified ? filled(ANSWER_WORDS.passWithMissed, { part, count: passWithMissed }) : part];
  });
  const said = parts.length > 0 ? parts : [ANSWER_WORDS.notJudged];
  return filled(ANSWER_WORDS.schoolsSummary, {
    schools,
    parts: {
      zh: inOneClause(
        said.map(({ zh }) => zh),
        "zh-CN",
      ),
      en: inOneClause(
        said.map(({ en }) => en),
        "en-US",
      ),
    },
  });
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

/** The gaps, and those requirements missed that none of them speaks of. */
function lacksOf(gaps: readonly AnswerGap[], missed: readonly AnswerItem[], hasStages: boolean): readonly Bilingual[] {
  const isCounted = ({ title, stage }: AnswerItem) =>
    gaps.some(({ row }) => (row.isWholeSchool || row.section.stage === stage) && row.rules.some(({ zh }) => zh === title.zh));
  const others = missed
    .filter((item) => !isCounted(item))
    .map(({ title, stage }) =>
      filled(hasStages ? ANSWER_WORDS.missedInStage : ANSWER_WORDS.missed, { title, stage: STAGE_NAMES[stage] }),
    );
  return [...gaps.map(({ text }) => text), ...others];
}

const ITEMS = new WeakMap<Pack, Map<SectionRule, Partial<Record<Stage, AnswerItem>>>>();

/** The same object for all schools that miss it. */
function itemOf(rule: SectionRule, pack: Pack, stage: Stage): AnswerItem {
  let byRule = ITEMS.get(pack);
  if (!byRule) ITEMS.set(pack, (byRule = new Map()));
  let byStage = byRule.get(rule);
  if (!byStage) byRule.set(rule, (byStage = {}));
  return (byStage[stage] ??= { rule: keyOf(rule.id, pack), title: rule.title, stage });
}

function answerSchool(
  { school, sections }: SchoolEvaluation,
  packs: readonly Pack[],
  firstIndex: number,
  gapsOf: (school: string) => readonly AnswerGap[],
): AnswerSchool {
  const { id, name, file } = school;
  const missed: AnswerItem[] = [];
  const all: Verdict[] = [];
  let open = 0;
  for (const one of sections) {
    for (const pack in one.verdicts) all.push(one.verdicts[pack]!);
    for (const { pack, rules, verdicts, section } of decidedRules(one, packs)) {
      for (let place = 0; place < rules.length; place++) {
        const verdict = verdicts[place]!;
        if (verdict === "pass" || verdict === "notApplicable") continue;
        const rule = rules[place]!;
        // What merely counts other requirements is no single one.
        if (rule.kind === "quorum") continue;
        if (verdict === "fail") missed.push(itemOf(rule, pack, section.stage));
        else open++;
      }
    }
  }
  return {
    id,
    name,
    ...(file !== undefined && { file }),
    standing: standingTogether(all),
    sections: sections.map(({ section, verdicts }, i) => {
      const { id: of, stage } = section;
      return {
        id: of,
        index: firstIndex + i,
        place: firstIndex + i + 1,
        stage,
        standing: standingTogether(Object.values(verdicts)),
      };
    }),
    missed,
    open,
    get gaps() {
      return gapsOf(id);
    },
    get lacks() {
      return lacksOf(gapsOf(id), missed, sections.length > 1);
    },
  };
}
