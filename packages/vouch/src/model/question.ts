import type { ClaimId } from "./claim.ts";
import type { Quote } from "./span.ts";
import type { Day } from "./when.ts";

/** A source grade, A (best) to F (not graded or cannot be judged). */
export type Grade = "A" | "B" | "C" | "D" | "E" | "F";

/** Which side some counted voice leaves without a bound. */
export type OpenSide = "low" | "high";

/** What a question's estimate rests on and how far. */
export interface Estimate {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly open: readonly OpenSide[];
  /** Name of the method: `origins-once`. */
  readonly method: string;
  /** Named origins counted. */
  readonly origins: number;
  /** Origins that nobody names. */
  readonly unnamed: number;
  readonly confidence: "well supported" | "some doubt" | "weak";
  /** The reason for the confidence, in words. */
  readonly why: string;
}

/** Why a voice of a question needs a second look, beside the flags of its claims. */
export type VoiceFlag = "garbled" | "outlier-scale" | "own-interest";

/** One origin's voice in a question: its latest statement. */
export interface QuestionVoice {
  /** Id of the last voice; unnamed: `unnamed~` + outlet, or 12 digits of the document. */
  readonly origin: string;
  readonly named: boolean;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Day of its statement; null = unknown. */
  readonly asOf: Day | null;
  readonly claims: readonly ClaimId[];
  /** Further claims that only repeat it. */
  readonly copies: readonly ClaimId[];
  readonly grade: Grade;
  /** 0..1. */
  readonly weight: number;
  readonly flags: readonly string[];
}

/** A figure of the same family that must not be merged with the question's, and why. */
export interface Apart {
  readonly key: string;
  readonly unit: string;
  readonly estimate: {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly open: readonly OpenSide[];
  };
  readonly why: string;
}

/** One contested number: who says what about the same thing at the same time. */
export interface Question {
  readonly key: string;
  readonly measure: string;
  readonly family: string;
  readonly population: string;
  readonly area: string;
  readonly unit: string;
  readonly per: string | null;
  readonly window: { readonly start: Day | null; readonly end: Day | null; readonly rule: string };
  readonly estimate: Estimate;
  readonly voices: readonly QuestionVoice[];
  readonly apart: readonly Apart[];
  /** How many more stand apart than the 50 shown. */
  readonly apartMore: number;
  readonly left: readonly { readonly claim: ClaimId; readonly why: string }[];
  readonly excludes: readonly { readonly claim: ClaimId; readonly quote: Quote }[];
  /** What would settle it, in a sentence. */
  readonly settle: string;
  readonly sensitivity: {
    readonly equalWeights: {
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
    };
  };
}
