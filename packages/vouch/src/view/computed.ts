import { yardstickOf } from "../estimate/leave.ts";
import type { Claim, ClaimId } from "../model/index.ts";
import type { Shown } from "./figures.ts";
import { formatNumber } from "./numbers.ts";

/** A number that no report states: reckoned here from two that are linked in one report. */
export interface Computed {
  /** "change +60,000", "share 71 %". */
  readonly says: string;
  /** The two claims: the later and the earlier, or the part and the whole. */
  readonly from: readonly [ClaimId, ClaimId];
  /** Warns of what cannot be: a part greater than its whole. */
  readonly warning: string | null;
}

/** Everything that can be reckoned from linked figures, in order of the claims. */
export function computedFrom(shown: Shown): Computed[] {
  return [...shown.claims.values()].flatMap((claim) =>
    claim.links.flatMap(({ to, how }) => {
      const other = shown.claims.get(to);
      if (other === undefined) return [];
      const one = how === "compared-with" ? changeOf(claim, other) : null;
      const share = how === "part-of" ? shareOf(claim, other) : null;
      return [one, share].filter((computed) => computed !== null);
    }),
  );
}

/** Those that rest on a claim of the given ones. */
export function computedFor(claims: readonly ClaimId[], all: readonly Computed[]): Computed[] {
  const wanted = new Set(claims);
  return all.filter(({ from }) => from.some((id) => wanted.has(id)));
}

function changeOf(claim: Claim, other: Claim): Computed | null {
  const earlier = yardstickOf(claim, other);
  const later = earlier === claim ? other : claim;
  const points = pointsOf(later, earlier);
  if (points === null) return null;
  const change = points.first - points.second;
  const says = `change ${change > 0 ? "+" : ""}${formatNumber(change, points.unit)}`;
  return { says, from: [later.id, earlier.id], warning: null };
}

function shareOf(part: Claim, whole: Claim): Computed | null {
  const points = pointsOf(part, whole);
  if (points === null || points.second === 0 || points.unit === "percent") return null;
  const share = Math.round((points.first / points.second) * 100);
  const warning = points.first > points.second ? "the part is greater than its whole" : null;
  return { says: `share ${formatNumber(share, "percent")}`, from: [part.id, whole.id], warning };
}

function pointsOf(
  a: Claim,
  b: Claim,
): { readonly first: number; readonly second: number; readonly unit: string } | null {
  const [first, second] = [a.amount, b.amount];
  if (first === null || second === null || first.unit !== second.unit) return null;
  if (first.best === null || second.best === null || first.per !== second.per) return null;
  return { first: first.best, second: second.best, unit: first.unit };
}
