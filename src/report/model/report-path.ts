/** 最省办法: for a 差异系数 above its limit, the least that has to be added or moved, and how it is worked out by hand. */
import type { CountyIndicator } from "../../domain/checks/finding";
import type { CheapestPath, Plan, Transfer } from "../../domain/dispersion/cheapest-path";
import { indicatorCounty, indicatorPath } from "../../domain/dispersion/indicator-county";
import { methodCard } from "../../domain/dispersion/method-card";
import type { MethodCard } from "../../domain/dispersion/method-card";
import { FIELDS } from "../../domain/fields/dictionary";
import type { Stage } from "../../domain/kernel/stage";
import type { NamedSection } from "./named-section";
import { itemTitle } from "./report-lines";
import type { ReportPath, ReportWay, SectionName } from "./report";

export interface WayDown {
  readonly path: ReportPath;
  readonly card: MethodCard;
  /** By section id: the least given to this school alone that meets the limit; null: not by this school alone. */
  readonly alone: ReadonlyMap<string, number | null>;
}

/** The same sum taken twice may differ in its last bits; more than this is another sum. */
const SAME = 1e-9;

/** Null where the limit is met, or where the figures at hand are not those that the 差异系数 was computed from. */
export function wayDown(
  { indicator, cv, limit, shares }: CountyIndicator,
  stage: Stage,
  sections: readonly NamedSection[],
): WayDown | null {
  if (cv === null || limit === undefined || cv <= limit) return null;
  const counted = sections.filter(({ section }) => Object.hasOwn(shares, section.id));
  const county = indicatorCounty(indicator, stage, counted);
  const card = county && methodCard(county);
  if (!county || !card) return null;
  const found = indicatorPath(county, limit);
  if (found.state !== "paths" || Math.abs(found.cv - cv) > SAME) return null;
  const names = new Map(counted.map(({ section, name }) => [section.id, name]));
  const path = { item: itemTitle(county.item), unit: FIELDS[county.item].unit, ways: waysOf(found, names) };
  return { path, card, alone: new Map(found.alone.map(({ id, amount }) => [id, amount])) };
}

function waysOf(found: CheapestPath, names: ReadonlyMap<string, SectionName>): readonly ReportWay[] {
  const ofPlan = (kind: ReportWay["kind"], plan: Plan | null): readonly ReportWay[] =>
    plan ? [{ kind, total: plan.total, changes: changesOf(plan.changes, names), cvAfter: plan.cvAfter }] : [];
  const ofTransfer = (kind: ReportWay["kind"], transfer: Transfer | null): readonly ReportWay[] => {
    if (!transfer) return [];
    const { from, to, amount, cvAfter } = transfer;
    const changes = [
      { id: to, amount },
      { id: from, amount: -amount },
    ];
    return [{ kind, total: amount, changes: changesOf(changes, names), cvAfter }];
  };
  return [
    ...ofPlan("added", found.added),
    ...ofPlan("moved", found.moved),
    ...ofTransfer("movedBetweenTwo", found.movedBetweenTwo),
    ...ofPlan("pupilsMoved", found.pupilsMoved),
    ...ofTransfer("pupilsBetweenTwo", found.pupilsBetweenTwo),
  ];
}

function changesOf(changes: Plan["changes"], names: ReadonlyMap<string, SectionName>): ReportWay["changes"] {
  return changes.flatMap(({ id, amount }) => {
    const section = names.get(id);
    return section ? [{ section, amount }] : [];
  });
}
