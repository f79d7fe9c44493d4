import { foldWord } from "../../text/index.ts";

/** One part of a codebook phrase: literal words, or a gap of up to `max` tokens. */
export type Part =
  | { readonly is: "word"; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly is: "gap"; readonly max: number };

/** A codebook phrase taken apart at its number. */
export interface Pattern {
  readonly measure: string;
  /** As written in the codebook; the rule's name in every claim it decides. */
  readonly phrase: string;
  /** Parts before the number, the one next to the number first. */
  readonly before: readonly Part[];
  /** Parts after the number, in order. */
  readonly after: readonly Part[];
  /** Unit or noun class asked for; null = any number. */
  readonly asks: string | null;
  /** Words that are not optional. */
  readonly literals: number;
}

const GAPS: ReadonlyMap<string, number> = new Map([
  ["...", 8],
  ["..", 3],
]);
const NUMBER_PART = /^<n(?::([a-z0-9-]+))?>$/;

/**
 * Take a phrase of the codebook apart (its little language is in docs/method/measures.md).
 * @throws RangeError naming the phrase when it does not hold exactly one `<n>`.
 */
export function parsePattern(measure: string, phrase: string): Pattern {
  const words = phrase.trim().split(/\s+/);
  const at = words.findIndex((word) => NUMBER_PART.test(word));
  const more = words.some((word, index) => index !== at && NUMBER_PART.test(word));
  if (at < 0 || more)
    throw new RangeError(`measure ${measure}: "${phrase}" must hold exactly one <n>`);
  const before = words.slice(0, at).map(toPart).reverse();
  const after = words.slice(at + 1).map(toPart);
  const asks = NUMBER_PART.exec(words[at] ?? "")?.[1] ?? null;
  const literals = [...before, ...after].filter(
    (part) => part.is === "word" && !part.optional,
  ).length;
  return { measure, phrase, before, after, asks, literals };
}

function toPart(word: string): Part {
  const gap = GAPS.get(word);
  if (gap !== undefined) return { is: "gap", max: gap };
  const optional = word.endsWith("?");
  const bare = optional ? word.slice(0, -1) : word;
  return { is: "word", words: new Set(bare.split("|").map(foldWord)), optional };
}
