import { contains, type Quote, quoteOf } from "../../model/index.ts";
import { formAt, type Page, type Sentence, sentenceAt, spanOf } from "../../text/index.ts";
import type { Draft } from "./draft.ts";
import type { Sight } from "./sight.ts";

/** Words that begin what a figure leaves out. */
const OPENERS: readonly (readonly string[])[] = [
  ["do", "not", "include"],
  ["does", "not", "include"],
  ["did", "not", "include"],
  ["not", "including"],
  ["dont", "include"],
  ["doesnt", "include"],
  ["didnt", "include"],
  ["not", "include"],
  ["excludes"],
  ["exclude"],
  ["excluded"],
  ["excluding"],
  ["leaves", "out"],
  ["leave", "out"],
  ["leaving", "out"],
  ["left", "out"],
  ["do", "not", "count"],
  ["does", "not", "count"],
  ["did", "not", "count"],
  ["not", "counting"],
  ["do", "not", "cover"],
  ["does", "not", "cover"],
  ["did", "not", "cover"],
  ["omits"],
  ["omit"],
  ["omitted"],
  ["without", "counting"],
  ["do", "not", "account", "for"],
  ["does", "not", "account", "for"],
  ["does", "not", "take", "into", "account"],
  ["do", "not", "take", "into", "account"],
  ["exclusive", "of"],
  ["not", "included"],
  ["not", "counted"],
];
/** Subjects that point back at a figure told before. */
const BACK =
  /^(figure|figures|number|numbers|toll|tolls|count|counts|tally|tallies|total|totals|statistics|statistic|data|estimate|estimates|they|it|sum|amount|percentage|drop|decline|which)$/;

/** Hang every stated exclusion on the figures it speaks of: those of its sentence, else of the one before. */
export function attachExclusions(sight: Sight, drafts: readonly Draft[]): void {
  const figures = drafts.filter((draft) => draft.kind === "figure");
  if (figures.length === 0) return;
  for (const [index, sentence] of sight.page.sentences.entries()) {
    const excluded = exclusionsIn(sight.page, sentence);
    if (excluded.length === 0) continue;
    for (const figure of spokenOf(sight, figures, index, excluded))
      figure.excludes = [...figure.excludes, ...excluded];
  }
}

/** Figures that an exclusion speaks of; a number inside its own words is what is left out. */
function spokenOf(
  sight: Sight,
  figures: readonly Draft[],
  index: number,
  excluded: readonly Quote[],
): Draft[] {
  const own = figures.filter(
    (draft) =>
      sentenceAt(sight.page, draft.at.start) === index &&
      !excluded.some((quote) => contains(quote, draft.at)),
  );
  if (own.length > 0) return own;
  const sentence = sight.page.sentences[index];
  if (sentence === undefined || !pointsBack(sight.page, sentence)) return [];
  const last = figures.findLast((draft) => draft.at.end <= sentence.start);
  if (last === undefined || sentenceAt(sight.page, last.at.start) < index - 2) return [];
  const told = sentenceAt(sight.page, last.at.start);
  return figures.filter((draft) => sentenceAt(sight.page, draft.at.start) === told);
}

function pointsBack(page: Page, sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.last; at++)
    if (BACK.test(formAt(page, at))) return true;
  return false;
}

/** What a sentence says that a figure leaves out: one quote for each side of "nor". */
function exclusionsIn(page: Page, sentence: Sentence): Quote[] {
  for (let at = sentence.first; at < sentence.last; at++) {
    const words = OPENERS.find((opener) =>
      opener.every((word, index) => formAt(page, at + index) === word),
    );
    if (words === undefined) continue;
    const passive = /^(included|counted|excluded|omitted)$/.test(words.at(-1) ?? "");
    if (passive && /^(from|in|by|,|\.|;)$/.test(formAt(page, at + words.length))) {
      return quotes(page, subjectStart(page, sentence, at), at);
    }
    return quotes(page, at + words.length, clauseEnd(page, sentence, at, at + words.length));
  }
  return [];
}

/** "Fighters are not included": what stands before the verb. */
function subjectStart(page: Page, sentence: Sentence, verb: number): number {
  for (let at = verb - 1; at > sentence.first; at--) {
    if (/^[,;:]$|^(and|but|although|while)$/.test(formAt(page, at))) return at + 1;
  }
  return sentence.first;
}

/** Where the words of an exclusion end; one between commas ends at the second. */
function clauseEnd(page: Page, sentence: Sentence, opener: number, from: number): number {
  const aside = formAt(page, opener - 1) === ",";
  for (let at = from; at < sentence.last; at++) {
    const form = formAt(page, at);
    if (/^[.;!?)]$/.test(form) || (aside && form === ",")) return at;
    if (form === "," && AFTER.test(formAt(page, at + 1))) return at;
  }
  return sentence.last;
}

const AFTER = /^(where|which|but|while|although|so|the|it|said|according|who)$/;

function quotes(page: Page, first: number, last: number): Quote[] {
  const parts: Quote[] = [];
  let from = first;
  for (let at = first; at <= last; at++) {
    if (at < last && formAt(page, at) !== "nor") continue;
    if (at > from) {
      const span = spanOf(page, from, trimmed(page, from, at));
      parts.push(quoteOf(page.text, span.start, span.end));
    }
    from = at + 1;
  }
  return parts;
}

function trimmed(page: Page, from: number, last: number): number {
  let at = last;
  while (at > from + 1 && /^(,|was|were|are|is|been|have|has|had|did)$/.test(formAt(page, at - 1)))
    at--;
  return at;
}
