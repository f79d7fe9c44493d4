import { formAt, type Page, wordAt } from "../../text/index.ts";
import { DETERMINERS, PREPOSITIONS } from "../clause/lexicon.ts";
import { isVerb } from "../clause/verbs.ts";
import { CUES, type Cue } from "./lexicon.ts";

const NOT_AFTER_NOUNISH =
  /^(of|by|from|about|for|against|was|were|is|are|have|has|had|to|will|would)$/;
const GAVE: Cue = { class: "say", nounish: false, participle: false, past: true };
const NAMING: Cue = { class: "count", nounish: true, participle: false, past: false, paper: true };
const ALARMED: Cue = { class: "say", nounish: false, participle: false, past: false };

/** "he is alarmed", "she is worried": said of a feeling, in the manner of French prose. */
function alarmed(page: Page, at: number): Cue | undefined {
  const form = formAt(page, at);
  return form === "is" && /^(alarmed|worried|convinced|indignant)$/.test(formAt(page, at + 1))
    ? ALARMED
    : undefined;
}

const PAPERS =
  /^(figures|data|statement|report|study|tally|toll|statistics|list|document|findings|estimate|estimates|numbers|survey|assessment|communique)$/;
const COUNTS = /^(toll|number|numbers|figure|figures|count|total|estimate|tally|strength)$/;
const RELEASES = /^(released|releases|issued|issues|unveiled)$/;
const GIVES = /^(gave|gives|given)$/;
const MADE = /^(kept|gathered|collected|provided|released|maintained|obtained|issued|held|seen)$/;
const NAMES = /^(names?|named|lists?|listed|contains|contained|covers|covered)$/;
const REPORTED =
  /^(reported|recorded|documented|counted|verified|compiled|published|cited|registered|confirmed|tallied|logged|given|kept|gathered|collected|provided|released|maintained|issued|estimated|announced)$/;

/** The cue that token `at` is, judged by the form and by the nouns beside it. */
export function cueAt(page: Page, at: number): Cue | undefined {
  const form = formAt(page, at);
  return CUES.get(form) ?? alarmed(page, at) ?? beside(page, at, form);
}

/** "released figures", "gave a toll of", "data kept by", "the statement names". */
function beside(page: Page, at: number, form: string): Cue | undefined {
  if (RELEASES.test(form) && holdsWord(page, at + 1, at + 6, PAPERS)) return GAVE;
  if (GIVES.test(form) && holdsWord(page, at + 1, at + 6, COUNTS)) return GAVE;
  const made = MADE.test(form) || GIVES.test(form);
  if (made && formAt(page, at + 1) === "by" && holdsPaper(page, at)) return GAVE;
  return NAMES.test(form) ? NAMING : undefined;
}

function holdsPaper(page: Page, at: number): boolean {
  return holdsWord(page, at - 4, at, PAPERS) || holdsWord(page, at - 4, at, COUNTS);
}

function holdsWord(page: Page, first: number, last: number, words: RegExp): boolean {
  for (let at = first; at < last; at++) if (words.test(formAt(page, at))) return true;
  return false;
}

/** "12 deaths reported by X", "a tally kept by X": a passive without its auxiliary. */
export function isReduced(page: Page, at: number): boolean {
  return formAt(page, at + 1) === "by" && REPORTED.test(formAt(page, at));
}

/** Whether a form that could be a cue is a noun or means something else where it stands. */
export function isNoun(page: Page, at: number, cue: Cue): boolean {
  if (wordAt(page, at - 1) === "-" && page.tokens.start[at] === page.tokens.end[at - 1])
    return true;
  const before = formAt(page, at - 1);
  if ((DETERMINERS.has(before) && before !== "this") || before === "s") return true;
  if (meansElse(page, at)) return true;
  if (!cue.nounish) return false;
  const after = formAt(page, at + 1);
  return NOT_AFTER_NOUNISH.test(after) || PREPOSITIONS.has(after) || isVerb(page, at + 1);
}

/** "put an end to", "Russian state media", "agreed to leave", "claimed 12 lives". */
function meansElse(page: Page, at: number): boolean {
  const form = formAt(page, at);
  if (form === "put") return !putsToll(page, at);
  if (form === "state" || form === "states") return formAt(page, at + 1) !== "that";
  if (/^agree[ds]?$/.test(form)) return formAt(page, at + 1) === "to";
  return /^claim(s|ed)?$/.test(form) && takesLives(page, at);
}

/** "claimed the lives of 12". */
function takesLives(page: Page, at: number): boolean {
  for (let next = at + 1; next <= at + 6; next++) {
    if (/^(life|lives)$/.test(formAt(page, next))) return true;
  }
  return false;
}

/** "put the death toll at", "put losses at". */
function putsToll(page: Page, at: number): boolean {
  const reach = holdsWord(page, at + 1, at + 5, COUNTS) ? 12 : 5;
  for (let next = at + 1; next <= at + reach; next++) {
    if (formAt(page, next) === "at") return true;
  }
  return false;
}
