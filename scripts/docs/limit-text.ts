/** How a requirement is written in the generated pages. */
import { FIELDS } from "../../src/domain/fields/dictionary";
import { INDICATORS } from "../../src/domain/indicators/catalogue";
import { knownPart, type Citation, type Confidence, type IsoDate } from "../../src/domain/kernel/citation";
import type { Bound } from "../../src/domain/kernel/compare";
import { LOCALITY_NAMES, SCHOOL_TYPE_NAMES } from "../../src/domain/kernel/school-kind";
import { STAGE_NAMES, type Stage } from "../../src/domain/kernel/stage";
import { plain } from "../../src/domain/explain/number";
import type { Condition, Implication } from "../../src/domain/standards/condition";
import type { Measure, Rule } from "../../src/domain/standards/requirement";

/** One row of a table of requirements. */
export interface RequirementRow {
  readonly rule: string;
  readonly title: string;
  readonly stage: string;
  readonly requirement: string;
  readonly source: string;
}

/** When a limit applies, in words. */
function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "locality":
      return condition.in.map((one) => LOCALITY_NAMES[one].zh).join("、");
    case "schoolType":
      return condition.in.map((one) => SCHOOL_TYPE_NAMES[one]?.zh ?? one).join("、");
    case "private":
      return condition.is ? "民办" : "公办";
    case "item": {
      const { atLeast, atMost, field } = condition;
      const low = atLeast === undefined ? "" : `不少于 ${plain(atLeast)}`;
      const high = atMost === undefined ? "" : `不多于 ${plain(atMost)}`;
      return `${FIELDS[field].zh}${[low, high].filter(Boolean).join("、")}`;
    }
    case "indicator":
      return `${INDICATORS[condition.indicator].zh}高于 ${plain(condition.above)}`;
    case "fewer":
      return `${FIELDS[condition.field].zh}少于${FIELDS[condition.than].zh}`;
    case "asked":
      return `确认为“是”：${condition.question.zh}${(condition.implied ?? []).map(impliedText).join("")}`;
    case "not":
      return `非(${conditionText(condition.of)})`;
    case "all":
      return condition.of.map((part) => (part.kind === "any" ? `(${conditionText(part)})` : conditionText(part))).join("，且");
    case "any":
      return condition.of.map(conditionText).join("，或");
  }
}

function impliedText({ when, answer }: Implication): string {
  return `；表中${conditionText(when)}时即为“${answer === "yes" ? "是" : "否"}”，不再确认`;
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = { verbatim: "", secondHand: "（转引）", derived: "（推算）" };

function sourceText(cite: Citation, confidence: Confidence): string {
  return `${cite.number}${cite.clause === undefined ? "" : ` ${cite.clause}`}${CONFIDENCE[confidence]}`;
}

export function dateText(from: IsoDate): string {
  return knownPart(from) ?? "不详";
}

/** Every requirement of a rule, one row per limit. */
export function requirementRows(rule: Rule, stages: readonly Stage[]): readonly RequirementRow[] {
  const base = { rule: rule.id, title: rule.title.zh };
  const only = "passOnlyIf" in rule ? rule.passOnlyIf : undefined;
  const doubt = only ? `；${only.reason.zh}，满足以下条件方可认定达标：${conditionText(only.condition)}` : "";
  const applies = `${rule.when ? `（${conditionText(rule.when)}）` : ""}${doubt}`;
  const everyStage = (rule.stages ?? stages).map((stage) => STAGE_NAMES[stage].zh).join("、");
  switch (rule.kind) {
    case "quorum":
      return [
        { ...base, stage: everyStage, requirement: quorumText(rule) + applies, source: sourceText(rule.cite, rule.confidence) },
      ];
    case "judgement":
    case "veto":
      return [
        {
          ...base,
          stage: everyStage,
          requirement: `由县或学校填写：${rule.question.zh}${applies}`,
          source: sourceText(rule.cite, rule.confidence),
        },
      ];
    case "stepped":
      return rule.tables.map((table) => ({
        ...base,
        stage: STAGE_NAMES[table.stage].zh,
        requirement: `${steps(table.value, rule)}${validity(table, rule.tables)}${applies}`,
        source: sourceText(table.cite, table.confidence),
      }));
    case "graded":
      return rule.grades
        .flatMap(({ name, limits }) => limits.map((limit) => ({ ...limit, name })))
        .map((limit) => ({
          ...base,
          stage: STAGE_NAMES[limit.stage].zh,
          requirement: `${limit.name.zh}：${limitText(rule.bound, limit.value, INDICATORS[rule.indicator].unit)}${validity(
            limit,
            rule.grades.flatMap((grade) => grade.limits),
          )}${applies}`,
          source: sourceText(limit.cite, limit.confidence),
        }));
    default: {
      const bound = "bound" in rule ? rule.bound : "atMost";
      const unit =
        rule.kind === "bound" ? unitOf(rule.measure) : rule.kind === "countyTotal" ? INDICATORS[rule.indicator].unit : "";
      const total = rule.kind === "countyTotal" ? "全县合计 " : "";
      const rows = rule.limits.map((limit) => ({
        ...base,
        stage: STAGE_NAMES[limit.stage].zh,
        requirement: `${total}${limitText(bound, limit.value, unit)}${validity(limit, rule.limits)}${applies}`,
        source: sourceText(limit.cite, limit.confidence),
      }));
      const alternatives = (rule.kind === "bound" ? (rule.alternatives ?? []) : []).map((alternative) => ({
        ...base,
        stage: everyStage,
        requirement: `或者：${alternative.text.zh}（${conditionText(alternative.when)}）${validity({ ...alternative, when: undefined }, [])}`,
        source: sourceText(alternative.cite, alternative.confidence),
      }));
      return [...rows, ...alternatives];
    }
  }
}

function quorumText({ of, pass, restAtLeast }: Extract<Rule, { kind: "quorum" }>): string {
  const floor = restAtLeast === undefined ? "" : `，其余不低于限值的 ${plain(restAtLeast * 100)}%`;
  return `${of.join("、")} 中至少 ${pass} 项达标${floor}`;
}

const BETWEEN = { interpolate: "中间规模按插入法", reached: "按达到的规模", notSaid: "中间规模文件未规定" } as const;
const OUTSIDE = { nearest: "以外按最接近的规模", firstRow: "规模更小的按首行", none: "以外不适用" } as const;

function steps(
  value: readonly { at: number; value: number }[],
  { bound, by, between, outside, measure }: Extract<Rule, { kind: "stepped" }>,
): string {
  const rows = value.map((step) => `${step.at} ${FIELDS[by].unit} ${plain(step.value)}`).join("，");
  return `${bound === "atLeast" ? "≥" : "≤"} ${rows}（${unitOf(measure)}；${BETWEEN[between]}，${OUTSIDE[outside]}）`;
}

function limitText(bound: Bound, value: number, unit: string): string {
  return `${bound === "atLeast" ? "≥" : "≤"} ${plain(value)}${unit === "%" ? "%" : unit === "" ? "" : ` ${unit}`}`;
}

function unitOf(measure: Measure): string {
  if ("indicator" in measure) return INDICATORS[measure.indicator].unit;
  return "item" in measure ? FIELDS[measure.item].unit : measure.unit;
}

interface Valid {
  readonly when?: Condition | undefined;
  readonly until?: IsoDate;
  readonly from: IsoDate;
}

/** Condition and dates of a limit, where it has some of its own. */
function validity({ when, until, from }: Valid, siblings: readonly Valid[]): string {
  const condition = when ? `（${conditionText(when)}）` : "";
  if (until !== undefined) return `${condition}（${from} 起，${until} 前）`;
  return siblings.some((other) => other.from < from) ? `${condition}（${from} 起）` : condition;
}
