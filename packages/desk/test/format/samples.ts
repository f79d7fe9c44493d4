import type { Claim, Document, Entry, Note, Question } from "vouch";

/** A line as it is printed: the record with its name and version in front. */
export type Line<Name extends string, Body> = { readonly record: Name; readonly v: 1 } & Body;

const DOCUMENT_ID = "a".repeat(64);
const CLAIM_ID = "b".repeat(64);
const TEXT = "On 13 January 2020 Al-Hol camp held 66,101 people, OCHA reported.";
const quote = (words: string): { start: number; end: number; text: string } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const DAY = {
  start: "2020-01-13",
  end: "2020-01-13",
  length: null,
  precision: "day",
  basis: "stated",
  quote: quote("13 January 2020"),
} as const;

export const document: Line<"document", Document> = {
  record: "document",
  v: 1,
  id: DOCUMENT_ID,
  file: "08-al-hol-winter-2020.md",
  title: "Al-Hol in January",
  source: { name: "OCHA", kind: "un" },
  appearances: [
    {
      outlet: "OCHA",
      url: "https://reliefweb.int/",
      published: "2020-01-15",
      retrieved: "2024-05-01T09:30:00Z",
      how: "file",
      sha256: "c".repeat(64),
    },
  ],
  published: {
    start: "2020-01-15",
    end: "2020-01-15",
    precision: "day",
    basis: "frontmatter",
    evidence: [],
  },
  language: {
    code: "en",
    translated: { by: "person", from: "ar", symptoms: [quote("held")] },
  },
  genre: "official",
  derivedFrom: [
    { name: "Camp list", how: "quotation", published: null, quote: quote("OCHA reported") },
  ],
  text: TEXT,
  masked: [{ start: 0, end: 2, why: "navigation" }],
  coverage: { read: 65, all: 65, unread: [] },
};

export const claim: Line<"claim", Claim> = {
  record: "claim",
  v: 1,
  id: CLAIM_ID,
  document: DOCUMENT_ID,
  kind: "figure",
  quote: quote(TEXT),
  mentions: [],
  voices: [
    {
      name: null,
      id: null,
      kind: "outlet",
      quote: null,
      verb: null,
      said: null,
      inferred: false,
    },
    {
      name: "OCHA",
      id: "ocha",
      kind: "un",
      quote: quote("OCHA"),
      verb: "reported",
      said: DAY,
      inferred: false,
    },
  ],
  modality: "asserted",
  hedges: [{ kind: "evidential", quote: quote("reported") }],
  amount: {
    low: null,
    best: 66_101,
    high: null,
    unit: "people",
    per: null,
    comparator: "=",
    approximate: false,
    vague: false,
    quote: quote("66,101 people"),
  },
  measure: "camp-population",
  method: null,
  population: { id: "people", quote: quote("people"), civilian: "unknown", saidBy: null },
  actors: [{ role: "party", id: null, name: "OCHA", quote: null, inferred: true }],
  places: [
    {
      role: "at",
      id: "al-hol-camp",
      name: "Al-Hol camp",
      precision: "settlement",
      uncertaintyKm: 3,
      quote: quote("Al-Hol camp"),
    },
  ],
  when: DAY,
  baseline: null,
  event: { code: null, second: null, mode: null },
  links: [{ to: "d".repeat(64), how: "part-of", quote: quote("held") }],
  direction: null,
  order: [["Deir ez-Zor", "Homs"], ["Raqqa"]],
  excludes: [],
  flags: ["vague"],
  reader: { name: "rules", version: "1", rule: "<n> <noun>" },
};

export const note: Line<"note", Note> = {
  record: "note",
  v: 1,
  file: "08-al-hol-winter-2020.md",
  document: null,
  code: "time/ambiguous-day",
  span: { start: 3, end: 18 },
  says: "Day or month first?",
  severity: "warning",
  next: null,
};

export const question: Line<"question", Question> = {
  record: "question",
  v: 1,
  key: "camp-population.people.al-hol-camp.2020-01",
  measure: "camp-population",
  family: "displacement",
  population: "people",
  area: "al-hol-camp",
  unit: "people",
  per: null,
  window: { start: "2020-01-01", end: "2020-01-31", rule: "month" },
  estimate: {
    low: 66_101,
    best: 66_101,
    high: 66_101,
    open: [],
    method: "origins-once",
    origins: 1,
    unnamed: 0,
    confidence: "weak",
    why: "one origin, not graded",
  },
  voices: [
    {
      origin: "ocha",
      named: true,
      low: null,
      best: 66_101,
      high: null,
      asOf: "2020-01-13",
      claims: [CLAIM_ID],
      copies: [],
      grade: "F",
      weight: 0.2,
      flags: ["own-interest"],
    },
  ],
  apart: [
    {
      key: "displaced.people.al-hasakah.2019-10-09~2019-10-18",
      unit: "people",
      estimate: { low: 165_000, best: 166_000, high: null, open: ["high"] },
      why: "displaced people are not residents of a camp",
    },
  ],
  apartMore: 0,
  left: [{ claim: "e".repeat(64), why: "conditional" }],
  excludes: [{ claim: CLAIM_ID, quote: quote("held") }],
  settle: "A list of the camp administration of the same day.",
  sensitivity: { equalWeights: { low: 66_101, best: 66_101, high: 66_101 } },
};

export const entry: Line<"entry", Entry> = {
  record: "entry",
  v: 1,
  number: 1,
  time: "2024-05-01T09:30:00.000Z",
  who: "vouch",
  kind: "received",
  subject: DOCUMENT_ID,
  body: { file: "08-al-hol-winter-2020.md" },
};
