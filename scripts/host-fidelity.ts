/** Writes docs/host-fidelity.md from the member tables of the host: what it covers of Office.js, and where it differs from Excel. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHost } from "../src/workbench/host/host";
import { MemoryStore } from "../src/workbench/host/memory-store";
import { profilesPage } from "./fidelity/profiles-page";
import { memberTables, type Members } from "../src/workbench/host/object-type";

const HEAD = `# What the embedded workbench covers of Office.js

The workbench and the tests run the official, unmodified office.js against a host of our own. It is not Excel. This page is
written by \`npx tsx scripts/host-fidelity.ts\` from the host's member tables; **whatever is not listed answers \`ApiNotFound\`**,
nothing succeeds in silence. Names are those of the JavaScript API.
`;

const DIFFERENCES = `## Where it differs from Excel

- **Typed text.** Numbers, logical values, errors and formulas are recognised in what is written to \`values\` and \`formulas\`;
  text Excel would read as a date, a percentage or money stays text. A leading \`+\`, \`-\` or \`@\` makes a formula, as in Excel.
- **Protection** is of whole sheets: single unlocked cells, options and passwords are not known.
- **Kept ranges** keep their address: inserting or deleting rows does not move them.
- **Conditional formats.** Formula rules with fill and font colour are complete; rules of other kinds are listed without their
  type, kept and can be deleted.
- **Comments** have no replies and mentions, and are \`ApiNotFound\` where the grid has none.
- **Custom functions.** A blank cell is 0 for a \`number\` parameter and empty text otherwise. An error in an argument becomes the
  result without a call, unless the metadata asks for errors. \`requiresParameterAddresses\`, data types and volatile functions are
  not known.
- **\`autofitColumns\`** counts characters (two for a Chinese one) instead of measuring the font; \`autofitRows\` is not offered.
- **\`getSpillingToRangeOrNullObject\`** is \`ApiNotFound\` in the workbench, whose grid does not tell what a formula fills; formulas
  are not turned into values there.
- **Tables, charts, page set-up, borders, font names and sizes** are not offered.
- **Merged areas** are told without Excel's limit of 512.
- **Undo** does not group the changes of one request; \`mergeUndoGroup\` only decides what is refused.
- **Calculation** is always automatic; \`calculate\` is not offered.
- \`setStartupBehavior\` is remembered as long as the page is open.
- **While a cell is edited** requests to the workbook are refused, or wait where they ask for it; what goes beside the workbook
  (answers of functions, the state of the add-in) goes on.
- **Limits** kept as in Excel on the web: 5 MB per request and per answer, 8,192 characters per list of areas (refused, where
  Excel cuts), 5,000,000 cells per read.
`;

const EVENT_NAMES: Readonly<Record<string, string>> = { DataChangedEvent: "onChanged" };

export function fidelityPage(): string {
  const sets = createHost(new MemoryStore()).requirementSets;
  const claims = Object.entries(sets).map(([set, version]) => `${set} ${version}`);
  const tables = [...memberTables()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => section(name, members));
  return [
    HEAD,
    `Claimed requirement sets: ${claims.join(", ")}.\n`,
    "## Objects\n",
    "| Object | Properties (✎ can be set) | Methods | Events |\n|---|---|---|---|",
    tables.join("\n"),
    `\n${DIFFERENCES}`,
    profilesPage(),
  ].join("\n");
}

function section(name: string, { scalars = {}, properties = {}, methods = {}, items }: Members<unknown>): string {
  const isPublic = (member: string) => !member.startsWith("_");
  const values = Object.entries(scalars).map(([member, { set }]) => ({ member, suffix: set ? " ✎" : "" }));
  const objects = Object.keys(properties).map((member) => ({ member, suffix: "" }));
  const columns = [
    [
      ...(items ? ["items"] : []),
      ...[...values, ...objects].filter(({ member }) => isPublic(member)).map(({ member, suffix }) => camel(member) + suffix),
    ],
    Object.keys(methods).filter(isPublic).map(camel),
    Object.keys(methods).flatMap(eventName),
  ];
  return `| ${name} | ${columns.map((members) => members.sort().join(", ")).join(" | ")} |`;
}

function eventName(method: string): string[] {
  const match = /^_Register(?:Event(.+)|(.+Event))$/.exec(method);
  if (!match) return [];
  const [, named, event] = match;
  return [EVENT_NAMES[event ?? ""] ?? `on${named ?? event!.slice(0, -"Event".length)}`];
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

if (require.main === module) writeFileSync(join(__dirname, "../docs/host-fidelity.md"), fidelityPage());
