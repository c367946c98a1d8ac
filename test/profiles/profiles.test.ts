/**
 * Every fault profile with every contract: each pair does what is declared for it. What passes is done as in any Excel; what is
 * refused says its sentence and leaves nothing half done; what may stop now and then is done once or not at all.
 */
import { CONTRACTS, declared, type Contract } from "../../scripts/fidelity/declared-outcomes";
import { FAULT_PROFILES, faultProfile, type FaultProfileId } from "../../src/workbench/host/fault-profiles";
import { openOfficeFixture, type OfficeFixture } from "../support/office-workbook";
import { runs } from "../support/property-runs";
import { FIXTURE, SCENARIOS, sentenceOf } from "./contracts";

let workbook: OfficeFixture;
afterEach(() => workbook.close());

async function open(profile: FaultProfileId, seed = 1): Promise<OfficeFixture> {
  workbook = await openOfficeFixture(FIXTURE, { profile: faultProfile(profile), seed, wait: () => Promise.resolve() });
  prepare(profile, workbook);
  return workbook;
}

/** What the user has done in such an Excel before. */
function prepare(profile: FaultProfileId, { store }: OfficeFixture): void {
  if (profile !== "unreadable-rules") return;
  const sheet = store.sheets().find(({ name }) => name === "隐藏")!.id;
  const areas = [{ row: 0, col: 0, rows: 1, cols: 1 }];
  const rule = { areas, kind: "custom", formula: "=A1>1", fill: "#00FF00", fontColor: null, stopIfTrue: false } as const;
  store.addConditionalFormat(sheet, rule);
  store.addConditionalFormat(sheet, rule);
}

/** What came of it: done, or the sentence that says why not. */
async function attempt(contract: Contract): Promise<{ readonly answer: unknown } | { readonly sentence: string }> {
  try {
    const answer = await SCENARIOS[contract].act(workbook);
    return typeof answer === "string" && /\p{Script=Han}/u.test(answer) && !["自定标准", "值"].includes(answer)
      ? { sentence: answer }
      : { answer };
  } catch (error) {
    return { sentence: sentenceOf(error) };
  }
}

async function expectUndone(contract: Contract, before: Awaited<ReturnType<OfficeFixture["inspect"]>>): Promise<void> {
  const { leaves = (state) => state } = SCENARIOS[contract];
  const now = await workbook.inspect();
  expect(leaves(now.slice(0, before.length))).toEqual(leaves(before));
}

describe.each(FAULT_PROFILES.map(({ id }) => id))("%s", (profile) => {
  test.each(CONTRACTS)("%s", async (contract) => {
    const outcome = declared(profile, contract);
    if (outcome.kind === "doesNotApply") {
      expect(outcome.source).not.toBe("");
      await open(profile);
      return;
    }
    const seeds = outcome.kind === "onceOrNot" ? Math.min(runs(2), 40) : 1;
    for (let seed = 1; seed <= seeds; seed += 1) {
      if (seed > 1) await workbook.close();
      const before = await (await open(profile, seed)).inspect();
      const came = await attempt(contract);
      if (outcome.kind === "passes" || (outcome.kind === "onceOrNot" && "answer" in came)) {
        expect(came).toEqual({ answer: expect.anything() });
        // Looked at with an Excel that does not stop.
        const { port } = workbook;
        await SCENARIOS[contract].done({ ...workbook, port: tireless(port) }, (came as { answer: unknown }).answer, before);
      } else {
        const sentences = [outcome.sentence, ...("or" in outcome && outcome.or ? [outcome.or] : [])];
        expect(sentences).toContain((came as { sentence: unknown }).sentence);
        await expectUndone(contract, before);
      }
    }
  });
});

/** Asks again what stopped, for looking at what was done. */
function tireless(port: OfficeFixture["port"]): OfficeFixture["port"] {
  const read: typeof port.read = async (known) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await port.read(known);
      } catch (error) {
        if (tries === 20) throw error;
      }
    }
  };
  return new Proxy(port, { get: (target, name) => (name === "read" ? read : Reflect.get(target, name).bind(target)) });
}
