import type { Effects } from "../effects.ts";
import type { Exit } from "./table/command.ts";
import { UsageError } from "./usage-error.ts";

const LINE_MAX = 700;
// Engine not loaded here: an error may be that it cannot be.
const DRIVING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

interface Told {
  readonly code: string;
  readonly says: string;
  readonly exit: Exit;
}

/** One line on stderr: what is wrong, what to do next, the code. Gives the exit code. */
export function tellError(error: unknown, { errors, environment }: Effects): Exit {
  const { code, says, exit } = toldOf(error);
  errors(`vouch: ${safe(says)} [${code}]\n`);
  if ((environment("VOUCH_DEBUG") ?? "") !== "") errors(`${stackOf(error)}\n`);
  return exit;
}

function toldOf(error: unknown): Told {
  if (error instanceof UsageError) return { code: error.code, says: error.message, exit: 2 };
  if (isVouchError(error)) {
    const { where } = error.facts;
    const place = typeof where === "string" ? ` (${where})` : "";
    const exit = USAGE.has(error.code) ? 2 : 1;
    return { code: error.code, says: error.message + place, exit };
  }
  const says = error instanceof Error ? error.message : String(error);
  const next =
    "This is a fault of Vouch. What was told as done is kept. VOUCH_DEBUG=1 shows where.";
  return { code: "cli/unexpected", says: `${says.split("\n")[0]}. ${next}`, exit: 1 };
}

/** Codes of the engine that say that something was typed wrongly. */
const USAGE: ReadonlySet<string> = new Set(["workspace/no-head"]);

/** The engine's error, told by its shape. */
function isVouchError(
  error: unknown,
): error is Error & { code: string; facts: { readonly [key: string]: unknown } } {
  if (!(error instanceof Error) || error.name !== "VouchError") return false;
  return "code" in error && "facts" in error;
}

function safe(words: string): string {
  const cut = words.length > LINE_MAX ? `${words.slice(0, LINE_MAX)}…` : words;
  return cut.replace(/\s*\n\s*/g, " ").replace(DRIVING, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${code}›`;
  });
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
