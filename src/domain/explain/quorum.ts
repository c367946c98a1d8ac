/** Sentences of the requirement kind `quorum`. */
import { inLanguage, type Language } from "../kernel/text";
import type { Section } from "../dataset/school";
import type { Finding } from "../checks/finding";
import { say } from "./message";
import { MESSAGES, VERDICT_NAMES } from "./messages";
import { nameOf, ruleTitles, sourceOf } from "./names";
import { plain } from "./number";
import { cheapestWayText } from "./ways-out";

export function explainQuorum(finding: Finding, section: Pick<Section, "items">, language: Language): string {
  const name = nameOf(finding, language);
  if (finding.verdict === "notApplicable") return say(MESSAGES.notApplicable, language, { name });
  const { met, needed, of, restAtLeast, failed, belowFloor, perhapsBelow, unknown } = finding.facts ?? {};
  const share = typeof restAtLeast === "number" ? `${plain(restAtLeast * 100)}%` : "";
  const list = (ids: unknown): string => ruleTitles(ids, finding.pack, language);
  const isAny = (ids: unknown): boolean => Array.isArray(ids) && ids.length > 0;
  return [
    say(MESSAGES.quorum, language, {
      name,
      verdict: inLanguage(VERDICT_NAMES[finding.verdict], language),
      source: sourceOf(finding, language),
      of: String(of),
      met: String(met),
      needed: String(needed),
      floor: share === "" ? "" : say(MESSAGES.quorumFloor, language, { share }),
    }),
    isAny(failed) ? say(MESSAGES.quorumFailed, language, { rules: list(failed) }) : "",
    isAny(belowFloor) ? say(MESSAGES.quorumBelowFloor, language, { rules: list(belowFloor), share }) : "",
    isAny(perhapsBelow) && finding.verdict === "cannotTell"
      ? say(MESSAGES.quorumPerhapsBelow, language, { rules: list(perhapsBelow), share })
      : "",
    isAny(unknown) ? say(MESSAGES.quorumUnknown, language, { rules: list(unknown) }) : "",
    cheapestWayText(finding, section, share, language),
  ].join("");
}
