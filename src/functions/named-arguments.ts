/** Data items, indicators and standards as users name them in a formula: official terms, wordings of the tables, English, ids. */
import { FIELDS, FIELD_IDS } from "../domain/fields/dictionary";
import type { FieldId } from "../domain/fields/dictionary";
import { INDICATORS, INDICATOR_IDS } from "../domain/indicators/catalogue";
import type { IndicatorId } from "../domain/indicators/catalogue";
import { inLanguage } from "../domain/kernel/text";
import type { Bilingual, Language } from "../domain/kernel/text";
import type { Pack } from "../domain/standards/pack";
import { readLabel } from "../domain/labels/read-label";
import { canonicalLabel } from "../domain/labels/text";
import { BUILT_IN_STANDARDS, packsOfIds, type OwnStandard } from "../usecases/own-standards";
import { invalidValue } from "./outcome";
import { found, refused, textGiven, unlessBlank } from "./section-argument";
import type { Found } from "./section-argument";
import type { Given } from "./spread";

export function itemGiven(given: Given, language: Language): Found<FieldId> {
  const words: Words = {
    name: { zh: "数据项", en: "item" },
    unknown: unknownItem,
    several: (text) => ({
      zh: `“${text}”可以指多个数据项，请写全称`,
      en: `"${text}" means several data items: write its full name`,
    }),
  };
  return named(given, language, itemsByName, words, itemRead);
}

/** The item that the words say as the heading of a table would: what is only proposed there is named and not taken. */
function itemRead(text: string): FieldId | null {
  const { outcome, item } = readLabel([text]);
  return outcome === "read" && item !== undefined ? item : null;
}

function unknownItem(text: string): Bilingual {
  const { outcome, item } = readLabel([text]);
  if (outcome !== "proposed" || item === undefined) return { zh: `没有数据项“${text}”`, en: `No data item "${text}"` };
  const { zh, en } = FIELDS[item];
  return { zh: `没有数据项“${text}”，是否指“${zh}”？`, en: `No data item "${text}": do you mean "${en}"?` };
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

type Names<T> = ReadonlyMap<string, readonly T[]>;

/** @param readAs what the text means where it is no official name; null when it means nothing for sure */
function named<T>(
  given: Given,
  language: Language,
  names: () => Names<T>,
  words: Words,
  readAs: (text: string) => T | null = () => null,
): Found<T> {
  const text = textGiven(given ?? { value: null }, words.name, language);
  if (!text.ok) return text;
  const asked = text.is ?? "";
  const [only, ...others] = names().get(keyOf(asked)) ?? [readAs(asked)].filter((read) => read !== null);
  if (only !== undefined && others.length === 0) return found(only);
  return refused(invalidValue(inLanguage((only === undefined ? words.unknown : words.several)(asked), language)));
}

/** Blanks, case, full width, brackets and traditional script make no difference. */
const keyOf = (text: string) => canonicalLabel(text).toLowerCase();

function namesOf<T>(entries: readonly { readonly means: T; readonly official: readonly string[] }[]): Names<T> {
  const byName = new Map<string, T[]>();
  for (const { means, official } of entries) {
    for (const key of new Set(official.map(keyOf))) byName.set(key, [...(byName.get(key) ?? []), means]);
  }
  return byName;
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
    })),
  ),
);
const indicatorsByName = once(() =>
  namesOf(INDICATOR_IDS.map((id) => ({ means: id, official: [id, `EDU.${id}`, INDICATORS[id].zh, INDICATORS[id].en] }))),
);
const namesOfPacks = (packs: readonly Pack[]) =>
  namesOf(packs.map((pack) => ({ means: pack, official: [pack.id, pack.title.zh, pack.title.en, pack.number] })));
const standardsByName = once(() => namesOfPacks(BUILT_IN_STANDARDS));
