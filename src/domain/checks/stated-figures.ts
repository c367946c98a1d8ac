/**
 * Does a per-pupil figure that a table states itself follow from the totals given beside it? (经验校验; tables.md §10,
 * “per-pupil not equal to quotient”.) Only plain quotients of one item by the pupils are compared: other indicators are
 * defined in more than one way, and a share of a split resource may be stated unsplit.
 */
import type { ReadingResult, TableProblem } from "../dataset/reading-result";
import type { School, Section } from "../dataset/school";
import { sectionsOf } from "../dataset/sections";
import type { FieldId } from "../fields/dictionary";
import { INDICATORS, INDICATOR_IDS } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import type { Indicator } from "../indicators/indicator";
import type { KnownReading } from "../kernel/reading";

type Stated = ReadingResult["stated"][number];

interface Quotient {
  readonly indicator: Indicator;
  readonly over: FieldId;
}

const QUOTIENTS: ReadonlyMap<string, Quotient> = new Map(
  INDICATOR_IDS.flatMap((id): [string, Quotient][] => {
    const indicator = INDICATORS[id];
    const { formula } = indicator;
    if (!("op" in formula) || formula.op !== "ratio" || formula.per !== 1 || formula.over.op !== "field") return [];
    if (formula.under.op !== "field" || formula.under.field !== "pupils" || !indicator.zh.startsWith("生均")) return [];
    return [[indicator.zh, { indicator, over: formula.over.field }]];
  }),
);

/** 生均建筑面积 is what the catalogue calls 生均校舍建筑面积. */
const QUOTIENT_OF: ReadonlyMap<FieldId, Quotient> = new Map([...QUOTIENTS.values()].map((quotient) => [quotient.over, quotient]));

const BETTER: ReadonlyMap<string, Indicator["better"]> = new Map(
  INDICATOR_IDS.map((id) => [INDICATORS[id].zh, INDICATORS[id].better]),
);

/** Figures are printed with few decimals; a cell that computes has many. */
const MOST_DECIMALS = 6;
const OTHER_UNIT = /[万亩千公]/;

/** One problem per stated verdict that its own standard denies, and per stated figure that differs by a whole unit of its last decimal, so rounding up or down is accepted. */
export function checkStated({ stated, schools }: Pick<ReadingResult, "stated" | "schools">): readonly TableProblem[] {
  const rows = new Map<string, Stated[]>();
  const rowOf = ({ cell }: Stated) => JSON.stringify([cell.file, cell.sheet, cell.row]);
  for (const figure of stated) rows.set(rowOf(figure), [...(rows.get(rowOf(figure)) ?? []), figure]);
  return stated.flatMap(
    (figure) =>
      (figure.kind === "verdict" ? verdictProblem(figure, rows.get(rowOf(figure))!, schools) : problemOf(figure, schools)) ?? [],
  );
}

function problemOf(figure: Stated, schools: readonly School[]): TableProblem | null {
  if (figure.kind !== "value" || figure.value === undefined || isInOtherUnit(figure)) return null;
  const computed = computedOf(figure, schools);
  if (!computed) return null;
  const decimals = Math.min(MOST_DECIMALS, /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0);
  const difference = Math.abs(figure.value - computed.value);
  if (difference < 10 ** -decimals + 1e-9) return null;
  const { zh, en, digits } = computed.indicator;
  return {
    code: "consistency/stated",
    severity: "warning",
    check: "empirical",
    values: {
      kind: "statedFigure",
      school: figure.school,
      indicator: { zh, en },
      stated: figure.value,
      computed: computed.value,
      digits: Math.max(digits, decimals),
    },
    cells: [figure.cell, ...computed.cells],
  };
}

const YES = /^(是|达标|已达标|合格|√|✓|1|y)$/i;
const NO = /^(否|不达标|未达标|不合格|×|✗|x|0|n)$/i;

/** 是否达标 against the standard that the table itself writes beside it (达标值), and the figure it has or states. */
function verdictProblem(verdict: Stated, row: readonly Stated[], schools: readonly School[]): TableProblem | null {
  const said = verdict.text.trim();
  const isSaidMet = YES.test(said) ? true : NO.test(said) ? false : null;
  const of = (kind: Stated["kind"]) => row.find((figure) => figure.kind === kind && figure.indicator === verdict.indicator);
  const [standard, floor, stated] = [of("standard"), of("floor"), of("value")];
  if (isSaidMet === null || standard?.value === undefined || isInOtherUnit(standard)) return null;
  const computed = computedOf(verdict, schools);
  const value = computed?.value ?? (stated && !isInOtherUnit(stated) ? stated.value : undefined);
  const bound = standard.bound ?? boundOf(verdict.indicator);
  if (value === undefined || bound === null) return null;
  const limit = standard.value;
  const isMet = bound === "atLeast" ? value >= limit : value <= limit;
  // 基本值: what lies between it and the standard is met in the sense of some.
  const isBetween = floor?.value !== undefined && (value - floor.value) * (value - limit) <= 0;
  if (isMet === isSaidMet || isBetween) return null;
  return {
    code: "consistency/stated-verdict",
    severity: "warning",
    check: "empirical",
    values: {
      kind: "statedVerdict",
      school: verdict.school,
      indicator: verdict.indicator,
      value,
      limit,
      bound,
      isMet,
      stated: said,
      isComputed: computed !== null,
      digits: computed?.indicator.digits ?? 2,
    },
    cells: [verdict.cell, standard.cell, ...(computed?.cells ?? (stated ? [stated.cell] : []))],
  };
}

/** Which way an indicator of the catalogue is better; null where the name is none of it. */
function boundOf(name: string): "atLeast" | "atMost" | null {
  const better = BETTER.get(name);
  return better === "more" ? "atLeast" : better === "less" ? "atMost" : null;
}

function isInOtherUnit({ text, unit }: Stated): boolean {
  return OTHER_UNIT.test(`${text}${unit ?? ""}`);
}

interface Computed {
  readonly indicator: Indicator;
  readonly value: number;
  readonly cells: KnownReading["cells"];
}

/** What follows from the totals of the school that the figure is stated of. */
function computedOf(figure: Stated, schools: readonly School[]): Computed | null {
  const quotient = QUOTIENTS.get(figure.indicator) ?? (figure.of && QUOTIENT_OF.get(figure.of));
  const section = quotient ? sectionOf(figure, schools) : null;
  const whole = quotient && section?.items[quotient.over];
  if (!quotient || !section || whole?.state !== "known" || whole.derivation?.kind === "split") return null;
  const computed = computeIndicator(quotient.indicator, section.items, section.stage);
  if (computed.state !== "known" || computed.range) return null;
  return { indicator: quotient.indicator, value: computed.value, cells: computed.cells };
}

/** The section in whose row the figure stands, else the only one of that name; a sheet without a name is of the only school. */
function sectionOf({ school, stage, cell }: Stated, schools: readonly School[]): Section | null {
  const inRow = schools.filter(({ nameCells }) =>
    nameCells.some(({ file, sheet, row }) => file === cell.file && sheet === cell.sheet && row === cell.row),
  );
  const named = inRow.length > 0 ? inRow : schools.filter(({ name }) => school === "" || name === school);
  if (named.length !== 1) return null;
  const sections = sectionsOf(named[0]!).filter((section) => stage === undefined || section.stage === stage);
  return sections.length === 1 ? sections[0]! : null;
}
