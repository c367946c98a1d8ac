/** The text against the open workbook (文表核对): the figure of the school the text names, with its cells. */
import type { ReadingResult } from "../dataset/reading-result";
import type { Items, School } from "../dataset/school";
import { FIELDS, type FieldId } from "../fields/dictionary";
import { INDICATORS } from "../indicators/catalogue";
import { computeIndicator } from "../indicators/compute";
import { ownCells, type KnownReading } from "../kernel/reading";
import { isStage, type Stage } from "../kernel/stage";
import type { Claim } from "../prose/claim";
import { isSameSchool } from "../prose/schools-named";
import { intervalOf, isRough, unitsOff } from "./as-written";
import type { Figures } from "./figures";
import type { Found } from "./finding";
import { SENTENCES } from "./sentences";
import { amount, both, nameOfClaim, quoted } from "./wording";

/** What of a reading the text is held against. */
export type Tables = Pick<ReadingResult, "schools" | "lastYear" | "forms">;

export function againstTables(figures: Figures, tables: Tables): readonly Found[] {
  const school = schoolNamed(figures.all.school, tables.schools);
  return figures.claims.flatMap((claim) => {
    const of = claim.scope.school === undefined ? school : schoolNamed(claim.scope.school, tables.schools);
    const isComparable = claim.scope.area === undefined && claim.high === undefined && !claim.scope.isLastYear;
    const isNamed = (claim.scope.school ?? figures.all.school) !== undefined;
    return of && isComparable ? tableFound(claim, of, tables, isNamed) : [];
  });
}

/** The school of the workbook with that name; the only school for a text that names none; null where the name is another. */
export function schoolNamed(name: string | undefined, schools: readonly School[]): School | null {
  if (name === undefined) return schools.length === 1 ? schools[0]! : null;
  const found = schools.filter((school) => isSameSchool(school.name, name));
  return found.length === 1 ? found[0]! : null;
}

function tableFound(claim: Claim, school: School, tables: Tables, isNamed: boolean): readonly Found[] {
  const inTable = figureOf(claim, school);
  if (!inTable || !differs(claim, inTable)) return [];
  const before = tables.lastYear.find(({ name }) => isSameSchool(name, school.name));
  const earlier = before && figureOf(claim, before);
  const isEarlier = earlier !== undefined && earlier !== null && !differs(claim, earlier);
  const years = new Set(tables.forms.flatMap(({ year }) => year ?? []));
  const isOtherYear = claim.scope.year !== undefined && !years.has(claim.scope.year);
  if (isEarlier && claim.scope.year !== undefined) return [];
  // Without the name of the school or with a year that the tables do not say, it may be another figure altogether.
  const isQuery =
    !isNamed ||
    isRough(claim) ||
    claim.isDoubtful ||
    isOtherYear ||
    isEarlier ||
    isNearly(claim, inTable) ||
    !isWholeSchool(claim, school);
  const values = {
    claim: quoted(claim),
    school: school.name,
    name: nameOfClaim(claim),
    result: amount(inTable.value, claim.unit, Math.min(claim.step, 0.01)),
  };
  return [
    {
      kind: isEarlier ? "otherYear" : "table",
      severity: isQuery ? "query" : "error",
      claims: [claim.id],
      cells: ownCells(inTable),
      expected: inTable.value,
      message: both(isEarlier ? SENTENCES.tableLastYear : SENTENCES.table, values),
    },
  ];
}

const MOST_UNITS_OFF = 1;

function isNearly(claim: Claim, { value }: KnownReading): boolean {
  return claim.step < 1 && unitsOff(claim, value) <= MOST_UNITS_OFF;
}

function differs(claim: Claim, { value, range }: KnownReading): boolean {
  const { low, high } = intervalOf(claim);
  return range ? high < range.low || low > range.high : value < low || value > high;
}

/** 电脑 and 教师 in a text may be wider than the item they are read as; only the official name is certain. */
function isWholeSchool(claim: Claim, school: School): boolean {
  return (
    Object.keys(school.stages).length <= 1 ||
    claim.scope.stage !== undefined ||
    (claim.item !== undefined && FIELDS[claim.item].isShared)
  );
}

/** What the workbook has for a claim: an item, or an indicator worked out from its items; null where it does not say. */
export function figureOf(claim: Pick<Claim, "kind" | "item" | "indicator" | "scope">, school: School): KnownReading | null {
  const stages = Object.keys(school.stages);
  const stage = claim.scope.stage ?? (stages.length === 1 ? stages[0] : undefined);
  if (claim.kind === "stock" && claim.item !== undefined) return itemOf(claim.item, stage, school);
  const isMeasured = claim.kind === "perPupil" || claim.kind === "rate";
  if (!isMeasured || claim.indicator === undefined || !isStage(stage) || stages.length !== 1) return null;
  const reading = computeIndicator(INDICATORS[claim.indicator], itemsOf(school, stage), stage);
  return reading.state === "known" ? reading : null;
}

function itemsOf(school: School, stage: Stage): Items {
  return { ...school.shared, ...school.stages[stage] };
}

function itemOf(item: FieldId, stage: string | undefined, school: School): KnownReading | null {
  const own = stage === undefined ? undefined : school.stages[stage as Stage]?.[item];
  const reading = own ?? (stage === undefined || Object.keys(school.stages).length <= 1 ? school.shared[item] : undefined);
  return reading?.state === "known" ? reading : null;
}
