import { formAt, NUMBER, type Page, type Sentence, SIGN, wordAt } from "../../text/index.ts";
import { NOT_ADVERBS, RELATIVES, SUBORDINATORS } from "../clause/lexicon.ts";
import { isVerb } from "../clause/verbs.ts";
import { inHeldClause, isReducedClause } from "./custody.ts";
import { SKIPPED } from "./lexicon.ts";
import { type View, within } from "./view.ts";
import { inTime, type Range } from "./wording.ts";

/** Longest stretch looked through for a naming phrase, in tokens. */
const REACH = 30;

const NEGATIONS =
  /^(not|never|neither|nor|cannot|cant|didnt|doesnt|dont|hasnt|havent|hadnt|wont|refused|declined|without)$/;
const BLOCKERS =
  /^(to|would|could|should|might|may|must|can|will|of|by|the|a|an|this|these|those|its|their|his|her|s|'s|’s)$/;
const BE = /^(is|are|was|were|been|being|be|isnt|arent|wasnt|werent)$/;

/** What stands before a cue: an active verb's subject ends at `end`, or it is passive, or no cue. */
export interface Before {
  readonly how: "active" | "passive" | "none";
  /** First token behind the subject. */
  readonly end: number;
}

/** Step back over auxiliaries, adverbs and times to the end of the subject. */
export function beforeCue(view: View, sentence: Sentence, cue: number): Before {
  const { page } = view;
  let at = cue - 1;
  while (at >= sentence.first && (isSkipped(page, at) || inTime(view, at) || isTimeLead(view, at)))
    at--;
  if (at < sentence.first) return { how: "active", end: sentence.first };
  const form = formAt(page, at);
  if (BE.test(form)) return { how: "passive", end: at };
  if (NEGATIONS.test(form) || (BLOCKERS.test(form) && !startsNaming(view, at)))
    return { how: "none", end: at };
  return { how: "active", end: at + 1 };
}

function isSkipped(page: Page, at: number): boolean {
  const form = formAt(page, at);
  if (NOT_ADVERBS.has(form)) return form === "early";
  return SKIPPED.has(form) || (form.length > 4 && form.endsWith("ly"));
}

/** The "in" of "in August", the "on" of "on Monday". */
function isTimeLead(view: View, at: number): boolean {
  return /^(in|on|late|early|of|at)$/.test(formAt(view.page, at)) && inTime(view, at + 1);
}

function startsNaming(view: View, at: number): boolean {
  return within(view.mentions, at - 8, at + 1).some((mention) => mention.last === at + 1);
}

/** Tokens of the subject that ends at `end`, back to the nearest boundary. */
export function namingLeft(view: View, sentence: Sentence, end: number): Range | null {
  const { page } = view;
  const form = formAt(page, end - 1);
  if (/^(who|which|that)$/.test(form)) return antecedent(view, sentence, end - 1);
  if (form === ",") return beyondComma(view, sentence, end - 1);
  const from = form === ")" ? openingOf(page, sentence, end - 1) : end;
  const first = walkLeft(view, sentence, from);
  return first < end ? { first, last: end } : null;
}

/** "X, who said": the name before the comma. */
function antecedent(view: View, sentence: Sentence, relative: number): Range | null {
  const end = formAt(view.page, relative - 1) === "," ? relative - 1 : relative;
  const first = walkLeft(view, sentence, end);
  return first < end ? { first, last: end } : null;
}

/** "X, head of the Y, said": the name before the first comma, with what stands between. */
function beyondComma(view: View, sentence: Sentence, comma: number): Range | null {
  const stop = Math.max(sentence.first, comma - REACH);
  for (let at = comma - 1; at > stop; at--) {
    if (formAt(view.page, at) !== ",") continue;
    const first = walkLeft(view, sentence, at);
    return first < at ? { first, last: comma } : null;
  }
  return null;
}

function openingOf(page: Page, sentence: Sentence, closing: number): number {
  const stop = Math.max(sentence.first, closing - REACH);
  for (let at = closing - 1; at >= stop; at--) if (formAt(page, at) === "(") return at;
  return closing + 1;
}

function walkLeft(view: View, sentence: Sentence, end: number): number {
  const stop = Math.max(sentence.first, end - REACH);
  let at = end;
  while (
    at > stop &&
    (!bounds(view.page, at - 1) || startsNoun(view, at - 1) || isAside(view, at - 1))
  )
    at--;
  return at;
}

/** "prisoners interviewed in Hasakah", "a man who was arrested in March": the verb belongs to the noun. */
function isAside(view: View, at: number): boolean {
  return inHeldClause(view.page, at) || isReducedClause(view, at);
}

/** "captured fighters", "displaced people": the participle belongs to the naming noun. */
function startsNoun(view: View, at: number): boolean {
  return within(view.nouns, at, at + 4).some((noun) => noun.first === at);
}

/** A sign other than those inside names, a verb, a subordinator: a naming phrase stops there. */
function bounds(page: Page, at: number): boolean {
  const form = formAt(page, at);
  if (page.tokens.kind[at] === SIGN)
    return !/^(-|'s?|’s?|s|\.|&|\/|\(|\))$/.test(wordAt(page, at)) && form !== "s";
  return form === "that" || RELATIVES.has(form) || SUBORDINATORS.has(form) || isVerb(page, at);
}

/** Tokens of a naming phrase that begins at `first`: up to a sign, a verb, a time or a new clause. */
export function namingRight(view: View, sentence: Sentence, first: number): Range | null {
  const stop = Math.min(sentence.last, first + REACH);
  let at = first;
  while (at < stop && !boundsRight(view, at, first)) at++;
  return at > first ? { first, last: at } : null;
}

function boundsRight(view: View, at: number, first: number): boolean {
  const { page } = view;
  if (at > first && (inTime(view, at) || isTimeLead(view, at))) return true;
  if (page.tokens.kind[at] === NUMBER && at > first) return true;
  if (formAt(page, at) === "and" && isVerb(page, at + 1)) return true;
  return bounds(page, at);
}
