/** The chosen standards as a whole: what each section, and all sections together, come to. */
import type { Evaluation, SectionEvaluation } from "../../domain/checks/finding";
import { inLanguage, inTurn } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Pack, PackHead } from "../../domain/standards/pack";
import { COVERAGE_NOTES, PROVINCES, regionCoverage } from "../../domain/standards/regions";
import { BUILT_IN_STANDARDS, packsOfIds } from "../../usecases/own-standards";
import type { OwnStandard } from "../../usecases/own-standards";

export interface StandardVerdict {
  readonly pack: string;
  readonly title: string;
  readonly verdict: Verdict;
}

/** @param packs the standards of the evaluation */
export function standardVerdicts(
  { verdicts }: SectionEvaluation,
  packs: readonly PackHead[],
  language: Language,
): readonly StandardVerdict[] {
  return packs.flatMap(({ id, title }) => {
    const verdict = Object.hasOwn(verdicts, id) ? verdicts[id] : undefined;
    return verdict ? [{ pack: id, title: inLanguage(title, language), verdict }] : [];
  });
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
export function standardSummaries({ packs, schools }: Evaluation, language: Language): readonly StandardSummary[] {
  const sections = schools.flatMap((school) => school.sections);
  return packs.map(({ id, title, note }) => {
    const verdicts = sections.flatMap((section) => section.verdicts[id] ?? []);
    const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
    return {
      pack: id,
      title: inLanguage(title, language),
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
export function packGroups(own: readonly OwnStandard[]): readonly PackGroup[] {
  const isNational = ({ region }: Pack) => region === "CN";
  return [
    { kind: "national" as const, packs: BUILT_IN_STANDARDS.filter(isNational) },
    { kind: "provincial" as const, packs: BUILT_IN_STANDARDS.filter((pack) => !isNational(pack)) },
    { kind: "own" as const, packs: own.flatMap(({ pack }) => pack ?? []) },
  ].filter(({ packs }) => packs.length > 0);
}

/** Titles of chosen standards; the id where there is no usable standard of that id. */
export function chosenTitles(ids: readonly string[], own: readonly OwnStandard[], language: Language): string {
  const titles = ids.map((id) => {
    const [pack] = packsOfIds([id], own);
    return pack ? inLanguage(pack.title, language) : id;
  });
  return inTurn(titles, language);
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
