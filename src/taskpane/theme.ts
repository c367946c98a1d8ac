/** Colours and type of the pane: the product's green, one colour per verdict, the fonts of the system. */
import { createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import type { Verdict } from "../domain/kernel/verdict";

const GREEN: BrandVariants = {
  10: "#010403",
  20: "#061a14",
  30: "#072b22",
  40: "#07382c",
  50: "#074637",
  60: "#065442",
  70: "#05624d",
  80: "#047159",
  90: "#1d7f67",
  100: "#398d76",
  110: "#529b86",
  120: "#6ba996",
  130: "#84b8a7",
  140: "#9ec7b9",
  150: "#b8d6cb",
  160: "#d3e6df",
};

/** Foreground, background and edge of a verdict; foreground on background has a contrast of at least 7 : 1. */
interface VerdictColours {
  readonly text: string;
  readonly fill: string;
  readonly edge: string;
}

const COLOURS: Readonly<Record<Verdict, VerdictColours>> = {
  fail: { text: "#8f0a12", fill: "#fdf0f0", edge: "#c4262e" },
  cannotTell: { text: "#424242", fill: "#f3f3f3", edge: "#8a8a8a" },
  pass: { text: "#0b5a2a", fill: "#eef7f0", edge: "#2e8b57" },
  notApplicable: { text: "#4d4d4d", fill: "#fafafa", edge: "#c7c7c7" },
};

type VerdictTokens = Record<`edu-${Verdict}-${keyof VerdictColours}`, string>;

const verdictTokens = Object.fromEntries(
  Object.entries(COLOURS).flatMap(([verdict, colours]) =>
    Object.entries(colours).map(([part, colour]) => [`edu-${verdict}-${part}`, colour]),
  ),
) as VerdictTokens;

/** A CSS value that follows the theme. */
export function verdictColour(verdict: Verdict, part: keyof VerdictColours): string {
  return `var(--edu-${verdict}-${part})`;
}

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

export const theme: Theme & VerdictTokens = {
  ...createLightTheme(GREEN),
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
  ...verdictTokens,
};
