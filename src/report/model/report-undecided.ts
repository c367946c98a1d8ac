/** What could not be decided, turned round: the items that would decide it, and where they are missing. */
import { itemTitle } from "./report-lines";
import { addressesOf } from "./addresses";
import type { Evaluation, Finding, Undecided } from "../../domain/checks/finding";
import type { NamedSection } from "./named-section";
import type { ReportQuestion, ReportUndecided, SectionName } from "./report";

interface Wanted {
  readonly item: Undecided;
  readonly reason: ReportUndecided["reason"];
  /** Rules that wait, per section. */
  readonly sections: Map<NamedSection, { readonly rules: Set<string>; readonly cells: Undecided["cells"] }>;
}

export function undecidedOf(sections: readonly NamedSection[]): readonly ReportUndecided[] {
  const wanted = new Map<string, Wanted>();
  for (const named of sections) {
    for (const { verdict, key, undecided = [] } of named.findings) {
      if (verdict !== "cannotTell") continue;
      for (const item of undecided) note(wanted, named, key, item);
    }
  }
  return [...wanted.values()].map(reportOf).sort((a, b) => b.findings - a.findings);
}

function note(wanted: Map<string, Wanted>, named: NamedSection, rule: string, item: Undecided): void {
  // That the tables lack it can only be said where everything on them is understood.
  const reason = item.reason === "tableAbsent" && named.section.unread ? "notRecognised" : item.reason;
  const key = `${item.field} ${reason}`;
  const entry: Wanted = wanted.get(key) ?? { item, reason, sections: new Map() };
  wanted.set(key, entry);
  const own = entry.sections.get(named) ?? { rules: new Set<string>(), cells: item.cells };
  own.rules.add(rule);
  entry.sections.set(named, own);
}

function reportOf({ item, reason, sections }: Wanted): ReportUndecided {
  const places = [...sections];
  return {
    item: itemTitle(item.field),
    reason,
    findings: places.reduce((sum, [, { rules }]) => sum + rules.size, 0),
    sections: places.map(([{ name }, { cells }]) => ({ section: name, cells: addressesOf(cells) })),
  };
}

/** What the user is asked, each question once, with the sections that wait for an answer. */
export function questionsOf({ county }: Evaluation, sections: readonly NamedSection[]): readonly ReportQuestion[] {
  const asked = new Map<string, ReportQuestion>();
  const ask = (finding: Finding, section: readonly SectionName[]) => {
    // A rule of several rules asks what its members ask.
    if (finding.kind === "quorum") return;
    for (const { about, wording: question } of finding.asks ?? []) {
      const before = asked.get(about) ?? { rule: finding.key, title: finding.rule.title, question, sections: [] };
      const isNew = section.every(({ index }) => !before.sections.some((other) => other.index === index));
      asked.set(about, isNew ? { ...before, sections: [...before.sections, ...section] } : before);
    }
  };
  for (const stage of Object.values(county)) for (const finding of stage.findings) ask(finding, []);
  for (const { findings, name } of sections) for (const finding of findings) ask(finding, [name]);
  return [...asked.values()];
}
