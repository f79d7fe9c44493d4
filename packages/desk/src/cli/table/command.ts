/** An option of a command. Without `value` it is a switch. */
export interface Option {
  /** Long name without the dashes. */
  readonly name: string;
  /** One letter; left out where there is none. */
  readonly short?: string;
  /** What stands after it, in capitals: `FOLDER`. Left out for a switch. */
  readonly value?: string;
  /** It may be given several times. */
  readonly many?: boolean;
  /** The words that it takes; any other is a usage error. */
  readonly choices?: readonly string[];
  /** What holds where it is not given, in words. */
  readonly default?: string;
  readonly says: string;
}

/** What stands after the command's name. */
export interface Argument {
  readonly name: string;
  readonly says: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly choices?: readonly string[];
}

/** A line to try, and what it does. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** Exit codes: 0 fine, 1 some failed or untrue, 2 usage, 130 interrupted. */
export type Exit = 0 | 1 | 2 | 130 | 143;

/** The forms of output that a command has beside words for people. */
export type Form = "json" | "csv";

/** One row of the table that parsing, help, completion of typing errors and tests are made from. */
export interface Command {
  readonly name: string;
  /** Group under which the help lists it. */
  readonly group: Group;
  /** One line. */
  readonly summary: string;
  /** What else there is to know, a sentence a line. */
  readonly says: readonly string[];
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly forms: readonly Form[];
  /** When it exits with 1, in words. */
  readonly fails: string;
  readonly examples: readonly Example[];
}

/** Groups in the order of the help; each has a page in docs/guide. */
export const GROUPS = {
  start: "Begin",
  reports: "Reports in",
  figures: "Figures out",
  ledger: "Judge and check",
} as const;

export type Group = keyof typeof GROUPS;
