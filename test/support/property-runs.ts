/** How often a property is tried: 25 times for a quick look, thousands of times before work lands (PROPERTY_RUNS). */

/** @param usual the number of runs where the environment asks for none */
export function runs(usual: number): number {
  return Number(process.env["PROPERTY_RUNS"] ?? usual);
}
