/**
 * What the host claims to support, as `Office.context.requirements.isSetSupported` answers. The claim is per set; which members
 * of a set are there is in docs/host-fidelity.md, everything else answers `ApiNotFound`.
 */

export type RequirementSets = Readonly<Record<string, string>>;

/** 1.18 is the set of notes. */
const LATEST_EXCEL_API = "1.18";

/** @param excelApi to stand in for an older Excel: 1.14 is Office LTSC 2021, 1.17 is 2024 */
export function requirementSets(excelApi = LATEST_EXCEL_API): RequirementSets {
  return {
    ExcelApi: excelApi,
    CustomFunctions: "1.9",
    CustomFunctionsRuntime: "1.3",
    SharedRuntime: "1.1",
    DelayForCellEdit: "1.1",
    AddinCommands: "1.1",
    ExcelApiOnline: "1.1",
  };
}

export function isSetSupported(sets: RequirementSets, name: string, minVersion?: string): boolean {
  const found = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!found) return false;
  const [major = 0, minor = 0] = numbers(found[1]);
  const [wantedMajor = 0, wantedMinor = 0] = numbers(minVersion ?? "");
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function numbers(version: string): number[] {
  return version.split(".").map(Number);
}
