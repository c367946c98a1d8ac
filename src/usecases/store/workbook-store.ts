/** Everything that is kept in the open workbook, behind one queue of writes. */
import type { MappingEntry, RefusedEntry } from "../../domain/tables/user-mapping";
import type { WorkbookPort } from "../../workbook/port";
import { retriedOnce } from "../retry";
import { SETTINGS_PART, type CheckSettings } from "../check-settings";
import type { AcceptedExplanation } from "../accepted-explanations";
import type { GivenConfirmation } from "../given-confirmations";
import { CONFIRMATIONS_PART } from "../stored-confirmations";
import { EXPLANATIONS_PART } from "../stored-explanations";
import { MAPPING_PART } from "../stored-mapping";
import { REPORT_SHEETS_PART } from "../stored-report-sheets";
import type { PartName } from "./envelope";
import { KeptPart, type PartCondition, type StoreDesk } from "./kept-part";
import { Turns } from "./turns";

export interface WorkbookStoreOptions {
  readonly port: Pick<WorkbookPort, "getSetting" | "setSetting">;
  /** Called after every change of a value or a condition. */
  readonly changed: () => void;
  /** Pause before a setting that could not be read is read once more, in milliseconds. */
  readonly retryMs: number;
}

export class WorkbookStore {
  readonly settings: KeptPart<CheckSettings>;
  readonly mapping: KeptPart<readonly MappingEntry[], RefusedEntry>;
  readonly confirmations: KeptPart<readonly GivenConfirmation[]>;
  readonly explanations: KeptPart<readonly AcceptedExplanation[]>;
  /** Names of the worksheets of the last report. */
  readonly reportSheets: KeptPart<readonly string[]>;

  constructor({ port, changed, retryMs }: WorkbookStoreOptions) {
    const desk: StoreDesk = {
      port: {
        getSetting: (key) => retriedOnce(() => port.getSetting(key), retryMs),
        setSetting: (key, value) => port.setSetting(key, value),
      },
      turns: new Turns(),
      bytes: new Map(),
      changed,
    };
    this.settings = new KeptPart(SETTINGS_PART, desk);
    this.mapping = new KeptPart(MAPPING_PART, desk);
    this.confirmations = new KeptPart(CONFIRMATIONS_PART, desk);
    this.explanations = new KeptPart(EXPLANATIONS_PART, desk);
    this.reportSheets = new KeptPart(REPORT_SHEETS_PART, desk);
  }

  get conditions(): readonly PartCondition[] {
    return this.#parts.map(({ condition }) => condition);
  }

  /** Reads every part. @throws WorkbookError where the workbook cannot be talked to */
  async load(): Promise<void> {
    await Promise.all(this.#parts.map((part) => part.load()));
  }

  /** Tries once more to keep what is shown and was not kept. */
  async keep(): Promise<void> {
    await Promise.all(this.#parts.map((part) => (part.condition.unsaved ? part.keep() : undefined)));
  }

  /** The user gives up what stands there locked. */
  async overwrite(name: PartName): Promise<void> {
    await this.#parts.find(({ condition }) => condition.name === name)?.overwrite();
  }

  get #parts() {
    return [this.settings, this.mapping, this.confirmations, this.explanations, this.reportSheets];
  }
}
