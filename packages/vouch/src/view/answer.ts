import { sentence } from "../estimate/words.ts";
import type { ClaimId, Question } from "../model/index.ts";
import { claimOf, figuresOf, type Shown } from "./figures.ts";
import { formatNumber, perWords } from "./numbers.ts";

/** A figure in our own prose: never without the claim that states it. */
export interface Cited {
  readonly figure: string;
  readonly claim: ClaimId | null;
}

/** Prose as pieces, so that each form can cite its figures in its own way. */
export type Prose = readonly (string | Cited)[];

/** The answer to a question in plain words, every figure cited. */
export function answerOf(question: Question, shown: Shown): Prose {
  const { voices, estimate } = question;
  if (voices.length === 0)
    return ["No figure counts here. What was told was left out, with reasons."];
  const strength = `${estimate.confidence}: ${estimate.why}.`;
  return [...figureProse(question, shown), " ", sentence(strength)];
}

function figureProse(question: Question, shown: Shown): Prose {
  const { best } = question.estimate;
  const [only, second] = figuresOf(question, shown);
  if (only !== undefined && second === undefined)
    return [{ figure: sentence(only.words), claim: only.claim?.id ?? null }, "."];
  const rate = perWords(question.per);
  const cite = (value: number): Cited => ({
    figure: formatNumber(value, question.unit),
    claim: claimOf(question, value, shown),
  });
  if (best === null) return [...boundsProse(question, cite), `${rate}.`, ...openProse(question)];
  const { low, high } = question.estimate;
  if (low === high)
    return [cite(best), `${rate}: all who count say the same.`, ...openProse(question)];
  return [cite(best), `${rate} is the middle voice. `, ...spanProse(question, cite)];
}

/** A best figure is itself an end, so both ends are there. */
function spanProse(question: Question, cite: (value: number) => Cited): Prose {
  const { low, high } = question.estimate;
  if (low === null || high === null) return openProse(question);
  return [
    "The voices that count run from ",
    cite(low),
    " to ",
    cite(high),
    ".",
    ...openProse(question),
  ];
}

function openProse({ estimate }: Question): Prose {
  const sides = { low: "no floor", high: "no ceiling" };
  if (estimate.open.length === 0) return [];
  return [` Some set ${estimate.open.map((side) => sides[side]).join(", some ")}.`];
}

function boundsProse(question: Question, cite: (value: number) => Cited): Prose {
  const { low, high } = question.estimate;
  if (low !== null && high !== null && low < high)
    return [
      "Nobody states a single figure; the bounds told run from ",
      cite(low),
      " to ",
      cite(high),
    ];
  if (low !== null) return ["At least ", cite(low)];
  return high === null ? ["No bound is stated"] : ["At most ", cite(high)];
}

/** Prose as plain text. */
export function plainProse(prose: Prose): string {
  return prose.map((piece) => (typeof piece === "string" ? piece : piece.figure)).join("");
}
