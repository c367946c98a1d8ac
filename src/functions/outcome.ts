/** What a function answers for one cell, before it becomes a value or a `CustomFunctions.Error` of the host. */

/** A value, or an error of Excel with a message that says what and where (Excel shows none for `#DIV/0!`). */
export type Outcome = { readonly value: number | string } | Refused;

export type Refused =
  { readonly error: "notAvailable" | "invalidValue"; readonly message: string } | { readonly error: "divisionByZero" };

export const notAvailable = (message: string): Refused => ({ error: "notAvailable", message });
export const invalidValue = (message: string): Refused => ({ error: "invalidValue", message });
export const divisionByZero: Refused = { error: "divisionByZero" };

/** A value as the host takes it. */
export function toHost(outcome: Outcome): number | string | CustomFunctions.Error {
  if ("value" in outcome) return outcome.value;
  const { notAvailable, invalidValue, divisionByZero } = CustomFunctions.ErrorCode;
  switch (outcome.error) {
    case "notAvailable":
      return new CustomFunctions.Error(notAvailable, outcome.message);
    case "invalidValue":
      return new CustomFunctions.Error(invalidValue, outcome.message);
    case "divisionByZero":
      return new CustomFunctions.Error(divisionByZero);
  }
}
