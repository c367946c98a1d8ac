/** That the user has begun, remembered on this computer, so that the welcome is said once. It is written nowhere else. */
const KEY = "edu-balance.welcomed";

export function wasWelcomed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // Storage may be turned off; a welcome that never ends would be worse than none.
  }
}

export function rememberWelcome(): void {
  try {
    localStorage.setItem(KEY, "1");
  } catch {
    // As above.
  }
}
