/** The claims of a report by what they are of (同一量): only figures of one thing, one school, one stage and one year are compared. */
import type { FieldId } from "../fields/dictionary";
import type { Claim, Claims, Scope } from "../prose/claim";
import { withOnlyStage } from "./only-stage";

export function scopeKey({ school, area, stage, year, isLastYear, isAsOf }: Scope): string {
  return [school ?? "", area ?? "", stage ?? "", isAsOf ? "" : (year ?? ""), isLastYear ? "last" : ""].join("|");
}

const MOST_FIGURES = 20;

export class Figures {
  readonly #byId: ReadonlyMap<string, Claim>;
  readonly #stock = new Map<string, Claim[]>();
  readonly #byScope = new Map<string, Claim[]>();
  readonly #byParagraph = new Map<number, Claim[]>();
  readonly #distinct = new Map<string, readonly Claim[]>();

  readonly all: Claims;

  constructor(claims: Claims) {
    const all = { ...claims, claims: withOnlyStage(withNewestDay(claims.claims)) };
    this.all = all;
    this.#byId = new Map(all.claims.map((claim) => [claim.id, claim]));
    for (const claim of all.claims) {
      added(this.#byScope, scopeKey(claim.scope), claim);
      added(this.#byParagraph, claim.paragraph, claim);
      if (claim.kind !== "stock" || claim.item === undefined || claim.high !== undefined) continue;
      const key = `${scopeKey(claim.scope)}|${claim.item}`;
      added(this.#stock, key, claim);
    }
  }

  get claims(): readonly Claim[] {
    return this.all.claims;
  }

  byId(id: string): Claim {
    return this.#byId.get(id)!;
  }

  /** Every claim of just this school, stage and year. */
  inScope(scope: Scope): readonly Claim[] {
    return this.#byScope.get(scopeKey(scope)) ?? [];
  }

  inParagraph(paragraph: number): readonly Claim[] {
    return this.#byParagraph.get(paragraph) ?? [];
  }

  /** What the text says there is of an item, for just this school, stage and year. */
  stock(item: FieldId, scope: Scope): readonly Claim[] {
    return this.#stock.get(`${scopeKey(scope)}|${item}`) ?? [];
  }

  /** The same, each figure once however often it is said; none where there are so many that they are a list of things. */
  distinct(item: FieldId, scope: Scope): readonly Claim[] {
    const key = `${scopeKey(scope)}|${item}`;
    const known = this.#distinct.get(key);
    if (known) return known;
    const figures = new Map<string, Claim>();
    for (const claim of this.stock(item, scope)) {
      const written = `${claim.value} ${claim.step} ${claim.exactness}`;
      if (!figures.has(written)) figures.set(written, claim);
    }
    const distinct = figures.size > MOST_FIGURES ? [] : [...figures.values()];
    this.#distinct.set(key, distinct);
    return distinct;
  }

  /** Scopes in which there is any figure, each once. */
  scopes(): readonly Scope[] {
    return [...new Map(this.claims.map(({ scope }) => [scopeKey(scope), scope])).values()];
  }
}

/** Of several days (截至2020年底, 截至2023年9月) the newest is now. */
function withNewestDay(claims: readonly Claim[]): readonly Claim[] {
  const newest = Math.max(
    ...claims.flatMap(({ scope, kind }) => (kind !== "plan" && scope.year !== undefined ? [scope.year] : [])),
  );
  return claims.map((claim) => {
    const { isAsOf, ...scope } = claim.scope;
    return isAsOf && scope.year !== newest ? { ...claim, scope } : claim;
  });
}

function added<Key>(groups: Map<Key, Claim[]>, key: Key, claim: Claim): void {
  const same = groups.get(key);
  if (same) same.push(claim);
  else groups.set(key, [claim]);
}

/** Words that name just this and nothing narrower or wider: 在校生 and not 学生, 专任教师 and not 教师. */
const EXACT_NAMES: Readonly<Partial<Record<FieldId, RegExp>>> = {
  pupils: /在校|在读|在籍|学生总?(?:人)?数|全校学生/u,
  teachers: /专任/u,
  staff: /教职工|教职员/u,
  classes: /班/u,
  landArea: /占地|校园/u,
  floorArea: /校舍|总建筑|建筑总/u,
  books: /图书|藏书|馆藏/u,
};

/**
 * - `same` the very same words, or two exact names of one item · `likely` one of the words is wider (教师, 学生)
 * - `apart` two words of one item that may well be two things (图书室, 阅览室)
 */
export function sameness(one: Claim, other: Claim): "same" | "likely" | "apart" {
  if (one.isDoubtful || other.isDoubtful) return one.subject === other.subject ? "likely" : "apart";
  if (one.subject === other.subject) return "same";
  const exact = one.item && EXACT_NAMES[one.item];
  if (!exact) return one.indicator !== undefined && one.indicator === other.indicator ? "same" : "apart";
  return exact.test(one.subject) && exact.test(other.subject) ? "same" : "likely";
}
