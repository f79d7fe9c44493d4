import type { Screen } from "vouch";
import type { Effects } from "../effects.ts";
import type { Options } from "./options.ts";

/** One run of a command: what was asked, on what machine, and where answers go. */
export interface Turn {
  readonly effects: Effects;
  readonly operands: readonly string[];
  readonly options: Options;
  /** Folder of the workspace, as given. */
  readonly workspace: string;
  /** Who is named in the ledger. */
  readonly who: string;
  readonly form: "words" | "json" | "csv";
  /** Width and colour of stdout. */
  readonly screen: Screen;
  /** Whether stdout has colour. */
  readonly coloured: boolean;
  /** Whether stdout is no terminal, so that a line may be as long as it likes. */
  readonly wide: boolean;
  /** Whether stderr is a terminal, so that a line can be rewritten. */
  readonly live: boolean;
  /** A result: one line on stdout. */
  readonly print: (line: string) => void;
  /** What happens meanwhile, on stderr; silent with --quiet. */
  readonly say: (line: string) => void;
  /** What went wrong, on stderr, also with --quiet. */
  readonly warn: (line: string) => void;
  /** A line on a terminal's stderr that the next one takes the place of. */
  readonly rewrite: (line: string) => void;
}
