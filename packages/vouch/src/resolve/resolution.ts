import type { ClaimId, ClaimPlace, DocumentId } from "../model/index.ts";

/** The actor a claim's words stand for, and the sentence why. */
export interface ResolvedActor {
  /** Id in the actor list; null = it stays open. */
  readonly id: string | null;
  /** True where the words do not name it themselves. */
  readonly inferred: boolean;
  readonly why: string;
}

/** The place a claim's words stand for, and the sentence why. Never finer than a settlement. */
export interface ResolvedPlace
  extends Pick<ClaimPlace, "id" | "name" | "precision" | "uncertaintyKm"> {
  readonly why: string;
}

/** Who is counted, and the sentence why. */
export interface ResolvedPopulation {
  readonly id: string | null;
  readonly why: string;
}

/** What the names of one claim stand for; actors and places in the order the claim has them. */
export interface ClaimResolution {
  readonly claim: ClaimId;
  readonly actors: readonly ResolvedActor[];
  readonly places: readonly ResolvedPlace[];
  readonly population: ResolvedPopulation;
}

/** What the names of a reading stand for: kept beside it, so that a better list can resolve it anew. */
export interface Resolution {
  readonly document: DocumentId;
  readonly claims: readonly ClaimResolution[];
}
