import { commandHelp, programHelp } from "../help.ts";
import { paintFor } from "../stage.ts";
import { didYouMean } from "../suggest.ts";
import type { Exit } from "../table/command.ts";
import { COMMANDS, findCommand } from "../table/table.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";

export async function run(turn: Turn): Promise<Exit> {
  const ink = await paintFor(turn.coloured);
  const [name] = turn.operands;
  const command = name === undefined ? undefined : findCommand(name);
  if (name !== undefined && command === undefined) {
    const near = didYouMean(
      name,
      COMMANDS.map((one) => one.name),
    );
    throw new UsageError("cli/unknown-command", `There is no command \`${name}\`.`, near);
  }
  turn.effects.output(command === undefined ? programHelp(ink) : commandHelp(command, ink));
  return 0;
}
