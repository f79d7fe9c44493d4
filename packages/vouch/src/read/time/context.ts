import {
  COUNTED,
  COUNTED_AS,
  FUTURE,
  MONTH_LEADS,
  NUMBER_WORDS,
  NUMBERED,
  PAST,
  YEAR_LEADS,
} from "./lexicon.ts";
import type { View } from "./view.ts";

/** How many tokens either side of a time are looked at for the tense. */
const REACH = 24;

function tenseAt(view: View, at: number): number {
  const form = view.form(at);
  if (FUTURE.has(form)) return form === "going" && view.form(at + 1) !== "to" ? 0 : 1;
  if (!PAST.has(form) && !(form.length > 3 && form.endsWith("ed"))) return 0;
  return isAfterBe(view, at) ? 0 : -1;
}

/** "will be held": after "be" a participle tells no past. */
function isAfterBe(view: View, at: number): boolean {
  return view.form(at - 1) === "be" || view.form(at - 2) === "be";
}

/** Whether token `at` says that the number before it counts something. */
export function isCounted(view: View, at: number): boolean {
  if (COUNTED.has(view.form(at))) return true;
  if (!COUNTED_AS.has(view.form(at))) return false;
  const next = COUNTED_AS.has(view.form(at + 1)) ? at + 2 : at + 1;
  return COUNTED.has(view.form(next)) || isPlural(view, next);
}

const SIGN = /^[^\p{L}\p{N}]+$/u;

/** Whether token `at` is a sign or the end of the text. */
export function isSign(view: View, at: number): boolean {
  const form = view.form(at);
  return form === "" || SIGN.test(form);
}

/** Whether a bare four-digit number `[first, last)` is a year and not a count, a code or a sum. */
export function isBareYear(view: View, first: number, last: number): boolean {
  const before = view.form(first - 1);
  if (NUMBERED.has(before) || !isPlainNumber(view, first, last)) return false;
  if (STRONG_LEADS.has(before)) return !MEASURED.has(view.form(last));
  if (isDetermined(view, first) && FOLLOWS_YEAR.has(view.form(last))) return true;
  if (isCounted(view, last)) return false;
  if (YEAR_LEADS.has(before)) return isSign(view, last) || !isPlural(view, last);
  if (isSign(view, first - 1) && isOpening(before)) return !isPlural(view, last);
  return isYearBetweenWords(view, first, last);
}

/** After these a number is a year whatever it stands before, unless that is a unit. */
const STRONG_LEADS = new Set(
  "in since until till during throughout year early late mid".split(" "),
);
const MEASURED = new Set(
  "people km kilometres kilometers metres meters miles feet hectares acres percent per % dollars euros barrels villages houses homes locations places".split(
    " ",
  ),
);

/** Years beside no preposition: "the 2014 offensive", "Aleppo, 2016.", "Operation Shield 2016". */
function isYearBetweenWords(view: View, first: number, last: number): boolean {
  if (isDetermined(view, first)) return !isPlural(view, last) || FOLLOWS_YEAR.has(view.form(last));
  if (view.form(first - 1) === "s" || view.form(first - 1) === "-") return !isPlural(view, last);
  if (TITLE_LEADS.has(view.form(first - 1))) return view.capital(last) || isSign(view, last);
  return view.capital(first - 1) && (isSign(view, last) || view.capital(last)) && first > 1;
}

const DETERMINERS = new Set(
  "the a an this that its his her their our fiscal late early mid".split(" "),
);
function isDetermined(view: View, first: number): boolean {
  const before = view.form(first - 1);
  return DETERMINERS.has(before) || (PERIOD_ADJECTIVES.has(before) && !COUNTED_AS.has(before));
}

const PERIOD_ADJECTIVES = new Set(
  "entire whole subsequent original wider larger broader previous ensuing following recent deadly period".split(
    " ",
  ),
);
const TITLE_LEADS = new Set("for on with about via under at".split(" "));
const FOLLOWS_YEAR = new Set(
  "elections protests uprisings floods talks clashes events figures levels shootings incidents bombings attacks raids strikes offensives onwards".split(
    " ",
  ),
);
const OPENINGS = new Set([
  "",
  "(",
  "[",
  ".",
  ":",
  ";",
  ",",
  "–",
  "—",
  "“",
  '"',
  "*",
  "#",
  "/",
  "‘",
]);

function isOpening(form: string): boolean {
  return OPENINGS.has(form);
}

function isPlural(view: View, at: number): boolean {
  const form = view.form(at);
  if (form === "onwards") return false;
  return form.length > 3 && form.endsWith("s") && !/(?:ss|us|is)$/.test(form) && !view.capital(at);
}

/** No thousands, decimals, money or glued letters around it. */
function isPlainNumber(view: View, first: number, last: number): boolean {
  if (view.glued(last) && /^[\p{L}%€]/u.test(view.form(last))) return false;
  const before = view.form(first - 1);
  return !(view.glued(first) && /^[$€£#@\p{L}+=]/u.test(before));
}

/** Whether a bare month name is a month: capitalised, and led by a preposition or set apart. */
export function isBareMonth(view: View, first: number, last: number): boolean {
  const form = view.form(first);
  const doubtful = form === "may" || form === "march" || form === "mar";
  const before = view.form(first - 1);
  if (!view.capital(first)) return MONTH_LEADS.has(before) && form.length > 3;
  if (form.length <= 3 && form !== "may" && view.form(first + 1) !== ".") return false;
  if (!doubtful) return !NAMES_BEFORE.has(before) && !isPersonName(view, first, last);
  return MONTH_LEADS.has(before) && !NUMBER_WORDS.has(before) && !isPersonName(view, first, last);
}

const NAMES_BEFORE = new Set(["mr", "mrs", "ms", "theresa", "dr", "gen", "sgt", "black"]);

/** "in April Ryan’s words" is too rare to ask for; "of May and Johnson" is not. */
function isPersonName(view: View, first: number, last: number): boolean {
  const form = view.form(first);
  if (form !== "may" && form !== "april" && form !== "june" && form !== "august") return false;
  if (view.form(last) === "s" || form !== "may") return false;
  return view.capital(first - 1) && first > 0 && !MONTH_LEADS.has(view.form(first - 1));
}

/** Whether the "day" before or after a month is a count: "in May 12 people", "in June 30 houses". */
export function isDayACount(view: View, last: number, before: string): boolean {
  if (isCounted(view, last)) return true;
  return before === "in" && /^\p{Ll}/u.test(view.form(last)) && isPlural(view, last);
}

/** Whether "<n> <unit>" tells an age: "18 years old", "5-year-old", "aged 5 years". */
export function isAge(view: View, first: number, last: number): boolean {
  let at = last;
  if (isDash(view.form(at))) at++;
  const after = view.form(at);
  if (after === "old" || after === "olds" || (after === "of" && view.form(at + 1) === "age"))
    return true;
  const before = view.form(first - 1);
  return (
    before === "aged" || before === "age" || (before === "of" && view.form(first - 2) === "age")
  );
}

function isDash(form: string): boolean {
  return form === "-" || form === "–" || form === "‑";
}

/** Tokens `[first, last)` of a sentence `[from, to)`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** The tense nearest to a stretch of its sentence: 1 to come, −1 past, 0 not told. */
export function tenseAround(view: View, { first, last, from, to }: Stretch): number {
  for (let at = first - 1; at >= Math.max(from, first - REACH); at--) {
    const tense = tenseAt(view, at);
    if (tense !== 0) return tense;
  }
  for (let at = last; at < Math.min(to, last + REACH); at++) {
    const tense = tenseAt(view, at);
    if (tense !== 0) return tense;
  }
  return 0;
}

/** Whether a tense told by {@link tenseAround} is past. */
export function isPast(tense: number): boolean {
  return tense < 0;
}
