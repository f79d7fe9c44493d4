import type { Estimate } from "../model/index.ts";
import type { OriginVoice } from "./voices.ts";
import { countOf, countWord } from "./words.ts";

/** How far "about" reaches when agreement is judged; it never widens what is shown. */
const ABOUT = 0.1;
/** How much of a voice's weight can remove doubt: no voice is certain. */
const TRUST = 0.9;
const WELL = 0.8;
const SOME = 0.5;

/**
 * How far the named voices bear out the best figure: (1 − Π(1 − 0.9·w) over those who agree) × their
 * share of the weight. A voice agrees whose interval holds the figure. Unnamed voices do not count:
 * nobody can show that they are independent.
 */
export function confidenceOf(
  voices: readonly OriginVoice[],
  best: number | null,
): Pick<Estimate, "confidence" | "why"> {
  const named = voices.filter((voice) => voice.named);
  if (best === null) return { confidence: "weak", why: boundsOnly(voices) };
  if (named.length === 0) return { confidence: "weak", why: "no source is named" };
  const agree = named.filter((voice) => allows(voice, best));
  const score = scoreOf(named, agree);
  const why = whyOf(named, agree);
  if (score >= WELL && agree.length >= 2) return { confidence: "well supported", why };
  return { confidence: score >= SOME ? "some doubt" : "weak", why };
}

function boundsOnly(voices: readonly OriginVoice[]): string {
  return voices.length === 0
    ? "no figure counts: see what was left out"
    : "only bounds are stated, no figure";
}

/** C of docs/method/weighing.md, 0..1. Weights are summed in thousandths, so order is no matter. */
function scoreOf(named: readonly OriginVoice[], agree: readonly OriginVoice[]): number {
  const total = massOf(named);
  if (total === 0) return 0;
  const weights = agree.map((voice) => voice.weight).sort((a, b) => a - b);
  const doubt = weights.reduce((product, weight) => product * (1 - TRUST * weight), 1);
  return (1 - doubt) * (massOf(agree) / total);
}

function massOf(voices: readonly OriginVoice[]): number {
  return voices.reduce((sum, voice) => sum + Math.round(voice.weight * 1000), 0);
}

/** Whether a voice's interval holds the figure. An open side reaches as far as one likes. */
function allows({ low, best, high, approximate }: OriginVoice, figure: number): boolean {
  const margin = approximate && best !== null ? Math.abs(best) * ABOUT : 0;
  const floor = least(low, best === null ? null : best - margin) ?? -Infinity;
  const ceiling = most(high, best === null ? null : best + margin) ?? Infinity;
  return floor <= figure && figure <= ceiling;
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function whyOf(named: readonly OriginVoice[], agree: readonly OriginVoice[]): string {
  const others = named.length - agree.length;
  const lead = agreement(agree.length, others);
  const graded = agree.some((voice) => voice.grade !== "F");
  const self = agree.length > 0 && agree.every((voice) => voice.interested);
  return [
    lead,
    ...(graded || agree.length === 0
      ? []
      : [agree.length === 1 ? "it has no grade" : "none of them has a grade"]),
    ...(self ? ["it serves those who say it"] : []),
  ].join("; ");
}

function agreement(agree: number, others: number): string {
  if (agree === 0) return "no named origin bears it out";
  const lead = `${countOf(agree, "named origin")} ${agree === 1 ? "bears" : "bear"} it out`;
  if (others === 0) return agree === 1 ? `${lead} and there is no second` : `${lead}, none differs`;
  return `${lead}, ${others === 1 ? "one other differs" : `${countWord(others)} others differ`}`;
}
