/** Data items, indicators and standards as users name them in a formula: official terms, wordings of the tables, English, ids. */
import { FIELDS, FIELD_IDS } from "../domain/fields/dictionary";
import type { FieldId } from "../domain/fields/dictionary";
import { WORDINGS } from "../domain/fields/wordings";
import { INDICATORS, INDICATOR_IDS } from "../domain/indicators/catalogue";
import type { IndicatorId } from "../domain/indicators/catalogue";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Pack } from "../domain/standards/pack";
import { canonicalLabel } from "../domain/tables/label";
import { BUILT_IN_STANDARDS, packsOfIds, type OwnStandard } from "../usecases/own-standards";
import { invalidValue } from "./outcome";
import { found, refused, textGiven, unlessBlank } from "./section-argument";
import type { Found } from "./section-argument";
import type { Given } from "./spread";

export function itemGiven(given: Given, language: Language): Found<FieldId> {
  return named(given, language, itemsByName, {
    name: { zh: "数据项", en: "item" },
    unknown: (text) => ({ zh: `没有数据项“${text}”`, en: `No data item "${text}"` }),
    several: (text) => ({
      zh: `“${text}”可以指多个数据项，请写全称`,
      en: `"${text}" means several data items: write its full name`,
    }),
  });
}

export function indicatorGiven(given: Given, language: Language): Found<IndicatorId> {
  return named(given, language, indicatorsByName, {
    name: { zh: "指标", en: "indicator" },
    unknown: (text) => ({ zh: `没有指标“${text}”`, en: `No indicator "${text}"` }),
    several: (text) => ({
      zh: `“${text}”可以指多个指标，请写函数名，如 LANDPERPUPIL`,
      en: `"${text}" means several indicators: write the function name`,
    }),
  });
}

/** Null when the formula names none: then the standards chosen in the pane count. */
export function standardGiven(given: Given, ownStandards: readonly OwnStandard[], language: Language): Found<Pack | null> {
  const own = unlessBlank(given);
  if (own === null) return found(null);
  const ofWorkbook = packsOfIds(
    ownStandards.map(({ id }) => id),
    ownStandards,
  );
  const names = ofWorkbook.length === 0 ? standardsByName : () => namesOfPacks([...BUILT_IN_STANDARDS, ...ofWorkbook]);
  return named(own, language, names, {
    name: { zh: "标准", en: "standard" },
    unknown: (text) => ({ zh: `没有标准“${text}”`, en: `No standard "${text}"` }),
    several: (text) => ({
      zh: `“${text}”可以指多项标准，请写标准编号，如 cn-quality-2017`,
      en: `"${text}" means several standards: write the id, such as cn-quality-2017`,
    }),
  });
}

interface Words {
  readonly name: Bilingual;
  readonly unknown: (text: string) => Bilingual;
  readonly several: (text: string) => Bilingual;
}

/** Official names come before wordings of the tables, which may mean more than one thing. */
interface Names<T> {
  readonly official: ReadonlyMap<string, readonly T[]>;
  readonly wordings: ReadonlyMap<string, readonly T[]>;
}

function named<T>(given: Given, language: Language, names: () => Names<T>, words: Words): Found<T> {
  const text = textGiven(given ?? { value: null }, words.name, language);
  if (!text.ok) return text;
  const asked = text.is ?? "";
  const { official, wordings } = names();
  const [only, ...others] = official.get(keyOf(asked)) ?? wordings.get(keyOf(asked)) ?? [];
  if (only !== undefined && others.length === 0) return found(only);
  return refused(invalidValue(inLanguage((only === undefined ? words.unknown : words.several)(asked), language)));
}

/** Blanks, case, full width, brackets and traditional script make no difference. */
const keyOf = (text: string) => canonicalLabel(text).toLowerCase();

function namesOf<T>(
  entries: readonly { readonly means: T; readonly official: readonly string[]; readonly wordings?: readonly string[] }[],
): Names<T> {
  const index = (texts: (entry: (typeof entries)[number]) => readonly string[]) => {
    const byName = new Map<string, T[]>();
    for (const entry of entries) {
      for (const key of new Set(texts(entry).map(keyOf))) byName.set(key, [...(byName.get(key) ?? []), entry.means]);
    }
    return byName;
  };
  return { official: index(({ official }) => official), wordings: index(({ wordings }) => wordings ?? []) };
}

/** Made when first asked for, once: the functions must be ready at once when Excel starts. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const itemsByName = once(() =>
  namesOf(
    FIELD_IDS.map((id) => ({
      means: id,
      official: [id, FIELDS[id].zh, FIELDS[id].en],
      wordings: WORDINGS[id].filter((wording) => !wording.includes(">")),
    })),
  ),
);
const indicatorsByName = once(() =>
  namesOf(INDICATOR_IDS.map((id) => ({ means: id, official: [id, `EDU.${id}`, INDICATORS[id].zh, INDICATORS[id].en] }))),
);
const namesOfPacks = (packs: readonly Pack[]) =>
  namesOf(packs.map((pack) => ({ means: pack, official: [pack.id, pack.title.zh, pack.title.en, pack.number] })));
const standardsByName = once(() => namesOfPacks(BUILT_IN_STANDARDS));
