/** The chosen standards as a whole: what each section, and all sections together, come to. */
import type { Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import { PACKS, packById } from "../../domain/standards/catalogue";
import type { Pack } from "../../domain/standards/catalogue";
import { COVERAGE_NOTES, PROVINCES, regionCoverage } from "../../domain/standards/regions";
import type { OwnStandard } from "../../usecases/own-standards";

export interface StandardVerdict {
  readonly pack: string;
  readonly title: string;
  readonly verdict: Verdict;
}

export function standardVerdicts(
  { verdicts }: SectionEvaluation,
  language: Language,
  own: readonly OwnStandard[] = [],
): readonly StandardVerdict[] {
  return Object.entries(verdicts).map(([pack, verdict]) => ({ pack, title: titleOf(pack, language, own), verdict }));
}

export interface StandardSummary {
  readonly pack: string;
  readonly title: string;
  /** Sections by what they come to. */
  readonly sections: Readonly<Record<Verdict, number>>;
  /** The verdict where there is but one section. */
  readonly only: Verdict | null;
  /** What the user should know of the standard as the product carries it. */
  readonly note: string | null;
}

/** In the order the standards were chosen. */
export function standardSummaries(
  { packs, schools }: Evaluation,
  language: Language,
  own: readonly OwnStandard[] = [],
): readonly StandardSummary[] {
  const sections = schools.flatMap((school) => school.sections);
  return packs.map((pack) => {
    const verdicts = sections.flatMap((section) => section.verdicts[pack] ?? []);
    const count = (verdict: Verdict) => verdicts.filter((own) => own === verdict).length;
    const note = packById(pack)?.note;
    return {
      pack,
      title: titleOf(pack, language, own),
      sections: {
        pass: count("pass"),
        fail: count("fail"),
        cannotTell: count("cannotTell"),
        notApplicable: count("notApplicable"),
      },
      only: verdicts.length === 1 ? verdicts[0]! : null,
      note: note ? inLanguage(note, language) : null,
    };
  });
}

export interface PackGroup {
  readonly kind: "national" | "provincial" | "own";
  readonly packs: readonly Pack[];
}

/** National standards first, then those of the provinces, last the user's own that can be used. */
export function packGroups(own: readonly OwnStandard[] = []): readonly PackGroup[] {
  const isNational = ({ region }: Pack) => region === "CN";
  return [
    { kind: "national" as const, packs: PACKS.filter(isNational) },
    { kind: "provincial" as const, packs: PACKS.filter((pack) => !isNational(pack)) },
    { kind: "own" as const, packs: own.flatMap(({ pack }) => pack ?? []) },
  ].filter(({ packs }) => packs.length > 0);
}

export function chosenTitles(packs: readonly string[], language: Language, own: readonly OwnStandard[] = []): string {
  return packs.map((pack) => titleOf(pack, language, own)).join(language === "zh-CN" ? "；" : "; ");
}

export interface Province {
  readonly region: string;
  readonly name: string;
  /** What the user should know of how far its standard is carried; null where nothing needs saying. */
  readonly note: string | null;
}

export function provinces(language: Language): readonly Province[] {
  return Object.entries(PROVINCES).map(([region, name]) => {
    const note = COVERAGE_NOTES[regionCoverage(region)];
    return { region, name: inLanguage(name, language), note: note ? inLanguage(note, language) : null };
  });
}

function titleOf(pack: string, language: Language, own: readonly OwnStandard[]): string {
  const found = packById(pack) ?? own.find(({ id }) => id === pack)?.pack;
  return found ? inLanguage(found.title, language) : pack;
}
