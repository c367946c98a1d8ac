/** The county in the readable result: its verdict, the coefficients, and everything else that is asked of it. */
import type { CountyEvaluation, Finding } from "../domain/checks/finding";
import { explainFinding, verdictName } from "../domain/explain/explain";
import { fixed, plain } from "../domain/explain/number";
import { INDICATORS } from "../domain/indicators/catalogue";
import { STAGE_NAMES, STAGES, type Stage } from "../domain/kernel/stage";
import { inLanguage, type Language } from "../domain/kernel/text";
import { overallVerdict, type CheckOutcome } from "../usecases/report-json";
import { MESSAGES, say } from "./messages";
import { signed, SIGNS } from "./signs";

/** Only where workbooks were checked as one set and at least two sections can be compared. */
export function countyLines({ evaluations }: CheckOutcome, language: Language): string[] {
  const [only, ...others] = evaluations;
  if (!only || others.length > 0) return [];
  return STAGES.flatMap((stage) => {
    const county = only.county[stage];
    if (!county || county.sections < 2) return [];
    const sections = only.schools.flatMap((school) => school.sections).filter(({ section }) => section.stage === stage);
    const failing = sections.filter(({ verdicts }) => overallVerdict(verdicts) === "fail").length;
    return ["", ...stageLines(county, stage, failing, language)];
  });
}

function stageLines(
  { sections, indicators, verdict, findings }: CountyEvaluation,
  stage: Stage,
  failing: number,
  language: Language,
): string[] {
  const stageName = inLanguage(STAGE_NAMES[stage], language);
  const head = verdict
    ? `${SIGNS[verdict]} ${say(MESSAGES.county, language, { stage: stageName, sections, verdict: verdictName(verdict, language) })}`
    : say(MESSAGES.countyPlain, language, { stage: stageName, sections });
  // Of the indicators without a limit only those are news that could be computed.
  const shown = Object.values(indicators).filter(({ cv, limit }) => cv !== null || limit !== undefined);
  const lines = shown.flatMap(({ indicator, cv, limit, verdict: own, missing }) => {
    const name = inLanguage(INDICATORS[indicator], language);
    if (cv === null) return [`    ${SIGNS.cannotTell} ${say(MESSAGES.cvUnknown, language, { name, count: missing.length })}`];
    const bound =
      limit === undefined
        ? ""
        : say(MESSAGES.cvLimit, language, { limit: plain(limit), verdict: own ? verdictName(own, language) : "" });
    return [`    ${own ? SIGNS[own] : " "} ${say(MESSAGES.cv, language, { name, cv: fixed(cv, 6), limit: bound })}`];
  });
  const schools = failing > 0 ? [`    ${SIGNS.fail} ${say(MESSAGES.sectionsFailing, language, { count: failing })}`] : [];
  return [head, ...schools, ...lines, ...findingLines(findings, language)];
}

/** What is asked of the county beside the coefficients; items that nobody has answered yet are only counted. */
function findingLines(findings: readonly Finding[], language: Language): string[] {
  const applying = findings.filter(({ kind, verdict }) => kind !== "dispersion" && verdict !== "notApplicable");
  const isOpen = ({ kind, verdict }: Finding): boolean => verdict === "cannotTell" && (kind === "judgement" || kind === "veto");
  const open = applying.filter(isOpen).length;
  const said = applying
    .filter((finding) => !isOpen(finding))
    .map((finding) => {
      return `    ${signed(finding.verdict, language)} ${explainFinding(finding, { items: {} }, language, () => "")}`;
    });
  return open === 0 ? said : [...said, `    ${SIGNS.cannotTell} ${say(MESSAGES.countyNotAnswered, language, { count: open })}`];
}
