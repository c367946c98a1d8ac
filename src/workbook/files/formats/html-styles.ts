/** What the style sheets and style attributes of a page say of cells: number format and whether they are shown. */
import { numberFormat } from "./named-formats";

export interface CellStyle {
  /** In Excel's notation; null is General, absent is not said. */
  readonly format?: string | null;
  readonly isHidden?: true;
}

/** `mso-number-format` is Excel's own; servers that write pages for Excel also use the older name. */
const FORMAT = /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^;"'}]+))/i;
const HIDDEN = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*collapse)/i;

/** Declarations as they stand in a style attribute or between the braces of a rule. */
function declaredStyle(declarations: string): CellStyle {
  const found = FORMAT.exec(declarations);
  const written = found?.[1] ?? found?.[2] ?? found?.[3];
  return {
    ...(written !== undefined && { format: numberFormat(unescaped(written)) }),
    ...(HIDDEN.test(declarations) && { isHidden: true }),
  };
}

/** `0\.00\0022万册\0022` → `0.00"万册"`. Excel writes four digits for characters that CSS cannot carry. */
function unescaped(css: string): string {
  return css.replaceAll(/\\(?:(00[0-9a-f]{2})|(.))/gis, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? "") : String.fromCharCode(parseInt(code, 16)),
  );
}

/** Rules by the last part of their selector: `td`, `.xl24`, `td.xl24`. Which rule would win is not asked; the last one does. */
export class StyleSheet {
  readonly #rules = new Map<string, CellStyle>();

  add(css: string): void {
    let at = 0;
    for (;;) {
      const open = css.indexOf("{", at);
      const close = open < 0 ? -1 : css.indexOf("}", open);
      if (close < 0) return;
      const style = declaredStyle(css.slice(open + 1, close));
      if (style.format !== undefined || style.isHidden) this.#addRule(css.slice(at, open), style);
      at = close + 1;
    }
  }

  #addRule(selectors: string, style: CellStyle): void {
    for (const selector of selectors.split(",")) {
      const last = /([\w.\-\u0080-\uFFFF]+)\s*$/.exec(selector)?.[1]?.toLowerCase();
      if (last !== undefined) this.#rules.set(last, { ...this.#rules.get(last), ...style });
    }
  }

  /** The style of an element; its own declarations go before its classes, these before its name. */
  of(element: string, attributes: Readonly<Record<string, string>>): CellStyle {
    const classes = (attributes.class ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20);
    const rules = [element, ...classes.flatMap((name) => [`.${name}`, `${element}.${name}`])].map((key) => this.#rules.get(key));
    const own = attributes.style === undefined ? undefined : declaredStyle(attributes.style);
    return Object.assign({}, ...rules, own, attributes.hidden === undefined ? undefined : { isHidden: true }) as CellStyle;
  }
}
