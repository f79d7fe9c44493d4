import type { Claim, Comparator, MeasureRow } from "../model/index.ts";

/** Words in the id or family of measures that tell harm or loss: those are told with an interest. */
const HARM: ReadonlySet<string> = new Set(
  "casualties killed wounded losses lost captured surrendered destroyed".split(" "),
);

/** Bounds that say "or more" (a small number is not being claimed) and "or fewer". */
const AT_LEAST: ReadonlySet<Comparator> = new Set<Comparator>([">", ">="]);
const AT_MOST: ReadonlySet<Comparator> = new Set<Comparator>(["<", "<="]);

/**
 * Whether a number serves the one who says it: own losses told low, the enemy's told high, civilians
 * harmed by one's own side told low. "At least" of one's own losses and "at most" of the enemy's
 * speak against interest and keep their full weight. Looks only at the claim itself, never at how
 * its number compares with others, so that no other voice can change its weight.
 */
export function isOwnInterest(claim: Claim, row: MeasureRow): boolean {
  const speaker = claim.voices.at(-1);
  if (speaker === undefined || claim.amount === null || !isHarm(row)) return false;
  const side = sideOf(claim, speaker.id, speaker.kind === "party");
  if (side === null) return false;
  return !(side === "own" ? AT_LEAST : AT_MOST).has(claim.amount.comparator);
}

function isHarm(row: MeasureRow): boolean {
  if (row.kind !== "flow") return false;
  return `${row.id}-${row.family}`.split("-").some((word) => HARM.has(word));
}

/** Whose harm it is, seen from the speaker; null = the speaker takes no part in it. */
function sideOf(claim: Claim, speaker: string | null, party: boolean): "own" | "enemy" | null {
  if (speaker === null) return null;
  const roles = new Set(claim.actors.filter(({ id }) => id === speaker).map(({ role }) => role));
  if (claim.population.id === speaker || roles.has("victim") || roles.has("target")) return "own";
  if (roles.has("agent")) return claim.population.civilian === "yes" ? "own" : "enemy";
  const others = claim.actors.some(({ role }) => role === "victim" || role === "target");
  return party && others ? "enemy" : null;
}
