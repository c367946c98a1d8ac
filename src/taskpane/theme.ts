/** Colours and type of the pane: the product's green, one colour per verdict, the fonts of the system; light, dark, contrast. */
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
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

type Colours = Readonly<Record<Verdict, VerdictColours>>;

const LIGHT: Colours = {
  fail: { text: "#8f0a12", fill: "#fdf0f0", edge: "#c4262e" },
  cannotTell: { text: "#424242", fill: "#f3f3f3", edge: "#8a8a8a" },
  pass: { text: "#0b5a2a", fill: "#eef7f0", edge: "#2e8b57" },
  notApplicable: { text: "#4d4d4d", fill: "#fafafa", edge: "#c7c7c7" },
};

const DARK: Colours = {
  fail: { text: "#ffb3b3", fill: "#3d1618", edge: "#e8686d" },
  cannotTell: { text: "#d6d6d6", fill: "#333333", edge: "#a0a0a0" },
  pass: { text: "#9fdcb4", fill: "#12301d", edge: "#4fae78" },
  notApplicable: { text: "#cfcfcf", fill: "#2b2b2b", edge: "#6e6e6e" },
};

/** Shapes and words tell verdicts apart here; colours only repeat them. */
const CONTRAST: Colours = {
  fail: { text: "#ffffff", fill: "#000000", edge: "#ff8080" },
  cannotTell: { text: "#ffffff", fill: "#000000", edge: "#ffffff" },
  pass: { text: "#ffffff", fill: "#000000", edge: "#3ff23f" },
  notApplicable: { text: "#ffffff", fill: "#000000", edge: "#a6a6a6" },
};

type VerdictTokens = Record<`edu-${Verdict}-${keyof VerdictColours}`, string>;

function verdictTokens(colours: Colours): VerdictTokens {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([verdict, of]) =>
      Object.entries(of).map(([part, colour]) => [`edu-${verdict}-${part}`, colour]),
    ),
  ) as VerdictTokens;
}

/** A CSS value that follows the theme. */
export function verdictColour(verdict: Verdict, part: keyof VerdictColours): string {
  return `var(--edu-${verdict}-${part})`;
}

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

type PaneTheme = Theme & VerdictTokens;

function paneTheme(theme: Theme, colours: Colours): PaneTheme {
  return { ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS, ...verdictTokens(colours) };
}

export type ThemeName = "light" | "dark" | "contrast";

const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<ThemeName, PaneTheme>> = {
  light: paneTheme(createLightTheme(GREEN), LIGHT),
  // Fluent's own dark brand text is too dark on its ground for small print.
  dark: paneTheme({ ...dark, colorBrandForeground1: GREEN[120], colorBrandForegroundLink: GREEN[130] }, DARK),
  contrast: paneTheme(teamsHighContrastTheme, CONTRAST),
};
