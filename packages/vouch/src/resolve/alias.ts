import type { ActorRow, Day } from "../model/index.ts";
import { foldWord } from "../text/index.ts";

/** Days between which a text or claim speaks; null = open. */
export interface Period {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Whether the actor went by the name on some day of the period. */
export function isInUse(row: ActorRow | undefined, name: string, period: Period): boolean {
  const aliases = aliasesOf(row, name);
  if (aliases.length === 0) return row !== undefined;
  return aliases.some(
    ({ from, to }) =>
      (from === null || period.end === null || period.end >= from) &&
      (to === null || period.start === null || period.start <= to),
  );
}

/** Whether the name is the actor's only where the text already speaks of it. */
export function isContextual(row: ActorRow | undefined, name: string): boolean {
  return aliasesOf(row, name).some(({ context }) => context);
}

function aliasesOf(row: ActorRow | undefined, name: string): ActorRow["aliases"] {
  const folded = foldName(name);
  return row?.aliases.filter(({ text }) => foldName(text) === folded) ?? [];
}

function foldName(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(" ");
}
