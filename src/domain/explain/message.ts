/** Templates of sentences in both languages, typed so that a sentence cannot be made with a placeholder left open. */
import { inLanguage, type Bilingual, type Language } from "../kernel/text";

type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message needs: the placeholders of both languages. */
export type Values<M extends Bilingual> = Readonly<Record<Placeholders<M["zh"]> | Placeholders<M["en"]>, string>>;

/** The sentence. Values are put in once and as they are: text from a workbook that looks like a placeholder stays text. */
export function say<M extends Bilingual>(message: M, language: Language, values: Values<M>): string {
  const known = values as Readonly<Record<string, string>>;
  return inLanguage(message, language).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`the message has no value for {${name}}`);
    return value;
  });
}

/** The placeholders of a template, each once. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(/\{(\w+)\}/g), (match) => match[1]!))].sort();
}
