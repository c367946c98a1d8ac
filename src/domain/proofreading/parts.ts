/** Parts and wholes (部分与整体): 11名教师 = 9 + 2; rooms of 2,040 ㎡ in buildings of 1,360 ㎡. */
import type { FieldId } from "../fields/dictionary";
import { PARTS } from "../fields/parts";
import { headOf } from "../prose/label";
import type { Claim } from "../prose/claim";
import { intervalOf, isRough } from "./as-written";
import type { Figures } from "./figures";
import type { Found, ProofKind, Severity } from "./finding";
import { SENTENCES } from "./sentences";
import { amount, both, joined, quoted } from "./wording";

const KIND: ProofKind = "partWhole";

export function partWhole(figures: Figures): readonly Found[] {
  const listed = listedParts(figures);
  const told = new Set(listed.flatMap(({ claims }) => claims));
  const known = knownParts(figures).filter(({ claims }) => !claims.every((id) => told.has(id)));
  return [...listed, ...known, ...roomsInBuildings(figures)];
}

/** What stands after 其中. */
function listedParts(figures: Figures): readonly Found[] {
  const wholes = new Map<string, Claim[]>();
  for (const claim of figures.claims) {
    if (claim.partOf !== undefined && claim.kind === "stock" && claim.high === undefined) {
      wholes.set(claim.partOf, [...(wholes.get(claim.partOf) ?? []), claim]);
    }
  }
  return [...wholes].flatMap(([id, parts]) => {
    const whole = figures.byId(id);
    const same = parts.filter(({ unit }) => unit === whole.unit);
    const larger = same.filter((part) => exceeds(part, whole));
    if (larger.length > 0) return larger.map((part) => partExceeds(part, whole));
    return FAMILIES.flatMap((family) =>
      familyFound(
        same.filter((part) => family.is(part)),
        whole,
        family,
      ),
    );
  });
}

interface Family {
  /** Whoever is one of them is none of the others. */
  readonly is: (claim: Claim) => boolean;
  /** Everybody is one of them when so many are given. */
  readonly allAre?: number;
}

const ABOVE = /以上|及以/u;
const FAMILIES: readonly Family[] = [
  { is: ({ subject }) => /男|女/u.test(subject), allAre: 2 },
  { is: ({ subject }) => /研究生|硕士|博士|本科|专科|大专|中专|中师|高中/u.test(subject) && !ABOVE.test(subject) },
  { is: ({ subject }) => /高级|一级|二级|三级|中级|初级|未评/u.test(subject) && !ABOVE.test(subject) && !/骨干/u.test(subject) },
  { is: ({ subject }) => /年级/u.test(subject) },
];

function familyFound(parts: readonly Claim[], whole: Claim, { allAre }: Family): readonly Found[] {
  // 高级 and 正高级 may be one inside the other.
  const isNested = parts.some((one) => parts.some((other) => one !== other && other.subject.includes(one.subject)));
  if (parts.length < 2 || isNested) return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const isAll = parts.length === allAre && [...parts, whole].every((claim) => !isRough(claim));
  const high = intervalOf(whole).high;
  if (sum <= high && !(isAll && sum < intervalOf(whole).low)) return [];
  const isOver = sum > high;
  return [sumFound(isOver ? SENTENCES.partsExceed : SENTENCES.partsDiffer, parts, whole, sum, severity([...parts, whole]))];
}

/** Parts of the dictionary, wherever they stand in the text. */
function knownParts(figures: Figures): readonly Found[] {
  return figures.scopes().flatMap((scope) => {
    const one = (item: FieldId): Claim | undefined => {
      const [first, ...others] = figures.stock(item, scope);
      return others.some(({ value }) => value !== first?.value) ? undefined : first;
    };
    return PARTS.flatMap(({ parts, whole, mayExceed }) => {
      const total = one(whole);
      const claims = parts.map(one);
      if (!total || claims.some((claim) => !claim)) return [];
      const all = claims as readonly Claim[];
      const isCertain = !mayExceed && !all.some(({ isDoubtful }) => isDoubtful);
      if (all.length === 1) {
        return exceeds(all[0]!, total) ? [partExceeds(all[0]!, total, isCertain ? undefined : "query")] : [];
      }
      const sum = all.reduce((result, { value }) => result + value, 0);
      const isSexes = parts.includes("boys");
      if (sum > intervalOf(total).high)
        return [sumFound(SENTENCES.partsExceed, all, total, sum, severity([...all, total], isCertain))];
      if (isSexes && sum < intervalOf(total).low)
        return [sumFound(SENTENCES.partsDiffer, all, total, sum, severity([...all, total], isCertain))];
      return [];
    });
  });
}

/** Rooms whose areas are told apart; what holds others (教学及辅助用房, 生活用房) is none of them. */
const ROOMS: ReadonlySet<string> = new Set([
  "classroom",
  "room",
  "laboratory",
  "libraryRoom",
  "indoorSports",
  "dormitory",
  "canteen",
  "toilet",
]);
const LEAST_ROOMS = 3;

function roomsInBuildings(figures: Figures): readonly Found[] {
  return figures.scopes().flatMap((scope) => {
    const [building, ...others] = figures.stock("floorArea", scope);
    if (!building || others.some(({ value }) => value !== building.value)) return [];
    const rooms = new Map<string, Claim>();
    for (const claim of figures.inScope(scope)) {
      const isRoom = claim.kind === "stock" && claim.unit === "㎡";
      const head = isRoom ? headOf(claim.subject) : null;
      const isOne = isRoom && ((head !== null && ROOMS.has(head)) || /[室馆厅库]$/u.test(claim.subject));
      if (isOne && !rooms.has(claim.subject)) rooms.set(claim.subject, claim);
    }
    const all = [...rooms.values()];
    const sum = all.reduce((total, { value }) => total + value, 0);
    if (all.length < LEAST_ROOMS || sum <= intervalOf(building).high) return [];
    return [sumFound(SENTENCES.partsExceed, all, building, sum, severity([...all, building]))];
  });
}

function exceeds(part: Claim, whole: Claim): boolean {
  return intervalOf(part).low > intervalOf(whole).high;
}

function partExceeds(part: Claim, whole: Claim, as?: Severity): Found {
  return {
    kind: KIND,
    severity: as ?? severity([part, whole]),
    claims: [part.id, whole.id],
    cells: [],
    message: both(SENTENCES.partExceeds, { claim: quoted(part), other: quoted(whole) }),
  };
}

function sumFound(
  sentence: (typeof SENTENCES)["partsExceed" | "partsDiffer"],
  parts: readonly Claim[],
  whole: Claim,
  sum: number,
  as: Severity,
): Found {
  return {
    kind: KIND,
    severity: as,
    claims: [whole.id, ...parts.map(({ id }) => id)],
    cells: [],
    expected: sum,
    message: both(sentence, { result: amount(sum, whole.unit), other: quoted(whole), values: joined(parts.map(quoted)) }),
  };
}

function severity(claims: readonly Claim[], isCertain = true): Severity {
  return isCertain && !claims.some((claim) => isRough(claim) || claim.isDoubtful) ? "error" : "query";
}
