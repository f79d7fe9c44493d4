import type { Act } from "vouch";
import { withCase } from "../case.ts";
import { entryWords } from "../entry-words.ts";
import { wholeNumber } from "../given-options.ts";
import { tellEntries } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";

export function run(turn: Turn): Promise<Exit> {
  const number = wholeNumber(turn.operands[0] ?? "", "ENTRY");
  return withCase(turn, { make: false }, ({ book, workspace, enter }) => {
    const entry = workspace.entry(number);
    if (entry === null) {
      const says = `There is no entry ${number}; the last one is ${workspace.head().size}.`;
      throw new UsageError("cli/unknown-entry", says, "`vouch history` lists them.");
    }
    const by = book().undone.get(number);
    if (by !== undefined) {
      const says = `Entry ${number} was undone already, by entry ${by}.`;
      throw new UsageError("cli/already-done", says, `\`vouch undo ${by}\` brings it back.`);
    }
    const act: Act = {
      kind: "retracted",
      body: { entry: number, because: turn.options.text("because") },
    };
    tellEntries(
      turn,
      enter([{ act, who: turn.who }]),
      `undone: ${number} ${entryWords(entry, book())}`,
    );
    return 0;
  });
}
