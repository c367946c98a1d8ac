/** 达标, 达到…标准 speak of the figure right before them in the same sentence (结论). */
import { saidToMeet } from "./asked-for";
import type { Draft } from "./draft";

export function conclusionsIn(text: string, drafts: readonly Draft[]): readonly Draft[] {
  let at = 0;
  return text.split(/[,;]/u).flatMap((clause) => {
    const start = at;
    at += clause.length + 1;
    const said = saidToMeet(clause);
    if (!said) return [];
    const from = start + said.at;
    const about = drafts.findLast(
      (one) => one.from < from && (one.kind === "stock" || one.kind === "perPupil" || one.kind === "rate"),
    );
    // Another figure or another subject in between would be what meets the limit.
    const between = about ? text.slice(about.to, from).replace(/\([^()]*\)/gu, "") : "";
    if (!about || /\d|[;]/u.test(between) || /[\p{Script=Han}]{3,}/u.test(between.replace(/^.*,/u, "").replace(CARRIES, "")))
      return [];
    const { subject, value, unit, step, exactness, scope, item, indicator } = about;
    const claim = { kind: "conclusion" as const, subject, value, unit, step, exactness, scope, isMet: said.isMet, about };
    return [{ ...claim, from, to: from + said.text.length, ...(item && { item }), ...(indicator && { indicator }) }];
  });
}

/** Words before the verdict that name no other subject. */
const CARRIES = /全部|均已|均|都|已经|已|完全|基本|大大|远远|远|明显|这一项|该项|指标|此项|也|又|并/gu;
