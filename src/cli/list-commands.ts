/** `edu-balance standards` and `edu-balance functions`: the catalogues, printed. */
import { knownPart, type IsoDate } from "../domain/kernel/citation";
import { STAGE_NAMES } from "../domain/kernel/stage";
import { inLanguage, type Language } from "../domain/kernel/text";
import { PACKS } from "../domain/standards/catalogue";
import { NATIONWIDE } from "../domain/own-standard/head";
import { PROVINCES } from "../domain/standards/regions";
import { FUNCTIONS } from "../functions/function-catalogue";
import { MESSAGES, say } from "../report/text/messages";
import { padded } from "../report/text/terminal-text";

export function standardLines(language: Language): string[] {
  const column = 2 + Math.max(...PACKS.map(({ id }) => id.length));
  const comma = language === "zh-CN" ? "、" : ", ";
  return PACKS.flatMap(({ id, title, number, from, region, stages, isPartial, note }) => {
    const facts = [
      number,
      inForce(from, language),
      inLanguage(PROVINCES[region] ?? NATIONWIDE, language),
      stages.map((stage) => inLanguage(STAGE_NAMES[stage], language)).join(comma),
      ...(isPartial ? [say(MESSAGES.partial, language)] : []),
    ];
    return [
      `${padded(id, column)}${inLanguage(title, language)}`,
      `${" ".repeat(column)}${facts.join(" · ")}`,
      ...(note ? [`${" ".repeat(column)}${inLanguage(note, language)}`] : []),
    ];
  });
}

function inForce(date: IsoDate, language: Language): string {
  const from = knownPart(date);
  return from === null ? say(MESSAGES.dateUnknown, language) : say(MESSAGES.inForce, language, { from });
}

export function functionLines(language: Language): string[] {
  return FUNCTIONS.flatMap(({ id, description, parameters }) => {
    const names = parameters.map(({ name, isOptional }) =>
      isOptional ? `[${inLanguage(name, language)}]` : inLanguage(name, language),
    );
    return [
      `EDU.${id}(${names.join(", ")})`,
      `    ${inLanguage(description, language)}`,
      ...parameters.map(
        (parameter) => `    ${padded(inLanguage(parameter.name, language), 12)}${inLanguage(parameter.description, language)}`,
      ),
    ];
  });
}
