/** `EDU.STANDARD(indicator, [stage], [standard])`: the limit in force for schools. */
import { confirmationBook } from "../domain/checks/confirmations";
import type { SectionEvaluation } from "../domain/checks/finding";
import { limitsInForce } from "../domain/checks/limit-in-force";
import { limitsOfFinding } from "../domain/checks/possible-limits";
import { isInForce } from "../domain/kernel/citation";
import { plain } from "../domain/explain/number";
import type { IndicatorId } from "../domain/indicators/catalogue";
import type { Stage } from "../domain/kernel/stage";
import { inLanguage, listed } from "../domain/kernel/text";
import type { Language } from "../domain/kernel/text";
import type { Pack } from "../domain/standards/pack";
import type { BoundRule, GradedRule, SteppedRule } from "../domain/standards/requirement";
import type { Checked } from "../usecases/check-grids";
import { sectionUnder } from "../usecases/under-standard";
import { findSection } from "../usecases/section-query";
import { noRule } from "./finding-results";
import type { LiveFunction } from "./function-entry";
import { indicatorGiven, standardGiven } from "./named-arguments";
import { notAvailable } from "./outcome";
import type { Outcome } from "./outcome";
import { knownPlace } from "./section-argument";
import { stageGiven } from "./stage-argument";
import { spread } from "./spread";

export const standardResults: LiveFunction["results"] = (checked, call) =>
  spread(call, ([name = null, stage = null, standard = null], place) => {
    const { language } = call;
    const indicator = indicatorGiven(name, language);
    if (!indicator.ok) return indicator.outcome;
    const pack = standardGiven(standard, checked.ownStandards, language);
    if (!pack.ok) return pack.outcome;
    const asked = stageGiven(checked, stage, place, language);
    if (!asked.ok) return asked.outcome;
    const packs = pack.is ? [pack.is] : checked.evaluation.packs;
    const own = findSection(checked, { school: null, stage: asked.is, at: knownPlace(place.at) });
    const section = own.ok ? own.section : null;
    const limits = packs.map((one) => limitsOf(one, indicator.is, asked.is, checked, section));
    // The first of the chosen standards that speaks of the indicator, in the order they were chosen.
    const spoken = limits.find((values) => values.length > 0);
    return spoken ? oneOf(spoken, language) : noRule(indicator.is, language);
  });

/** Every limit the standard may set for the indicator: one where it is certain. `bySize`: it depends on the size of the school. */
function limitsOf(
  pack: Pack,
  indicator: IndicatorId,
  stage: Stage,
  checked: Checked,
  section: SectionEvaluation | null,
): readonly (number | "bySize")[] {
  const { asOf } = checked.evaluation;
  const values = pack.rules.flatMap((rule): readonly (number | "bySize")[] => {
    if (!(rule.stages ?? pack.stages).includes(stage)) return [];
    if (rule.kind === "stepped" && "indicator" in rule.measure && rule.measure.indicator === indicator) {
      const limits = section ? limitsBySize(rule, sectionUnder(checked, section, pack.id)) : [];
      return limits.length === 1 ? limits : ["bySize"];
    }
    if (!isAbout(rule, indicator)) return [];
    const limits = rule.kind === "bound" ? rule.limits : (rule.grades.filter(({ isPass }) => isPass).at(-1)?.limits ?? []);
    if (!section) return limits.flatMap((one) => (one.stage === stage && isInForce(one, asOf) ? [one.value] : []));
    const subject = { ...section, confirmationAbout: confirmationBook(checked.confirmations) };
    return limitsInForce(limits, subject, asOf).flatMap(({ limit }) => (limit ? [limit.value] : []));
  });
  return [...new Set(values)];
}

function isAbout(rule: Pack["rules"][number], indicator: IndicatorId): rule is BoundRule | GradedRule {
  if (rule.kind === "bound") return "indicator" in rule.measure && rule.measure.indicator === indicator;
  return rule.kind === "graded" && rule.indicator === indicator;
}

/** The limits of a section by its size, each once. */
function limitsBySize(rule: SteppedRule, { findings }: SectionEvaluation): readonly number[] {
  return [...new Set(findings.flatMap((one) => (one.kind === "stepped" && one.rule.id === rule.id ? limitsOfFinding(one) : [])))];
}

function oneOf(limits: readonly (number | "bySize")[], language: Language): Outcome {
  const [only, ...others] = limits;
  if (typeof only === "number" && others.length === 0) return { value: only };
  if (limits.includes("bySize")) {
    return notAvailable(
      inLanguage(
        {
          zh: "限值随学校规模而定，请用 EDU.EXPLAIN 查看某校的限值",
          en: "The limit depends on the size of the school: see EDU.EXPLAIN",
        },
        language,
      ),
    );
  }
  const all = listed(
    limits.map((limit) => plain(limit as number)),
    language,
  );
  return notAvailable(
    inLanguage({ zh: `限值按学校情况不同：${all}`, en: `The limit depends on the kind of school: ${all}` }, language),
  );
}
