/** The look of the page, on screen and on A4. Fonts are those of the reader's system; nothing is loaded. */

export const STYLE = `
:root {
  --ink: #1b2530; --soft: #566472; --line: #d3dae1; --faint: #f3f6f8; --accent: #16506a;
  --pass: #1d6f50; --fail: #9d1c20; --fail-light: #fbecec; --unknown: #66727e; --warn: #8a5a00;
  --sans: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", sans-serif;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, "Times New Roman", serif;
}
* { box-sizing: border-box; }
html { color: var(--ink); background: #e9edf0; font: 15px/1.65 var(--sans); text-size-adjust: 100%; }
body { max-width: 1040px; margin: 24px auto; padding: 56px 64px 72px; background: #fff; box-shadow: 0 1px 10px rgb(27 37 48 / 12%); }
h1, h2, h3 { line-height: 1.35; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font: 700 30px/1.35 var(--serif); letter-spacing: 0.04em; }
h2 { margin: 52px 0 14px; padding-bottom: 8px; border-bottom: 2px solid var(--accent); font: 700 21px/1.4 var(--serif); color: var(--accent); }
h3 { margin: 28px 0 8px; font-size: 16px; }
p { margin: 8px 0; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
.subject { margin: 6px 0 0; font: 500 20px/1.4 var(--serif); color: var(--soft); }
.note, figcaption, .cells, small, .cite { color: var(--soft); font-size: 13px; }
small .cite { font-size: inherit; }
.cells, .others { overflow-wrap: anywhere; }
.headline { margin: 26px 0 8px; padding: 14px 20px; border-left: 6px solid var(--unknown); background: var(--faint); font-size: 24px; font-weight: 700; }
.headline small { font-size: 15px; font-weight: 500; } .headline i, .reasons i, dt i { font-style: normal; font-weight: 700; }
.headline.fail { border-color: var(--fail); } .headline.pass { border-color: var(--pass); }
.fail > i { color: var(--fail); } .pass > i { color: var(--pass); } .cannotTell > i { color: var(--unknown); }
ul.reasons { margin: 10px 0 18px; padding: 0; list-style: none; font-size: 16px; } ul.reasons li { padding: 2px 0; }
td.act, th.act { width: 34%; } .plain tbody th { font-weight: 400; }
.hideCaption caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.charts svg.chart { font-size: 22px; }
.charts strong { font-weight: 600; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 26px; } .charts figure { margin: 6px 0 10px; } .charts figcaption { color: var(--ink); }
details.annex { margin-top: 26px; border-top: 1px solid var(--line); } details.annex h2 { display: inline-block; margin: 14px 0; border: 0; padding: 0; }
summary { cursor: pointer; } article summary h3 { display: inline-flex; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 22px 0 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; }
nav ol { columns: 2; margin: 8px 0 0; padding-left: 1.5em; }
nav h2 { margin-top: 34px; border: 0; padding: 0; font-size: 16px; }

table { width: 100%; margin: 12px 0 4px; border-collapse: collapse; font-size: 14px; line-height: 1.5; }
caption.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
caption { padding: 0 0 6px; text-align: left; font-weight: 600; break-after: avoid; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 1.5px solid var(--ink); font-size: 13px; line-height: 1.4; font-weight: 600; vertical-align: bottom; }
tbody th { min-width: 8.5em; font-weight: 500; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.word, th.word, th.number, td.number { white-space: nowrap; }
td.number .note { white-space: normal; }
.lines thead th:first-child { width: 46%; } .lines td.number:last-child { min-width: 7.5em; }
td.bar { width: 110px; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1.5px solid var(--ink); font-weight: 600; }
tfoot tr + tr th, tfoot tr + tr td { border-top: 0; }
tr.why > td { padding: 0 8px 7px; border-bottom: 1px solid var(--line); color: #33404c; font-size: 13.5px; }
tr.open > * { padding-bottom: 1px; border-bottom: 0; }
.wide th, .wide td { padding: 5px 6px; font-size: 13px; }
.wide tbody th { min-width: 10.5em; }
.wide thead th { font-size: 12px; font-weight: 500; white-space: normal; }
.wide thead b { display: block; } .wide thead data { white-space: nowrap; }
td.fail-cell { background: #8f1d21; color: #fff; font-weight: 600; }
td.unknown-cell { color: var(--unknown); background: repeating-linear-gradient(135deg, #fff 0 5px, #e9edf0 5px 7px); }

.verdict { white-space: nowrap; font-weight: 600; }
.verdict i { font-style: normal; }
.tally { margin-right: 1.6em; }
.verdict.pass { color: var(--pass); }
.verdict.fail { color: var(--fail); }
.verdict.cannotTell { color: var(--unknown); }
.verdict.notApplicable { color: var(--soft); font-weight: 400; }

svg { display: block; }
svg.chart { width: 100%; height: auto; font: 12.5px var(--sans); }
svg text { fill: var(--ink); }
svg rect.pass { fill: #a3c9b8; } svg rect.fail { fill: #9d1c20; }
svg rect.cannotTell { fill: #a9b3bc; } svg rect.notApplicable { fill: #dfe4e8; }
svg text.fail { fill: var(--fail); font-weight: 600; } svg text.pass { fill: var(--pass); }
svg text.figure { font-variant-numeric: tabular-nums; font-weight: 600; }
svg line.limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
svg line.axis { stroke: var(--line); }
svg text.limit { fill: var(--soft); }
svg.counts { width: 100%; min-width: 90px; height: 12px; margin-top: 5px; }
svg.bullet { width: 100px; height: 12px; margin-top: 5px; }
svg.bullet .track { fill: #eceff2; } svg.bullet line.limit { stroke-dasharray: none; }
figure { margin: 14px 0 18px; }
.together, figure { break-inside: avoid; }

article { margin-top: 30px; padding-top: 6px; border-top: 1px solid var(--line); }
article h3 { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; margin: 12px 0 2px; font-size: 17px; }
article h3 .verdict { font-size: 14px; }

@media (max-width: 760px) { body { margin: 0; padding: 24px 16px; } nav ol { columns: 1; } .scroll { overflow-x: auto; } }
@page { size: A4; margin: 17mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #566472; } }
@page landscape { size: A4 landscape; }
@media print {
  html { background: #fff; font-size: 10.2pt; line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  h1 { font-size: 21pt; } .subject { font-size: 14pt; } h2 { margin-top: 9mm; font-size: 14.5pt; } h3 { font-size: 11.5pt; }
  a { color: inherit; }
  table { font-size: 9.2pt; } thead th, .note, figcaption, .cells, small, .cite, tr.why > td { font-size: 8.4pt; } th, td { padding: 4px 6px; }
  .wide th, .wide td { font-size: 8.4pt; } .wide thead th { font-size: 7.8pt; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr, .headline { break-inside: avoid; } .headline { font-size: 16pt; } ul.reasons { font-size: 10.2pt; }
  details.annex:not([open]), article:has(> details:not([open])) { display: none; } summary { list-style: none; }
  .charts { gap: 0 18px; } .charts figure { margin: 2mm 0; }
  tr.open { break-after: avoid; }
  .landscape { page: landscape; }
  article { break-inside: auto; } article h3, article .meta { break-after: avoid; }
  nav { display: none; }
  svg.chart { font-size: 12px; }
}
`;
