import { formAt, type Page, type Sentence, wordAt } from "../../text/index.ts";
import type { Memory, Speaker } from "./memory.ts";
import { personIn, shield } from "./person.ts";
import { type View, within } from "./view.ts";
import { quoteFor, type Range } from "./wording.ts";

/** People as they are called when they are held; "officers" and "soldiers" only behind a participle. */
const HUMAN =
  /^(members?|militants?|fighters?|commanders?|leaders?|m[ae]n|wom[ae]n|teenagers?|boys?|girls?|persons?|people|suspects?|jihadists?|jihadis?|extremists?|terrorists?|insurgents?|rebels?|smugglers?|recruits?|operatives?|gunm[ae]n|soldiers?|officers?|pilots?|foreigners?|prisoners?|detainees?|inmates?|captives?|brothers?|individuals?|youths?|militiam[ae]n|emir|courier|couriers|bomber|bombers|brides?|old|nationals?|citizens?)$/;
const HELD = /^(detained|arrested|captured|imprisoned|jailed|incarcerated|apprehended|captive)$/;
/** What may stand before "detained member" without having detained him. */
const QUALIFIED =
  /^(a|an|the|one|two|three|four|five|some|several|many|of|another|other|recently|newly|these|those|both|all|most|few|foreign|,)$/;
const FREED = /^(former|formerly|freed|released|escaped|ex|once|previously)$/;
const INSIDE = /^(custody|detention|captivity|jail|prison|prisons|jails|bars|cell)$/;

/**
 * Somebody in custody among the words of a naming phrase ("a detained member", "a man held in a
 * prison", "X, who was arrested"). Never named: what is said in custody may be said under duress.
 */
export function heldIn(view: View, range: Range, memory: Memory): Speaker | null {
  const { page } = view;
  for (let at = range.first; at < range.last; at++) {
    const phrase = heldPhrase(page, at, range);
    if (phrase === null) continue;
    if (isFreed(page, range) || isSomebodyElse(page, range, phrase)) return null;
    const speaker = detaineeOf(view, phrase);
    shield(view, range, speaker, memory);
    return speaker;
  }
  return null;
}

function detaineeOf(view: View, phrase: Range): Speaker {
  const person = personIn(view, phrase);
  const last = person?.first ?? phrase.last;
  const quote = last > phrase.first ? quoteFor(view, { first: phrase.first, last }) : null;
  return { name: null, id: null, kind: "detainee", quote };
}

/** The words at `at` that say that somebody is held. */
function heldPhrase(page: Page, at: number, range: Range): Range | null {
  const form = formAt(page, at);
  if (HELD.test(form)) {
    const led = at === range.first || QUALIFIED.test(formAt(page, at - 1));
    return (led ? withHuman(page, at, range) : null) ?? behindHuman(page, at, range);
  }
  if (form === "held") return behindHuman(page, at, range);
  if (!/^(in|behind)$/.test(form) || !INSIDE.test(formAt(page, at + 1))) return null;
  const before = formAt(page, at - 1);
  const led = at > range.first && (HUMAN.test(before) || /^(,|is|being|held|now)$/.test(before));
  return led ? { first: at, last: at + 2 } : null;
}

/** "a detained member", "a captured Islamic State fighter". */
function withHuman(page: Page, at: number, range: Range): Range | null {
  for (let next = at + 1; next < Math.min(range.last, at + 6); next++) {
    const form = formAt(page, next);
    if (/^(in|at|by|on|of|,|and|the|a|an|his|its|their)$/.test(form)) return null;
    if (HUMAN.test(form)) return { first: at, last: next + 1 };
  }
  return null;
}

/** "a man held in Hasakah", "those arrested", "X, who is being held in Hasakah". */
function behindHuman(page: Page, at: number, range: Range): Range | null {
  const before = formAt(page, at - 1);
  const held = { first: at, last: at + 1 };
  if (at <= range.first) return null;
  if (HUMAN.test(before)) return { first: at - 1, last: at + 1 };
  return inHeldClause(page, at) || /^(those|being|,)$/.test(before) ? held : null;
}

/** "a former prisoner held in Sednaya" tells what he saw, as a free man. */
function isFreed(page: Page, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) if (FREED.test(formAt(page, at))) return true;
  return false;
}

const OTHERS =
  /^(relatives?|family|families|lawyers?|mother|father|wife|wives|parents|friends?|spokesm[ae]n|spokesperson|spokeswoman|officials?|guards?|director|head|police|army|sources?|report|reports|statement|video|doctors?|activists?|ministry|authorities|interrogators?|investigators?)$/;

/** "relatives of detained men", "a lawyer for a man held in Hasakah". */
function isSomebodyElse(page: Page, range: Range, phrase: Range): boolean {
  for (let at = range.first; at < phrase.first; at++) {
    const form = formAt(page, at);
    if (OTHERS.test(form) || form === "s" || form === "'s" || form === "’s") return true;
    if (/^(for|with|against|from|about|near|which|whose|that)$/.test(form)) return true;
  }
  return false;
}

/** Whether token `at` lies in "who was arrested", "who is being held". */
export function inHeldClause(page: Page, at: number): boolean {
  if (
    !/^(who|is|are|was|were|has|have|been|being|held)$/.test(formAt(page, at)) &&
    !isHeld(page, at)
  )
    return false;
  let first = at;
  while (first > at - 4 && !/^who$/.test(formAt(page, first))) first--;
  if (formAt(page, first) !== "who") return false;
  let last = first + 1;
  while (last < first + 4 && /^(is|are|was|were|has|have|been|being)$/.test(formAt(page, last)))
    last++;
  return last > first + 1 && last >= at && (isHeld(page, last) || formAt(page, last) === "held");
}

function isHeld(page: Page, at: number): boolean {
  return HELD.test(formAt(page, at));
}

const REDUCED =
  /^(interviewed|contacted|reached|questioned|held|detained|arrested|captured|imprisoned|jailed)$/;

/** "prisoners interviewed in Hasakah", "a man held in a prison": a participle behind its noun. */
export function isReducedClause(view: View, at: number): boolean {
  const { page } = view;
  if (isHeld(page, at) && /^\p{Lu}/u.test(wordAt(page, at)) && HUMAN.test(formAt(page, at + 1)))
    return true;
  if (!REDUCED.test(formAt(page, at))) return false;
  if (formAt(page, at - 1) === "those") return true;
  if (!/^(in|at|by|inside|on|near|during|after)$/.test(formAt(page, at + 1))) return false;
  const before = formAt(page, at - 1) === "," ? at - 1 : at;
  if (HUMAN.test(formAt(page, before - 1))) return true;
  return within(view.nouns, before - 4, before).some(
    ({ last, value }) => last === before && value.is === "person",
  );
}

const ARRESTED =
  /^(arrested|detained|captured|imprisoned|jailed|custody|arrests|arrest|detention|detainees|prisoners|apprehended)$/;
const OF_THEM =
  /^(one|two|three|four|some|several|many|another|others|most|both|all|a|an|the|he|she|they)$/;
/** How far back an arrest makes a detainee of "one of them", in tokens. */
const NEAR = 40;

/** "One of them admitted" after a sentence about arrests. */
export function oneOfArrested(view: View, sentence: Sentence, naming: Range): Speaker | null {
  const { page } = view;
  if (
    !/^(one|two|three|four|some|several|many|another|others|most)$/.test(formAt(page, naming.first))
  )
    return null;
  for (let at = sentence.first - 1; at >= Math.max(0, sentence.first - NEAR); at--) {
    if (ARRESTED.test(formAt(page, at))) return detaineeOf(view, naming);
  }
  return null;
}

const CULPRITS =
  /^(them|militants|fighters|suspects|smugglers|extremists|terrorists|insurgents|jihadists|gunmen|recruits|men|members)$/;

/** "In custody, he said", "under questioning, the man admitted", "he told interrogators". */
export function confessing(
  view: View,
  sentence: Sentence,
  naming: Range,
  cue: number,
  memory: Memory,
): Speaker | null {
  const { page } = view;
  const last = formAt(page, naming.last - 1);
  const ofThem = CULPRITS.test(last) && formAt(page, naming.first + 1) === "of";
  if (ofThem && listenerAfter(page, cue) !== "") return detaineeOf(view, naming);
  const held = ofThem ? oneOfArrested(view, sentence, naming) : null;
  if (held !== null) return held;
  const plain =
    /^(he|she|they)$/.test(last) || (HUMAN.test(last) && OF_THEM.test(formAt(page, naming.first)));
  if (plain && isLed(page, sentence, naming.first)) return detaineeOf(view, naming);
  const heard = /^(interrogators?|questioners|captors)$/.test(listenerAfter(page, cue));
  if (!heard || !(OF_THEM.test(formAt(page, naming.first)) || personIn(view, naming) !== null))
    return null;
  const speaker = detaineeOf(view, naming);
  shield(view, naming, speaker, memory);
  return speaker;
}

const LISTENERS = /^(interrogators?|questioners|captors|investigators?|prosecutors?|police)$/;

/** Who asks, behind "told", past "his", "the", "Iraqi". */
function listenerAfter(page: Page, cue: number): string {
  if (!/^(told|tells|tell)$/.test(formAt(page, cue))) return "";
  for (let at = cue + 1; at <= cue + 3; at++)
    if (LISTENERS.test(formAt(page, at))) return formAt(page, at);
  return "";
}

const QUESTIONED =
  /^(custody|detention|captivity|interrogation|interrogations|questioning|confession|confessions)$/;

/** A sentence that opens with "In custody,", "During interrogation,", "After his arrest,". */
function isLed(page: Page, sentence: Sentence, naming: number): boolean {
  if (!/^(in|while|during|under|from|after|following)$/.test(formAt(page, sentence.first)))
    return false;
  for (let at = sentence.first + 1; at < Math.min(naming, sentence.first + 6); at++)
    if (QUESTIONED.test(formAt(page, at))) return true;
  return false;
}
