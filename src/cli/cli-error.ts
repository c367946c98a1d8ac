/** A mistake in how the command was called: shown as it is, without a stack, and ends with exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
