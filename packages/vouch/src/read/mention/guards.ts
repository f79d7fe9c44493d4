import type { PlaceRow } from "../../model/index.ts";
import { formAt, type Page, sentenceAt, WORD, wordAt } from "../../text/index.ts";
import type { Candidate, NameBook } from "./book.ts";
import {
  CAMP_HEADS,
  FIELD_NAMES,
  FILLERS,
  FORCE_MIDDLES,
  FORCE_NOUNS,
  GIVEN,
  MOSTLY_PLACES,
  ORDINARY,
  PREPOSITIONS,
  PROVINCE_HEADS,
  SETTLEMENT_HEADS,
} from "./lexicon.ts";

const UPPER = /\p{Lu}/u;
const CASED = /\p{Ll}|\p{Lu}/u;
const STARTS_UPPER = /^\p{Lu}/u;
/** Inhabitants from which a place needs no help against being taken for a person's name. */
const WELL_KNOWN = 150_000;
const LOOK_AHEAD = 7;
const ARTICLES = /^(al|el)$/;

/** Whether the words `[first, last)` may stand for the candidate here. */
export function fits(
  page: Page,
  book: NameBook,
  candidate: Candidate,
  first: number,
  last: number,
): boolean {
  if (!hasNeededCase(page, candidate, first, last)) return false;
  if (candidate.kind === "place") return isPlaceHere(page, book, candidate, first, last);
  if (isDemonym(candidate)) return isBeforeForce(page, last);
  return !isLoneAcronymInCapitals(page, first, last) && !isGroupOf(page, candidate, last);
}

/** "French", "Russian": an adjective that names an actor only before a force or an office. */
export function isDemonym(candidate: Candidate): boolean {
  return (
    candidate.context && STARTS_UPPER.test(candidate.alias) && !/[\s-]|s$/.test(candidate.alias)
  );
}

/** Whether token `at` begins with a capital. */
export function isCapitalised(page: Page, at: number): boolean {
  return page.tokens.kind[at] === WORD && STARTS_UPPER.test(wordAt(page, at));
}

/** Whether nothing but white space parts token `at` from the one before it. */
export function followsDirectly(page: Page, at: number): boolean {
  if (at <= 0) return false;
  const { start, end } = page.tokens;
  return page.text.slice(end[at - 1], start[at]).trim() === "";
}

function hasNeededCase(page: Page, { alias }: Candidate, first: number, last: number): boolean {
  if (!UPPER.test(alias)) return true;
  for (let at = last - 1; at >= first; at--) {
    const word = wordAt(page, at);
    if (STARTS_UPPER.test(word) || !CASED.test(word[0] ?? "")) return page.tokens.kind[at] === WORD;
  }
  return false;
}

function isPlaceHere(
  page: Page,
  book: NameBook,
  { id }: Candidate,
  first: number,
  last: number,
): boolean {
  if (hasSettlementHead(page, first)) return true;
  const form = formAt(page, last - 1);
  const bare = last - first === 1;
  if (bare && ORDINARY.has(form) && !FIELD_NAMES.has(form)) return isAfterPreposition(page, first);
  if (!isPartOfName(page, first, last, bare)) return true;
  return !GIVEN.has(form) && isWellKnown(book.places.get(id));
}

/** "town of Said", "village of Of", "Said town". */
function hasSettlementHead(page: Page, first: number): boolean {
  return formAt(page, first - 1) === "of" && isHead(formAt(page, first - 2));
}

function isHead(form: string): boolean {
  return SETTLEMENT_HEADS.has(form) || PROVINCE_HEADS.has(form) || CAMP_HEADS.has(form);
}

function isAfterPreposition(page: Page, first: number): boolean {
  return PREPOSITIONS.has(formAt(page, first - 1)) && isCapitalised(page, first);
}

/** A capitalised neighbour makes it part of a person's or another longer name. */
function isPartOfName(page: Page, first: number, last: number, bare: boolean): boolean {
  const form = formAt(page, last - 1);
  if (bare && GIVEN.has(form) && !MOSTLY_PLACES.has(form)) return true;
  return isNameWord(page, first - 1, first) || isNameAfter(page, last);
}

function isNameWord(page: Page, at: number, next: number): boolean {
  const joined = formAt(page, at) === "-" && ARTICLES.test(formAt(page, next));
  const before = joined ? at - 1 : at;
  if (before < 0 || !followsDirectly(page, next) || !isCapitalised(page, before)) return false;
  const form = formAt(page, before);
  if (FILLERS.has(form) || PREPOSITIONS.has(form)) return false;
  const sentence = page.sentences[sentenceAt(page, page.tokens.start[before] ?? 0)];
  return sentence?.first !== before && !isAllCapitals(wordAt(page, before));
}

function isNameAfter(page: Page, last: number): boolean {
  if (!followsDirectly(page, last) || !isCapitalised(page, last)) return false;
  const form = formAt(page, last);
  return !isHead(form) && !FILLERS.has(form) && !isAllCapitals(wordAt(page, last));
}

function isWellKnown(row: PlaceRow | undefined): boolean {
  if (row === undefined) return false;
  return row.type !== "settlement" || (row.inhabitants ?? 0) >= WELL_KNOWN;
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function isBeforeForce(page: Page, last: number): boolean {
  for (let at = last; at < last + LOOK_AHEAD; at++) {
    const form = formAt(page, at);
    if (FORCE_NOUNS.has(form)) return true;
    if (!FORCE_MIDDLES.has(form) && !isCapitalised(page, at)) return false;
  }
  return false;
}

/** "THE WAR IS OVER": a short acronym between words in capitals is a word. */
function isLoneAcronymInCapitals(page: Page, first: number, last: number): boolean {
  const word = wordAt(page, first);
  if (last - first !== 1 || word.length !== 2 || !isAllCapitals(word)) return false;
  return [first - 1, last].some((at) => /^\p{Lu}{2,}$/u.test(wordAt(page, at)));
}

/** "the group of seven children" is no armed group. */
function isGroupOf(page: Page, candidate: Candidate, last: number): boolean {
  if (!candidate.context || UPPER.test(candidate.alias)) return false;
  return /\b(group|organi[sz]ation)$/.test(candidate.alias) && formAt(page, last) === "of";
}
