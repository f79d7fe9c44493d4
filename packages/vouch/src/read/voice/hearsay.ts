import { formAt, type Sentence } from "../../text/index.ts";
import { nobody, type Saying } from "./saying.ts";
import type { View } from "./view.ts";
import type { Range } from "./wording.ts";

const HEARSAY = /^(reportedly|allegedly|purportedly)$/;
const JOINS = /^(and|but|while|whereas|although|though|which|who)$/;

/**
 * "12 people were reportedly killed": nobody is named, and only its own stretch is hearsay, up to the
 * next comma with a joint. Of use only in a sentence in which nobody else speaks.
 */
export function hearsayIn(view: View, sentence: Sentence): Saying[] {
  const found: Saying[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!HEARSAY.test(formAt(view.page, at))) continue;
    const saying = nobody(view, sentence, { first: at, last: at + 1 });
    found.push({ ...saying, contents: [stretchAround(view, sentence, at)] });
    if (found.length >= HEARSAY_MAX) break;
  }
  return found;
}

/** More in one sentence are no prose. */
const HEARSAY_MAX = 8;

function stretchAround(view: View, sentence: Sentence, at: number): Range {
  let first = at;
  let last = at + 1;
  while (first > sentence.first && !parts(view, first - 1)) first--;
  while (last < sentence.last && !parts(view, last)) last++;
  return { first, last };
}

function parts(view: View, at: number): boolean {
  const form = formAt(view.page, at);
  return form === ";" || (form === "," && JOINS.test(formAt(view.page, at + 1)));
}
