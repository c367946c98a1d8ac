/** The name of who explains, remembered on this computer, so that it is typed once. It is written nowhere else. */
const KEY = "edu-balance.name";

export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return ""; // Storage may be turned off; the name is then typed each time.
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // As above.
  }
}
