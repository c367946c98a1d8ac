/** Draws the product's icons as PNG files in assets/: a balance whose pans carry two equal columns, and its two companions. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const GREEN = "#0e7a5f";
const INK = "#163a32";
const AMBER = "#d98a00";

/** Small sizes get fewer and heavier strokes, so that 16 px still reads as a balance. */
function balance(size: number): string {
  const weight = size <= 16 ? 9 : 6;
  const pans =
    size <= 16
      ? ""
      : `<path d="M26 28 L14 60 M26 28 L38 60 M74 28 L62 60 M74 28 L86 60" stroke="${INK}" stroke-width="3" fill="none"/>`;
  return `
    <rect x="2" y="2" width="96" height="96" rx="20" fill="#e8f5f0"/>
    <path d="M50 16 V84 M30 84 H70 M22 28 H78" stroke="${GREEN}" stroke-width="${weight}" stroke-linecap="round" fill="none"/>
    ${pans}
    <path d="M10 60 H42 A16 14 0 0 1 10 60 Z M58 60 H90 A16 14 0 0 1 58 60 Z" fill="${GREEN}"/>
    <rect x="18" y="44" width="16" height="16" rx="2" fill="${AMBER}"/>
    <rect x="66" y="44" width="16" height="16" rx="2" fill="${AMBER}"/>`;
}

function sheet(overlay: string): string {
  return `
    <rect x="8" y="10" width="66" height="78" rx="8" fill="#ffffff" stroke="${INK}" stroke-width="6"/>
    <path d="M8 34 H74 M8 60 H74 M40 34 V88" stroke="${INK}" stroke-width="5"/>
    ${overlay}`;
}

const check = () =>
  sheet(`<circle cx="70" cy="70" r="26" fill="${GREEN}"/>
    <path d="M57 70 L67 80 L84 60" stroke="#ffffff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`);
const clear = () =>
  sheet(`<circle cx="70" cy="70" r="26" fill="${AMBER}"/>
    <path d="M60 60 L80 80 M80 60 L60 80" stroke="#ffffff" stroke-width="8" stroke-linecap="round"/>`);

const values = () =>
  sheet(`<circle cx="70" cy="70" r="26" fill="${GREEN}"/>
    <path d="M64 58 V84 M60 62 L66 57 M76 60 H84 M76 60 V70 C88 66 88 84 75 81" stroke="#ffffff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`);

const ICONS: readonly { name: string; sizes: readonly number[]; draw: (size: number) => string }[] = [
  { name: "icon", sizes: [16, 32, 64, 80, 128], draw: balance },
  { name: "check", sizes: [16, 32, 80], draw: check },
  { name: "clear", sizes: [16, 32, 80], draw: clear },
  { name: "values", sizes: [16, 32, 80], draw: values },
];

for (const { name, sizes, draw } of ICONS) {
  for (const size of sizes) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}">${draw(size)}</svg>`;
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(path.join(__dirname, "..", "assets", `${name}-${size}.png`), png);
  }
}
