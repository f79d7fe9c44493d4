import type { Claim, Findings, Flag, Voice } from "../../model/index.ts";

/** What flags are computed from: the claim without them, and what is known of its document. */
export type Flagged = Omit<Claim, "flags" | "id" | "links">;

type FlagRule = readonly [Flag, (claim: Flagged, findings: Findings) => boolean];

const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set([
  "monitor",
  "official",
  "un",
  "court",
  "ngo",
  "party",
]);
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const MIXED =
  /\p{Script=Latin}[\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{M}]*\p{Script=Latin}/u;

/**
 * Turns of a translated text whose agent and patient cannot be told apart: "the resumption of Daesh
 * forces" is the forces' return, or their loss of a town to somebody else.
 */
const INVERTIBLE =
  /\b(resumption|reconquest|recovery|retake|retaking|recapture|takeover|resuming|reprise|recuperation|conquest|defeat|repulsion)\s+of\s+(the\s+)?\S+(\s+\S+)?\s+(forces|troops|militants|fighters|group|organi[sz]ation|army|militias?)\b/i;

const RULES: readonly FlagRule[] = [
  ["unsourced", (claim) => isUnsourced(claim.voices)],
  ["attribution-inferred", (claim) => claim.voices.some((voice) => voice.inferred)],
  ["actor-inferred", (claim) => claim.actors.some((actor) => actor.inferred)],
  ["date-assumed", (claim) => claim.when.basis === "inferred" || claim.when.basis === "narrative"],
  ["vague", (claim) => claim.amount?.vague === true],
  ["coercion", (claim) => claim.voices.some((voice) => voice.kind === "detainee")],
  ["machine-translated", (_, findings) => findings.language.translated?.by === "machine"],
  [
    "sense-doubtful",
    (claim, findings) => findings.language.translated !== null && INVERTIBLE.test(claim.quote.text),
  ],
  ["direction-control", (claim) => DIRECTION.test(claim.amount?.quote.text ?? claim.quote.text)],
  ["mixed-scripts", (claim) => MIXED.test(claim.quote.text)],
  ["opinion", (_, findings) => findings.genre === "opinion"],
];

/** Every flag that holds, in the order of the closed list. */
export function flagsOf(claim: Flagged, findings: Findings): Flag[] {
  return RULES.filter(([, holds]) => holds(claim, findings)).map(([flag]) => flag);
}

/** Nobody inside the text says it, and the outlet is no body that counts for itself. */
function isUnsourced(voices: readonly Voice[]): boolean {
  const [outlet, ...inner] = voices;
  if (outlet !== undefined && SPEAKS_FOR_ITSELF.has(outlet.kind)) {
    return inner.at(-1)?.kind === "none";
  }
  const speakers = inner.filter((voice) => voice.kind !== "outlet" || voice.verb !== null);
  return speakers.length === 0 || speakers.at(-1)?.kind === "none";
}
