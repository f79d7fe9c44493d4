import { formAt, type Sentence, sentenceAt } from "../../text/index.ts";
import type { MeasureMatch } from "../measure/match.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Sight } from "./sight.ts";

/**
 * Nouns that say what sum of money is spoken of. A sentence that gives only a sum ("There is talk of
 * about 100 million dollars") takes the one that the sentence before ended on.
 */
const TOPICS: ReadonlyMap<string, string> = new Map([
  ["reserves", "reserves"],
  ["reserve", "reserves"],
  ["assets", "assets-total"],
  ["wealth", "assets-total"],
  ["chest", "war-chest"],
  ["revenue", "revenue"],
  ["revenues", "revenue"],
  ["income", "revenue"],
  ["ransom", "ransom"],
  ["ransoms", "ransom"],
  ["salary", "salary"],
  ["salaries", "salary"],
  ["wages", "salary"],
  ["budget", "budget"],
]);

/** The measure carried over from the sentence before, for a sum of money that names none. */
export function carriedTopic(
  sight: Sight,
  sentence: Sentence,
  quantity: Quantity,
): MeasureMatch | null {
  if (quantity.unit === null || !/^[A-Z]{3}$/.test(quantity.unit)) return null;
  const { page } = sight;
  const before = page.sentences[sentenceAt(page, sentence.start) - 1];
  if (before === undefined || before.block !== sentence.block) return null;
  for (let at = before.last - 1; at >= before.first; at--) {
    const measure = TOPICS.get(formAt(page, at));
    if (measure === undefined || !sight.measures.rows.has(measure)) continue;
    return {
      measure,
      phrase: `… ${formAt(page, at)}. <n:money>`,
      score: 5,
      first: at,
      last: at + 1,
    };
  }
  return null;
}
