import { formAt, type Page, wordAt } from "../../text/index.ts";
import { DETERMINERS, PREPOSITIONS } from "../clause/lexicon.ts";
import { isVerb } from "../clause/verbs.ts";
import type { Cue } from "./lexicon.ts";

const NOT_AFTER_NOUNISH =
  /^(of|by|from|about|for|against|was|were|is|are|have|has|had|to|will|would)$/;
const ALARMED: Cue = { class: "say", nounish: false, participle: false, past: false };

/** "he is alarmed", "she is worried": said of a feeling, in the manner of French prose. */
export function alarmed(page: Page, at: number): Cue | undefined {
  const form = formAt(page, at);
  return form === "is" && /^(alarmed|worried|convinced|indignant)$/.test(formAt(page, at + 1))
    ? ALARMED
    : undefined;
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
  for (let next = at + 1; next <= at + 5; next++) {
    if (formAt(page, next) === "at") return true;
  }
  return false;
}
