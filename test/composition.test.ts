/** What the page takes from its surroundings: the language of Office, and one live evaluation for everyone. */
import { displayLanguage, liveEvaluation, officeReady } from "../src/composition";

function withOffice<T>(office: object | undefined, run: () => T): T {
  Object.assign(globalThis, { Office: office });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
}

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["zh-Hans", "zh-CN"],
  ["en-US", "en-US"],
  ["en-GB", "en-US"],
  ["de-DE", "en-US"],
])("speaks to Office in %s in %s", (shown, expected) => {
  expect(withOffice({ context: { displayLanguage: shown } }, displayLanguage)).toBe(expected);
});

it("speaks Chinese while Office has not said its language", () => {
  expect(withOffice(undefined, displayLanguage)).toBe("zh-CN");
  expect(withOffice({}, displayLanguage)).toBe("zh-CN");
});

it("shares one live evaluation", () => {
  expect(liveEvaluation()).toBe(liveEvaluation());
});

it("judges by the calendar day of the user", () => {
  jest.useFakeTimers({ now: new Date(2026, 8, 1, 0, 30) });
  jest.isolateModules(() => {
    const fresh = jest.requireActual<{ liveEvaluation: typeof liveEvaluation }>("../src/composition");
    expect(fresh.liveEvaluation().state.asOf).toBe("2026-09-01");
  });
  jest.useRealTimers();
});

it("waits for Office, and for nothing where there is none", async () => {
  await withOffice(undefined, officeReady);
  let ready = (): void => undefined;
  let isReady = false;
  const waiting = withOffice({ onReady: (callback: () => void) => (ready = callback) }, officeReady).then(() => (isReady = true));
  await Promise.resolve();
  expect(isReady).toBe(false);
  ready();
  await waiting;
  expect(isReady).toBe(true);
});
