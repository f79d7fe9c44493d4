import { quoteOf, type Span, type Voice } from "../../model/index.ts";
import { formAt, type Page, type Sentence, sentenceAt, spanOf, wordAt } from "../../text/index.ts";
import type { Draft } from "../claim/draft.ts";
import { mentionsIn, type Sight } from "../claim/sight.ts";
import type { Mention } from "../parts.ts";
import { asActor, frameDraft } from "./frame.ts";
import { JUDGING, NARRATIVE } from "./lexicon.ts";

/** Statements: quoted words, judgements of others, rhetoric. They say what somebody said, not what is so. */
export function draftStatements(sight: Sight): Draft[] {
  return onePerPlace([...quotations(sight), ...judgements(sight), ...rhetoric(sight)]);
}

/** The words of the first statement at a place; a quotation beats a judgement of the same sentence. */
function onePerPlace(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = `${draft.quote.start}-${draft.quote.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const OPEN = /["“«]/;
const CLOSE = /["”»]/;
const SHORTEST = 4;

/** Every quotation of four words or more that somebody is known to have said. */
function quotations(sight: Sight): Draft[] {
  const { page } = sight;
  const drafts: Draft[] = [];
  for (const { start, end } of quotedSpans(page)) {
    const sentence = page.sentences[sentenceAt(page, start)];
    if (sentence === undefined) continue;
    const voices = sight.voicesAt({ start, end });
    if (voices.length < 2) continue;
    const draft = frameDraft(sight, sentence, { start, end }, "statement", "<speaker>: “<words>”");
    drafts.push({
      ...draft,
      quote: quoteOf(page.text, start, end),
      modality: "asserted",
      voices,
      actors: targetsOf(sight, sentence, start, voices),
    });
  }
  return drafts;
}

/** Spans between quotation marks, inside one block; nested marks stay inside the outer ones. */
function quotedSpans(page: Page): Span[] {
  const spans: Span[] = [];
  for (const block of page.blocks) {
    const words = page.text.slice(block.start, block.end);
    let from = -1;
    for (let at = 0; at < words.length; at++) {
      const letter = words[at] ?? "";
      if (from < 0 && OPEN.test(letter)) from = at + 1;
      else if (from >= 0 && CLOSE.test(letter)) {
        pushQuoted(spans, page, block.start + from, block.start + at);
        from = -1;
      }
    }
  }
  return spans;
}

function pushQuoted(spans: Span[], page: Page, start: number, end: number): void {
  const words = page.text.slice(start, Math.min(end, start + 400));
  if ((words.match(/\s+/g)?.length ?? 0) + 1 >= SHORTEST) spans.push({ start, end });
}

/** Whom the sentence before the quotation criticises. */
function targetsOf(
  sight: Sight,
  sentence: Sentence,
  before: number,
  voices: readonly Voice[],
): Draft["actors"] {
  const verb = judgingVerb(sight.page, sentence, before);
  if (verb < 0) return [];
  const after = spanOf(sight.page, verb + 1, sentence.last);
  const named = mentionsIn(sight, { start: after.start, end: before }, "actor").filter(
    ({ ids }) => ids.length > 0,
  );
  const speakers = new Set(voices.map(({ id }) => id));
  return named
    .filter(({ ids }) => !speakers.has(ids[0] ?? ""))
    .slice(0, 1)
    .map((mention) => asActor(sight, mention, "target"));
}

function judgingVerb(page: Page, sentence: Sentence, before: number): number {
  for (let at = sentence.first; at < sentence.last && (page.tokens.start[at] ?? 0) < before; at++) {
    if (JUDGING.has(formAt(page, at))) return at;
  }
  return -1;
}

/** "Daesh depicts them as an occupying force": the group's account, kept as its narrative. */
function judgements(sight: Sight): Draft[] {
  const { page } = sight;
  return page.sentences.flatMap((sentence) => {
    for (let at = sentence.first; at < sentence.last; at++) {
      if (!NARRATIVE.has(formAt(page, at)) || !hasAs(page, at, sentence)) continue;
      const subject = lastBefore(sight, sentence, at);
      if (subject !== undefined) return [narrative(sight, sentence, at, subject)];
    }
    return [];
  });
}

function hasAs(page: Page, at: number, sentence: Sentence): boolean {
  for (let next = at + 1; next < Math.min(sentence.last, at + 8); next++)
    if (formAt(page, next) === "as") return true;
  return false;
}

function lastBefore(sight: Sight, sentence: Sentence, at: number): Mention | undefined {
  const end = sight.page.tokens.start[at] ?? 0;
  return mentionsIn(sight, { start: sentence.start, end }, "actor")
    .filter(({ ids }) => ids.length > 0)
    .at(-1);
}

function narrative(sight: Sight, sentence: Sentence, at: number, subject: Mention): Draft {
  const draft = frameDraft(
    sight,
    sentence,
    spanOf(sight.page, at, at + 1),
    "statement",
    "<group> depicts <whom> as <what>",
  );
  const speaker: Voice = {
    name: subject.name,
    id: subject.ids[0] ?? null,
    kind: "party",
    quote: quoteOf(sight.page.text, subject.start, subject.end),
    verb: wordAt(sight.page, at),
    said: null,
    inferred: false,
  };
  return { ...draft, modality: "asserted", voices: [...draft.voices, speaker] };
}

/** "“100%” victory": a figure of speech is what somebody declared, never a measured state. */
function rhetoric(sight: Sight): Draft[] {
  const { page } = sight;
  return sight.quantities.flatMap((quantity) => {
    if (quantity.role !== "rhetoric") return [];
    const at = spanOf(page, quantity.first, quantity.last);
    const sentence = page.sentences[sentenceAt(page, at.start)];
    if (sentence === undefined) return [];
    const draft = frameDraft(sight, sentence, at, "statement", "100 per cent <rhetoric>");
    const speaker = draft.voices.length > 1 ? null : declarer(page, sentence, quantity.first);
    return [
      {
        ...draft,
        modality: "asserted" as const,
        voices: speaker === null ? draft.voices : [...draft.voices, speaker],
      },
    ];
  });
}

/** "Donald Trump’s triumphant declaration of “100%” victory": whoever owns the declaration. */
function declarer(page: Page, sentence: Sentence, before: number): Voice | null {
  for (let at = before - 1; at >= Math.max(sentence.first, before - 8); at--) {
    if (
      !/^(declaration|declarations|claim|claims|statement|announcement|boast|boasts|promise|assurance|assertion|speech|tweet|words)$/.test(
        formAt(page, at),
      )
    )
      continue;
    return ownerOf(page, sentence, at);
  }
  return null;
}

function ownerOf(page: Page, sentence: Sentence, noun: number): Voice | null {
  for (let at = noun - 1; at > Math.max(sentence.first, noun - 5); at--) {
    if (!/^['’]s?$/.test(wordAt(page, at))) continue;
    let first = at;
    while (first > sentence.first && /^\p{Lu}/u.test(wordAt(page, first - 1))) first--;
    if (first === at) return null;
    const span = spanOf(page, first, at);
    const quote = quoteOf(page.text, span.start, span.end);
    const id = quote.text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    return {
      name: quote.text,
      id,
      kind: "official",
      quote,
      verb: wordAt(page, noun),
      said: null,
      inferred: false,
    };
  }
  return null;
}
