/**
 * The first chunk of the add-in page: associates the functions before anything heavy is loaded, because Excel may call one
 * as soon as office.js is there. `delayInitialization` (not in the typings) makes such early calls wait for `associate`.
 */
import { liveEvaluation } from "../composition";
import { associateFunctions } from "./associate";

/** Missing in hosts without custom functions, where the pane still works. */
if (typeof CustomFunctions !== "undefined") {
  (CustomFunctions as { delayInitialization?: () => void }).delayInitialization?.();
  associateFunctions(liveEvaluation);
}
