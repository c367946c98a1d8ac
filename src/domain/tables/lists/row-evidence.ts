/**
 * What each row of a list is (reading.md §4). A row is a school only if its code, type or name says so, or if it stands among
 * names in the column of schools and has figures like theirs. It is a total when its figures are the sums of rows beside it,
 * whatever it is called; a word alone (合计) is enough where there is no code. Whatever is none of these is not counted.
 */
import type { SchoolStage } from "../../kernel/stage";
import { readLabel } from "../../labels/read-label";
import { stageIn } from "../../labels/stage-words";
import type { AccountReason, RowOutcome } from "../account";
import type { RowDoubt } from "../problem";
import { type Likeness, likenessOf } from "./row-likeness";
import { type Sum, type SumColumn, hasAllTogether, isMeanOfAll, sumOfNearest, sumsUpAColumn } from "./row-figures";
import { type RowLine, isNamedSchool } from "./row-lines";
import { endsLikeSchool } from "./row-names";

export interface RowVerdict {
  readonly line: RowLine;
  readonly outcome: RowOutcome;
  readonly why: AccountReason;
  /** What the user should be told of it. */
  readonly doubt?: RowDoubt;
  /** The stage said by a heading line between the rows (一、小学). */
  readonly sectionStage: SchoolStage | null;
}

type Verdict = Pick<RowVerdict, "outcome" | "why" | "doubt">;

/** So many digits that agree are no coincidence: one in ten thousand. Small figures of small schools may add up by chance. */
const TELLING_DIGITS = 4;
/** A row that equals the sum of fewer rows on a single column is no total. */
const FEWEST_OF_ONE_COLUMN = 3;
/** Means stand in the last rows of a group. */
const LAST_ROWS = 3;
/** Means are not looked for over more rows than any county has schools. */
const MOST_ROWS = 5_000;
const NEAREST_ROWS = 200;

export function rowVerdicts(lines: readonly RowLine[], columns: readonly SumColumn[]): readonly RowVerdict[] {
  const evidence = new RowEvidence(lines, columns);
  let sectionStage: SchoolStage | null = null;
  return lines.map((line, at) => {
    const verdict = evidence.verdicts[at]!;
    if (verdict.why.code === "section") sectionStage = stageIn(line.name) ?? sectionStage;
    return { line, ...verdict, sectionStage };
  });
}

class RowEvidence {
  readonly verdicts: Verdict[];
  /** What is neither total, part nor words: the rows that a total can be the sum of. */
  readonly #isData: boolean[];
  #likeness: Likeness;

  constructor(
    private readonly lines: readonly RowLine[],
    private readonly columns: readonly SumColumn[],
  ) {
    const hasNames = lines.some(isNamedSchool);
    const another = lines.findIndex(({ headsAnother }) => headsAnother);
    const found: (Verdict | null)[] = lines.map((line, at) =>
      another < 0 || at < another ? this.#byItself(line, hasNames) : ofAnotherTable(line, at === another),
    );
    this.#isData = found.map((verdict, at) => verdict === null && !lines[at]!.isPart);
    this.#likeness = this.#likenessOfData();
    if (this.#findTotals(found)) this.#likeness = this.#likenessOfData();
    lines.forEach((line, at) => {
      if (found[at] === null && line.isPart) found[at] = this.#partOf(at);
    });
    this.verdicts = lines.map((_, at) => found[at] ?? this.#meanOf(at) ?? this.#schoolOrNot(at));
  }

  #likenessOfData(): Likeness {
    return likenessOf(this.lines.filter((_, at) => this.#isData[at]));
  }

  /** What words and places alone tell. */
  #byItself(line: RowLine, hasNames: boolean): Verdict | null {
    if (line.isHeading) return { outcome: "heading", why: { code: "repeatsHeading" } };
    if (line.isRemark) return { outcome: "note", why: { code: "named" } };
    if (line.isAcross) return this.#acrossTheRow(line);
    if (line.isStandard || line.kind === "standard") return { outcome: "notCounted", why: { code: "standard" } };
    if (line.hasCode && !line.isPart) return null;
    if (line.kind === "mean") return { outcome: "mean", why: { code: "named" } };
    if (line.kind === "total") return { outcome: "total", why: { code: "named" } };
    // 审核人, 局长 beside words. Where no row has the word of a school, one without figures can be a school too.
    const canBeSchool = isNamedSchool(line) || (line.kind === "other" && !hasNames);
    if (line.filled === 0 && !canBeSchool) return { outcome: "note", why: { code: "onlyWords" } };
    return null;
  }

  #acrossTheRow(line: RowLine): Verdict {
    if (line.isTitle) return { outcome: "note", why: { code: "title" } };
    if (line.isInPlace && isWholeName(line)) return { outcome: "notCounted", why: { code: "noFigures" }, doubt: "noFigures" };
    if (line.kind === "total" || line.kind === "mean") return { outcome: line.kind, why: { code: "named" } };
    return { outcome: "note", why: { code: line.name === "" ? "noName" : "section" } };
  }

  /**
   * Totals below their rows, then above them, then those of which rows had first to be found to be totals.
   * @returns were rows taken out of the data?
   */
  #findTotals(found: (Verdict | null)[]): boolean {
    const before = this.#isData.filter(Boolean).length;
    const downwards = [...this.lines.keys()];
    for (const order of [downwards, [...downwards].reverse(), downwards]) {
      const data: RowLine[] = [];
      const totals: RowLine[] = [];
      for (const at of order) {
        const line = this.lines[at]!;
        if (canBeTotal(found[at]!, this.#isData[at]!)) {
          const sum = sumOfNearest(line, backwards(data), this.columns) ?? sumOfNearest(line, backwards(totals), this.columns);
          if (sum) found[at] = this.#totalOrSchool(at, sum);
        }
        if (found[at]?.outcome === "total") {
          this.#isData[at] = false;
          totals.push(line);
        } else if (this.#isData[at]) data.push(line);
      }
    }
    return this.#isData.filter(Boolean).length < before;
  }

  #totalOrSchool(at: number, sum: Sum): Verdict | null {
    const line = this.lines[at]!;
    const summed = new Set(sum.of);
    // 小学部, 初中部 and the whole of one school.
    if (this.lines.every(({ row, name }) => !summed.has(row) || name === line.name)) return null;
    const why = { code: "sums", of: sum.of } as const;
    if (line.kind === "total" || line.kind === "mean") return { outcome: "total", why };
    if (line.hasCode) return { outcome: "school", why: { code: "schoolCode" }, doubt: "likeSums" };
    const isNamed = isNamedSchool(line);
    const isTelling = sum.digits >= TELLING_DIGITS;
    if (isNamed) {
      if (isTelling) return { outcome: "total", why, doubt: "schoolNamedSums" };
      return { outcome: "school", why: { code: line.hasType ? "schoolType" : "schoolName" }, doubt: "likeSums" };
    }
    // Where the schools have such names themselves, small figures that add up in the midst of them tell nothing.
    const isOneOfThem = line.kind === "other" && !this.#namesAreOfSchools && !isTelling;
    const isGroup = sum.of.length >= FEWEST_OF_ONE_COLUMN && this.#isLast(at);
    if (isOneOfThem && !isGroup) return { outcome: "school", why: { code: "likeOthers" }, doubt: "likeSums" };
    return { outcome: "total", why, doubt: "sums" };
  }

  /** Most rows say of themselves that they are a school. */
  get #namesAreOfSchools(): boolean {
    return this.#likeness.named > this.#likeness.unnamed;
  }

  #partOf(at: number): Verdict {
    const line = this.lines[at]!;
    const whole = this.lines[this.#wholeBefore(at)];
    if (!whole) return { outcome: "notCounted", why: { code: "noSchool" }, doubt: "notCounted" };
    const isBeyond = line.figures.some((figure, col) => {
      const all = whole.figures[col];
      return typeof figure === "number" && typeof all === "number" && figure > all;
    });
    const why = { code: "partOf", school: whole.shown } as const;
    return isBeyond ? { outcome: "notCounted", why, doubt: "partBeyond" } : { outcome: "part", why, doubt: "part" };
  }

  /** Index of the row of which 其中 speaks: the last one before it that is no part itself. */
  #wholeBefore(at: number): number {
    for (let before = at - 1; before >= 0; before--) {
      const { isPart, isHeading, isRemark, isAcross } = this.lines[before]!;
      if (!isPart && !isHeading && !isRemark && !isAcross) return before;
    }
    return -1;
  }

  /** Only where no name, code or type speaks of a school. */
  #meanOf(at: number): Verdict | null {
    const line = this.lines[at]!;
    if (isNamedSchool(line) || !this.#isAtEnd(at)) return null;
    const above = this.lines.slice(0, at).filter((_, before) => this.#isData[before]);
    const groups = [above, this.#groupAbove(at)];
    const group = groups.find((rows) => rows.length <= MOST_ROWS && isMeanOfAll(line, rows, this.columns));
    return group ? { outcome: "mean", why: { code: "means", of: group.map(({ row }) => row).sort((a, b) => a - b) } } : null;
  }

  #isAtEnd(at: number): boolean {
    const next = Array.from({ length: LAST_ROWS }, (_, step) => at + 1 + step);
    return (at > 0 && !this.#isData[at - 1]) || next.some((after) => !this.#isData[after]);
  }

  /** Data rows directly above, up to the last total or line between the rows; a row that ends no group needs only the nearest. */
  #groupAbove(at: number): readonly RowLine[] {
    const group: RowLine[] = [];
    const most = this.#isLast(at) ? Infinity : NEAREST_ROWS;
    for (let before = at - 1; before >= 0 && group.length < most; before--) {
      if (this.#isData[before]) group.push(this.lines[before]!);
      else if (!this.lines[before]!.isPart && !this.lines[before]!.isHeading) break;
    }
    return group;
  }

  #schoolOrNot(at: number): Verdict {
    const line = this.lines[at]!;
    if (line.name === "") return { outcome: "notCounted", why: { code: "noName" }, doubt: "noName" };
    if (line.hasCode) {
      const isCalledTotal = line.kind === "total" || line.kind === "mean";
      return { outcome: "school", why: { code: "schoolCode" }, ...(isCalledTotal && { doubt: "namedTotal" }) };
    }
    const notCounted: Verdict = { outcome: "notCounted", why: { code: "noSchool" }, doubt: "notCounted" };
    if (line.kind === "none" && !line.hasType) return notCounted;
    if (isNamedSchool(line)) {
      const isSum = this.#endsGroup(at, (group) => sumsUpAColumn(line, group, this.columns));
      const why = { code: line.hasType ? "schoolType" : "schoolName" } as const;
      return { outcome: "school", why, ...(isSum && { doubt: "likeSums" }) };
    }
    return this.#isLikeOthers(at) ? this.#byTheColumn() : notCounted;
  }

  #byTheColumn(): Verdict {
    return { outcome: "school", why: { code: "likeOthers" }, ...(this.#namesAreOfSchools && { doubt: "asSchool" }) };
  }

  /** A name without the word of a school (注沟, 甲): do the other rows and the figures say that it is one? */
  #isLikeOthers(at: number): boolean {
    const line = this.lines[at]!;
    // 占地面积（㎡） below a list begins another table.
    if (readLabel([line.shown]).outcome === "read") return false;
    const isLikeTotal = (group: readonly RowLine[]) => hasAllTogether(line, group, this.columns);
    if (!this.#namesAreOfSchools) return !this.#endsGroup(at, isLikeTotal);
    return line.kind !== "place" && !isLikeTotal(this.#groupAbove(at)) && this.#likeness.holds(line);
  }

  /** Is it the last of at least four rows, and does the group above it show that? */
  #endsGroup(at: number, shows: (group: readonly RowLine[]) => boolean): boolean {
    if (!this.#isLast(at)) return false;
    const group = this.#groupAbove(at);
    return group.length >= FEWEST_OF_ONE_COLUMN && shows(group);
  }

  #isLast(at: number): boolean {
    return !(this.#isData[at + 1] ?? false);
  }
}

function ofAnotherTable({ filled, isRemark }: RowLine, isHeading: boolean): Verdict {
  if (isHeading) return { outcome: "heading", why: { code: "otherTable" } };
  if (filled === 0 || isRemark) return { outcome: "note", why: { code: "onlyWords" } };
  return { outcome: "notCounted", why: { code: "otherTable" }, doubt: "otherTable" };
}

/** A full name that stands by itself; not 一、小学, a line that says of what the next rows are. */
function isWholeName({ kind, name, shown }: RowLine): boolean {
  return kind === "school" && endsLikeSchool(name) && name.length >= shown.length;
}

/** Not yet known, or known by its name only. */
function canBeTotal(verdict: Verdict | null, isData: boolean): boolean {
  return verdict === null ? isData : verdict.outcome === "total" && verdict.why.code === "named";
}

function* backwards(lines: readonly RowLine[]): Generator<RowLine, undefined> {
  for (let at = lines.length - 1; at >= 0; at--) yield lines[at]!;
}
