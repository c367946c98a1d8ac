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

/** Figures are printed with few decimals; a cell that computes has many. */
const MOST_DECIMALS = 6;
const OTHER_UNIT = /[万亩千公]/;

/** One problem per stated figure that differs by a whole unit of its last decimal, so rounding up or down is accepted. */
export function checkStated({ stated, schools }: Pick<ReadingResult, "stated" | "schools">): readonly TableProblem[] {
  return stated.flatMap((figure) => problemOf(figure, schools) ?? []);
}

function problemOf(figure: Stated, schools: readonly School[]): TableProblem | null {
  const quotient = QUOTIENTS.get(figure.indicator);
  const written = `${figure.text}${figure.unit ?? ""}`;
  if (!quotient || figure.kind !== "value" || figure.value === undefined || OTHER_UNIT.test(written)) return null;
  const section = sectionOf(figure, schools);
  const whole = section?.items[quotient.over];
  if (!section || whole?.state !== "known" || whole.derivation?.kind === "split") return null;
  const computed = computeIndicator(quotient.indicator, section.items, section.stage);
  if (computed.state !== "known" || computed.range) return null;
  const decimals = Math.min(MOST_DECIMALS, /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0);
  const difference = Math.abs(figure.value - computed.value);
  if (difference < 10 ** -decimals + 1e-9) return null;
  const { zh, en, digits } = quotient.indicator;
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

/** The section in whose row the figure stands, else the only one of that name. */
function sectionOf({ school, stage, cell }: Stated, schools: readonly School[]): Section | null {
  const inRow = schools.filter(({ nameCells }) =>
    nameCells.some(({ file, sheet, row }) => file === cell.file && sheet === cell.sheet && row === cell.row),
  );
  const named = inRow.length > 0 ? inRow : schools.filter(({ name }) => name === school);
  if (named.length !== 1) return null;
  const sections = sectionsOf(named[0]!).filter((section) => stage === undefined || section.stage === stage);
  return sections.length === 1 ? sections[0]! : null;
}
