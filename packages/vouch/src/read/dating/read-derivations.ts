import {
  type Derivation,
  type OutletRow,
  type Published,
  quoteOf,
  type Source,
  type Span,
} from "../../model/index.ts";
import { formAt, type Page, sentenceAt, spanOf, wordAt } from "../../text/page.ts";
import { PhraseBook } from "../../text/phrases.ts";
import { WORD } from "../../text/tokens.ts";
import type { FoundTime } from "../parts.ts";
import { readTimes } from "../time/read-times.ts";
import { LANGUAGES, MOVING, NAME_ARTICLES, NAME_STOPS, ORIGINS, TEXTS, TOLD } from "./lexicon.ts";

/** What the names of other outlets are known by. */
export interface DerivationContext {
  readonly outlets: readonly OutletRow[];
  /** The document's own source: its own name makes no derivation. */
  readonly source: Source;
}

type How = Derivation["how"];

type Origin = (typeof ORIGINS)[number];

const ORIGIN_BOOK = new PhraseBook<Origin>(
  ORIGINS.map((row) => ({ words: row.words, value: row })),
);
const TOLD_BOOK = new PhraseBook<How>(TOLD.map((words) => ({ words, value: "quotation" })));
const OUTLET_BOOKS = new WeakMap<readonly OutletRow[], PhraseBook<OutletRow>>();

/** No outlet's name is longer, in tokens. */
const NAME_MAX = 7;

/**
 * Earlier texts that this one repeats, translates or quotes: "Originally published in Italian at …",
 * "translated from …", "he tells Le Figaro". One per outlet, in text order. A page on which no such
 * words stand has none.
 */
export function readDerivations(page: Page, context: DerivationContext): Derivation[] {
  const found = [
    ...ORIGIN_BOOK.find(page).flatMap((match) =>
      readOrigin(page, match.first, match.last, match.value),
    ),
    ...TOLD_BOOK.find(page).flatMap((match) => readTold(page, match.first, match.last, context)),
  ].sort((a, b) => a.quote.start - b.quote.start);
  const own = context.source.name?.toLowerCase() ?? "";
  const seen = new Set<string>([own]);
  return found.filter(({ name }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Originally published in Italian at il manifesto on Nov. 19 2015". */
function readOrigin(page: Page, first: number, last: number, origin: Origin): Derivation[] {
  if (origin.wary === true && !isAboutText(page, first, origin)) return [];
  const { how } = origin;
  const stop = page.sentences[sentenceAt(page, page.tokens.start[first] ?? 0)]?.last ?? last;
  const { at: from, language } = skipLeads(page, last, stop);
  const end = nameEnd(page, from, stop);
  if (end === from || !isName(page, from, end)) return [];
  const name = spanOf(page, from, end);
  const published = statedAfter(page, name, stop);
  const untilUnit = Math.max(name.end, published?.evidence[0]?.end ?? 0);
  const translated = how === "translation" || (language !== undefined && language !== "en");
  return [
    {
      name: page.text.slice(name.start, name.end),
      how: translated ? "translation" : "republication",
      published,
      quote: quoteOf(page.text, page.tokens.start[first] ?? 0, untilUnit),
    },
  ];
}

/** Tokens before the words in which the text they are about is named. */
const TEXT_REACH = 6;

/** "This piece first appeared in …", "(via Enab Baladi)": not "the group first appeared in Homs". */
function isAboutText(page: Page, first: number, { words }: Origin): boolean {
  const own = page.tokens.start[first] ?? 0;
  const sentence = page.sentences[sentenceAt(page, own)];
  if (sentence === undefined) return false;
  const bracket = ["(", "["].includes(wordAt(page, first - 1));
  if (words === "via") return bracket && isCredit(page, first, sentence);
  let from = first;
  while (from > sentence.first && !WORDS.test(wordAt(page, from - 1))) from--;
  if (from === sentence.first || bracket) return true;
  for (let at = Math.max(sentence.first, first - TEXT_REACH); at < first; at++)
    if (TEXTS.has(formAt(page, at))) return true;
  return false;
}

const WORDS = /[\p{L}\d]/u;

/** A bracket that closes its sentence, in which nothing moves: "via" opens a credit, not a road. */
function isCredit(
  page: Page,
  first: number,
  { start, end, last }: Span & { last: number },
): boolean {
  let close = first;
  while (close < Math.min(last, first + NAME_MAX + 2) && ![")", "]"].includes(wordAt(page, close)))
    close++;
  for (let at = close + 1; at < last; at++) if (WORDS.test(wordAt(page, at))) return false;
  return (
    [")", "]"].includes(wordAt(page, close)) &&
    !MOVING.test(page.text.slice(start, Math.min(end, start + 600)))
  );
}

/** Past "in Italian at", with the language it names. */
function skipLeads(
  page: Page,
  from: number,
  stop: number,
): { at: number; language: string | undefined } {
  let language: string | undefined;
  let at = from;
  for (; at < Math.min(stop, from + 6); at++) {
    const form = formAt(page, at);
    const named = LANGUAGES.get(form);
    if (named === undefined && !isLead(page, at)) break;
    language = language ?? named;
  }
  return { at, language };
}

function isLead(page: Page, at: number): boolean {
  return LEADS.has(formAt(page, at)) && !/^\p{Lu}/u.test(wordAt(page, at));
}

const LEADS = new Set(
  "in at on by from the an article original version of website and to".split(" "),
);

function nameEnd(page: Page, from: number, stop: number): number {
  let at = from;
  while (
    at < Math.min(stop, from + NAME_MAX) &&
    (!NAME_STOPS.has(formAt(page, at)) || isDot(page, at))
  )
    at++;
  return at;
}

/** The dot inside "bellingcat.com". */
function isDot(page: Page, at: number): boolean {
  const { start, end } = page.tokens;
  return (
    wordAt(page, at) === "." &&
    end[at - 1] === start[at] &&
    end[at] === start[at + 1] &&
    /^\p{Ll}{2,6}$/u.test(wordAt(page, at + 1))
  );
}

/** A name has a capital, or a site's dot, or stands alone as the last words: "il manifesto". */
function isName(page: Page, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (/\p{Lu}/u.test(wordAt(page, at)) || isDot(page, at)) return true;
  return NAME_ARTICLES.has(formAt(page, from)) && end - from > 1;
}

/** The full date that follows a name in its sentence. */
function statedAfter(page: Page, name: Span, stop: number): Published | null {
  const end = page.tokens.end[stop - 1] ?? name.end;
  const told = timesOf(page).find((time) => isDateOf(time, name, end));
  if (told === undefined) return null;
  const { start, end: last, precision } = told.value;
  return {
    start,
    end: last,
    precision,
    basis: "stated",
    evidence: [quoteOf(page.text, told.span.start, told.span.end)],
  };
}

const TIMES = new WeakMap<Page, readonly FoundTime[]>();

/** Times of a page, read once however many origins it names. */
function timesOf(page: Page): readonly FoundTime[] {
  const known = TIMES.get(page);
  if (known !== undefined) return known;
  const times = readTimes(page, { published: NOWHERE });
  TIMES.set(page, times);
  return times;
}

function isDateOf({ span, value, role }: FoundTime, name: Span, end: number): boolean {
  if (role !== "point" || value.basis !== "stated" || value.start === null) return false;
  if (value.precision !== "day" && value.precision !== "month") return false;
  return span.start >= name.end && span.end <= end && span.start - name.end < 40;
}

const NOWHERE: Published = {
  start: null,
  end: null,
  precision: "none",
  basis: "none",
  evidence: [],
};

/** "he tells Le Figaro": a known outlet, or a name that an article opens. */
function readTold(
  page: Page,
  first: number,
  last: number,
  context: DerivationContext,
): Derivation[] {
  const stop = page.sentences[sentenceAt(page, page.tokens.start[first] ?? 0)]?.last ?? last;
  const at = ["the", "to"].includes(formAt(page, last)) ? last + 1 : last;
  const known = knownAt(page, at, context.outlets);
  const end = known ?? unknownEnd(page, at, stop);
  if (end === null || end > stop || isSpeaker(page, end, known)) return [];
  const name = spanOf(page, at, end);
  const start = page.tokens.start[first] ?? name.start;
  return [
    {
      name: page.text.slice(name.start, name.end),
      how: "quotation",
      published: null,
      quote: quoteOf(page.text, start, name.end),
    },
  ];
}

/** "…, says Reuters chief X": a name that goes on is a speaker's, not an outlet's. */
function isSpeaker(page: Page, end: number, known: number | null): boolean {
  return known === null && /^\p{Lu}/u.test(wordAt(page, end)) && page.tokens.kind[end] === WORD;
}

const KNOWN_AT = new WeakMap<Page, Map<number, number>>();

function knownAt(page: Page, at: number, outlets: readonly OutletRow[]): number | null {
  let ends = KNOWN_AT.get(page);
  if (ends === undefined) {
    ends = new Map(
      bookOf(outlets)
        .find(page)
        .map(({ first, last }) => [first, last]),
    );
    KNOWN_AT.set(page, ends);
  }
  return /^\p{Lu}|^il$/u.test(wordAt(page, at)) ? (ends.get(at) ?? null) : null;
}

function bookOf(outlets: readonly OutletRow[]): PhraseBook<OutletRow> {
  const known = OUTLET_BOOKS.get(outlets);
  if (known !== undefined) return known;
  const book = new PhraseBook(
    outlets.flatMap((row) => [row.name, ...row.aliases].map((words) => ({ words, value: row }))),
  );
  OUTLET_BOOKS.set(outlets, book);
  return book;
}

/** "Le Figaro", "Der Spiegel": a foreign article and a capitalised word. */
function unknownEnd(page: Page, at: number, stop: number): number | null {
  const article = wordAt(page, at);
  if (!FOREIGN.has(article) || !/^\p{Lu}/u.test(wordAt(page, at + 1))) return null;
  let end = at + 2;
  while (end < Math.min(stop, at + 4) && /^\p{Lu}/u.test(wordAt(page, end))) end++;
  return end;
}

const FOREIGN = new Set(["Le", "La", "Les", "L", "Der", "Die", "Das", "El", "Il", "De"]);
