/** The order of calculation a package may keep. It must name no cell that has lost its formula; programs make it anew. */
import { isKind, type OoxmlPackage } from "./ooxml-package";

export function removeCalculationChain(pkg: OoxmlPackage): void {
  const workbook = pkg.workbookPart;
  for (const { type, target } of pkg.relationships(workbook)) {
    if (!isKind(type, "calcChain") || target === null || !pkg.has(target)) continue;
    pkg.unrelate(workbook, target);
    pkg.undeclareType(target);
    pkg.remove(target);
  }
}
