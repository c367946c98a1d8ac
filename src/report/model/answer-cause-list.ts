/** The causes as they are told: in the order in which they are best dealt with, with their sentences. */
import type { UnreadLabel } from "../../domain/dataset/unread";
import { unreadLabels } from "../../domain/dataset/unread";
import { firstOf } from "../../domain/explain/list";
import { distinctCells, type CellRef } from "../../domain/kernel/cell";
import type { MissingReason } from "../../domain/kernel/reading";
import type { Bilingual } from "../../domain/kernel/text";
import { fullAddress } from "../../workbook/a1";
import { addressesOf } from "./addresses";
import type { AnswerCause, AnswerLabel, CauseKind } from "./answer";
import { Gathered, gatherCauses, noteLabels } from "./answer-causes";
import type { AnswerInput } from "./answer-input";
import { filled, schoolsCounted } from "./answer-words";
import { CAUSE_PARTS, CAUSE_WORDS, FACT_WORDS } from "./cause-words";
import { itemTitle } from "./report-lines";

const ORDER: readonly CauseKind[] = [
  "unreadable",
  "notUnderstood",
  "tableNotRead",
  "mapping",
  "ownStandard",
  "uncalculated",
  "ambiguous",
  "ofWholeSchool",
  "notANumber",
  "zero",
  "blank",
  "marked",
  "absent",
  "fact",
  "unanswered",
  "contradiction",
  "answerContradicts",
  "range",
  "unsaid",
  "defect",
];

const REASONS: Readonly<Partial<Record<CauseKind, MissingReason>>> = {
  blank: "blank",
  marked: "notApplicable",
  notANumber: "notANumber",
  uncalculated: "uncalculated",
  ambiguous: "ambiguous",
  ofWholeSchool: "ofWholeSchool",
  zero: "zeroDenominator",
};

export function saidCauses(input: AnswerInput): readonly AnswerCause[] {
  const gathered = gatherCauses(input.evaluation);
  const causes = [
    ...Array.from(gathered, ([id, one]) => said(id, one, input.evaluation.schools.length > 1)),
    ...unusedLabels(input, gathered),
    ...ofTables(input),
  ];
  return causes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function kindOf(id: string): CauseKind {
  return (id.startsWith("fact-") ? "fact" : id) as CauseKind;
}

/** @param isOfSeveral there are several schools, so that it says something how many of them a cause touches */
function said(id: string, cause: Gathered, isOfSeveral: boolean): AnswerCause {
  const kind = kindOf(id);
  const isAsked = kind === "unanswered" || kind === "answerContradicts";
  const items = isAsked ? cause.units.size : cause.rules.size;
  const labels = labelsOf(cause);
  const fields = [...cause.fields].sort(([, a], [, b]) => b - a).map(([field]) => ({ field, title: itemTitle(field) }));
  const waiting = [...new Map([...cause.rules].map(({ title }) => [title.zh, title])).values()];
  const message = filled(CAUSE_WORDS[kind].message, {
    items: itemsText(fields.map(({ title }) => title)),
    labels: labelsText(labels, cause),
    tables: filled(CAUSE_PARTS.sheets, {
      names: firstOf(
        labels.map(({ text }) => quoted({ zh: text, en: text })),
        MOST_LABELS,
      ),
    }),
    where: isOfSeveral ? filled(CAUSE_PARTS.where, { schools: schoolsCounted(cause.schools) }) : "",
    facts: firstOf(
      [...cause.facts].map((fact) => FACT_WORDS[fact]),
      MOST_LABELS,
    ),
    rules: firstOf(waiting, 2),
    count: items,
    files: "",
  });
  return made(id, kind, message, {
    schools: cause.schools,
    items,
    waiting,
    missing: fields,
    labels,
    cellsOf: () => cellsToGo(kind, cause),
  });
}

interface Touched extends Pick<AnswerCause, "schools" | "items" | "waiting" | "missing" | "labels"> {
  readonly cellsOf: () => readonly CellRef[];
}

function made(id: string, kind: CauseKind, message: Bilingual, { cellsOf, ...touched }: Touched): AnswerCause {
  let cells: readonly string[] | undefined;
  const { act, does } = CAUSE_WORDS[kind];
  return {
    id,
    kind,
    message,
    act: { kind: does, text: act },
    ...touched,
    get cells() {
      return (cells ??= addressesOf(distinctCells(cellsOf())));
    },
  };
}

function cellsToGo(kind: CauseKind, cause: Gathered): readonly CellRef[] {
  if (cause.labels.size > 0) return [...cause.labels.values()].flat().map(({ at }) => at);
  const reason = REASONS[kind];
  if (reason) return cause.cellsOf([reason]);
  return [...cause.sections].flatMap(({ nameCells }) => nameCells.slice(0, 1));
}

/** Labels and items written out; more would bury the sentence. */
const MOST_LABELS = 3;
const MOST_ITEMS = 2;

function quoted(name: Bilingual): Bilingual {
  return filled(CAUSE_PARTS.quoted, { name });
}

/** “最大班额”“教师培训经费”等 6 项数据 */
function itemsText(titles: readonly Bilingual[]): Bilingual {
  const shown = titles.slice(0, MOST_ITEMS).map(quoted);
  // Between names in quotation marks Chinese writes no 、.
  const names = { zh: shown.map(({ zh }) => zh).join(""), en: shown.map(({ en }) => en).join(", ") };
  return titles.length > MOST_ITEMS ? filled(CAUSE_PARTS.andMore, { names, count: titles.length }) : names;
}

function labelsOf({ labels }: Gathered): readonly AnswerLabel[] {
  return [...labels].map(([text, all]) => {
    const item = all.find((label) => label.item !== undefined)?.item;
    return { text, cells: addressesOf(all.map(({ at }) => at)), ...(item !== undefined && { proposed: itemTitle(item) }) };
  });
}

/** “操场大小”[一览表!P3]、“班班通数量”[一览表!U3]; of many, the first with their number. */
function labelsText(labels: readonly AnswerLabel[], cause: Gathered): Bilingual {
  const shown = labels.slice(0, MOST_LABELS).map((label) => labelText(label, cause.labels.get(label.text) ?? []));
  const list = firstOf(shown, MOST_LABELS);
  return labels.length > MOST_LABELS ? filled(CAUSE_PARTS.andMoreLabels, { labels: list, count: labels.length }) : list;
}

function labelText({ text, proposed }: AnswerLabel, all: readonly UnreadLabel[]): Bilingual {
  const name = text === "" ? CAUSE_PARTS.noLabel : quoted({ zh: text, en: text });
  const at = all[0] ? ` [${fullAddress(all[0].at)}]` : "";
  const named = { zh: `${name.zh}${at.trim()}`, en: `${name.en}${at}` };
  return proposed ? filled(CAUSE_PARTS.proposed, { label: named, item: proposed }) : named;
}

/** What was not understood and nothing waits for: it is told too, because its figures were not used. */
function unusedLabels({ accounts = [] }: AnswerInput, gathered: ReturnType<typeof gatherCauses>): readonly AnswerCause[] {
  const told = new Set(["notUnderstood", "tableNotRead"].flatMap((id) => [...(gathered.get(id)?.labels.keys() ?? [])]));
  const rest = unreadLabels(accounts).filter(({ text }) => !told.has(text));
  return (["notUnderstood", "tableNotRead"] as const).flatMap((kind) => {
    const own = rest.filter(({ isTable }) => (isTable === true) === (kind === "tableNotRead"));
    if (own.length === 0) return [];
    const cause = new Gathered();
    noteLabels(cause, own);
    const labels = labelsOf(cause);
    const tables = filled(CAUSE_PARTS.sheets, {
      names: firstOf(
        labels.map(({ text }) => quoted({ zh: text, en: text })),
        MOST_LABELS,
      ),
    });
    const message =
      kind === "tableNotRead"
        ? filled(CAUSE_PARTS.onlyTables, { tables })
        : filled(CAUSE_PARTS.onlyLabels, { labels: labelsText(labels, cause) });
    const nothing = { schools: 0, items: 0, waiting: [], missing: [] };
    return [made(`${kind}-unused`, kind, message, { ...nothing, labels, cellsOf: () => own.map(({ at }) => at) })];
  });
}

/** What is wrong with the files and tables themselves. */
function ofTables({ evaluation, problems = [], explanations = [], unreadable = [] }: AnswerInput): readonly AnswerCause[] {
  const explained = new Set(explanations.filter(({ state }) => state === "accepted").map(({ problem }) => problem));
  const open = problems.filter((problem) => !explained.has(problem));
  const isMapping = (code: string) => code.startsWith("mapping/");
  const isOwn = (code: string) => code.startsWith("ownStandard/");
  const errors = open.filter(({ severity }) => severity === "error");
  const contradictions = errors.filter(({ code, check }) => check !== undefined && !isMapping(code) && !isOwn(code));
  const cellsIn = (all: typeof problems) => () => all.flatMap(({ cells }) => cells);
  const defects = new Set(evaluation.defects.map(({ rule }) => rule)).size;
  return [
    ...counting("contradiction", contradictions.length, cellsIn(contradictions)),
    ...counting("mapping", open.filter(({ code }) => isMapping(code)).length, () => []),
    ...counting(
      "ownStandard",
      errors.filter(({ code }) => isOwn(code)).length,
      cellsIn(errors.filter(({ code }) => isOwn(code))),
    ),
    ...counting("defect", defects, () => []),
    ...unreadableCause(unreadable),
  ];
}

const NOTHING_TOUCHED = { schools: 0, waiting: [], missing: [], labels: [] } as const;

function counting(kind: CauseKind, items: number, cellsOf: () => readonly CellRef[]): readonly AnswerCause[] {
  if (items === 0) return [];
  return [made(kind, kind, filled(CAUSE_WORDS[kind].message, { count: items }), { ...NOTHING_TOUCHED, items, cellsOf })];
}

function unreadableCause(files: readonly string[]): readonly AnswerCause[] {
  const [name] = files;
  if (name === undefined) return [];
  const text = files.length === 1 ? quoted({ zh: name, en: name }) : filled(CAUSE_PARTS.files, { name, count: files.length });
  const message = filled(CAUSE_WORDS.unreadable.message, { files: text });
  return [made("unreadable", "unreadable", message, { ...NOTHING_TOUCHED, items: files.length, cellsOf: () => [] })];
}
