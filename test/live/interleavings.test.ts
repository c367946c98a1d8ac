/** However quickly choices follow each other, and however slowly or badly the workbook answers: what is kept is what is shown. */
import fc from "fast-check";
import type { LiveEvaluation } from "../../src/live/live-evaluation";
import { mayBeExplained } from "../../src/usecases/accepted-explanations";
import { SETTINGS_KEY } from "../../src/usecases/check-settings";
import { PART_NAMES, settingKey } from "../../src/usecases/store/envelope";
import { ANSWERS_KEY } from "../../src/usecases/stored-confirmations";
import { keptIn } from "../usecases/kept";
import { MemoryWorkbook } from "../usecases/memory-workbook";
import { BUILT_BY_2010, keptGrids, keptOf, liveOver, shownIn, WORDS } from "./kept-workbook";

/** The school with something to explain is enough. */
const GRIDS = keptGrids().map((grid) => ({ ...grid, values: [grid.values[0]!, grid.values[2]!] }));
/** Standards of sheets that are not there: chosen and kept like others, and nothing to judge by. */
const NOT_THERE = ["own-1", "own-2", "own-3"];

type Act = (live: LiveEvaluation) => Promise<unknown>;

const acts: fc.Arbitrary<{ readonly name: string; readonly act: Act }> = fc.oneof(
  fc.subarray(["js-basic", ...NOT_THERE], { minLength: 1, maxLength: 2 }).map((packs) => ({
    name: `choose ${packs.join()}`,
    act: (live: LiveEvaluation) => live.choose({ packs }),
  })),
  fc.constantFrom(null, "2021-01-01", "2022-01-01").map((asOf) => ({
    name: `day ${asOf}`,
    act: (live: LiveEvaluation) => live.choose({ asOf }),
  })),
  fc.constantFrom("mark", "unmark").map((verb) => ({
    name: verb,
    act: (live: LiveEvaluation) => (verb === "mark" ? live.mark() : live.unmark()),
  })),
  fc.uniqueArray(fc.constantFrom("草稿", "值班表", "通知")).map((sheets) => ({
    name: `map ${sheets.join()}`,
    act: (live: LiveEvaluation) => live.map({ version: 1, entries: sheets.map((sheet) => ({ kind: "ignore", sheet })) }),
  })),
  fc
    .record({
      answer: fc.constantFrom("yes", "no"),
      of: fc.constantFrom(BUILT_BY_2010, { about: "cn-quality-2017/G1", subject: "county" } as const),
      by: fc.constantFrom("王老师", "李老师"),
    })
    .map(({ answer, of, by }) => ({
      name: `${answer} to ${of.about}`,
      act: (live: LiveEvaluation) => live.confirm({ ...of, answer, by }),
    })),
  fc.constantFrom(BUILT_BY_2010, { about: "cn-quality-2017/G1", subject: "county" } as const).map((of) => ({
    name: `open ${of.about}`,
    act: (live: LiveEvaluation) => live.withdrawConfirmation(of),
  })),
  fc.constantFrom(WORDS, "核对无误").map((text) => ({
    name: `explain ${text}`,
    act: async (live: LiveEvaluation) => {
      const problem = live.state.checked!.reading.problems.find(mayBeExplained)!;
      await live.explain(problem, { reason: { kind: "own", text }, by: "王老师" });
    },
  })),
  fc.constant({
    name: "withdraw",
    act: async (live: LiveEvaluation) => {
      const [given] = live.state.explanations;
      if (given) await live.withdraw(given.explanation);
    },
  }),
);

/** A workbook whose settings answer when the scheduler says so, and are not always kept. */
class SlowWorkbook extends MemoryWorkbook {
  scheduler: fc.Scheduler | null = null;
  /** Whether the next write fails. */
  refuses: () => boolean = () => false;

  override async getSetting(key: string): Promise<string | null> {
    await this.#turn();
    return super.getSetting(key);
  }

  override async setSetting(key: string, value: string | null): Promise<void> {
    await this.#turn();
    if (this.refuses()) throw new Error("busy");
    await super.setSetting(key, value);
    await this.#turn();
  }

  async #turn(): Promise<void> {
    await this.scheduler?.schedule(Promise.resolve());
  }
}

const UNKNOWN = { seal: "手写" };

test("1,000 random orders of choices and of the workbook's answers end with what is shown being kept", async () => {
  const steps = fc.array(fc.record({ what: acts, waits: fc.nat(4) }), { minLength: 2, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, fc.array(fc.nat(9), { minLength: 1 }), async (scheduler, given, luck) => {
      const workbook = new SlowWorkbook(GRIDS);
      workbook.settings.set(SETTINGS_KEY, JSON.stringify({ packs: NOT_THERE }));
      workbook.settings.set(ANSWERS_KEY, JSON.stringify({ version: 1, answers: [UNKNOWN] }));
      workbook.settings.set(
        settingKey("explanations"),
        JSON.stringify({ version: 1, part: "explanations", content: [UNKNOWN], ...UNKNOWN }),
      );
      const live = liveOver(workbook);
      await live.start();
      workbook.scheduler = scheduler;
      let writes = 0;
      workbook.refuses = () => luck[(writes += 1) % luck.length] === 0;
      const done: Promise<unknown>[] = [];
      for (const { what, waits } of given) {
        done.push(what.act(live));
        for (let turn = 0; turn < waits && scheduler.count() > 0; turn += 1) await scheduler.waitOne();
      }
      await scheduler.waitFor(Promise.all(done));
      workbook.scheduler = null;
      await expectKeptOrTold(workbook, live);
      workbook.refuses = () => false;
      await live.keep();
      expect(live.state.kept.filter(({ unsaved }) => unsaved)).toEqual([]);
      expect(await keptOf(workbook)).toEqual(shownIn(live));
      for (const part of ["confirmations", "explanations"] as const) {
        const all = workbook.settings.has(settingKey(part)) ? keptIn(workbook, part) : oldAnswers(workbook);
        expect(all).toContainEqual(UNKNOWN);
      }
    }),
    { numRuns: 1000 },
  );
}, 120_000);

/** A part whose value is not kept is told to be unsaved. */
async function expectKeptOrTold(workbook: MemoryWorkbook, live: LiveEvaluation): Promise<void> {
  const [shown, kept] = [shownIn(live), await keptOf(workbook)];
  const isSaved = new Map(live.state.kept.map(({ name, unsaved }) => [name, unsaved === null]));
  for (const part of PART_NAMES) {
    if (part !== "reportSheets" && isSaved.get(part)) expect(kept[part]).toEqual(shown[part]);
  }
}

function oldAnswers({ settings }: MemoryWorkbook): unknown {
  return (JSON.parse(settings.get(ANSWERS_KEY) ?? '{"answers":[]}') as { readonly answers: unknown }).answers;
}
