/**
 * 口径比对: somebody else has another 差异系数 for the same county. Every definition met in practice is computed from the
 * user's own data; those that give the other figure explain the difference.
 */
import type { Bilingual } from "../kernel/text";
import { coefficientOfVariation } from "./variation";
import { METHODS, type Method } from "./variation-methods";

export interface ComparedSection {
  readonly id: string;
  readonly name: string;
  /** Null when not known. */
  readonly pupils: number | null;
  /** Numerator of the indicator; null when not known. */
  readonly resource: number | null;
}

export interface FigureQuestion {
  readonly sections: readonly ComparedSection[];
  readonly per: 1 | 100;
  /** The other figure as printed, `0.52` or `52%`: its decimals say how far it was rounded. */
  readonly figure: string;
  /** Other pupil counts that may have been used (another year, another table), by section id. */
  readonly otherPupils?: readonly { readonly label: Bilingual; readonly pupils: ReadonlyMap<string, number> }[];
  /** Sections that may have been left out together (民办学校, 教学点). */
  readonly leftOut?: readonly { readonly label: Bilingual; readonly ids: ReadonlySet<string> }[];
}

export interface Candidate {
  readonly method: Method;
  /** How the sections went in. */
  readonly input: "all" | "withoutZero" | "missingAsZero" | "roundedValues" | "otherPupils" | "leftOut" | "withoutOne";
  readonly name: Bilingual;
  readonly value: number;
  /** Whether the figure is this value rounded, or cut off, to its decimals. */
  readonly gives: "rounded" | "cutOff" | null;
}

export interface FigureComparison {
  readonly state: "compared";
  readonly figure: number;
  /** Decimals the figure was given with. */
  readonly digits: number;
  /** By the official definition; null when the county has none. */
  readonly official: number | null;
  /** Definitions that give the figure, the likeliest first. With few decimals several can; then none is proven. */
  readonly matches: readonly Candidate[];
  /** All that were tried. */
  readonly tried: readonly Candidate[];
}

interface Input {
  readonly input: Candidate["input"];
  readonly label: Bilingual | null;
  readonly values: readonly number[];
  readonly pupils: readonly number[];
  /** Decimals the per-pupil values and their mean are rounded to. */
  readonly digits?: number;
  readonly methods: readonly Method[];
}

const ALL_METHODS = Object.keys(METHODS) as readonly Method[];

export function compareFigure(question: FigureQuestion): FigureComparison | { readonly state: "notAFigure" } {
  const stated = statedFigure(question.figure);
  if (!stated) return { state: "notAFigure" };
  const tried = inputsOf(question).flatMap((input) =>
    input.methods.flatMap((method): Candidate[] => {
      const value = METHODS[method].cv(input.values, input.pupils, input.digits);
      if (value === null) return [];
      return [{ method, input: input.input, name: nameOf(method, input), value, gives: gives(value, stated) }];
    }),
  );
  const complete = known(question);
  const official = complete.length < counted(question).length ? null : cvOf(complete, question.per);
  return { state: "compared", ...stated, official, matches: simplest(tried), tried };
}

function cvOf(sections: readonly Known[], per: number): number | null {
  return coefficientOfVariation(valuesOf(sections, per), pupilsOf(sections));
}

/** Where a method alone gives the figure, changing its input as well explains nothing more. */
function simplest(tried: readonly Candidate[]): readonly Candidate[] {
  const alone = new Set(tried.filter(({ input, gives }) => input === "all" && gives).map(({ method }) => method));
  return tried.filter(({ method, input, gives }) => gives && (input === "all" || !alone.has(method)));
}

/** `0.52` → 0.52 to 2 decimals; `51.5%` → 0.515 to 3. */
function statedFigure(text: string): { figure: number; digits: number } | null {
  const [, whole, decimals = "", percent] = /^\s*(\d+)(?:\.(\d+))?\s*([%％])?\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = decimals.length + (percent ? 2 : 0);
  return { figure: Number(`${whole}${decimals}e-${digits}`), digits };
}

/** Forgives only the noise of binary fractions at exactly half of the last decimal. */
const NOISE = 1e-12;

function gives(value: number, { figure, digits }: { figure: number; digits: number }): Candidate["gives"] {
  const step = 10 ** -digits;
  if (Math.abs(value - figure) <= step / 2 + NOISE) return "rounded";
  return value > figure && value < figure + step ? "cutOff" : null;
}

interface Known extends ComparedSection {
  readonly pupils: number;
  readonly resource: number;
}

/** Sections that carry weight or may: those known to have no pupils do not. */
function counted({ sections }: FigureQuestion): readonly ComparedSection[] {
  return sections.filter(({ pupils }) => pupils !== 0);
}

function known(question: FigureQuestion): readonly Known[] {
  return counted(question).filter((section): section is Known => section.pupils !== null && section.resource !== null);
}

function inputsOf(question: FigureQuestion): readonly Input[] {
  const { per, otherPupils = [], leftOut = [] } = question;
  const all = known(question);
  const withPupils = counted(question).filter((section): section is Known => section.pupils !== null);
  const from = (
    input: Candidate["input"],
    label: Bilingual | null,
    sections: readonly Known[],
    more: Partial<Input> = {},
  ): Input => ({
    input,
    label,
    values: valuesOf(sections, per),
    pupils: pupilsOf(sections),
    methods: ALL_METHODS,
    ...more,
  });
  const isShorter = (sections: readonly Known[]): boolean => sections.length < all.length;
  const nonZero = all.filter(({ resource }) => resource > 0);
  return [
    from("all", null, all),
    ...(isShorter(nonZero) ? [from("withoutZero", WITHOUT_ZERO, nonZero)] : []),
    ...(withPupils.length > all.length
      ? [
          from(
            "missingAsZero",
            MISSING_AS_ZERO,
            withPupils.map((section) => ({ ...section, resource: section.resource ?? 0 })),
          ),
        ]
      : []),
    ...[2, 1, 0].map((digits) => from("roundedValues", roundedTo(digits), all, { digits })),
    ...otherPupils.map(({ label, pupils }) => {
      const recounted = all.map((section) => ({ ...section, pupils: pupils.get(section.id) ?? section.pupils }));
      return from(
        "otherPupils",
        label,
        recounted.filter((section) => section.pupils > 0),
      );
    }),
    ...leftOut.flatMap(({ label, ids }) => {
      const rest = all.filter(({ id }) => !ids.has(id));
      return isShorter(rest) ? [from("leftOut", label, rest)] : [];
    }),
    ...all.map((one) =>
      from(
        "withoutOne",
        withoutSchool(one.name),
        all.filter((other) => other !== one),
        { methods: ["official"] },
      ),
    ),
  ];
}

function valuesOf(sections: readonly Known[], per: number): readonly number[] {
  return sections.map(({ resource, pupils }) => (resource / pupils) * per);
}

function pupilsOf(sections: readonly Known[]): readonly number[] {
  return sections.map(({ pupils }) => pupils);
}

const WITHOUT_ZERO: Bilingual = { zh: "剔除数值为 0 的学校", en: "schools with 0 left out" };
const MISSING_AS_ZERO: Bilingual = { zh: "缺数学校按 0 计", en: "schools without a figure counted as 0" };

function roundedTo(digits: number): Bilingual {
  return {
    zh: `各校生均值和全县均值先保留 ${digits} 位小数`,
    en: `school and county values first rounded to ${digits} decimals`,
  };
}

function withoutSchool(name: string): Bilingual {
  return { zh: `不含${name}`, en: `without ${name}` };
}

function nameOf(method: Method, { label }: Input): Bilingual {
  const own = METHODS[method].name;
  return label ? { zh: `${own.zh}；${label.zh}`, en: `${own.en}; ${label.en}` } : own;
}
