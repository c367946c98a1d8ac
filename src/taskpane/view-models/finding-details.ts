/** What stands behind the sentence of a finding: limit and document, margin, what would turn it, and the calculation. */
import type { Finding } from "../../domain/checks/finding";
import { reserveOf } from "../../domain/checks/reserve";
import { formulaBehind } from "../../domain/checks/rule-behind";
import { measureOf } from "../../domain/explain/comparison";
import { type SectionFacts, verdictName } from "../../domain/explain/explain";
import { nameOf } from "../../domain/explain/names";
import { beside } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { turnText } from "../../domain/explain/reserve";
import { limitCases, shortfallCases } from "../../domain/explain/several-limits";
import { shortfallText } from "../../domain/explain/shortfall";
import { calculationSteps, type CalculationStep } from "../../domain/explain/steps";
import { inLanguage, inTurn, type Language } from "../../domain/kernel/text";
import { CONFIDENCE_WORDS } from "../../report/model/words";
import { fullAddress } from "../../workbook/a1";
import type { Texts } from "../texts";

export interface Fact {
  readonly label: string;
  /** Each on a line of its own. */
  readonly lines: readonly string[];
}

export interface FindingDetails {
  readonly facts: readonly Fact[];
  /** Empty where the finding compares no computed figure. */
  readonly steps: readonly CalculationStep[];
}

type Words = Texts["ofFindings"];

export function findingDetails(finding: Finding, section: SectionFacts, words: Words, language: Language): FindingDetails {
  const formula = formulaBehind(finding);
  const turns = reserveOf(finding, section).map((turn) => turnText(finding, turn, language).trim());
  const { shortfall } = finding;
  const members = finding.kind === "quorum" ? finding.members : [];
  const facts: Fact[] = [
    { label: words.limit, lines: limitLines(finding, words, language) },
    { label: words.document, lines: documentLines(finding, language) },
    { label: words.difference, lines: marginLines(finding, words, language) },
    {
      label: words.shortfall,
      lines: shortfall ? [shortfallText(shortfall, language).trim()] : shortfallCases(finding, language),
    },
    { label: words.reserve, lines: turns },
    { label: words.members, lines: members.map((member) => memberLine(member, words, language)) },
  ];
  const computed = { name: nameOf(finding, language), unit: measureOf(finding).unit };
  return {
    facts: facts.filter(({ lines }) => lines.length > 0),
    steps: formula ? calculationSteps(formula, section, computed, language, fullAddress) : [],
  };
}

function limitLines(finding: Finding, words: Words, language: Language): readonly string[] {
  const { limit, limits, bound } = finding;
  if (limits) return limitCases(finding, language);
  if (limit === undefined || bound === undefined) return [];
  const { unit } = measureOf(finding);
  return [words[bound](quantity(limit, unit, language))];
}

function documentLines({ cite, confidence = "verbatim" }: Finding, language: Language): readonly string[] {
  if (!cite) return [];
  const { number, title, clause } = cite;
  return [
    [number, number.includes(title) ? "" : title, clause ?? ""].filter(Boolean).join(" "),
    inLanguage(CONFIDENCE_WORDS[confidence], language),
  ];
}

/** Distance from value to limit, said by direction: which way is good follows from the limit itself. */
function marginLines(finding: Finding, words: Words, language: Language): readonly string[] {
  const { value, limit, bound } = finding;
  if (value === undefined || limit === undefined || bound === undefined) return [];
  if (value === limit) return [words.equal];
  const { unit, digits } = measureOf(finding);
  const distance = quantity(beside(Math.abs(value - limit), 0, digits), unit, language);
  return [value > limit ? words.above(distance) : words.below(distance)];
}

/** `生均图书册数 不达标 5.81 册（不低于 20 册）` */
function memberLine(member: Finding, words: Words, language: Language): string {
  const { value } = member;
  const { unit, digits } = measureOf(member);
  const figure = value === undefined ? "" : ` ${quantity(beside(value, member.limit, digits), unit, language)}`;
  const limits = inTurn(limitLines(member, words, language), language);
  const bound = limits === "" ? "" : language === "zh-CN" ? `（${limits}）` : ` (${limits})`;
  return `${nameOf(member, language)} ${verdictName(member.verdict, language)}${figure}${bound}`;
}
