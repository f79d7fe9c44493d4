import type { Posted } from "./book.ts";

/**
 * Which entries are undone, and by which: an undo of an undo brings the first back. An undo names an
 * entry before it, so the last ones are certain and decide about those before them.
 */
export function findUndone(undos: readonly Posted[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  for (let at = undos.length - 1; at >= 0; at--) {
    const { entry, act } = undos[at] as Posted;
    if (act.kind !== "retracted" || !("entry" in act.body)) continue;
    if (undone.has(entry.number) || act.body.entry >= entry.number) continue;
    undone.set(act.body.entry, entry.number);
  }
  return undone;
}
