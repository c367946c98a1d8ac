/** Properties that name no number of runs of their own take that of the environment; see property-runs.ts. */
const fc = require("fast-check");

fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS) });
