/**
 * Requirements on schools that do not decide whether a section meets a standard, but count for the county: the guarantees of
 * 教督〔2017〕6号 (班额, 学校规模 …) must be met by every school, while a school is judged by the seven resource indicators.
 */
import { together, type Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/pack";
import type { RuleId } from "../standards/requirement";
import type { Role, SectionFinding } from "./finding";

/** Rules counted inside another rule. */
const INSIDE = new WeakMap<Pack, ReadonlySet<RuleId>>();

function insideOf(pack: Pack): ReadonlySet<RuleId> {
  let inside = INSIDE.get(pack);
  if (!inside) {
    inside = new Set(pack.rules.flatMap((rule) => (rule.kind === "quorum" ? rule.of : [])));
    INSIDE.set(pack, inside);
  }
  return inside;
}

/** Where a pack names none that decide, every rule about sections counts. */
export function roleOf(rule: RuleId, pack: Pack): Role {
  if (!pack.sectionVerdict) return "counts";
  if (pack.sectionVerdict.includes(rule)) return "decides";
  return insideOf(pack).has(rule) ? "counts" : "beside";
}

/**
 * Does the section meet what counts for the county beside its own verdict? Undefined where the pack asks for nothing such.
 * @param broken rules that could not be decided because of a defect: they leave it undecided
 */
export function verdictBeside(findings: readonly SectionFinding[], broken: readonly RuleId[], pack: Pack): Verdict | undefined {
  if (!pack.sectionVerdict) return undefined;
  const found = findings.filter(({ role }) => role === "beside").map(({ verdict }) => verdict);
  return together(broken.some((rule) => roleOf(rule, pack) === "beside") ? [...found, "cannotTell"] : found);
}
