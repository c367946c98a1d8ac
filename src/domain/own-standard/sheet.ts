/** The worksheet for a standard of the user's own: empty with examples, or holding what it can of a built-in standard. */
import { knownPart, type Citation, type IsoDate } from "../kernel/citation";
import { FIELDS } from "../fields/dictionary";
import { SCHOOL_TYPE_NAMES } from "../kernel/school-kind";
import { STAGE_NAMES } from "../kernel/stage";
import { inLanguage, inTurn, listed, type Bilingual, type Language } from "../kernel/text";
import { OWN_COLUMN_IDS, OWN_COLUMNS, OWN_STANDARD_NAME, type OwnColumn } from "../tables/own-standard";
import { conjunction, type Condition } from "../standards/condition";
import { ORDINARY_SCHOOLS } from "../standards/define";
import type { Pack } from "../standards/pack";
import { PROVINCES } from "../standards/regions";
import type { BoundRule, Limit, Rule, RuleKind, SteppedRule } from "../standards/requirement";
import { conditionWords, everyPointWords, stepWords } from "./condition-words";
import { COUNTED, EVERYTHING_SHARED, HEAD_LINES, NATIONWIDE, NOBODY, NOT_COUNTED } from "./head";
import { nameOfMeasure, unitOfMeasure, type NamedMeasure } from "./names";
import { BETWEEN_WORDS, CONFIDENCE_WORDS, OUTSIDE_WORDS } from "./row";

export type SheetValue = string | number | null;
export type SheetRow = readonly SheetValue[];

export interface OwnStandardSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** How many of the requirements of a copied standard the sheet holds; the others are named in it. Absent for the template. */
  readonly copied?: { readonly rules: number; readonly of: number };
}

/** @param pack a standard to be copied and changed; without it, the template with examples that are not read */
export function ownStandardSheet(pack: Pack | undefined, language: Language): OwnStandardSheet {
  const say = (text: Bilingual): string => inLanguage(text, language);
  const copied = pack?.rules.map((rule) => ({ rule, lines: linesOf(rule, language) })) ?? [];
  const left = copied.filter(({ lines }) => lines === undefined).map(({ rule }) => rule);
  const lines = pack ? copied.flatMap(({ lines: own }) => own ?? []) : EXAMPLES.map((example) => exampleLine(example, language));
  const notes = pack ? copyNotes(pack, left) : [];
  return {
    name: say(OWN_STANDARD_NAME),
    rows: [
      [say(OWN_STANDARD_NAME), say(INTRODUCTION)],
      ...headLines(pack, language),
      ...[...notes, ...HELP].map((note): SheetRow => [say(HEAD_LINES.note), say(note)]),
      [],
      OWN_COLUMN_IDS.map((column) => say(OWN_COLUMNS[column])),
      ...lines.map((line): SheetRow => OWN_COLUMN_IDS.map((column) => line[column] ?? null)),
    ],
    ...(pack && { copied: { rules: pack.rules.length - left.length, of: pack.rules.length } }),
  };
}

const INTRODUCTION: Bilingual = {
  zh: "教育均衡助手按本表核查。表头上方的名称和表头文字请不要改动，行可以增删。",
  en: "EDU Balance checks by this sheet. Keep the labels and headings; lines may be added and removed.",
};

const HELP: readonly Bilingual[] = [
  {
    zh: "限值写“≥ 22”或“≤ 45”，含本数；每行写明文件和施行日期，只知年月的写年月，不知道的写“不详”。",
    en: "Limits are written ≥ 22 or ≤ 45 and include their value; every line names its document and the day it is in force from (or its month or year, as far as known), or: unknown.",
  },
  {
    zh: "条件可写：班数≥12、学生数 100—500、不足100人、城区、镇区、乡村、学校类型、民办、寄宿制学校、教学点不限人数，几项同时满足用分号连接；有条件的行写在无条件的行前面。",
    en: "Conditions: classes≥12, pupils 100—500, urban, town, rural, types of schools, private, boarding school, teaching points of any size; join with semicolons those that hold together. Lines with conditions come before those without.",
  },
  {
    zh: "按办学规模分档的，条件写“12班档”，一档一行；“档次之间”写插入法、按已达到的档或文件未规定，“档次之外”写按最近的档、小于首档按首档或不适用。",
    en: "Where the document lists sizes, write one line for each: 12 classes step. Between sizes: interpolate, size reached, or not said. Outside sizes: nearest, first below, or none.",
  },
];

function headLines(pack: Pack | undefined, language: Language): readonly SheetRow[] {
  const say = (text: Bilingual): string => inLanguage(text, language);
  const {
    excludedTypes,
    includesPrivate,
    teachingPointsFromPupils: fewest,
  } = pack?.scope ?? { ...ORDINARY_SCHOOLS, teachingPointsFromPupils: undefined };
  const region = pack && (pack.region === "CN" ? NATIONWIDE : PROVINCES[pack.region]);
  const excluded = excludedTypes.map((type) => SCHOOL_TYPE_NAMES[type]).filter((word) => word !== undefined);
  const points = language === "zh-CN" ? `${fewest} 人起计入` : `${fewest} pupils and more`;
  const split = pack?.split?.fields.map((field) => say(FIELDS[field]));
  const line = (name: Bilingual, value: SheetValue): SheetRow => [say(name), value];
  return [
    line(HEAD_LINES.title, pack ? copyTitle(pack, language) : null),
    line(HEAD_LINES.number, pack?.number ?? null),
    line(HEAD_LINES.region, region ? say(region) : null),
    line(HEAD_LINES.excluded, excluded.length > 0 ? listed(excluded.map(say), language) : say(NOBODY)),
    line(HEAD_LINES.private, say(includesPrivate ? COUNTED : NOT_COUNTED)),
    line(HEAD_LINES.teachingPoints, fewest === undefined ? say(COUNTED) : points),
    line(HEAD_LINES.split, !split ? say(EVERYTHING_SHARED) : split.length > 0 ? listed(split, language) : say(NOBODY)),
  ];
}

function copyTitle({ title }: Pack, language: Language): string {
  return language === "zh-CN" ? `${title.zh}（自定）` : `${title.en} (own)`;
}

function copyNotes(pack: Pack, left: readonly Rule[]): readonly Bilingual[] {
  const notes: Bilingual[] = [
    {
      zh: `复制自内置标准 ${pack.id}（${pack.title.zh}）。`,
      en: `Copied from the built-in standard ${pack.id} (${pack.title.en}).`,
    },
    {
      zh: `已复制 ${pack.rules.length - left.length} 项要求，共 ${pack.rules.length} 项；没有复制的逐项列在下面。`,
      en: `Copied ${pack.rules.length - left.length} of ${pack.rules.length} requirements; those that are not copied are listed below.`,
    },
    ...(pack.sectionVerdict
      ? [
          {
            zh: "未复制：原标准的学校结论只看其中几项要求，本表的学校结论看每一行。",
            en: "Not copied: the standard goes by some of its requirements for the verdict of a school, this sheet by every line.",
          },
        ]
      : []),
    ...(pack.note ? [pack.note] : []),
  ];
  const reasons = left.map((rule) => ({ rule, reason: reasonLeft(rule) }));
  const said: Bilingual[] = reasons.map(({ rule, reason }) => ({
    zh: `未复制：${rule.title.zh}（${rule.id}）——${reason.zh}。`,
    en: `Not copied: ${rule.title.en} (${rule.id}) — ${reason.en}.`,
  }));
  return [...notes, ...said];
}

const KINDS_LEFT: Readonly<Partial<Record<RuleKind, Bilingual>>> = {
  graded: { zh: "分档评价", en: "several grades" },
  quorum: { zh: "几项综合判定", en: "several rules taken together" },
  dispersion: { zh: "校际差异系数", en: "a coefficient of variation" },
  composite: { zh: "综合差异系数", en: "a composite coefficient of variation" },
  countyTotal: { zh: "按全县合计判定", en: "judged by the totals of the county" },
  judgement: { zh: "需要确认的事项", en: "answered by the user" },
  veto: { zh: "一票否决事项", en: "a veto" },
};

function reasonLeft(rule: Rule): Bilingual {
  return (
    KINDS_LEFT[rule.kind] ?? {
      zh: "附有本表不能表达的条件或计算",
      en: "it has conditions or a formula this sheet has no words for",
    }
  );
}

type Line = Readonly<Partial<Record<OwnColumn, SheetValue>>>;

/** The lines of a rule; undefined where the sheet could not say all of it. */
function linesOf(rule: Rule, language: Language): readonly Line[] | undefined {
  if (rule.kind !== "bound" && rule.kind !== "stepped") return undefined;
  if (rule.passOnlyIf || "formula" in rule.measure) return undefined;
  const { measure } = rule;
  if (rule.kind === "stepped") return stepLines(rule, measure, language);
  if (rule.alternatives) return undefined;
  return whole(rule.limits.map((limit) => limitLine(rule, measure, limit, language)));
}

function limitLine(rule: BoundRule | SteppedRule, measure: NamedMeasure, limit: Limit, language: Language): Line | undefined {
  const holding = wordsOf([rule.when, limit.when], language);
  if (holding === undefined) return undefined;
  const condition = joined([rule.hasEveryTeachingPoint && everyPointWords(language), holding], language);
  return {
    rule: rule.id,
    indicator: inLanguage(nameOfMeasure(measure), language),
    stage: inLanguage(STAGE_NAMES[limit.stage], language),
    condition,
    limit: `${rule.bound === "atLeast" ? "≥" : "≤"} ${limit.value}${saysItself(limit.value, measure) ? "%" : ""}`,
    unit: unitOfMeasure(measure) || null,
    ...citationOf(limit.cite),
    from: dateWords(limit.from, language),
    until: limit.until ?? null,
    confidence: inLanguage(CONFIDENCE_WORDS[limit.confidence], language),
  };
}

/** Of a small share the sign stands behind the number, so that 0.6 % is not taken for 60 %. */
function saysItself(value: number, measure: NamedMeasure): boolean {
  return unitOfMeasure(measure) === "%" && value > 0 && value <= 1;
}

function stepLines(rule: SteppedRule, measure: NamedMeasure, language: Language): readonly Line[] | undefined {
  const between = inLanguage(BETWEEN_WORDS[rule.between], language);
  const outside = inLanguage(OUTSIDE_WORDS[rule.outside], language);
  return whole(
    rule.tables.flatMap(({ value: steps, ...table }) =>
      steps.map(({ at, value }) => {
        const line = limitLine(rule, measure, { ...table, value }, language);
        const step = stepWords({ by: rule.by, at }, language);
        return line && { ...line, condition: joined([step, line.condition], language), between, outside };
      }),
    ),
  );
}

/** The parts of a condition; null of none. */
function joined(parts: readonly (SheetValue | undefined)[], language: Language): string | null {
  return inTurn(parts.filter(Boolean).map(String), language) || null;
}

function whole(lines: readonly (Line | undefined)[]): readonly Line[] | undefined {
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** "" where nothing is required; undefined where there are no words for it. */
function wordsOf(conditions: readonly (Condition | undefined)[], language: Language): string | undefined {
  const all = conjunction(conditions);
  return all ? conditionWords(all, language) : "";
}

function citationOf({ number, clause }: Citation): Line {
  return { document: number, clause: clause ?? null };
}

function dateWords(date: IsoDate, language: Language): string {
  return knownPart(date) ?? (language === "zh-CN" ? "不详" : "unknown");
}

interface Example {
  readonly measure: NamedMeasure;
  readonly condition?: Bilingual;
  readonly limit: Bilingual;
}

/** Such lines are never read. They show the form only, so that no figure is taken for a limit of some document. */
const EXAMPLES: readonly Example[] = [
  {
    measure: { indicator: "LANDPERPUPIL" },
    condition: { zh: "班数≥12；城区", en: "classes≥12; urban" },
    limit: { zh: "≥ 数值", en: "≥ number" },
  },
  { measure: { indicator: "MAXCLASSSIZE" }, limit: { zh: "≤ 数值", en: "≤ number" } },
];

function exampleLine({ measure, condition, limit }: Example, language: Language): Line {
  const say = (text: Bilingual): string => inLanguage(text, language);
  return {
    indicator: `${say({ zh: "例：", en: "e.g. " })}${say(nameOfMeasure(measure))}`,
    stage: say(STAGE_NAMES.primary),
    condition: condition ? say(condition) : null,
    limit: say(limit),
    unit: unitOfMeasure(measure) || null,
    document: say({ zh: "文件名称或文号", en: "title or number of the document" }),
    from: "2024-09-01",
    confidence: say(CONFIDENCE_WORDS.verbatim),
  };
}
