/** The command line. Only what help needs is loaded here; each command loads the rest itself. */
import { type Effects, nodeEffects } from "../effects.ts";
import { parseLine } from "./parse.ts";
import type { Exit } from "./table/command.ts";

const effects: Effects = nodeEffects;

/** `vouch … | head`: whoever reads has had enough, which is no fault. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

async function run(words: readonly string[]): Promise<Exit> {
  const line = parseLine(words);
  const { command, options } = line;
  if (options.has("version")) {
    const { VERSION } = await import("./version.ts");
    effects.output(`${VERSION}\n`);
    return 0;
  }
  if (command === null || options.has("help")) {
    const { commandHelp, programHelp } = await import("./help.ts");
    const { paintFor, wantsColour } = await import("./stage.ts");
    const ink = await paintFor(wantsColour(line, effects));
    const asked = options.has("help");
    const help = command === null ? programHelp(ink) : commandHelp(command, ink);
    (asked ? effects.output : effects.errors)(help);
    return asked ? 0 : 2;
  }
  const { setStage } = await import("./stage.ts");
  const turn = await setStage(line, effects);
  const { ACTS } = await import("./acts.ts");
  const act = await ACTS[command.name]?.();
  if (act === undefined) throw new Error(`The command ${command.name} has no act`);
  return act.run(turn);
}

process.stdout.on("error", leaveQuietly);
process.stderr.on("error", leaveQuietly);
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { tellError } = await import("./tell-error.ts");
  process.exitCode = tellError(error, effects);
}
