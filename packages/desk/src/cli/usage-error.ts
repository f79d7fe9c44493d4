/** What was typed cannot be done. `code` (`cli/word`) has a page in docs/errors; exit code 2. */
export class UsageError extends Error {
  readonly code: string;

  constructor(code: string, says: string, next: string | null = null) {
    super(next === null ? says : `${says} ${next}`);
    this.name = "UsageError";
    this.code = code;
  }
}
