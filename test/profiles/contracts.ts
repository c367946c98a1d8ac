/** What the product does in a workbook, one short scenario for each contract: the deed, and how one sees that it is done. */
import type { Contract } from "../../scripts/fidelity/declared-outcomes";
import { functionsMetadata } from "../../src/functions/metadata";
import { associateFunctions } from "../../src/functions/associate";
import { isReportSheet } from "../../src/domain/tables/report-sheet";
import { LiveEvaluation } from "../../src/live/live-evaluation";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { parseAddress } from "../../src/workbook/a1";
import { MarksLeftError, WorkbookError, type WorkbookChange } from "../../src/workbook/port";
import { TEXTS } from "../../src/taskpane/texts";
import { BUSY, mark } from "../contract/contract-workbooks";
import type { SheetState } from "../contract/workbook-fixture";
import type { OfficeFixture } from "../support/office-workbook";
import { HEADERS, XIZHUANG, type ListRow } from "../usecases/school-list";

const HUADA: ListRow = ["华达小学", "6104310001", "小学", 127, 6800, 1360, 2280, 4830];

export interface Scenario {
  /** Does it. What is refused is thrown, or answered as the sentence the user sees. */
  readonly act: (workbook: OfficeFixture) => Promise<unknown>;
  /** Throws where it is not done. */
  readonly done: (workbook: OfficeFixture, answer: unknown, before: readonly SheetState[]) => Promise<void>;
  /** Nothing else may be left of a refused one. */
  readonly leaves?: (state: readonly SheetState[]) => unknown;
}

const texts = TEXTS["zh-CN"];
const UNDONE = (state: readonly SheetState[]): unknown => state;

/** The sentence of the pane for what a deed threw. */
export function sentenceOf(error: unknown): string {
  if (error instanceof MarksLeftError) return texts.errorWhy.marksLeft;
  return error instanceof WorkbookError ? texts.errorWhy[error.code] : String(error);
}

const settled = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));
const sheetNamed = ({ store }: OfficeFixture, name: string) => store.sheets().find((sheet) => sheet.name === name)!.id;

function liveOn({ port }: OfficeFixture): LiveEvaluation {
  return new LiveEvaluation({ port, language: () => "zh-CN", today: () => "2026-09-01", settleMs: 5, retryMs: 1 });
}

/** A list of two schools in a sheet of its own. */
function addSchools({ store }: OfficeFixture): string {
  const sheet = store.addSheet("学校名册");
  const rows = [HEADERS, XIZHUANG, HUADA];
  store.writeCells(sheet, { row: 0, col: 0, rows: rows.length, cols: HEADERS.length }, rows);
  store.setSetting(SETTINGS_KEY, JSON.stringify(JSON.stringify({ packs: ["js-basic"] })));
  return sheet;
}

const MARKS = [mark("办学条件", "C3", "fail", "低于标准"), mark("隐藏", "A1", "cannotTell", "缺数据")];

const live: Scenario = {
  async act(workbook) {
    addSchools(workbook);
    const evaluation = liveOn(workbook);
    try {
      await evaluation.mark();
      const { error, marks } = evaluation.state;
      if (error) return `${texts.errorWhy[error.code]}`;
      const [refused] = marks?.refused ?? [];
      return refused ? texts.refusal[refused.reason] : evaluation.state.checked!.evaluation.schools.length;
    } finally {
      await evaluation.dispose().catch(() => undefined);
    }
  },
  async done(workbook, answer) {
    expect(answer).toBe(2);
    // 1500 books for 258 pupils are too few by the standard of Jiangsu.
    const { notes } = (await workbook.inspect()).at(-1)!;
    const explained = [...Object.keys(notes), ...workbook.store.comments.list(sheetNamed(workbook, "学校名册"))];
    expect(explained).toHaveLength(1);
  },
  leaves: (state) => state.map(({ notes, formats }) => ({ notes, formats })),
};

const reports: Scenario = {
  async act(workbook) {
    addSchools(workbook);
    const evaluation = liveOn(workbook);
    try {
      for (let times = 0; times < 2; times += 1) {
        await evaluation.writeReport();
        const { error } = evaluation.state;
        if (error) return texts.errorWhy[error.code];
      }
      return evaluation.state.reportSheets;
    } finally {
      await evaluation.dispose().catch(() => undefined);
    }
  },
  async done({ port }, answer, before) {
    const sheets = (await port.read()).filter((grid) => isReportSheet(grid)).map(({ sheet }) => sheet);
    expect(sheets.length).toBeGreaterThan(4);
    expect(answer).toEqual(sheets);
    expect((await port.read()).length).toBe(before.length + 1 + sheets.length);
  },
  // The sheet with the schools is the scenario's own; reports of an earlier turn may stand there whole.
  leaves: (state) => state.slice(0, 3),
};

function functions(formula: string): Scenario {
  return {
    async act(workbook) {
      const sheet = addSchools(workbook);
      const evaluation = liveOn(workbook);
      associateFunctions(() => evaluation);
      workbook.office.host.functions.define(functionsMetadata("zh-CN") as never, "EDU");
      workbook.office.startFunctions();
      const { area } = parseAddress("K3")!;
      workbook.store.writeCells(sheet, area, [[{ formula }]]);
      try {
        const shown = () => workbook.store.readValues(sheet, area)[0]![0]!;
        for (let turn = 0; turn < 300 && JSON.stringify(shown()) === '{"error":"#BUSY!"}'; turn += 1) await settled(10);
        const value = shown();
        return typeof value === "object" && value !== null
          ? workbook.office.host.functions.messageAt(sheet, area.row, area.col)
          : value;
      } finally {
        await evaluation.dispose().catch(() => undefined);
      }
    },
    async done(_, answer) {
      expect(answer).toBe(6800 / 127);
    },
    leaves: (state) => state.slice(0, 3),
  };
}

export const SCENARIOS: Readonly<Record<Contract, Scenario>> = {
  reading: {
    act: ({ port }) => port.read(),
    async done(_, grids) {
      expect(grids).toMatchObject([
        { sheet: "办学条件", hidden: { sheet: false }, merges: [{ row: 0, col: 0, rows: 1, cols: 3 }] },
        { sheet: "隐藏", hidden: { sheet: true }, values: [[5]] },
        { sheet: "受保护", isProtected: true },
      ]);
    },
    leaves: UNDONE,
  },
  marking: {
    async act({ port }) {
      const { refused, marked } = await port.mark(MARKS);
      const [first] = refused.filter(({ reason }) => reason !== "notesUnsupported");
      return first ? texts.refusal[first.reason] : marked;
    },
    async done(workbook, marked) {
      expect(marked).toBe(2);
      const state = await workbook.inspect();
      expect(state.map(({ formats }) => formats.length)).toEqual([2, 1, 0]);
      await workbook.port.mark(MARKS);
      expect(await workbook.inspect()).toEqual(state);
    },
    // Where one sheet refuses, the other is marked all the same.
    leaves: (state) => state.slice(1).map(({ formats, notes }) => ({ formats, notes })),
  },
  clearing: {
    async act({ port }) {
      await port.mark(MARKS);
      return port.unmark();
    },
    async done(workbook, _, before) {
      expect(await workbook.inspect()).toEqual(before);
    },
    // What is not cleared stays as it was marked; the user's own rules stay in any case.
    leaves: (state) => state.map(({ formats }) => formats.filter(({ formula }) => !formula.includes("EDU:"))),
  },
  "adding a sheet": {
    act: ({ port }) => port.addSheet("自定标准", [["=1+1", 22.5]]),
    async done({ port }, name) {
      expect(name).toBe("自定标准");
      expect((await port.read()).at(-1)).toMatchObject({ sheet: "自定标准", values: [["=1+1", 22.5]] });
    },
    leaves: UNDONE,
  },
  "report sheets": reports,
  settings: {
    async act({ port }) {
      await port.setSetting("edu.a", "值");
      return port.getSetting("edu.a");
    },
    async done(_, value) {
      expect(value).toBe("值");
    },
    leaves: UNDONE,
  },
  "following edits": {
    async act(workbook) {
      const changes: WorkbookChange[] = [];
      const stop = await workbook.port.onChange((change) => changes.push(change));
      await workbook.type!("办学条件", "B2", 8);
      await settled();
      await stop();
      return changes;
    },
    async done(_, changes) {
      expect(changes).toHaveLength(1);
      expect(changes).toMatchObject([{ kind: "edited" }]);
    },
    leaves: (state) => state.map(({ notes, formats }) => ({ notes, formats })),
  },
  "live evaluation": live,
  "functions naming the school": functions("=EDU.LANDPERPUPIL(A3)"),
  "functions by their row": functions("=EDU.LANDPERPUPIL()"),
  "formulas to values": {
    async act(workbook) {
      const sheet = sheetNamed(workbook, "办学条件");
      const { area } = parseAddress("F1")!;
      workbook.store.writeCells(sheet, area, [[{ formula: "=EDU.FIELD(A1)", value: 7 }]]);
      const { converted, left } = await workbook.port.formulasToValues!();
      return left.length > 0 ? texts.formulaLeft[left[0]!.reason] : converted;
    },
    async done(workbook, converted) {
      expect(converted).toBe(1);
      const { area } = parseAddress("F1")!;
      const sheet = sheetNamed(workbook, "办学条件");
      expect([workbook.store.readFormulas(sheet, area), workbook.store.readValues(sheet, area)]).toEqual([[[null]], [[7]]]);
    },
    leaves: (state) => state.slice(1),
  },
};

export const FIXTURE = BUSY;
