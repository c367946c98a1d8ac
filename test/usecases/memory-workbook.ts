/** A workbook in memory behind the port, for tests of what is done with a workbook rather than of workbooks. */
import type { CellRef } from "../../src/domain/kernel/cell";
import type { Grid } from "../../src/domain/kernel/grid";
import type { SheetModel } from "../../src/workbook/sheet-model";
import { freeSheetName, type Mark, type MarkReport, type WorkbookChange, type WorkbookPort } from "../../src/workbook/port";

export class MemoryWorkbook implements WorkbookPort {
  grids: readonly Grid[];
  marks: readonly Mark[] | null = null;
  readonly revealed: CellRef[] = [];
  readonly settings = new Map<string, string>();
  readonly calls: string[] = [];
  /** Thrown by the next call of the method named. */
  readonly failures = new Map<string, Error>();
  /** Thrown by every call of the method named, as long as it stands here. */
  readonly failing = new Map<string, Error>();
  /** While set, `read` waits for it. */
  reading: Promise<void> | null = null;
  refused: MarkReport["refused"] = [];
  readonly #listeners = new Set<(change: WorkbookChange) => void>();

  constructor(grids: readonly Grid[]) {
    this.grids = grids;
  }

  /** The user changes the workbook. */
  edit(grids: readonly Grid[]): void {
    this.grids = grids;
    this.tell({ kind: "edited", sheet: grids[0]?.sheet ?? null });
  }

  /** The host tells of something. */
  tell(change: WorkbookChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  get isFollowed(): boolean {
    return this.#listeners.size > 0;
  }

  async read(): Promise<readonly Grid[]> {
    this.#called("read");
    const { grids } = this;
    await this.reading;
    return grids;
  }

  async mark(marks: readonly Mark[]): Promise<MarkReport> {
    this.#called("mark");
    const isRefused = ({ cell }: Mark) => this.refused.some((refusal) => refusal.cell.sheet === cell.sheet);
    this.marks = marks.filter((mark) => !isRefused(mark));
    return { marked: this.marks.length, refused: this.refused };
  }

  async unmark(): Promise<number> {
    this.#called("unmark");
    const freed = this.marks?.length ?? 0;
    this.marks = null;
    return freed;
  }

  async reveal(cell: CellRef): Promise<void> {
    this.revealed.push(cell);
  }

  async onChange(listener: (change: WorkbookChange) => void) {
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  async addSheet(name: string, rows: readonly (readonly (string | number | null)[])[]): Promise<string> {
    this.#called("addSheet");
    const sheet = freeSheetName(
      name,
      this.grids.map((grid) => grid.sheet),
    );
    const hidden = { sheet: false, rows: [], cols: [] };
    this.grids = [...this.grids, { sheet, values: rows, merges: [], hidden, isProtected: false }];
    return sheet;
  }

  async addSheets(sheets: readonly SheetModel[]): Promise<readonly string[]> {
    this.#called("addSheets");
    return sheets.map(({ name, rows }) => {
      const sheet = freeSheetName(
        name,
        this.grids.map((grid) => grid.sheet),
      );
      const values = rows.map((row) => row.map((cell) => (cell?.kind === "number" ? cell.value : cell?.text || null)));
      const hidden = { sheet: false, rows: [], cols: [] };
      this.grids = [...this.grids, { sheet, values, merges: [], hidden, isProtected: false }];
      return sheet;
    });
  }

  async removeSheets(names: readonly string[]): Promise<void> {
    this.#called("removeSheets");
    this.grids = this.grids.filter(({ sheet }) => !names.includes(sheet));
  }

  async getSetting(key: string): Promise<string | null> {
    this.#called("getSetting");
    return this.settings.get(key) ?? null;
  }

  async setSetting(key: string, value: string | null): Promise<void> {
    this.#called("setSetting");
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  #called(method: string): void {
    this.calls.push(method);
    const failure = this.failing.get(method) ?? this.failures.get(method);
    this.failures.delete(method);
    if (failure) throw failure;
  }
}
