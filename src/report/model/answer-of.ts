/** Makes the answer of an evaluation, from the verdicts that its first pass keeps. */
import type { Answer, AnswerHeadline, AnswerSchools, AnswerStandard } from "./answer";
import { saidCauses } from "./answer-cause-list";
import { answerDispersions, answerStandards, countyStanding, schoolsHeadline, stageFindings } from "./answer-county";
import { answerGaps } from "./answer-gaps";
import { answerIndicators } from "./answer-indicators";
import type { AnswerInput } from "./answer-input";
import { answerSchools } from "./answer-schools";
import { ANSWER_WORDS, filled, STANDING_WORDS } from "./answer-words";
import { lazily } from "./lazily";
import { wholeCountyOf } from "./report-county";
import { lineOf } from "./report-lines";

/** No finding of a section is looked at; `indicators` and `gaps` make those they need, one by one, when they are read. */
export function answerOf(input: AnswerInput): Answer {
  const { evaluation } = input;
  const parts: Answer = lazily<Answer>({
    standards: () => answerStandards(evaluation),
    schools: () => answerSchools(evaluation, (school) => gaps().ofSchool(school)),
    headline: () => headlineOf(parts.standards, parts.schools, input),
    causes: () => saidCauses(input),
    dispersions: () => answerDispersions(evaluation),
    indicators: () => answerIndicators(evaluation),
    wholeCounty: () => wholeCountyOf(evaluation),
    ofStages: () => {
      const nobody = { section: { items: {} } };
      return stageFindings(evaluation).map((finding) => ({ stage: finding.stage, line: lineOf(finding, nobody) }));
    },
    gaps: () => gaps().all,
  });
  let made: ReturnType<typeof answerGaps> | undefined;
  const gaps = () => (made ??= answerGaps(evaluation));
  return parts;
}

function headlineOf(standards: readonly AnswerStandard[], schools: AnswerSchools, { county }: AnswerInput): AnswerHeadline {
  if (schools.total === 0) return { of: "nothing", standing: "open", text: ANSWER_WORDS.nothing };
  const standing = countyStanding(standards);
  if (standing !== undefined && standing !== "notApplicable") {
    const name = county ?? ANSWER_WORDS.wholeCounty;
    const text = filled(ANSWER_WORDS.county, { county: name, standing: STANDING_WORDS[standing] });
    return { of: "county", standing, text };
  }
  const [only] = schools.list;
  if (only && schools.total === 1) {
    return { of: "school", standing: only.standing, text: schools.summary };
  }
  return { of: "schools", ...schoolsHeadline(schools, schools.total) };
}
