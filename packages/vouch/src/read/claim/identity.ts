import { toCanonicalJson } from "../../math/canonical.ts";
import { foldText } from "../../math/fold-text.ts";
import { sha256Hex } from "../../math/sha256.ts";
import type { Claim, ClaimId, DocumentId, Json } from "../../model/index.ts";

/** The fields of a claim that make it the claim it is. */
export type Identity = Pick<
  Claim,
  "document" | "kind" | "quote" | "amount" | "measure" | "event" | "direction" | "order"
>;

/**
 * Gives claims their ids: the hash of what a claim says, not of where it stands or who read it, so
 * that a second reading of the same words gives the same id and a changed value a new one. Equal
 * claims of one document are told apart by their occurrence number, from 0.
 */
export class ClaimIds {
  private readonly seen = new Map<string, number>();

  /** Id of the next claim in text order. */
  idOf(claim: Identity): ClaimId {
    const words = foldText((claim.amount?.quote ?? claim.quote).text);
    const value: Json[] = [
      claim.amount?.low ?? null,
      claim.amount?.best ?? null,
      claim.amount?.high ?? null,
      claim.amount?.unit ?? null,
      claim.amount?.per ?? null,
      claim.measure,
      claim.event?.code ?? null,
      claim.direction,
      claim.order,
    ];
    const head: [DocumentId, string, string] = [claim.document, claim.kind, words];
    const key = toCanonicalJson([...head, ...value]);
    const occurrence = this.seen.get(key) ?? 0;
    this.seen.set(key, occurrence + 1);
    return sha256Hex(toCanonicalJson([...head, occurrence, ...value]));
  }
}
