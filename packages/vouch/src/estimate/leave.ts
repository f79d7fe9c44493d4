import type { Claim, ClaimId, Modality } from "../model/index.ts";
import type { EvidenceClaim } from "./evidence.ts";

/** What the words put as not having happened does not count; null = it counts. */
const NOT_SO: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  possible: null,
  habitual: null,
  denied: "denied: the words say that it is not so",
  conditional: "conditional: it hangs on something that has not happened",
  predicted: "predicted: it is said of a time to come",
  planned: "planned: not yet done",
  promised: "promised: not yet done or paid",
};

const LINKED = {
  "part-of": "a part of another figure of this report, which counts",
  "compared-with": "what another figure of this report is compared with",
} as const;

/** Reason of an earlier statement that its own origin has replaced. */
export const SUPERSEDED = "superseded by a later statement of the same origin";

/** Why a claim does not count by itself; null = it does. */
export function reasonToLeave({ claim, left }: EvidenceClaim): string | null {
  return left ?? NOT_SO[claim.modality];
}

/**
 * Of two claims of one report under one key that hang together, the one that must not count beside
 * the other: the part of a whole, and what a figure is compared with.
 */
export function findLinked(claims: readonly Claim[]): Map<ClaimId, string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const left = new Map<ClaimId, string>();
  for (const claim of claims) {
    for (const { to, how } of claim.links) {
      const other = byId.get(to);
      if (!isBond(how) || !isSibling(claim, other)) continue;
      if (how === "part-of" || !isPart(claim, other))
        left.set(lesserOf(claim, other, how).id, LINKED[how]);
    }
  }
  return left;
}

function isBond(how: Claim["links"][number]["how"]): how is keyof typeof LINKED {
  return how === "part-of" || how === "compared-with";
}

function isSibling(claim: Claim, other: Claim | undefined): other is Claim {
  return other !== undefined && other !== claim && other.document === claim.document;
}

function isPart(claim: Claim, other: Claim): boolean {
  return claim.links.some(({ to, how }) => to === other.id && how === "part-of");
}

/** Of a part and its whole the part; of two compared the yardstick; where each is of the other the later. */
function lesserOf(claim: Claim, other: Claim, how: keyof typeof LINKED): Claim {
  if (how === "compared-with") return yardstickOf(claim, other);
  const mutual = other.links.some((link) => link.to === claim.id && link.how === how);
  return mutual && claim.quote.start < other.quote.start ? other : claim;
}

/**
 * Of two figures that are compared, the one that the other is measured against: the one that names no
 * baseline, else the one of the earlier time, else the one that holds the link (`claim`).
 */
export function yardstickOf(claim: Claim, other: Claim): Claim {
  if ((claim.baseline === null) !== (other.baseline === null))
    return claim.baseline === null ? claim : other;
  const [mine, its] = [claim.when.start, other.when.start];
  if (mine !== null && its !== null && mine !== its) return mine < its ? claim : other;
  const mutual = other.links.some(({ to, how }) => to === claim.id && how === "compared-with");
  return mutual && claim.quote.start < other.quote.start ? other : claim;
}
