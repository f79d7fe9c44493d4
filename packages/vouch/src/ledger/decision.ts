import type { Act } from "./body.ts";
import type { Decision, Posted } from "./book.ts";

/** The last decision among entries, read out of each by `valueIn` (null = it decides nothing). */
export function decisionOf<Value>(
  posted: readonly Posted[],
  valueIn: (act: Act) => Value | null,
): Decision<Value> | null {
  for (let at = posted.length - 1; at >= 0; at--) {
    const { entry, act } = posted[at] as Posted;
    const value = valueIn(act);
    if (value === null) continue;
    const because = "because" in act.body ? act.body.because : null;
    return { value, entry: entry.number, who: entry.who, time: entry.time, because };
  }
  return null;
}
