/**
 * The pages that say how to add something, followed to the letter: all of them in one copy of the project, which then
 * passes what they name. ADDING=each also leaves out every single step and sees that its check notices (minutes).
 */
import { Copy, stepsOf } from "./steps";

const PAGES = {
  "adding-an-indicator.md": 5,
  "adding-a-standard.md": 8,
  "adding-a-reader.md": 11,
  "adding-a-requirement-kind.md": 15,
} as const;
const pages = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** Compiling, and tests in processes of their own, on a machine that does other things too. */
jest.setTimeout(600_000);

test.each(pages)("%s is a list of steps", (page) => {
  const steps = stepsOf(page);
  expect(steps.map(({ number }) => number)).toEqual(Array.from({ length: PAGES[page] }, (_, i) => i + 1));
});

test("done one after the other, they pass what they name", () => {
  const steps = pages.flatMap(stepsOf);
  const checks = [...new Set(steps.map(({ noticedBy }) => noticedBy))];
  const tests = checks.flatMap((check) => /^npm test -- (.+)$/.exec(check)?.[1] ?? []);
  Copy.use((copy) => {
    copy.follow(steps);
    expect(copy.outputOfFailing("npm run --silent typecheck")).toBe("");
    expect(copy.outputOfFailing(`npm test --silent -- ${tests.join(" ")}`)).toBe("");
  });
});

const each = process.env["ADDING"] === "each" ? describe : describe.skip;
each.each(pages)("%s without one step", (page) => {
  const steps = stepsOf(page);
  test.each(steps.map((step) => [step.number, step] as const))("%d: its check notices", (_, left) => {
    const others = steps.filter((step) => step !== left);
    Copy.use((copy) => expect(copy.canFollow(others) && copy.outputOfFailing(left.noticedBy) === "").toBe(false));
  });
});
