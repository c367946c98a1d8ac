/** Sentences of the requirement kind `quorum`. */
import { inLanguage, type Language } from "../kernel/text";
import type { Section } from "../dataset/school";
import type { Finding, QuorumFinding } from "../checks/finding";
import type { AddressOf } from "./calculation";
import { say } from "./message";
import { MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, ruleTitles, sourceOf } from "./names";
import { notApplicableText } from "./not-applicable";
import { plain } from "./number";
import { cheapestWayText } from "./ways-out";

export function explainQuorum(
  finding: QuorumFinding,
  section: Pick<Section, "items">,
  language: Language,
  addressOf: AddressOf,
): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return notApplicableText(finding, nameOf(finding, language), language, addressOf);
  const { rule, met, failed, belowFloor, perhapsBelow, unknown } = finding;
  const share = rule.restAtLeast === undefined ? "" : `${plain(rule.restAtLeast * 100)}%`;
  const told = (members: readonly Finding[], message: (typeof LISTS)[keyof typeof LISTS]): string =>
    members.length === 0 ? "" : say(message, language, { rules: ruleTitles(members, language), share });
  return [
    say(MESSAGES.quorum, language, {
      name,
      verdict: inLanguage(VERDICT_NAMES[finding.verdict], language),
      source: sourceOf(finding, language),
      of: String(rule.of.length),
      met: String(met),
      needed: String(rule.pass),
      floor: share === "" ? "" : say(MESSAGES.quorumFloor, language, { share }),
    }),
    told(failed, LISTS.failed),
    told(belowFloor, LISTS.belowFloor),
    finding.verdict === "cannotTell" ? told(perhapsBelow, LISTS.perhapsBelow) : "",
    told(unknown, LISTS.unknown),
    cheapestWayText(finding, section, share, language),
  ].join("");
}

const LISTS = {
  failed: MESSAGES.quorumFailed,
  belowFloor: MESSAGES.quorumBelowFloor,
  perhapsBelow: MESSAGES.quorumPerhapsBelow,
  unknown: MESSAGES.quorumUnknown,
} as const;
