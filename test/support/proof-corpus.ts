/** The sentences of test/corpus/prose with the claims they are expected to make. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readClaims } from "../../src/domain/prose/read-claims";
import { proseOfText, type Prose } from "../../src/domain/prose/prose";
import type { Claim } from "../../src/domain/prose/claim";

const CORPUS = path.join(__dirname, "../corpus");

export interface Sentence {
  readonly text: string;
  readonly claims: readonly string[];
}

export function sentencesIn(name: string): readonly Sentence[] {
  const lines = readFileSync(path.join(CORPUS, "prose", name), "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const below = lines[index + 1] ?? "";
    const isSentence = text !== "" && !text.startsWith("#") && !text.startsWith("=");
    return isSentence ? [{ text, claims: below.slice(1).trim().split(/\s+/).filter(Boolean).map(spelled) }] : [];
  });
}

function reportText(name: string): string {
  return readFileSync(path.join(CORPUS, "reports", name), "utf8");
}

export function report(name: string): Prose {
  return proseOfText(reportText(name));
}

const spelled = (claim: string): string => claim.replace(/=([\d.]+)/, (_, value: string) => `=${rounded(Number(value))}`);
const rounded = (value: number): number => Number(value.toPrecision(12));

/** What a text claims, spelled as the corpus spells it. */
export function claimsOf(text: string): readonly string[] {
  return readClaims(proseOfText(text)).claims.filter(isListed).map(inShort);
}

function isListed({ kind, item, indicator, scope }: Claim): boolean {
  if (kind === "conclusion" || scope.isLastYear) return false;
  return indicator !== undefined || (item !== undefined && kind !== "rate" && kind !== "perPupil");
}

function inShort({ kind, item, indicator, value, scope }: Claim): string {
  const prefix = kind === "stock" || kind === "perPupil" || kind === "rate" ? "" : `${kind}:`;
  return `${prefix}${indicator ?? item}=${rounded(value)}${scope.year === undefined ? "" : `@${scope.year}`}`;
}

export interface Counts {
  readonly expected: number;
  readonly found: number;
  readonly wrong: number;
}

export function countsOf(sentences: readonly Sentence[]): Counts {
  let [expected, found, wrong] = [0, 0, 0];
  for (const { text, claims } of sentences) {
    const rest = [...claimsOf(text)];
    expected += claims.length;
    for (const claim of claims) {
      const at = rest.indexOf(claim);
      if (at < 0) continue;
      rest.splice(at, 1);
      found += 1;
    }
    wrong += rest.length;
  }
  return { expected, found, wrong };
}
