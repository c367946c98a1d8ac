/** The tagged conditional formats of one sheet: found by their formula, compared with the marks wanted, and made these. */
import { isSameTag, isTagFormula, MARK_COLOURS, tagFormula, type CellMark } from "../mark-tags";
import { MARK_KINDS, type MarkKind } from "../port";
import { areaLists } from "./area-lists";
import type { Piece } from "./trips";

/** What one rule costs on the wire beside its areas. */
const RULE_BYTES = 2_000;

interface WantedRule {
  readonly kind: MarkKind;
  readonly source: string;
  readonly cells: readonly CellMark[];
}

export class SheetRules {
  private read: () => readonly Excel.ConditionalFormat[] = () => [];
  private all: readonly Excel.ConditionalFormat[] = [];
  private ours: readonly Excel.ConditionalFormat[] = [];
  private readonly areas = new Map<string, Excel.RangeCollection>();
  /** Rules there were when ours were last written: a new one without a formula was left half made. */
  private before: ReadonlySet<string> | null = null;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly name: string,
  ) {}

  /** With the first or second trip. */
  list(): Piece<void> {
    return {
      of: `rules ${this.name}`,
      queue: () => {
        const formats = this.inSheet();
        formats.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
        this.read = () => formats.items;
      },
    };
  }

  /** The answer to `list` has come. */
  take(): void {
    this.all = this.read();
    this.ours = this.all.filter((rule) => isOurs(rule) || this.isHalfMade(rule));
    this.areas.clear();
  }

  /** Excel stopped between adding a rule and giving it its formula. No user makes a rule that looks at no cell. */
  private isHalfMade({ id, customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
    if (this.before === null || this.before.has(id) || custom.isNullObject) return false;
    return !/[A-Z]{1,3}\$?\d|\(/i.test(String(custom.rule.formula));
  }

  /** With the second trip: where ours are; null where there is none. */
  locate(): Piece<void> | null {
    if (this.ours.length === 0) return null;
    return {
      of: `areas ${this.name}`,
      bytes: this.ours.length * RULE_BYTES,
      queue: () =>
        this.ours.forEach(({ id }) => {
          const { areas } = this.inSheet().getItem(id).getRanges().untrack();
          areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
          this.areas.set(id, areas);
        }),
    };
  }

  /** The answer to `locate` did not come: all of ours are written anew. */
  forgetPlaces(): void {
    this.areas.clear();
  }

  /** What makes our rules those of the marks; null where nothing differs. Unchanged rules are left alone. */
  changes(marks: readonly CellMark[]): Piece<void> | null {
    const wanted = wantedRules(marks);
    const isCovered = this.isBelowOthers();
    const stays = (rule: WantedRule) => !isCovered && this.isThere(rule);
    const missing = wanted.filter((rule) => !stays(rule));
    const kept = wanted.filter(stays);
    const superfluous = this.ours.filter((rule) => !kept.some((one) => isSameTag(formulaOf(rule), tagOf(one))));
    if (missing.length === 0 && superfluous.length === 0) return null;
    return {
      of: `colours ${this.name}`,
      bytes: missing.reduce((sum, { cells }) => sum + RULE_BYTES + 16 * cells.length, superfluous.length * 200),
      queue: () => {
        this.before ??= new Set(this.all.map(({ id }) => id));
        this.delete(superfluous);
        for (const rule of missing) this.add(rule);
      },
    };
  }

  /** Takes ours away and tells how many cells that frees, after the trip. */
  clear(): { readonly piece: Piece<void> | null; readonly freed: () => number } {
    const { ours } = this;
    let areas: Excel.RangeAreas[] = [];
    const queue = () => {
      areas = ours.map(({ id }) => {
        const of = this.inSheet().getItem(id).getRanges().untrack();
        of.load("cellCount");
        return of;
      });
      this.delete(ours);
    };
    return {
      piece: ours.length > 0 ? { of: `colours ${this.name}`, bytes: ours.length * 400, queue } : null,
      freed: () => areas.reduce((sum, { cellCount }) => sum + cellCount, 0),
    };
  }

  /** A rule of the user that came later stands above ours and hides them. */
  private isBelowOthers(): boolean {
    const ours = this.ours.map(({ priority }) => priority);
    const others = this.all.filter((rule) => !this.ours.includes(rule)).map(({ priority }) => priority);
    return others.length > 0 && ours.length > 0 && Math.min(...others) < Math.max(...ours);
  }

  /** The very cells have this rule, once. */
  private isThere(wanted: WantedRule): boolean {
    const same = this.ours.filter((rule) => isSameTag(formulaOf(rule), tagOf(wanted)));
    const cells = same.flatMap((rule) => cellsOf(this.areas.get(rule.id)) ?? [""]);
    const lists = areaLists(wanted.cells).length;
    if (same.length !== lists || cells.length !== wanted.cells.length) return false;
    const there = new Set(cells);
    return there.size === cells.length && wanted.cells.every(({ row, col }) => there.has(`${row} ${col}`));
  }

  private delete(rules: readonly Excel.ConditionalFormat[]): void {
    rules.forEach(({ id }) => this.inSheet().getItem(id).delete());
  }

  private add({ kind, source, cells }: WantedRule): void {
    for (const list of areaLists(cells)) {
      const { custom } = this.sheet.getRanges(list).untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = tagFormula(kind, source);
      custom.format.fill.color = MARK_COLOURS[kind].fill;
      custom.format.font.color = MARK_COLOURS[kind].font;
    }
  }

  /** Of the whole sheet. The range is asked for anew in every trip, so that Excel need not keep it between them. */
  private inSheet(): Excel.ConditionalFormatCollection {
    return this.sheet.getRange().untrack().conditionalFormats;
  }
}

const tagOf = ({ kind, source }: WantedRule) => tagFormula(kind, source);
const formulaOf = ({ customOrNullObject: custom }: Excel.ConditionalFormat) => String(custom.rule.formula);

function isOurs(rule: Excel.ConditionalFormat): boolean {
  return !rule.customOrNullObject.isNullObject && isTagFormula(formulaOf(rule));
}

/** One rule per verdict and standard; the gravest is added last and so comes first. */
function wantedRules(marks: readonly CellMark[]): WantedRule[] {
  return [...MARK_KINDS].reverse().flatMap((kind) => {
    const ofKind = marks.filter((mark) => mark.kind === kind);
    return [...new Set(ofKind.map(({ source }) => source))].map((source) => ({
      kind,
      source,
      cells: ofKind.filter((mark) => mark.source === source),
    }));
  });
}

/** Beyond this, areas of ours were made something else by the user, such as whole columns. */
const MOST_CELLS = 200_000;

/** Null where there are too many. */
function cellsOf(areas: Excel.RangeCollection | undefined): string[] | null {
  const cells: string[] = [];
  for (const { rowIndex, columnIndex, rowCount, columnCount } of areas?.items ?? []) {
    if (cells.length + rowCount * columnCount > MOST_CELLS) return null;
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
      for (let col = columnIndex; col < columnIndex + columnCount; col += 1) cells.push(`${row} ${col}`);
    }
  }
  return cells;
}
