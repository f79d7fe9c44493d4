import type { Appearance, Claim, Document, Findings, Published } from "../model/index.ts";
import { applyResolution } from "../resolve/reading.ts";
import type { Resolution } from "../resolve/resolution.ts";
import type { CorrectedBody } from "./body.ts";
import type { BookDocument, Correction, KeptReading, Posted } from "./book.ts";
import { decisionOf } from "./decision.ts";

/** Fields of a document that a person can set. */
export const DOCUMENT_FIELDS: readonly string[] = [
  "title",
  "source",
  "published",
  "language",
  "genre",
];

/** Fields of a claim that a person can set without making it another claim. */
export const CLAIM_FIELDS: readonly string[] = [
  "population",
  "actors",
  "places",
  "when",
  "voices",
  "modality",
  "hedges",
  "method",
  "baseline",
  "excludes",
];

/**
 * One document from the entries about it, in the order of the ledger; null where none that stands
 * brought it in. `posted` holds undone entries too, since the text that readings point into is that of
 * the very first one.
 */
export function foldDocument(
  posted: readonly Posted[],
  isUndone: (entry: number) => boolean,
): BookDocument | null {
  const standing = posted.filter(({ entry }) => !isUndone(entry.number));
  const received = standing.filter(({ act }) => act.kind === "received");
  if (received.length === 0) return null;
  const readings = standing.flatMap(readingOf);
  const reading = readings.at(-1) ?? null;
  const corrections = correctionsOf(standing, DOCUMENT_FIELDS);
  const resolution = standing.map(resolutionOf).findLast((found) => found !== null) ?? null;
  return {
    document: correct(layFindings(mergeReceived(posted, received), readings), corrections),
    received: received.map(({ entry }) => entry.number),
    reading,
    readings,
    claims: resolvedClaims(reading, resolution),
    corrections,
    resolution,
    retracted: decisionOf(standing, ({ kind }) => (kind === "retracted" ? true : null)),
  };
}

/** Corrections among entries, of fields that can be corrected. */
export function correctionsOf(
  posted: readonly Posted[],
  fields: readonly string[],
): readonly Correction[] {
  return posted.flatMap(({ entry, act }) => {
    if (act.kind !== "corrected" || !fields.includes(act.body.field)) return [];
    const { field, value, before, because }: CorrectedBody = act.body;
    return [
      { entry: entry.number, who: entry.who, time: entry.time, field, value, before, because },
    ];
  });
}

/** Lay a person's values over a record; the last one of a field stands. */
export function correct<Record extends Document | Claim>(
  record: Record,
  corrections: readonly Correction[],
): Record {
  if (corrections.length === 0) return record;
  return {
    ...record,
    ...Object.fromEntries(corrections.map(({ field, value }) => [field, value])),
  };
}

function readingOf({ entry, act }: Posted): readonly KeptReading[] {
  if (act.kind !== "read") return [];
  return [{ entry: entry.number, time: entry.time, reading: act.body.reading }];
}

function resolvedClaims(
  reading: KeptReading | null,
  resolution: Resolution | null,
): readonly Claim[] {
  if (reading === null) return [];
  if (resolution === null) return reading.reading.claims;
  return applyResolution(reading.reading, resolution).claims;
}

function resolutionOf({ act }: Posted): Resolution | null {
  return act.kind === "resolved" ? act.body.resolution : null;
}

const documentsOf = (posted: readonly Posted[]): readonly Document[] =>
  posted.flatMap(({ act }) => (act.kind === "received" ? [act.body.document] : []));

/** The same text met at several places: one document, its appearances side by side. */
function mergeReceived(posted: readonly Posted[], received: readonly Posted[]): Document {
  const documents = documentsOf(received);
  const [first = documents[0] as Document] = documentsOf(posted);
  const [best = first] = [...documents].sort((a, b) => compareText(rankOf(a), rankOf(b)));
  const appearances = mergeAppearances(documents.flatMap((document) => document.appearances));
  // Same words, other white space: what points into the text stays with the first text.
  if (best.text === first.text) return { ...best, appearances };
  return { ...first, file: best.file, source: best.source, appearances };
}

/** Which reception tells most about the document, whatever the order they came in: least first. */
function rankOf({ file, title, source, published }: Document): string {
  const known = [source.name === null ? "1" : "0", published.start ?? "9999"];
  return known.join(" ") + JSON.stringify([file, title, source.name, source.kind]);
}

function mergeAppearances(appearances: readonly Appearance[]): readonly Appearance[] {
  const places = new Map<string, Appearance>();
  const key = ({ outlet, url, published, how, sha256 }: Appearance): string =>
    JSON.stringify([outlet, url, published, how, sha256]);
  const time = ({ retrieved }: Appearance): string => retrieved ?? "~";
  for (const appearance of appearances) {
    const met = places.get(key(appearance));
    if (met === undefined || time(appearance) < time(met)) places.set(key(appearance), appearance);
  }
  return [...places.values()].sort(
    (a, b) => compareText(time(a), time(b)) || compareText(key(a), key(b)),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the newest reading found out, over what intake knew; what it does not know hides nothing. */
function layFindings(document: Document, readings: readonly KeptReading[]): Document {
  const found: Findings | undefined = readings.at(-1)?.reading.findings;
  if (found === undefined) return document;
  return {
    ...document,
    ...found,
    title: found.title ?? document.title,
    source: found.source?.name == null ? document.source : found.source,
    published: publishedOf(readings) ?? document.published,
  };
}

/**
 * A day that a person set comes from a correction or from intake, never from a reading made while it
 * stood: else taking the correction back would not take it back.
 */
function publishedOf(readings: readonly KeptReading[]): Published | null {
  const found = readings
    .map(({ reading }) => reading.findings.published)
    .findLast((published) => published !== undefined && published.basis !== "person");
  return found === undefined || found.basis === "none" ? null : found;
}
