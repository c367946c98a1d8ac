/** The standards: those to choose from, those chosen, and what each says of a section. */
import type { SectionEvaluation } from "../../domain/checks/finding";
import { inLanguage } from "../../domain/kernel/text";
import type { Bilingual, Language } from "../../domain/kernel/text";
import type { Verdict } from "../../domain/kernel/verdict";
import type { Pack, PackHead } from "../../domain/standards/pack";
import { COVERAGE_NOTES, PROVINCES, regionCoverage } from "../../domain/standards/regions";
import { BUILT_IN_STANDARDS, packsOfIds } from "../../usecases/own-standards";
import type { OwnStandard } from "../../usecases/own-standards";
import { STANDARDS_TEXTS } from "../texts-standards";
import { TOPICS, topicOf } from "./standard-topics";

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

export interface StandardChoice {
  readonly id: string;
  readonly title: string;
  /** Document number and the days it is in force. */
  readonly details: string;
  readonly note: string | null;
}

export interface StandardGroup {
  readonly key: string;
  readonly title: string;
  readonly choices: readonly StandardChoice[];
}

/**
 * National standards by topic, then those of the provinces, last the user's own that can be used; groups with nothing in them
 * are left out.
 * @param typed what names, numbers or the group must hold, blanks apart
 */
export function standardGroups(own: readonly OwnStandard[], typed: string, language: Language): readonly StandardGroup[] {
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  const words = TEXTS_OF[language];
  const all = [
    ...Object.entries(TOPICS).map(([topic, title]) =>
      groupOf(topic, title, ({ id, region }) => region === "CN" && topicOf(id) === topic),
    ),
    ...Object.entries(PROVINCES).map(([region, name]) => groupOf(region, name, (pack) => pack.region === region)),
    {
      key: "own",
      title: { zh: STANDARDS_TEXTS.zh.own, en: STANDARDS_TEXTS.en.own },
      packs: own.flatMap(({ pack }) => pack ?? []),
    },
  ];
  return all
    .map(({ key, title, packs }) => {
      const name = inLanguage(title, language);
      const choices = packs.map((pack) => choiceOf(pack, words, language));
      const fits = (choice: StandardChoice) => {
        const text = `${name} ${choice.title} ${choice.details} ${choice.id}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      };
      return { key, title: name, choices: choices.filter(fits) };
    })
    .filter(({ choices }) => choices.length > 0);
}

const TEXTS_OF: Readonly<Record<Language, typeof STANDARDS_TEXTS.zh>> = {
  "zh-CN": STANDARDS_TEXTS.zh,
  "en-US": STANDARDS_TEXTS.en,
};

function groupOf(key: string, title: Bilingual, holds: (pack: Pack) => boolean) {
  return { key, title, packs: BUILT_IN_STANDARDS.filter(holds) };
}

function choiceOf(
  { id, title, number, from, until, note }: Pack,
  words: typeof STANDARDS_TEXTS.zh,
  language: Language,
): StandardChoice {
  const details = [number, words.from(from), until === undefined ? "" : words.until(until)].filter(Boolean);
  return {
    id,
    title: inLanguage(title, language),
    details: details.join(words.list),
    note: note ? inLanguage(note, language) : null,
  };
}

/** The chosen standards in words; the id where there is no usable standard of that id. */
export function chosenStandards(
  ids: readonly string[],
  own: readonly OwnStandard[],
  language: Language,
): readonly { readonly id: string; readonly title: string; readonly number: string }[] {
  return ids.map((id) => {
    const [pack] = packsOfIds([id], own);
    if (!pack) return { id, title: id, number: "" };
    const title = inLanguage(pack.title, language);
    return { id, title, number: pack.number === title ? "" : pack.number };
  });
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
