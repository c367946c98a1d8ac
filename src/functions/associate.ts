/** Tells the functions runtime which code answers which function. */
import type { LiveEvaluation } from "../live/live-evaluation";
import { asRange, callingCell } from "./arguments";
import type { Argument, ArgumentRange } from "./arguments";
import { FUNCTIONS } from "./function-catalogue";
import type { LiveFunction, RangeFunction } from "./function-entry";
import { streamResults } from "./live-results";
import type { Results } from "./live-results";
import { toHost } from "./outcome";

type HostValue = number | string | CustomFunctions.Error;
type HostBlock = HostValue[][];
type Received = ArgumentRange | Argument;
type Invocation = CustomFunctions.StreamingInvocation<HostValue | HostBlock>;

/** @param live asked when a function is called, so that associating touches no workbook */
export function associateFunctions(live: () => LiveEvaluation): void {
  for (const entry of FUNCTIONS) {
    CustomFunctions.associate(entry.id, entry.kind === "live" ? streaming(entry, live) : ordinary(entry, live));
  }
}

/** Excel passes the declared arguments and then the invocation. */
function streaming(entry: LiveFunction, live: () => LiveEvaluation) {
  return (...received: [...Received[], Invocation]): void => {
    const invocation = received.at(-1) as Invocation;
    const declared = received.slice(0, -1) as Received[];
    const evaluation = live();
    const given = entry.parameters.map((_, index) => asRange(declared[index]));
    const place = evaluation.places.follow(callingCell(invocation.address));
    const stop = streamResults(
      evaluation,
      (checked) => entry.results(checked, { given, at: place.isLost ? "lost" : place.at, language: evaluation.language }),
      // Excel takes an error in place of every value; the typings know only the error as a whole.
      (results) => invocation.setResult(blockToHost(results) as HostBlock),
    );
    invocation.onCanceled = () => {
      stop();
      place.forget();
    };
  };
}

function ordinary(entry: RangeFunction, live: () => LiveEvaluation) {
  return (...received: Received[]): HostValue | HostBlock => {
    const given = received.slice(0, entry.parameters.length);
    const results = entry.compute(given, live().language);
    return entry.returns === "cell" && !Array.isArray(results) ? toHost(results) : blockToHost(results);
  };
}

/** A function whose result is a matrix answers one always: Excel takes a bare value there for a fault of the function. */
function blockToHost(results: Results): HostBlock {
  return Array.isArray(results) ? results.map((row) => row.map(toHost)) : [[toHost(results)]];
}
