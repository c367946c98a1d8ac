/**
 * The Excels that differ from the documentation, as far as it is known. Every line says where that is written: `#n` is an
 * issue of OfficeDev/office-js, `CF#n` one of OfficeDev/Excel-Custom-Functions, `docs:` a page below
 * https://learn.microsoft.com/office/dev/add-ins/ or https://learn.microsoft.com/javascript/api/.
 */
import type { Fault, FaultProfile } from "./faults";

const UNDO_PAGE = "docs:excel/excel-add-ins-undo-capabilities";
const SETS_PAGE = "docs:requirement-sets/excel/excel-api-requirement-sets";

const KEPT_LIMITS: readonly Fault[] = [
  {
    kind: "kept",
    what: "5 MB per request and answer, 5,000,000 cells per read",
    source: "docs:concepts/resource-limits-and-performance-optimization",
  },
  {
    kind: "kept",
    what: "8,192 characters in a list of areas (refused here, cut by Excel)",
    source: "docs:excel/excel-add-ins-troubleshooting",
  },
];

/** What an undo group refuses, of the members this host has. On the web renaming, moving and hiding can be undone. */
const NOT_UNDONE_ANYWHERE = ["Worksheet.delete", "WorksheetProtection.protect", "WorksheetProtection.unprotect"];
const NOT_UNDONE_ON_DESKTOPS = ["Worksheet.name", "Worksheet.position", "Worksheet.visibility"];

/** Where Excel can be asked for undo groups. */
const CLAIMS_UNDO_GROUPS: Fault = {
  kind: "claims",
  excelApi: "1.20",
  source: "docs:excel/excel.runoptions (mergeUndoGroup: ExcelApi 1.20)",
};

export const FAULT_PROFILES = [
  {
    id: "m365-1.20",
    excel: "Microsoft 365 on Windows and Mac, current channel",
    faults: [
      CLAIMS_UNDO_GROUPS,
      {
        kind: "refuses",
        members: [...NOT_UNDONE_ANYWHERE, ...NOT_UNDONE_ON_DESKTOPS],
        when: "inUndoGroup",
        code: "UndoNotSupported",
        source: UNDO_PAGE,
      },
    ],
  },
  {
    id: "web",
    excel: "Excel on the web",
    faults: [
      CLAIMS_UNDO_GROUPS,
      { kind: "refuses", members: NOT_UNDONE_ANYWHERE, when: "inUndoGroup", code: "UndoNotSupported", source: UNDO_PAGE },
      {
        kind: "refuses",
        members: ["*"],
        when: "inUndoGroup",
        code: "GeneralException",
        source: "#6711, #6255: runs with mergeUndoGroup end with an internal error",
      },
      {
        kind: "refuses",
        members: ["Note.visible", "Note.width", "Note.height"],
        when: "always",
        code: "GeneralException",
        source: "#6198: these properties are not there on the web, so that `notes.load('items')` fails; content and author load",
      },
      { kind: "slow", ms: 60, source: "docs:concepts/resource-limits-and-performance-optimization: each sync is a network trip" },
      ...KEPT_LIMITS,
    ],
  },
  {
    id: "notes-refused",
    excel: "an Excel that has the set of notes and refuses every request for one",
    faults: [
      {
        kind: "refuses",
        members: ["NoteCollection.items", "NoteCollection.add", "NoteCollection.getItemOrNullObject", "Note.content"],
        when: "always",
        code: "GeneralException",
        source: "#6198 as first reported; which builds refuse how much is not known, so the hardest reading is kept",
      },
    ],
  },
  {
    id: "unreadable-rules",
    excel: "an Excel in whose sheet the user duplicated conditional formats",
    faults: [
      {
        kind: "refuses",
        members: ["ConditionalFormatCollection.items", "ConditionalFormatCollection.getCount"],
        when: "duplicatedRules",
        code: "GeneralException",
        source: "#6835, #6827: the properties of duplicated or added rules cannot be read",
      },
      {
        kind: "refuses",
        members: ["ConditionalFormat.delete"],
        when: "duplicatedRules",
        code: "ItemNotFound",
        source: "#5222: deleting a rule of such a sheet answers that it is not there",
      },
    ],
  },
  {
    id: "ltsc-2021",
    excel: "Office LTSC 2021, volume licence",
    faults: [
      { kind: "claims", excelApi: "1.14", source: SETS_PAGE },
      {
        kind: "streamsShared",
        source:
          "CF#102: streaming calls of equal arguments share one; #3100, #6499: `requiresStreamAddress` has no requirement set and is younger than this Office",
      },
    ],
  },
  {
    id: "ltsc-2024",
    excel: "Office LTSC 2024, volume licence",
    faults: [{ kind: "claims", excelApi: "1.17", source: SETS_PAGE }],
  },
  {
    id: "row-inserted",
    excel: "any Excel whose user inserts or deletes rows and columns",
    faults: [{ kind: "rowsInserted", source: "#3332: custom functions are not called again after structural edits" }],
  },
  {
    id: "two-clients",
    excel: "a workbook that two people edit at a time, both with the add-in open",
    faults: [
      {
        kind: "shared",
        source:
          "docs:excel/co-authoring-in-excel-add-ins (events of others arrive); #1813: document settings are shared by everybody",
      },
    ],
  },
  {
    id: "manual-calculation",
    excel: "an Excel set to manual calculation, or whose values come from other workbooks",
    faults: [
      {
        kind: "calculatesOnDemand",
        source: "docs:excel/excel.worksheet (onChanged does not tell of calculated values, onCalculated does)",
      },
    ],
  },
  {
    id: "read-only",
    excel: "a workbook opened read-only",
    faults: [
      {
        kind: "readOnly",
        code: "AccessDenied",
        source: "docs:testing/application-specific-api-error-handling (AccessDenied: you cannot perform the requested operation)",
      },
    ],
  },
  {
    id: "slow",
    excel: "an Excel that takes its time for every request",
    faults: [
      { kind: "slow", ms: 200, source: "docs:excel/performance (a sync is a trip to Excel; on the web through the network)" },
    ],
  },
  {
    id: "flaky",
    excel: "an Excel that sometimes stops in the middle of a request",
    faults: [
      {
        kind: "flaky",
        oneIn: 10,
        code: "GeneralException",
        source:
          "docs:testing/application-specific-api-error-handling (GeneralException: an internal error); #217, #2196 as examples. That one in ten stops is assumed",
      },
    ],
  },
] as const satisfies readonly FaultProfile[];

export type FaultProfileId = (typeof FAULT_PROFILES)[number]["id"];

export function faultProfile(id: FaultProfileId): FaultProfile {
  return FAULT_PROFILES.find((profile) => profile.id === id)!;
}
