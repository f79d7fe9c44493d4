import type { When } from "../../model/index.ts";
import { formAt, type Page, type Sentence, SIGN, wordAt } from "../../text/index.ts";
import type { Cue } from "./lexicon.ts";
import { quoteAt } from "./quoted.ts";
import type { View } from "./view.ts";
import type { Range } from "./wording.ts";

const JOINTS = new Set(["while", "whereas", "although", "though"]);
const PLAIN_STOPS = new Set([...JOINTS, "but"]);
const COUNT_STOPS = new Set([
  "while",
  "whereas",
  "although",
  "though",
  "which",
  "who",
  "a",
  "an",
  "but",
]);

/** The stretch of a sentence that shares one assertion: between semicolons, brackets, dashes, "while". */
export function regionOf(page: Page, sentence: Sentence, at: number): Range {
  let first = at;
  let last = at;
  while (first > sentence.first && !partsBefore(page, first - 1, at)) first--;
  while (last < sentence.last && !partsRegion(page, last, PLAIN_STOPS)) last++;
  return { first, last };
}

/** Going back, ", but" parts only where the attribution follows it: "…, but according to X …". */
function partsBefore(page: Page, at: number, cue: number): boolean {
  return partsRegion(page, at, cue - at <= 3 ? PLAIN_STOPS : JOINTS);
}

function partsRegion(page: Page, at: number, stops: ReadonlySet<string>): boolean {
  const form = formAt(page, at);
  if (page.tokens.kind[at] === SIGN) {
    return (
      /^[;()–—]$/.test(form) ||
      (form === "," && stops.has(formAt(page, at + 1)) && !keepsOn(page, at))
    );
  }
  return false;
}

/** ", but that …" is still what the same speaker says. */
function keepsOn(page: Page, comma: number): boolean {
  return formAt(page, comma + 1) === "but" && formAt(page, comma + 2) === "that";
}

/** Where ", but" takes the word back, else `last`. */
export function butFrom(page: Page, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    if (formAt(page, at) === "," && formAt(page, at + 1) === "but") return at;
  }
  return last;
}

/** The region without the attribution itself. */
export function around(page: Page, sentence: Sentence, cue: Range): Range[] {
  const region = regionOf(page, sentence, cue.first);
  const parts = [
    { first: region.first, last: cue.first },
    { first: cue.last, last: Math.max(cue.last, region.last) },
  ];
  return parts.filter((part) => holdsWords(page, part));
}

export function holdsWords(page: Page, part: Range): boolean {
  for (let at = part.first; at < part.last; at++) if (page.tokens.kind[at] !== SIGN) return true;
  return false;
}

/** What stands before the tag, and what goes on behind it. */
export function postposed(view: View, sentence: Sentence, end: number, after: number): Range[] {
  const { page } = view;
  const region = regionOf(page, sentence, end - 1);
  const first = Math.min(region.first, end);
  const parts: Range[] = [{ first, last: end }];
  const goesOn =
    after < sentence.last &&
    /^[,–—“"]$/.test(wordAt(page, after)) &&
    !partsRegion(page, after, PLAIN_STOPS);
  if (goesOn) parts.push({ first: after, last: contentStop(view, sentence, after + 1, "say") });
  return parts.filter((part) => holdsWords(page, part));
}

/** Where the author's own voice returns; inside a quotation it never does. */
export function contentStop(
  view: View,
  sentence: Sentence,
  from: number,
  kind: Cue["class"],
): number {
  const stops = kind === "count" ? COUNT_STOPS : PLAIN_STOPS;
  for (let at = from; at < sentence.last; at++) {
    const form = formAt(view.page, at);
    if (form !== ";" && form !== ",") continue;
    if (form === "," && (!stops.has(formAt(view.page, at + 1)) || keepsOn(view.page, at))) continue;
    if (quoteAt(view.quotes, at) === undefined) return at;
  }
  return sentence.last;
}

/** A point in time said beside the cue, in tokens `[first, last)`. */
export function timeNear(view: View, first: number, last: number): When | null {
  const { start } = view.page.tokens;
  const from = start[Math.max(0, first)] ?? 0;
  const to = start[Math.min(last, view.page.tokens.count - 1)] ?? 0;
  const index = firstTimeFrom(view, from);
  const time = view.times[index];
  if (time === undefined || time.span.start >= to || time.role !== "point") return null;
  return time.value;
}

function firstTimeFrom(view: View, unit: number): number {
  let low = 0;
  let high = view.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.times[middle]?.span.start ?? 0) >= unit) high = middle;
    else low = middle + 1;
  }
  return low;
}
