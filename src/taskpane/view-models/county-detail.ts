/** What moves the 差异系数 of one indicator: the schools that make it, the last ones, the least costly way down, the hand calculation. */
import type { CountyIndicator, Evaluation } from "../../domain/checks/finding";
import type { CheapestPath, Plan, Transfer } from "../../domain/dispersion/cheapest-path";
import type { ComparedSection } from "../../domain/dispersion/figure-difference";
import { indicatorCounty, indicatorPath } from "../../domain/dispersion/indicator-county";
import type { CountedSection, IndicatorCounty } from "../../domain/dispersion/indicator-county";
import { methodCard } from "../../domain/dispersion/method-card";
import type { MethodCard } from "../../domain/dispersion/method-card";
import { ranking } from "../../domain/dispersion/ranking";
import { measuresOf, measureText } from "../../domain/explain/measures";
import type { Measure } from "../../domain/explain/measures";
import { beside, CV_DIGITS, fixed } from "../../domain/explain/number";
import { quantity } from "../../domain/explain/quantity";
import { FIELDS } from "../../domain/fields/dictionary";
import { INDICATORS } from "../../domain/indicators/catalogue";
import type { IndicatorId } from "../../domain/indicators/catalogue";
import type { CellRef } from "../../domain/kernel/cell";
import type { Stage } from "../../domain/kernel/stage";
import { inLanguage } from "../../domain/kernel/text";
import type { Language } from "../../domain/kernel/text";
import type { CountyTexts } from "../texts-county";

/** Schools named in each list; a pane is narrow and the report names them all. */
const MOST = 5;
/** Schools named in one way down. */
const MOST_IN_WAY = 6;
/** The same sum taken twice may differ in its last bits; more than this is another sum. */
const SAME = 1e-9;

export interface NamedSchool {
  readonly key: string;
  readonly school: string;
  /** Where its figure stands; null when it has none. */
  readonly cell: CellRef | null;
}

export interface Driver extends NamedSchool {
  readonly value: string;
  readonly share: string;
  readonly without: string | null;
  /** What giving to this school alone would take; null where the limit is met. */
  readonly alone: string | null;
}

export interface LastSchool extends NamedSchool {
  readonly rank: number;
  readonly value: string;
}

export interface Way {
  readonly key: string;
  readonly title: string;
  readonly changes: string;
  readonly after: string;
}

export interface Figure {
  readonly name: string;
  readonly value: string;
}

export interface CountyDetail {
  readonly drivers: readonly Driver[];
  readonly worst: readonly LastSchool[];
  /** Schools without a figure. */
  readonly missing: readonly NamedSchool[];
  /** Null where the limit is met or there is no coefficient. */
  readonly ways: readonly Way[] | null;
  readonly card: MethodCard | null;
  /** Other measures of the same differences, which no document limits. */
  readonly measures: readonly Figure[];
  /** For trying other definitions of the coefficient. */
  readonly compared: readonly ComparedSection[];
  readonly per: 1 | 100;
  readonly teachingPoints: ReadonlySet<string>;
}

interface Words {
  readonly language: Language;
  readonly texts: CountyTexts;
}

/** Null for an indicator that has no 差异系数. */
export function countyDetail(
  { county, schools }: Evaluation,
  stage: Stage,
  indicator: IndicatorId,
  words: Words,
): CountyDetail | null {
  const figure = county[stage]?.indicators[indicator];
  if (!figure) return null;
  const isAsked = new Set([...Object.keys(figure.shares), ...figure.missing]);
  const sections = schools.flatMap((school) => school.sections).filter(({ section }) => isAsked.has(section.id));
  const counted = indicatorCounty(indicator, stage, sections);
  if (!counted) return null;
  const card = methodCard(counted);
  // A standard may count shared resources its own way; then these figures are not those of the coefficient.
  const isSame = figure.cv !== null && card !== null && Math.abs((card.steps.at(-1)?.result ?? NaN) - figure.cv) < SAME;
  const path = isSame && figure.limit !== undefined ? indicatorPath(counted, figure.limit) : null;
  const paths = path?.state === "paths" ? path : null;
  return {
    drivers: driversOf(figure, counted, paths, words),
    worst: worstOf(counted, words.language),
    missing: counted.sections.filter(({ id }) => figure.missing.includes(id)).map(schoolOf),
    ways: paths ? waysOf(paths, counted, figure, words) : null,
    card: isSame ? card : null,
    measures: figure.inequality ? measuresOf(figure.inequality, indicator).map((one) => measureFigure(one, words.language)) : [],
    compared: counted.sections,
    per: counted.per,
    teachingPoints: new Set(
      sections.filter(({ section }) => section.schoolType === "teachingPoint").map(({ section }) => section.id),
    ),
  };
}

function measureFigure(measure: Measure, language: Language): Figure {
  return { name: inLanguage(measure.name, language), value: measureText(measure, language) };
}

function schoolOf({ id, name, resourceCells, pupilCells }: CountedSection): NamedSchool {
  return { key: id, school: name, cell: resourceCells[0] ?? pupilCells[0] ?? null };
}

function valueOf({ pupils, resource }: CountedSection, per: number): number | null {
  return pupils === null || pupils === 0 || resource === null ? null : (resource / pupils) * per;
}

function valueText(value: number | null, indicator: IndicatorId, language: Language): string {
  const { digits, unit } = INDICATORS[indicator];
  return value === null ? "—" : quantity(fixed(value, digits), unit, language);
}

function driversOf(
  { shares, cvWithout, limit }: CountyIndicator,
  { sections, per, indicator, item }: IndicatorCounty,
  paths: CheapestPath | null,
  { language, texts }: Words,
): readonly Driver[] {
  const alone = new Map(paths?.alone.map(({ id, amount }) => [id, amount]));
  const aloneText = (id: string): string | null => {
    const amount = alone.get(id);
    if (amount === undefined) return null;
    return amount === null ? texts.aloneImpossible : texts.alone(quantity(amount, FIELDS[item].unit, language));
  };
  return sections
    .filter(({ id }) => Object.hasOwn(shares, id) && shares[id]! > 0)
    .sort((a, b) => shares[b.id]! - shares[a.id]!)
    .slice(0, MOST)
    .map((section): Driver => {
      const without = cvWithout[section.id];
      return {
        ...schoolOf(section),
        value: valueText(valueOf(section, per), indicator, language),
        share: `${fixed(shares[section.id]! * 100, 1)}%`,
        without: typeof without === "number" ? beside(without, limit, CV_DIGITS) : null,
        alone: aloneText(section.id),
      };
    });
}

/** A school that has nothing stays in, and comes first. */
function worstOf({ sections, per, indicator }: IndicatorCounty, language: Language): readonly LastSchool[] {
  const { better } = INDICATORS[indicator];
  const ofId = new Map(sections.map((section) => [section.id, section]));
  const values = sections.map((section) => ({ id: section.id, value: valueOf(section, per), pupils: section.pupils }));
  return ranking(values, better === "less" ? "less" : "more")
    .ranked.slice(0, MOST)
    .map(({ id, value, rank }) => ({ ...schoolOf(ofId.get(id)!), rank, value: valueText(value, indicator, language) }));
}

function waysOf(
  found: CheapestPath,
  { sections, item }: IndicatorCounty,
  { limit }: CountyIndicator,
  { language, texts }: Words,
): readonly Way[] {
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  const name = inLanguage(FIELDS[item], language);
  const way = (key: string, unit: string, title: (total: string) => string, plan: Plan | null): readonly Way[] => {
    if (!plan) return [];
    const amount = (value: number) => quantity(Math.abs(value), unit, language);
    const shown = plan.changes
      .slice(0, MOST_IN_WAY)
      .map((change) =>
        (change.amount > 0 ? texts.receives : texts.gives)(names.get(change.id) ?? change.id, amount(change.amount)),
      );
    const rest = plan.changes.length > shown.length ? texts.more(plan.changes.length) : "";
    const after = texts.after(beside(plan.cvAfter, limit, CV_DIGITS));
    return [{ key, title: title(amount(plan.total)), changes: shown.join(texts.list) + rest, after }];
  };
  const { unit } = FIELDS[item];
  return [
    ...way("added", unit, (total) => texts.added(name, total), found.added),
    ...way("moved", unit, (total) => texts.moved(name, total), found.moved),
    ...way("movedBetweenTwo", unit, (total) => texts.movedBetweenTwo(name, total), planOf(found.movedBetweenTwo)),
    ...way("pupilsMoved", "人", texts.pupilsMoved, found.pupilsMoved),
    ...way("pupilsBetweenTwo", "人", texts.pupilsBetweenTwo, planOf(found.pupilsBetweenTwo)),
  ];
}

function planOf(transfer: Transfer | null): Plan | null {
  if (!transfer) return null;
  const { from, to, amount, cvAfter } = transfer;
  return {
    total: amount,
    changes: [
      { id: to, amount },
      { id: from, amount: -amount },
    ],
    cvAfter,
  };
}
