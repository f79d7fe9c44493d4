import { formAt, NUMBER, type Page, type Sentence, SIGN, wordAt } from "../../text/index.ts";
import {
  COORDINATORS,
  DETERMINERS,
  LIGHT_ADVERBS,
  NOT_ADVERBS,
  NOT_PARTICIPLES,
  PREPOSITIONS,
  RELATIVES,
  SAY_WORDS,
  SUBJECT_STARTS,
  SUBORDINATORS,
  TIME_WORDS,
  WEAK_SUBORDINATORS,
} from "./lexicon.ts";
import { isVerb } from "./verbs.ts";

/** How a clause begins; it decides what the clause takes over from the one before. */
export type Opener =
  | "start"
  | "condition"
  | "when"
  | "subordinate"
  | "that"
  | "relative"
  | "coordinate"
  | "participle"
  | "aside"
  | "part";

export interface Piece {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly opener: Opener;
}

const STRONG = new Set([";", ":", "–", "—", "―"]);
const QUOTES = new Set(["“", '"', "«", "‘", "”", "»"]);
const WHEN_WORDS = new Set(["when", "whenever", "once", "until", "before", "after", "till"]);
const NOT_CONDITIONS = new Set(["not", "any", "ever", "anything", "only"]);

/** Cut a sentence into pieces; `opens` marks tokens where a trigger opens a clause of its own. */
export function cutSentence(
  page: Page,
  sentence: Sentence,
  number: number,
  opens: ReadonlySet<number>,
): Piece[] {
  const view = new SentenceView(page, sentence);
  const pieces: Piece[] = [];
  let first = sentence.first;
  let opener: Opener = openerOfFirst(view, first);
  for (let at = first + 1; at < sentence.last; at++) {
    const opened = opens.has(at) && !view.verbComes(at + 1);
    const next = opened ? "subordinate" : openerAt(view, first, at);
    if (next === null) continue;
    pieces.push({ first, last: at, sentence: number, opener });
    first = at;
    opener = next;
  }
  pieces.push({ first, last: sentence.last, sentence: number, opener });
  return pieces;
}

/** What must be known of a sentence at every token: where the next verb and the next break stand. */
class SentenceView {
  readonly page: Page;
  readonly sentence: Sentence;
  /** Verbs seen before each token, from the sentence's first. */
  private readonly verbs: Int32Array;
  private readonly verbAfter: Int32Array;
  private readonly breakAfter: Int32Array;

  constructor(page: Page, sentence: Sentence) {
    this.page = page;
    this.sentence = sentence;
    const size = sentence.last - sentence.first + 1;
    this.verbs = new Int32Array(size);
    this.verbAfter = new Int32Array(size).fill(sentence.last);
    this.breakAfter = new Int32Array(size).fill(sentence.last);
    this.fill(size);
  }

  private fill(size: number): void {
    const { page, sentence } = this;
    const isVerbAt = Array.from({ length: size - 1 }, (_, i) => isVerb(page, sentence.first + i));
    for (let i = 1; i < size; i++)
      this.verbs[i] = (this.verbs[i - 1] ?? 0) + (isVerbAt[i - 1] ? 1 : 0);
    for (let i = size - 2; i >= 0; i--) {
      const at = sentence.first + i;
      this.verbAfter[i] = isVerbAt[i] ? at : (this.verbAfter[i + 1] ?? sentence.last);
      this.breakAfter[i] = isBreak(page, at) ? at : (this.breakAfter[i + 1] ?? sentence.last);
    }
  }

  /** Whether a verb stands in `[from, to)`. */
  hasVerb(from: number, to: number): boolean {
    const { first } = this.sentence;
    return (this.verbs[to - first] ?? 0) > (this.verbs[from - first] ?? 0);
  }

  verbFrom(at: number): number {
    return this.verbAfter[at - this.sentence.first] ?? this.sentence.last;
  }

  /** The next comma, bracket, dash, semicolon, relative word or strong subordinator. */
  breakFrom(at: number): number {
    return this.breakAfter[at - this.sentence.first] ?? this.sentence.last;
  }

  /** Whether a verb comes before the next break. */
  verbComes(at: number): boolean {
    return this.verbFrom(at) < this.breakFrom(at);
  }
}

function isBreak(page: Page, at: number): boolean {
  const form = formAt(page, at);
  if (page.tokens.kind[at] !== SIGN) return RELATIVES.has(form) || SUBORDINATORS.has(form);
  return (
    form === "," || form === "(" || form === ")" || STRONG.has(form) || isLooseHyphen(page, at)
  );
}

/** A hyphen with space before it is a dash. */
function isLooseHyphen(page: Page, at: number): boolean {
  return wordAt(page, at) === "-" && (page.tokens.start[at] ?? 0) > (page.tokens.end[at - 1] ?? 0);
}

function openerOfFirst(view: SentenceView, at: number): Opener {
  const start = skipSigns(view, at);
  return inversion(view, start) ?? bySubordinator(view, start, true) ?? "start";
}

function skipSigns(view: SentenceView, from: number): number {
  let at = from;
  while (at < view.sentence.last && view.page.tokens.kind[at] === SIGN) at++;
  const form = formAt(view.page, at);
  return COORDINATORS.has(form) ? at + 1 : at;
}

/** "Should the town fall", "Were Ankara to attack", "Had they left". */
function inversion(view: SentenceView, at: number): Opener | null {
  const form = formAt(view.page, at);
  if (form !== "should" && form !== "were" && form !== "had") return null;
  const asks = wordAt(view.page, view.sentence.last - 1) === "?";
  return asks || !view.hasVerb(at + 1, view.sentence.last) ? null : "condition";
}

function openerAt(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  return page.tokens.kind[at] === SIGN
    ? openerAtSign(view, at)
    : (openerAfterSign(view, first, at) ?? openerAtWord(view, first, at));
}

/** A bracket or dash begins a clause of its own where it holds a verb. */
function openerAtSign(view: SentenceView, at: number): Opener | null {
  const form = formAt(view.page, at);
  const opening = form === "(" || form === "–" || form === "—" || isLooseHyphen(view.page, at);
  return opening && view.verbComes(at + 1) ? "aside" : null;
}

/** What the sign before token `at` makes of it. */
function openerAfterSign(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  const before = lastSignBefore(view, first, at);
  if (before === null) return null;
  if (before === ";" || before === ":") return "part";
  if (before === ")") return view.hasVerb(first, at) && isAside(page, first) ? "part" : null;
  if (before !== ",") return null;
  return afterComma(view, first, at);
}

function isAside(page: Page, first: number): boolean {
  return formAt(page, first) === "(";
}

/** The sign before `at`, quotation marks passed over. */
function lastSignBefore(view: SentenceView, first: number, at: number): string | null {
  const { page } = view;
  let before = at - 1;
  while (before > first && QUOTES.has(wordAt(page, before))) before--;
  return page.tokens.kind[before] === SIGN ? formAt(page, before) : null;
}

function afterComma(view: SentenceView, first: number, at: number): Opener | null {
  if (isParticiple(view, at)) return "participle";
  const inverted = first === view.sentence.first ? null : inversion(view, at);
  if (inverted !== null && formAt(view.page, at) === "should") return inverted;
  if (!view.hasVerb(first, at) || !view.verbComes(at)) return null;
  return bySubordinator(view, at, true) ?? byRelative(view, at) ?? coordinateOr(view, at, "part");
}

function coordinateOr(view: SentenceView, at: number, other: Opener): Opener {
  const joined = COORDINATORS.has(formAt(view.page, at));
  return isVerb(view.page, skipAdverbs(view, joined ? at + 1 : at)) ? "coordinate" : other;
}

function isParticiple(view: SentenceView, at: number): boolean {
  const word = skipAdverbs(view, at);
  const form = formAt(view.page, word);
  return form.length >= 5 && form.endsWith("ing") && !NOT_PARTICIPLES.has(form);
}

function skipAdverbs(view: SentenceView, from: number): number {
  let at = from;
  while (at < view.sentence.last && isAdverb(formAt(view.page, at))) at++;
  return at;
}

function isAdverb(form: string): boolean {
  if (NOT_ADVERBS.has(form)) return false;
  return LIGHT_ADVERBS.has(form) || (form.length > 4 && form.endsWith("ly"));
}

function openerAtWord(view: SentenceView, first: number, at: number): Opener | null {
  return (
    bySubordinator(view, at, false) ??
    byRelative(view, at) ??
    byThat(view, first, at) ??
    byCoordinator(view, first, at) ??
    bySaying(view, first, at) ??
    byNegation(view, first, at)
  );
}

/**
 * "The 16 nurses killed had refused to leave", "nurses who refused to leave were killed": what is denied
 * of somebody does not take back that they were killed.
 */
function byNegation(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  const form = formAt(page, at);
  if (!FINITES.has(form) || !RELATIVES.has(formAt(page, first))) {
    const harmed = FINITES.has(form) && anyHarmed(page, first, at);
    return harmed && isNegated(page, at) ? "part" : null;
  }
  return BE_PASTS.has(form) &&
    isNegated(page, first) &&
    view.hasVerb(first + 1, at) &&
    at > first + 2
    ? "part"
    : null;
}

/** Tokens over which a finite verb's negation is looked for, and a participle before it. */
const NEAR = 4;

function isNegated(page: Page, from: number): boolean {
  for (let at = from + 1; at <= from + NEAR; at++) if (NEGATIONS.has(formAt(page, at))) return true;
  return NEGATIVES.has(formAt(page, from));
}

/** A participle of harm shortly before, behind its noun and with no finite verb of its own. */
function anyHarmed(page: Page, first: number, at: number): boolean {
  for (let back = at - 1; back > Math.max(first, at - 1 - NEAR); back--) {
    if (FINITES.has(formAt(page, back))) return false;
    if (HARMED.has(formAt(page, back)))
      return !FINITES.has(formAt(page, back - 1)) && !DETERMINERS.has(formAt(page, back - 1));
  }
  return false;
}

const BE_PASTS = new Set(["was", "were"]);
const NEGATIVES = new Set(["didnt", "hadnt", "werent", "wasnt", "hasnt", "havent"]);
const FINITES = new Set([...BE_PASTS, ...NEGATIVES, "had", "did", "has", "have", "are", "is"]);
const NEGATIONS = new Set(["not", "never", "refused", "failed", "declined", "didnt", "hadnt"]);
const HARMED = new Set(
  "killed wounded injured shot executed arrested detained captured kidnapped abducted displaced hurt beheaded".split(
    " ",
  ),
);

function bySubordinator(view: SentenceView, at: number, initial: boolean): Opener | null {
  const { page } = view;
  const form = formAt(page, at);
  if (DETERMINERS.has(formAt(page, at - 1)) && !initial) return null;
  if (form === "if") return isCondition(page, at) ? "condition" : null;
  if (form === "unless") return "condition";
  if (!SUBORDINATORS.has(form) && !isWeakOne(view, at, initial)) return null;
  return WHEN_WORDS.has(form) ? "when" : "subordinate";
}

/** "after the city fell", "as the army left": not "after 2015", "as many as". */
function isWeakOne(view: SentenceView, at: number, initial: boolean): boolean {
  const { page } = view;
  const form = formAt(page, at);
  if (!WEAK_SUBORDINATORS.has(form) || !view.verbComes(at + 1)) return false;
  if (form === "as" && !initial && !SUBJECT_STARTS.has(formAt(page, at + 1))) return false;
  return page.tokens.kind[at + 1] !== NUMBER || view.verbFrom(at + 1) <= at + 6;
}

/** "if" is no condition in "as if", "dozens, if not hundreds", "if any". */
function isCondition(page: Page, at: number): boolean {
  return formAt(page, at - 1) !== "as" && !NOT_CONDITIONS.has(formAt(page, at + 1));
}

function byRelative(view: SentenceView, at: number): Opener | null {
  const { page } = view;
  if (PREPOSITIONS.has(formAt(page, at)) && formAt(page, at + 1) === "which") return "relative";
  if (!RELATIVES.has(formAt(page, at))) return null;
  return PREPOSITIONS.has(formAt(page, at - 1)) ? null : "relative";
}

/** "said that 12 …", "the attack that killed 12": not "in that city", "that day". */
function byThat(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  const before = formAt(page, at - 1);
  if (formAt(page, at) !== "that" || PREPOSITIONS.has(before) || before.endsWith("ing"))
    return null;
  return view.verbComes(at + 1) && at > first ? "that" : null;
}

/** "and killed 12", "and the army fled": not "killed and wounded", "Aleppo and Idlib". */
function byCoordinator(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  if (!COORDINATORS.has(formAt(page, at)) || !view.hasVerb(first, at)) return null;
  const next = skipAdverbs(view, at + 1);
  if (isVerb(page, next)) return isVerb(page, at - 1) ? null : "coordinate";
  const subject = SUBJECT_STARTS.has(formAt(page, next)) || isNewName(page, at);
  return subject && view.verbComes(next) && view.verbFrom(next) <= next + 8 ? "part" : null;
}

/** A name after "and" begins a clause, but not in "Iraq and Syria are". */
function isNewName(page: Page, and: number): boolean {
  return /^\p{Lu}/u.test(wordAt(page, and + 1)) && !/^\p{Lu}/u.test(wordAt(page, and - 1));
}

/** "said 12 people were killed": the sentence said follows its verb without "that". */
function bySaying(view: SentenceView, first: number, at: number): Opener | null {
  const { page } = view;
  if (!SAY_WORDS.has(formAt(page, at - 1)) || !isVerb(page, at - 1) || at - 1 < first) return null;
  const form = formAt(page, at);
  if (PREPOSITIONS.has(form) || TIME_WORDS.has(form) || isVerb(page, at)) return null;
  return view.verbComes(at) ? "that" : null;
}
