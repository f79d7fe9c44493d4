import type {
  Amount,
  Baseline,
  ClaimActor,
  ClaimKind,
  ClaimPlace,
  EventCode,
  Hedge,
  Link,
  Modality,
  Population,
  Quote,
  Span,
  Voice,
  When,
} from "../../model/index.ts";

/** A link to another draft; it becomes a claim's link once every draft has its id. */
export interface DraftLink {
  readonly to: Draft;
  readonly how: Link["how"];
  readonly quote: Quote;
}

/** A claim on its way: everything but the id, the flags and the reader's stamp. Later steps fill it in. */
export interface Draft {
  kind: ClaimKind;
  /** Where it stands; decides its place in text order and its clause. */
  at: Span;
  quote: Quote;
  mentions: Quote[];
  voices: readonly Voice[];
  modality: Modality;
  hedges: readonly Hedge[];
  amount: Amount | null;
  measure: string | null;
  method: Quote | null;
  population: Population;
  actors: readonly ClaimActor[];
  places: readonly ClaimPlace[];
  when: When;
  baseline: Baseline | null;
  event: EventCode | null;
  links: DraftLink[];
  direction: "up" | "down" | "flat" | null;
  order: readonly (readonly string[])[] | null;
  excludes: readonly Quote[];
  /** The rule that saw it, read aloud. */
  rule: string;
}

/** Nobody and nothing is counted. */
export const NO_POPULATION: Population = {
  id: null,
  quote: null,
  civilian: "unknown",
  saidBy: null,
};

/** No time is known. */
export const NO_TIME: When = {
  start: null,
  end: null,
  length: null,
  precision: "none",
  basis: "none",
  quote: null,
};
