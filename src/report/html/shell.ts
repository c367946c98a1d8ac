/** The page around a printed piece: nothing is loaded from elsewhere, and nothing may run. */
import type { Language } from "../../domain/kernel/text";
import { REPORT_GENERATOR } from "../../domain/tables/report-sheet";
import { Markup, markup } from "./markup";
import { STYLE } from "./style";

/** Nothing may be loaded or sent, even if text were to slip through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function wholePage(title: string, language: Language, body: Markup): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="${REPORT_GENERATOR}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${body}</body>
</html>
`.text;
}
