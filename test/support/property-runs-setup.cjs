/** Properties that name no number of runs of their own take that of the environment; see property-runs.ts. */
const runs = process.env.PROPERTY_RUNS;

// Most files have no property and need not load fast-check.
if (runs) require("fast-check").configureGlobal({ numRuns: Number(runs) });
