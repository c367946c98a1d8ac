/**
 * Requirements on schools that do not decide whether a section meets a standard, but count for the county: the guarantees of
 * 教督〔2017〕6号 (班额, 学校规模 …) must be met by every school, while a school is judged by the seven resource indicators.
 */
import type { Verdict } from "../kernel/verdict";
import type { Pack } from "../standards/catalogue";
import type { Finding } from "./finding";
import { together, type PackOutcome } from "./rule-findings";

/** Rules of a pack that decide its sections or are counted inside another rule, as `<pack>/<rule>`. */
const COUNTED = new WeakMap<Pack, ReadonlySet<string> | null>();

/** Null where every rule about sections decides them. */
function countedIn(pack: Pack): ReadonlySet<string> | null {
  let counted = COUNTED.get(pack);
  if (counted === undefined) {
    const inside = pack.rules.flatMap((rule) => (rule.kind === "quorum" ? rule.of : []));
    counted = pack.sectionVerdict ? new Set([...pack.sectionVerdict, ...inside].map((id) => `${pack.id}/${id}`)) : null;
    COUNTED.set(pack, counted);
  }
  return counted;
}

/** Does the finding about a section leave the verdict of the section as it is? */
export function standsBeside({ rule }: Pick<Finding, "rule">, pack: Pack): boolean {
  return countedIn(pack)?.has(rule) === false;
}

/**
 * Does the section meet what counts for the county beside its own verdict? Undefined where the pack asks for nothing such. A
 * rule that could not be decided because of a defect leaves it undecided.
 */
export function verdictBeside({ findings, defects }: PackOutcome, pack: Pack): Verdict | undefined {
  if (!countedIn(pack)) return undefined;
  const found = findings.filter((finding) => standsBeside(finding, pack)).map(({ verdict }) => verdict);
  return together(defects.some((defect) => standsBeside(defect, pack)) ? [...found, "cannotTell"] : found);
}
