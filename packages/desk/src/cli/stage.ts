import os from "node:os";
import type { Paint } from "vouch";
import type { Effects } from "../effects.ts";
import type { Ink } from "./help.ts";
import type { Line } from "./parse.ts";
import type { Turn } from "./turn.ts";

/** Where nothing says how wide it is; a terminal that says 0 does not know. */
const COLUMNS = 100;
const COLUMNS_MAX = 120;
const CLEAR = "\r\u001b[2K";

/** Whether stdout is to have colour: a terminal, and nobody says no. */
export function wantsColour(line: Line | null, { environment }: Effects): boolean {
  if (line?.options.has("no-color") === true) return false;
  if ((environment("NO_COLOR") ?? "") !== "" || environment("TERM") === "dumb") return false;
  return process.stdout.isTTY === true;
}

const same = (text: string): string => text;
/** No colour: the same as the engine's, which help must not wait for. */
const PLAIN: Paint & Ink = {
  strong: same,
  dim: same,
  quote: same,
  mark: (text) => `⟦${text}⟧`,
  warn: same,
};

/** Emphasis for stdout. */
export async function paintFor(coloured: boolean): Promise<Paint & Ink> {
  return coloured ? (await import("./paint.ts")).COLOURED : PLAIN;
}

/** Everything that a command works with. */
export async function setStage(line: Line, effects: Effects): Promise<Turn> {
  const { options } = line;
  const quiet = options.has("quiet");
  const live = process.stderr.isTTY === true && effects.environment("TERM") !== "dumb";
  const coloured = wantsColour(line, effects);
  let rewritten = false;
  const warn = (words: string): void => {
    effects.errors(`${rewritten ? CLEAR : ""}${words}\n`);
    rewritten = false;
  };
  return {
    effects,
    operands: line.operands,
    options,
    workspace: options.text("workspace") ?? known(effects, "VOUCH_WORKSPACE") ?? "case.vouch",
    who: options.text("who") ?? loginName(effects),
    form: options.has("json") ? "json" : options.has("csv") ? "csv" : "words",
    screen: {
      paint: await paintFor(coloured),
      columns: Math.min(COLUMNS_MAX, process.stdout.columns || COLUMNS),
    },
    coloured,
    wide: process.stdout.isTTY !== true,
    live,
    print: (words) => {
      if (rewritten) effects.errors(CLEAR);
      rewritten = false;
      effects.output(`${words}\n`);
    },
    say: (words) => {
      if (!quiet) warn(words);
    },
    warn,
    rewrite: (words) => {
      if (quiet || !live) return;
      effects.errors(CLEAR + words);
      rewritten = words !== "";
    },
  };
}

function known({ environment }: Effects, name: string): string | null {
  const value = environment(name);
  return value === undefined || value.trim() === "" ? null : value;
}

/** The name the machine knows somebody by; `somebody` where it knows none. */
function loginName(effects: Effects): string {
  const told = known(effects, "USER") ?? known(effects, "USERNAME");
  if (told !== null) return told;
  try {
    return os.userInfo().username;
  } catch {
    // No entry in the machine's list of users, as in some containers.
    return "somebody";
  }
}
