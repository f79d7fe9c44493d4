import { type Quote, quoteOf, type Translation } from "../../model/index.ts";
import type { Page } from "../../text/page.ts";
import { PhraseBook } from "../../text/phrases.ts";
import { LANGUAGES } from "./lexicon.ts";
import { BODIES, SHE_FOR_BODY, SYMPTOM_PATTERNS, SYMPTOM_PHRASES, WOMEN } from "./symptoms.ts";

/** A symptom and its kind. */
interface Symptom {
  readonly kind: string;
  readonly quote: Quote;
}

/** So many kinds of symptom show a machine; fewer show nothing. */
const KINDS_MIN = 3;
/** Quotes kept of each kind. */
const QUOTES_PER_KIND = 2;

const BOOK = new PhraseBook<string>(
  SYMPTOM_PHRASES.flatMap(({ kind, phrases }) => phrases.map((words) => ({ words, value: kind }))),
);

/**
 * Whether a text is a translation: stated ("Translated from Arabic by …", "Originally published in
 * Italian at …") or shown by at least three kinds of symptom of machine translation, for a text in
 * English. `language` is its ISO 639-1 code; null = unknown. Null where nothing shows it.
 */
export function readTranslation(page: Page, language: string | null): Translation | null {
  const stated = readStated(page);
  const symptoms = language === "en" ? findSymptoms(page) : [];
  const kinds = new Set(symptoms.map(({ kind }) => kind));
  const quotes = symptoms.map(({ quote }) => quote);
  if (kinds.size >= KINDS_MIN && stated?.by !== "person")
    return {
      by: "machine",
      from: stated?.from ?? null,
      symptoms: [...(stated?.symptoms ?? []), ...quotes],
    };
  return stated;
}

const STATED: readonly { readonly pattern: RegExp; readonly by: Translation["by"] }[] = [
  {
    pattern: /\b(?:machine|automatic(?:ally)?|computer)[ -](?:translat(?:ed|ion))\b/iu,
    by: "machine",
  },
  {
    pattern:
      /\btranslated (?:by|with|using) (?:Google|DeepL|Bing|Yandex|Microsoft|ChatGPT|an? machine)\b/iu,
    by: "machine",
  },
  {
    pattern:
      /\btranslat(?:ed|ion)(?: in)?(?:to English)?(?: from(?: the)?(?: original)? (?<from>\p{L}{4,12}))?(?: into English)? ?(?:by|:) ?\p{Lu}\p{L}{1,20}/u,
    by: "person",
  },
  {
    pattern:
      /\bTranslat(?:ed|ion)(?: in)?(?:to English)?(?: from(?: the)?(?: original)? (?<from>\p{L}{4,12}))?(?: into English)? ?(?:by|:) ?\p{Lu}\p{L}{1,20}/u,
    by: "person",
  },
  { pattern: /\b[Tt]ranslated from(?: the)?(?: original)? (?<from>\p{L}{4,12})\b/u, by: "unknown" },
  {
    pattern:
      /\b(?:originally|first) (?:published|appeared|written|posted) in (?<from>\p{L}{4,12})\b/iu,
    by: "unknown",
  },
];

function readStated(page: Page): Translation | null {
  for (const { start, end } of page.blocks) {
    if (!/translat|originally|first/i.test(page.text.slice(start, Math.min(end, start + 2_000))))
      continue;
    const found = statedIn(page, start, Math.min(end, start + 2_000));
    if (found !== null) return found;
  }
  return null;
}

function statedIn(page: Page, start: number, end: number): Translation | null {
  const words = page.text.slice(start, end);
  for (const { pattern, by } of STATED) {
    const found = pattern.exec(words);
    const from = found === null ? undefined : languageOf(found.groups?.from);
    if (found === null || from === undefined || from === "en") continue;
    if (by === "unknown" && from === null) continue;
    const at = start + found.index;
    return { by, from, symptoms: [quoteOf(page.text, at, at + found[0].length)] };
  }
  return null;
}

/** Code of a named language; null where none is named, undefined where the word names none. */
function languageOf(word: string | undefined): string | null | undefined {
  return word === undefined ? null : LANGUAGES.get(word.toLowerCase());
}

/** Symptoms in text order, at most two of a kind. */
function findSymptoms(page: Page): Symptom[] {
  const all = [...phraseSymptoms(page), ...patternSymptoms(page), ...bodySymptoms(page)];
  all.sort((a, b) => a.quote.start - b.quote.start);
  const counts = new Map<string, number>();
  return all.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= QUOTES_PER_KIND;
  });
}

function phraseSymptoms(page: Page): Symptom[] {
  return BOOK.find(page).map(({ first, last, value }) => ({
    kind: value,
    quote: quoteOf(page.text, page.tokens.start[first] ?? 0, page.tokens.end[last - 1] ?? 0),
  }));
}

function patternSymptoms(page: Page): Symptom[] {
  return SYMPTOM_PATTERNS.flatMap(({ kind, pattern }) =>
    page.blocks.flatMap((block) => {
      const words = page.text.slice(block.start, block.end);
      const found: Symptom[] = [];
      for (const match of words.matchAll(pattern)) {
        const at = block.start + match.index;
        found.push({ kind, quote: quoteOf(page.text, at, at + match[0].length) });
        if (found.length >= QUOTES_PER_KIND) break;
      }
      return found;
    }),
  );
}

/** A body spoken of as "she" or "he": the sentence before speaks of a body and of no woman. */
function bodySymptoms(page: Page): Symptom[] {
  return page.sentences.flatMap((sentence, at) => {
    const found = SHE_FOR_BODY.exec(page.text.slice(sentence.start, sentence.start + 160));
    const before = page.sentences[at - 1];
    if (found === null || before === undefined) return [];
    const told = page.text.slice(before.start, before.end);
    if (!BODIES.test(told) || WOMEN.test(told)) return [];
    const quote = quoteOf(page.text, sentence.start, sentence.start + found[0].length);
    return [{ kind: "a body spoken of as a person", quote }];
  });
}
