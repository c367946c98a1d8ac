/**
 * The first chunk of the add-in page: tells Excel which code answers which function, before anything heavy is loaded.
 * Excel may call a function as soon as office.js is there; `delayInitialization` makes such calls wait for `associate`.
 */
import { liveEvaluation } from "../composition";
import { asRange, callingCell } from "./arguments";
import type { Argument, ArgumentRange } from "./arguments";
import { FUNCTIONS } from "./function-catalogue";
import type { IndicatorFunction, RangeFunction } from "./function-catalogue";
import { indicatorAnswers } from "./indicator-answers";
import { streamAnswers } from "./live-answers";
import type { Answers } from "./live-answers";
import { toHost } from "./outcome";

type HostValue = number | CustomFunctions.Error;
type Received = ArgumentRange | Argument;

function answersToHost(answers: Answers): HostValue | HostValue[][] {
  return Array.isArray(answers) ? answers.map((row) => row.map(toHost)) : toHost(answers);
}

/** Excel passes the declared arguments and then the invocation. */
function streaming(entry: IndicatorFunction) {
  return (...received: [...Received[], CustomFunctions.StreamingInvocation<HostValue | HostValue[][]>]): void => {
    const invocation = received.pop() as CustomFunctions.StreamingInvocation<HostValue | HostValue[][]>;
    const [schools, stages] = received as Received[];
    const live = liveEvaluation();
    const call = {
      schools: asRange(schools),
      stages: asRange(stages),
      at: callingCell(invocation.address),
      language: live.language,
    };
    invocation.onCanceled = streamAnswers(
      live,
      (checked) => indicatorAnswers(checked, entry.indicator, call),
      (answers) => invocation.setResult(answersToHost(answers) as HostValue[][]),
    );
  };
}

function ordinary(entry: RangeFunction) {
  return (...received: Received[]): HostValue | HostValue[][] => {
    const given = received.slice(0, entry.parameters.length);
    return answersToHost(entry.compute(given, liveEvaluation().language));
  };
}

/** Missing in hosts without custom functions, where the pane still works. */
if (typeof CustomFunctions !== "undefined") {
  (CustomFunctions as { delayInitialization?: () => void }).delayInitialization?.();
  for (const entry of FUNCTIONS) {
    CustomFunctions.associate(entry.id, entry.kind === "indicator" ? streaming(entry) : ordinary(entry));
  }
}
