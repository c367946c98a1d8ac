/**
 * A school of one stage (学段): a text that names only one stage of a school, and gives its pupils for that stage alone, speaks
 * of that stage throughout, whether it repeats 小学 or not.
 */
import type { SchoolStage } from "../kernel/stage";
import type { Claim } from "../prose/claim";

export function withOnlyStage(claims: readonly Claim[]): readonly Claim[] {
  const owners = new Map<string, { readonly stages: Set<SchoolStage>; isWhole: boolean }>();
  for (const { scope, item, kind } of claims) {
    const owner = owners.get(ownerOf(scope)) ?? { stages: new Set(), isWhole: false };
    owners.set(ownerOf(scope), owner);
    if (scope.stage) owner.stages.add(scope.stage);
    else if (kind === "stock" && item === "pupils") owner.isWhole = true;
  }
  return claims.map((claim) => {
    const { stages, isWhole } = owners.get(ownerOf(claim.scope))!;
    const [stage] = stages;
    const isOnly = stages.size === 1 && !isWhole && claim.scope.stage === undefined && claim.scope.area === undefined;
    return isOnly ? { ...claim, scope: { ...claim.scope, stage: stage! } } : claim;
  });
}

function ownerOf({ school, area }: Claim["scope"]): string {
  return `${school ?? ""}|${area ?? ""}`;
}
