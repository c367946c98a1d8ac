/** HTML that cannot be made from unescaped text: strings put into a template are escaped, only `Markup` passes as it is. */

export class Markup {
  constructor(readonly text: string) {}
}

export type Content = Markup | string | null | readonly Content[];

/** Tag of a template: `` markup`<p>${name}</p>` ``. Values belong between tags or inside quoted attributes. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = parts[0]!;
  values.forEach((value, i) => {
    text += render(value) + parts[i + 1]!;
  });
  return new Markup(text);
}

export const NOTHING = new Markup("");

function render(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escaped(content);
  return content instanceof Markup ? content.text : (content as readonly Content[]).map(render).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Also drops control characters, which no HTML document may hold. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to drop
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "").replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}
