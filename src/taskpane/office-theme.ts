/** Which theme the pane wears: Office's own where it tells, else what the system asks for. */
import { useSyncExternalStore } from "react";
import type { ThemeName } from "./theme";

const ASKED = { contrast: "(prefers-contrast: more)", dark: "(prefers-color-scheme: dark)" } as const;

/** @param ground background of Office's own page, `#rrggbb`; undefined where the host does not tell */
export function themeNameOf(ground: string | undefined, asks: (query: string) => boolean): ThemeName {
  if (asks(ASKED.contrast)) return "contrast";
  const isDark = ground === undefined ? asks(ASKED.dark) : luminance(ground) < 0.5;
  return isDark ? "dark" : "light";
}

/** 0…1 by the eye's weight of red, green and blue; what is no colour counts as white. */
function luminance(colour: string): number {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return 1;
  const part = (hex: string) => parseInt(hex, 16) / 255;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** @param ground background of Office's own page, asked anew each time */
export function useThemeName(ground?: () => string | undefined): ThemeName {
  return useSyncExternalStore(followTheme, () => themeNameOf(ground?.(), (query) => window.matchMedia?.(query).matches ?? false));
}

/** Office tells of no change of its theme in Excel; it is looked at again when the pane comes back into view. */
function followTheme(changed: () => void): () => void {
  const lists = Object.values(ASKED).flatMap((query) => window.matchMedia?.(query) ?? []);
  for (const list of lists) list.addEventListener("change", changed);
  window.addEventListener("focus", changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
    window.removeEventListener("focus", changed);
  };
}
