import type {
  Claim,
  Document,
  Findings,
  Note,
  Packs,
  Reader,
  Reading,
  Span,
} from "../model/index.ts";
import {
  findBlocks,
  findFurniture,
  layOut,
  type Page,
  readLanguage,
  type Sentence,
} from "../text/index.ts";
import { anchorTolls } from "./claim/anchor.ts";
import { foldTellings } from "./claim/coreference.ts";
import type { Draft } from "./claim/draft.ts";
import { attachExclusions } from "./claim/exclusion.ts";
import { draftFigures } from "./claim/figures.ts";
import { capClaims, finishClaims } from "./claim/finish.ts";
import type { Sight } from "./claim/sight.ts";
import { readClauses } from "./clause/clauses.ts";
import { datePublished, readDerivations, readGenre, readTranslation } from "./dating/index.ts";
import { draftControl } from "./event/control.ts";
import { draftEvents } from "./event/event.ts";
import { draftForecasts } from "./event/forecast.ts";
import { linkToEvents } from "./event/link.ts";
import { draftOrdinals } from "./event/ordinal.ts";
import { draftStatements } from "./event/statement.ts";
import { draftTrends } from "./event/trend.ts";
import { readHedges } from "./hedge/hedges.ts";
import { MeasureBook } from "./measure/match.ts";
import { makeNameBook, type NameBook, readMentions } from "./mention/index.ts";
import type { FoundTime } from "./parts.ts";
import { makeQuantityBook, type QuantityBook } from "./quantity/book.ts";
import { readQuantities } from "./quantity/quantity.ts";
import { SourceList } from "./source.ts";
import { noteTimes, readTimes, whenFor } from "./time/index.ts";
import { readVoices, voicesFor } from "./voice/index.ts";

/** Name of the reader that works by rules and tables. */
const NAME = "rules";
/** Raised whenever a rule or table changes what is read. */
const VERSION = "1";

/** What a reader may not exceed. */
export interface ReaderLimits {
  /** Claims kept of one document; default 20,000. */
  readonly claims: number;
}

interface Books {
  readonly names: NameBook;
  readonly quantities: QuantityBook;
  readonly measures: MeasureBook;
  readonly sources: SourceList;
  readonly packs: Packs;
}

/** A reader over a set of packs. The books are built once; reading is a pure function of the document. */
export function makeRulesReader(packs: Packs, limits: ReaderLimits = { claims: 20_000 }): Reader {
  const books: Books = {
    names: makeNameBook(packs),
    quantities: makeQuantityBook(packs.nouns, packs.vagueNumbers),
    measures: new MeasureBook(packs.measures),
    sources: new SourceList(packs),
    packs,
  };
  return { name: NAME, version: VERSION, read: (document) => read(document, books, limits) };
}

/** Languages that this reader has rules for. */
const READS: ReadonlySet<string> = new Set(["en"]);

function read(document: Document, books: Books, limits: ReaderLimits): Reading {
  const notes: Note[] = [];
  const note = (one: Omit<Note, "file" | "document">): void => {
    notes.push({ file: document.file, document: document.id, ...one });
  };
  const masked = [
    ...document.masked,
    ...findFurniture(document.text, findBlocks(document.text), document.masked),
  ];
  const page = layOut({ text: document.text, masked });
  const findings = findOut(document, page, masked, books);
  const reader = { name: NAME, version: VERSION };
  const code = findings.language.code;
  if (code !== null && !READS.has(code)) {
    note(unreadLanguage(document, code));
    return {
      document: document.id,
      reader,
      findings: unread(findings, page, code),
      claims: [],
      notes,
    };
  }
  const sight = look(document, findings, page, books, note);
  const claims = claimsOf(sight, reader);
  notes.push(
    ...noteTimes(sight.times).map((one) => ({
      ...one,
      file: document.file,
      document: document.id,
    })),
  );
  return {
    document: document.id,
    reader,
    findings,
    claims: capClaims(claims, limits.claims, note),
    notes,
  };
}

function claimsOf(sight: Sight, stamp: { name: string; version: string }): Claim[] {
  const figures = draftFigures(sight);
  anchorTolls(sight, figures);
  attachExclusions(sight, figures);
  const events = draftEvents(sight);
  linkToEvents(sight, figures, events);
  const drafts: Draft[] = [
    ...foldTellings(figures, sight.packs),
    ...events,
    ...draftForecasts(sight),
    ...draftTrends(sight),
    ...draftOrdinals(sight),
    ...draftControl(sight),
    ...draftStatements(sight),
  ];
  return finishClaims(drafts, sight.document, sight.findings, stamp);
}

/** What the page itself tells about the document, laid over what intake knew. */
function findOut(
  document: Document,
  page: Page,
  masked: Findings["masked"],
  { packs, sources }: Books,
): Findings {
  const { name } = document.source;
  const known = sources.find(name);
  const source = { name, kind: document.source.kind ?? known?.kind ?? null };
  const outlet = known !== null && "genre" in known ? known : null;
  const code = document.language.code ?? readLanguage(document.text);
  const context = { outlets: packs.outlets, source };
  const derivedFrom = [...document.derivedFrom, ...readDerivations(page, context)];
  return {
    title: document.title ?? titleOf(page),
    source,
    published: datePublished(page, document.published, derivedFrom, packs.datedFacts),
    language: { code, translated: document.language.translated ?? readTranslation(page, code) },
    genre: document.genre === "unknown" ? readGenre(page, { outlet }) : document.genre,
    derivedFrom,
    masked,
    coverage: coverageOf(document, page),
  };
}

/** Masked stretches are told as furniture; all the rest of the text was read. */
function coverageOf(document: Document, page: Page): Findings["coverage"] {
  const read = page.blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  return { ...document.coverage, read, all: document.text.length };
}

/** Lines that stand where a title stands and are none. */
const NO_TITLE = /^(?:by|published|updated|posted|last modified|from|photo|share|advertisement)\b/i;
/** A byline is two or three names; a title says something. */
const TITLE_WORDS = 3;

/** The first heading of the first blocks that says something; null where there is none. */
function titleOf(page: Page): string | null {
  for (const { start, end, kind } of page.blocks.slice(0, 2)) {
    const words = page.text.slice(start, end);
    const short = words.split(/\s+/).length < TITLE_WORDS;
    if (kind === "heading" && !short && !NO_TITLE.test(words)) return words;
  }
  return null;
}

function unread(findings: Findings, page: Page, code: string): Findings {
  const all = page.text.length;
  const why = `no reader for language “${code}”`;
  return {
    ...findings,
    coverage: {
      read: 0,
      all,
      unread: [...findings.coverage.unread, { what: "the whole text", why }],
    },
  };
}

function unreadLanguage(document: Document, code: string): Omit<Note, "file" | "document"> {
  return {
    code: "read/no-reader-for-language",
    span: { start: 0, end: document.text.length },
    says: `The text is in “${code}”, and there is no reader for that language: nothing was read from it.`,
    severity: "warning",
    next: "The text is kept. Add a translation as a document of its own with translated-from in its front matter.",
  };
}

function look(
  document: Document,
  findings: Findings,
  page: Page,
  books: Books,
  note: Sight["note"],
): Sight {
  const { packs } = books;
  const times = readTimes(page, { published: findings.published });
  const mentions = readMentions(page, books.names);
  const clauses = readClauses(page);
  const context = { ...findings, actors: packs.actors, outlets: packs.outlets };
  const attributions = readVoices(page, mentions, times, context);
  return {
    document,
    findings,
    page,
    times,
    mentions,
    clauses,
    hedges: readHedges(page),
    attributions,
    quantities: readQuantities(page, books.quantities, timeTokens(page, times)),
    measures: books.measures,
    packs,
    voicesAt: (span: Span) => voicesFor(attributions, span, context),
    whenAt: (span: Span, sentence: Sentence, clause: Span) =>
      whenFor(times, span, sentence, clause, { page, published: findings.published }),
    note,
  };
}

/** Which tokens a time expression holds: their numbers are no figures. */
function timeTokens(page: Page, times: readonly FoundTime[]): (token: number) => boolean {
  const held = new Uint8Array(page.tokens.count);
  let at = 0;
  for (const { span } of times) {
    while (at < page.tokens.count && (page.tokens.end[at] ?? 0) <= span.start) at++;
    for (
      let token = at;
      token < page.tokens.count && (page.tokens.start[token] ?? 0) < span.end;
      token++
    )
      held[token] = 1;
  }
  return (token) => held[token] === 1;
}
