import { watchSignals } from "./signals.ts";
import type { Exit } from "./table/command.ts";
import type { Turn } from "./turn.ts";
import { safe } from "./words.ts";

/** What came of one piece of a long job: a line for people, and whether it failed. */
export interface Step {
  readonly says: string;
  readonly failed: boolean;
}

/** What came of the whole job. */
export interface JobEnd {
  readonly failed: number;
  /** Pieces that were not begun. */
  readonly left: number;
  /** Exit code of an interruption; null = it ran to its end. */
  readonly stopped: Exit | null;
}

/**
 * Do something with each of many, one after the other, with progress on stderr: one rewritten line on a
 * terminal, a line each elsewhere. Can be interrupted between two.
 */
export async function runJob<One>(
  turn: Turn,
  all: readonly One[],
  {
    name,
    step,
  }: { readonly name: (one: One) => string; readonly step: (one: One) => Promise<Step> },
): Promise<JobEnd> {
  const signals = watchSignals(() =>
    turn.warn(
      "Stopping after the report in work. Ctrl-C again stops at once; nothing that was told is lost.",
    ),
  );
  let failed = 0;
  let done = 0;
  try {
    for (const one of all) {
      await signals.pause();
      if (signals.wish() !== null) break;
      turn.rewrite(safe(`[${done + 1}/${all.length}] ${name(one)}`, turn.screen.columns - 1));
      const { says, failed: isFailed } = await step(one);
      done += 1;
      if (isFailed) failed += 1;
      const line = safe(`[${done}/${all.length}] ${name(one)}: ${says}`);
      if (isFailed) turn.warn(line);
      else if (!turn.live) turn.say(line);
    }
    await signals.pause();
  } finally {
    turn.rewrite("");
    signals.close();
  }
  const left = all.length - done;
  return { failed, left, stopped: left > 0 ? signals.wish() : null };
}
