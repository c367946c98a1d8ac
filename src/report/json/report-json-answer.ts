/** The answer in the JSON document: verdict, schools, causes, what is judged once for the county, indicators and gaps. */
import { inLanguage, type Bilingual, type Language } from "../../domain/kernel/text";
import type { Answer } from "../model/answer";

export function answerJson(answer: Answer, language: Language) {
  const text = (words: Bilingual) => inLanguage(words, language);
  const { headline, standards, schools, causes, dispersions, indicators, wholeCounty, gaps } = answer;
  const reasons = standards.flatMap(({ standard, reasons: own }) =>
    own.map(({ kind, standing, count, text: message }) => ({ standard, kind, verdict: standing, count, message: text(message) })),
  );
  return {
    headline: { of: headline.of, verdict: headline.standing, message: text(headline.text) },
    // One school, or schools that no standard judges together, are no county.
    county: headline.of === "county" ? { verdict: headline.standing, reasons } : null,
    standards: standards.map(({ standard, county, schools: counts }) => ({
      standard,
      ...(county !== undefined && { county }),
      schools: counts,
    })),
    schools: {
      pass: schools.pass,
      fail: schools.fail,
      open: schools.open,
      notApplicable: schools.notApplicable,
      total: schools.total,
      sections: schools.sections,
      passWithMissed: schools.passWithMissed,
      message: text(schools.text),
      summary: text(schools.summary),
      list: schools.list.map(({ name, file, standing, sections, missed, open, gaps: lacking }) => ({
        name,
        ...(file !== undefined && { file }),
        verdict: standing,
        sections: sections.map(({ stage, standing: own }) => ({ stage, verdict: own })),
        missed: missed.map(({ rule, stage }) => ({ rule, stage })),
        open,
        gaps: lacking.map((gap) => text(gap.text)),
      })),
    },
    causes: causes.map((cause) => ({
      id: cause.id,
      kind: cause.kind,
      message: text(cause.message),
      schools: cause.schools,
      items: cause.items,
      act: { kind: cause.act.kind, message: text(cause.act.text) },
      waiting: cause.waiting.map(text),
      missing: cause.missing.map(({ field }) => field),
      labels: cause.labels.map(({ text: label, cells }) => ({ label, cells })),
    })),
    wholeCounty: wholeCounty.map(({ rule, title, verdict }) => ({ rule, title: text(title), verdict })),
    dispersions: dispersions.map(({ standard, indicator, stage, cv, limit, verdict }) => {
      return { standard, indicator, stage, cv, limit, verdict };
    }),
    indicators: indicators.map(({ rule, stage, limit, failing, counts, worst, text: message }) => ({
      rule,
      stage,
      limit,
      failing,
      counts,
      worst: worst && { school: worst.section.school, value: worst.value },
      message: text(message),
    })),
    gaps: gaps.totals.map(({ item, amount, upTo, unit, direction, schools: lacking }, i) => ({
      item: text(item),
      amount,
      ...(upTo !== undefined && { upTo }),
      unit,
      direction,
      schools: lacking,
      message: text(gaps.texts[i]!),
    })),
  };
}
