/** The options that were given, checked against the table of commands. */
export interface Options {
  readonly has: (name: string) => boolean;
  /** Value of an option; null where it was not given. */
  readonly text: (name: string) => string | null;
  /** Values of an option that may be given several times. */
  readonly all: (name: string) => readonly string[];
}
