import type { Hedge, Modality, Span, Voice, When } from "../model/index.ts";

/** A value, the words that carry it, and the rule that saw it. */
export interface Found<Value> {
  readonly value: Value;
  readonly span: Span;
  /** How an analyst would write the pattern down. */
  readonly rule: string;
}

/**
 * What a time expression does: `point` says when; `duration` says how long ("in three days"); `since`
 * and `until` bound one side; `after-event` and `before-event` count from something else ("five months
 * after X") and are never counted from the page's date; `recurring` ("every night"); `baseline` is what
 * a figure is compared with ("against 10,000 in December" marks December).
 */
export type TimeRole =
  | "point"
  | "duration"
  | "since"
  | "until"
  | "after-event"
  | "before-event"
  | "recurring";

/** A time expression of the text with its value. */
export interface FoundTime extends Found<When> {
  readonly role: TimeRole;
}

/** A name or a naming noun that the lexicons know. */
export interface Mention extends Span {
  readonly kind: "actor" | "place" | "outlet";
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Candidate ids, best first; the resolve room decides. */
  readonly ids: readonly string[];
  /** The words as written. */
  readonly name: string;
  /** True for "militants", "the group", "the city": it stands for whoever the text spoke of. */
  readonly nominal: boolean;
}

/** A stretch of text that somebody other than the outlet says. */
export interface Attribution {
  /** What is said; a claim inside it carries the voices. */
  readonly content: Span;
  /** Speakers, outermost first, without the outlet itself. */
  readonly voices: readonly Voice[];
  /** True where the content is only carried over from the sentence before. */
  readonly inferred: boolean;
}

/** A hedge where it stands. */
export type FoundHedge = Found<Hedge["kind"]>;

/** A clause: the stretch over which subject, time, modality and voice are shared. */
export interface Clause extends Span {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly modality: Modality;
  /** The words that decide the modality ("if", "could soon"); null for plain assertion. */
  readonly because: Span | null;
}
