/** No search repeats as often as a figure says: counties with one figure of 13 digits are answered as fast as others. */
import { cheapestPath, type Plan, type ResourceSection } from "../../../src/domain/dispersion/cheapest-path";
import { isAtMost } from "../../../src/domain/kernel/compare";

const LARGE = 1e13;
const county = (pupils: readonly number[], resources: readonly number[], shares: readonly number[] = []): ResourceSection[] =>
  pupils.map((count, i) => ({ id: `school ${i + 1}`, pupils: count, resource: resources[i]!, share: shares[i] ?? 1 }));

const CASES: readonly (readonly [string, readonly ResourceSection[], 0 | 1 | 2])[] = [
  ["pupils of the first", county([LARGE, 400, 300, 20], [9000, 200, 1500, 700]), 0],
  ["pupils of the poorest, a measured resource", county([500, LARGE, 300], [9000, 0, 1500]), 2],
  ["pupils of one without anything", county([LARGE, 400, 300], [0, 200, 1500]), 0],
  ["the resource of the first", county([500, 400, 300], [LARGE, 200, 1500]), 0],
  ["the resource of the smallest, measured", county([500, 400, 2], [9000, 200, LARGE]), 2],
  ["both of one school", county([LARGE, 400, 3e12], [LARGE, 2, 15]), 1],
  ["both, in different schools", county([LARGE, 400, 300], [300, LARGE, 150]), 0],
  ["pupils, in a county that shares", county([LARGE, 400, 300], [300, 5000, 150], [0.4, 1, 0.7]), 0],
  ["pupils and resource beyond whole numbers", county([1e17, 400, 300], [300, 1e18, 150]), 2],
];

/** Seconds of this process's own work: others on the machine do not count. */
function timed<T>(work: () => T): { readonly answer: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1e6 };
}

test.each(CASES)("%s", (_, sections, digits) => {
  const { seconds, answer } = timed(() => cheapestPath({ sections, limit: 0.5, digits }));
  expect(seconds).toBeLessThan(1);
  if (answer.state !== "paths") throw new Error(`expected paths, got ${answer.state}`);
  const plans = [answer.added, answer.moved, answer.pupilsMoved].filter((plan): plan is Plan => plan !== null);
  for (const { total, cvAfter } of plans) {
    expect(total).toBeGreaterThan(0);
    expect(isAtMost(cvAfter, 0.5)).toBe(true);
  }
});

test("many schools, each with a figure of its own size", () => {
  const sections = county(
    Array.from({ length: 24 }, (_, i) => 10 ** (i % 14)),
    Array.from({ length: 24 }, (_, i) => 10 ** ((i * 5) % 14)),
  );
  const { seconds, answer } = timed(() => cheapestPath({ sections, limit: 0.5, digits: 2 }));
  expect(answer.state).toBe("paths");
  expect(seconds).toBeLessThan(2);
});
