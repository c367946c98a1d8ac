/** The part of docs/host-fidelity.md on harder Excels: the profiles with their sources, and what the product does in each. */
import { FAULT_PROFILES } from "../../src/workbench/host/fault-profiles";
import type { Fault } from "../../src/workbench/host/faults";
import { CONTRACTS, declared, type Declared } from "./declared-outcomes";

const HEAD = `## Harder Excels

Real Excel has documented limits and open faults. The host takes a profile of them (\`src/workbench/host/fault-profiles.ts\`); \`#n\` is
an issue of OfficeDev/office-js, \`CF#n\` one of OfficeDev/Excel-Custom-Functions, \`docs:\` a page of Microsoft's documentation.
`;

const TABLE = `### What must happen in each

Run by \`test/profiles\`. ✓ passes · ✗ refuses with a sentence, nothing half done · ½ done once or refused with a sentence, never
done twice · – does not apply.
`;

export function profilesPage(): string {
  const sentences: string[] = [];
  const cell = (outcome: Declared): string => {
    if (outcome.kind === "passes") return "✓";
    const texts = outcome.kind === "doesNotApply" ? [outcome.source] : [outcome.sentence];
    if (outcome.kind === "onceOrNot" && outcome.or) texts.push(outcome.or);
    for (const text of texts) if (!sentences.includes(text)) sentences.push(text);
    const sign = { refuses: "✗", onceOrNot: "½", doesNotApply: "–" }[outcome.kind];
    return sign + texts.map((text) => superscript(sentences.indexOf(text) + 1)).join("˙");
  };
  const rows = FAULT_PROFILES.map(
    ({ id }) => `| ${[id, ...CONTRACTS.map((contract) => cell(declared(id, contract)))].join(" | ")} |`,
  );
  const profiles = FAULT_PROFILES.map(({ id, excel, faults }) =>
    [`- **\`${id}\`**: ${excel}.`, ...faults.map((fault) => `  - ${said(fault)} (${fault.source})`)].join("\n"),
  );
  return [
    HEAD,
    profiles.join("\n"),
    `\n${TABLE}`,
    `| Profile | ${CONTRACTS.join(" | ")} |\n|---|${CONTRACTS.map(() => "---|").join("")}`,
    rows.join("\n"),
    `\n${sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join("\n")}\n`,
  ].join("\n");
}

const superscript = (number: number) => [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

function said(fault: Fault): string {
  switch (fault.kind) {
    case "claims":
      return `claims ExcelApi ${fault.excelApi}`;
    case "refuses": {
      const when = { always: "", inUndoGroup: " inside an undo group", duplicatedRules: " of a sheet with duplicated rules" };
      const members = fault.members.includes("*") ? "everything" : fault.members.map((member) => `\`${member}\``).join(", ");
      return `answers \`${fault.code}\` to ${members}${when[fault.when]}`;
    }
    case "readOnly":
      return `answers \`${fault.code}\` to every change`;
    case "streamsShared":
      return "tells streaming functions no address and calls equal ones once";
    case "rowsInserted":
      return "moves formulas without calling their functions again";
    case "shared":
      return "lets two people write; both are told of every edit";
    case "calculatesOnDemand":
      return "changes values by calculation alone";
    case "slow":
      return `takes ${fault.ms} ms for every request`;
    case "flaky":
      return `stops one request in ${fault.oneIn} somewhere with \`${fault.code}\`; what came before stays done`;
    case "kept":
      return fault.what;
  }
}
