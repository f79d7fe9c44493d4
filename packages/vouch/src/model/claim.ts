import type { Amount } from "./amount.ts";
import type { DocumentId } from "./document.ts";
import type { Quote } from "./span.ts";
import type { Voice } from "./voice.ts";
import type { Day, When } from "./when.ts";

/** SHA-256 (64 hex digits) of what a claim says; see `read/claim/identity.ts`. */
export type ClaimId = string;

/** What sort of claim it is. Every number is its own `figure`. */
export type ClaimKind =
  | "figure"
  | "event"
  | "statement"
  | "trend"
  | "ordinal"
  | "control"
  | "forecast"
  | "assessment"
  | "post"
  | "organisation"
  | "channel"
  | "access"
  | "policy"
  | "attribute";

/** How the words put it: as having happened, as possible, as due under a condition … */
export type Modality =
  | "asserted"
  | "possible"
  | "conditional"
  | "predicted"
  | "planned"
  | "promised"
  | "habitual"
  | "denied";

/** Words that hold back: `estimate` "some 30", `evidential` "reportedly", `modal` "may" … */
export interface Hedge {
  readonly kind: "estimate" | "evidential" | "modal" | "rumour" | "distance";
  readonly quote: Quote;
}

/** Who or what is counted. */
export interface Population {
  /** Resolved id (`is`, `civilian`, `people`), else the folded head word; null = not stated. */
  readonly id: string | null;
  readonly quote: Quote | null;
  readonly civilian: "yes" | "no" | "unknown";
  /** Index in `voices` of who says that they are civilians; null = nobody in the text. */
  readonly saidBy: number | null;
}

/** An actor in the part it plays in a claim. Groups, states and offices; never a tracked person. */
export interface ClaimActor {
  readonly role: "agent" | "target" | "victim" | "holder" | "beneficiary" | "party";
  /** Id in the actor list; null = not resolved. */
  readonly id: string | null;
  readonly name: string;
  /** Null where it is inferred from outside the clause. */
  readonly quote: Quote | null;
  readonly inferred: boolean;
}

/** How finely a place is known. Nothing finer than a settlement exists. */
export type PlacePrecision =
  | "settlement"
  | "near"
  | "district"
  | "governorate"
  | "country"
  | "region"
  | "fuzzy";

/** A place in the part it plays in a claim. */
export interface ClaimPlace {
  readonly role: "at" | "from" | "to" | "near" | "toward" | "area";
  /** Id in the gazetteer; null = not resolved. */
  readonly id: string | null;
  readonly name: string;
  readonly precision: PlacePrecision;
  /** Radius in kilometres within which it lies; null = unknown. */
  readonly uncertaintyKm: number | null;
  readonly quote: Quote;
}

/** What a change, trend or assessment is compared with. */
export interface Baseline {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly quote: Quote;
}

/** Codes of an event in the field's schemes; null where a scheme has none. */
export interface EventCode {
  /** PLOVER event type, e.g. `ASSAULT`. */
  readonly code: string | null;
  /** ACLED sub-event type, e.g. `Air/drone strike`. */
  readonly second: string | null;
  /** PLOVER mode, e.g. `aerial`. */
  readonly mode: string | null;
}

/** How one claim hangs together with another of the same document. */
export interface Link {
  readonly to: ClaimId;
  readonly how: "of-event" | "part-of" | "compared-with" | "caused-by";
  readonly quote: Quote;
}

/** What a claim's other fields warn of; computed by one function from them. */
export type Flag =
  | "unsourced"
  | "attribution-inferred"
  | "actor-inferred"
  | "date-assumed"
  | "vague"
  | "coercion"
  | "machine-translated"
  | "sense-doubtful"
  | "direction-control"
  | "mixed-scripts"
  | "opinion";

/** Who read a claim and by what rule; a person has no version and no rule. */
export interface ReaderStamp {
  readonly name: string;
  readonly version: string | null;
  readonly rule: string | null;
}

/** One thing that one text says, with the words that say it. It states only what they state. */
export interface Claim {
  readonly id: ClaimId;
  readonly document: DocumentId;
  readonly kind: ClaimKind;
  /** The words that carry it, clause or sentence. */
  readonly quote: Quote;
  /** Other places of this document that tell the same. */
  readonly mentions: readonly Quote[];
  /** Who says so, outermost first; `voices[0]` is the document's own outlet. */
  readonly voices: readonly Voice[];
  readonly modality: Modality;
  readonly hedges: readonly Hedge[];
  readonly amount: Amount | null;
  /** Row of the codebook, `unclassified`, or null where there is no amount to measure. */
  readonly measure: string | null;
  /** Words that say how the figure was got; null = not stated. */
  readonly method: Quote | null;
  readonly population: Population;
  readonly actors: readonly ClaimActor[];
  readonly places: readonly ClaimPlace[];
  readonly when: When;
  readonly baseline: Baseline | null;
  readonly event: EventCode | null;
  readonly links: readonly Link[];
  readonly direction: "up" | "down" | "flat" | null;
  /** One list a rank, so that ties show; null where it is no ranking. */
  readonly order: readonly (readonly string[])[] | null;
  /** What a figure says that it does not include. */
  readonly excludes: readonly Quote[];
  readonly flags: readonly Flag[];
  readonly reader: ReaderStamp;
}
