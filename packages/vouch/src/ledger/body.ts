import { toCanonicalJson } from "../math/canonical.ts";
import type {
  ClaimId,
  Document,
  DocumentId,
  Entry,
  EntryKind,
  Grade,
  Json,
  NewEntry,
  Reading,
} from "../model/index.ts";
import type { Resolution } from "../resolve/resolution.ts";

/** A report came in: the document as intake made it, with this one appearance. */
export interface ReceivedBody {
  readonly document: Document;
}

/** A reader read a document: the whole reading, so that it survives a newer reader. */
export interface ReadBody {
  readonly reading: Reading;
}

/** Names, places and copies of a document were resolved against the lists. */
export interface ResolvedBody {
  readonly document: DocumentId;
  readonly resolution: Resolution;
}

/** What a person decided about one claim. A queried claim still counts, marked. */
export type ClaimJudgement = "accepted" | "rejected" | "queried";

/** What a person decided about two documents, actors, events …: whether they are one. */
export type PairJudgement = "same" | "different" | "unsure";

/** A person's decision about a claim, or about a pair; `because` null = no reason given. */
export type JudgedBody =
  | { readonly claim: ClaimId; readonly judgement: ClaimJudgement; readonly because: string | null }
  | {
      readonly pair: readonly [string, string];
      readonly judgement: PairJudgement;
      readonly because: string | null;
    };

/** A person's grade of a source. */
export interface GradedBody {
  readonly source: string;
  readonly grade: Grade;
  readonly because: string | null;
}

/** What a correction is about: a document, or one claim. */
export type CorrectedSubject = { readonly document: DocumentId } | { readonly claim: ClaimId };

/** A person's value for one field. `before` = what stood there, so that it stays to be seen. */
export type CorrectedBody = CorrectedSubject & {
  readonly field: string;
  readonly value: Json;
  readonly before: Json;
  readonly because: string | null;
};

/** Take back an entry (undo, also of an undo), a document with all its claims, or a claim. */
export type RetractedBody = { readonly because: string | null } & (
  | { readonly entry: number }
  | { readonly document: DocumentId }
  | { readonly claim: ClaimId }
);

/** What an entry says, with the body that its kind has. */
export type Act =
  | { readonly kind: "received"; readonly body: ReceivedBody }
  | { readonly kind: "read"; readonly body: ReadBody }
  | { readonly kind: "resolved"; readonly body: ResolvedBody }
  | { readonly kind: "judged"; readonly body: JudgedBody }
  | { readonly kind: "graded"; readonly body: GradedBody }
  | { readonly kind: "corrected"; readonly body: CorrectedBody }
  | { readonly kind: "retracted"; readonly body: RetractedBody };

/** When it was done and by whom: a person's name, or `vouch`. */
export interface Signed {
  /** ISO 8601 UTC instant. */
  readonly time: string;
  readonly who: string;
}

/** An act as an entry to append; its subject follows from its body. */
export function draftEntry(act: Act, { time, who }: Signed): NewEntry {
  return { time, who, kind: act.kind, subject: subjectOf(act), body: act.body as unknown as Json };
}

/** Id of what an act is about. */
export function subjectOf({ kind, body }: Act): string {
  switch (kind) {
    case "received":
      return body.document.id;
    case "read":
      return body.reading.document;
    case "resolved":
      return body.document;
    case "judged":
      return "claim" in body ? body.claim : pairKey(...body.pair);
    case "graded":
      return body.source;
    case "corrected":
      return "claim" in body ? body.claim : body.document;
    case "retracted":
      if ("entry" in body) return String(body.entry);
      return "claim" in body ? body.claim : body.document;
  }
}

/** One name for a pair, whichever way round it is told. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** An entry as a leaf of the tree: canonical JSON of the whole of it. */
export function toLeafText(entry: Entry): string {
  const { number, time, who, kind, subject, body } = entry;
  return joinLeafText({ number, time, who, kind, subject }, toCanonicalJson(body));
}

/** The same where the body is already canonical JSON, as a store keeps it. */
export function joinLeafText(entry: Omit<Entry, "body">, body: string): string {
  const { kind, number, subject, time, who } = entry;
  return `{"body":${body},${toCanonicalJson({ kind, number, subject, time, who }).slice(1)}`;
}

type Fields = { readonly [key: string]: unknown };

const isText = (value: unknown): value is string => typeof value === "string";
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isReason = (value: unknown): boolean => value === null || isText(value);
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    isText(value) && words.includes(value);

const isDocument = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.id) &&
  isText(value.text) &&
  Array.isArray(value.appearances) &&
  value.appearances.every(isFields) &&
  isFields(value.source) &&
  isFields(value.published);

const areFields = (value: unknown): boolean => Array.isArray(value) && value.every(isFields);

const isClaim = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.id) &&
  isFields(value.population) &&
  areFields(value.actors) &&
  areFields(value.places) &&
  Array.isArray(value.flags);

const isResolution = (value: unknown): boolean =>
  isFields(value) && Array.isArray(value.claims) && value.claims.every(isResolvedClaim);

const isResolvedClaim = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.claim) &&
  isFields(value.population) &&
  areFields(value.actors) &&
  areFields(value.places);

const isReading = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.document) &&
  isFields(value.findings) &&
  Array.isArray(value.notes) &&
  Array.isArray(value.claims) &&
  value.claims.every(isClaim);

const isClaimJudgement = oneOf("accepted", "rejected", "queried");
const isPairJudgement = oneOf("same", "different", "unsure");
const isGrade = oneOf("A", "B", "C", "D", "E", "F");
const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

/** What a body must have before the book rests on it; one row per kind of entry. */
const HOLDS: Readonly<Record<EntryKind, (body: Fields) => boolean>> = {
  received: (body) => isDocument(body.document),
  read: (body) => isReading(body.reading),
  resolved: (body) => isText(body.document) && isResolution(body.resolution),
  judged: (body) =>
    isReason(body.because) &&
    (isText(body.claim)
      ? isClaimJudgement(body.judgement)
      : isPair(body.pair) && isPairJudgement(body.judgement)),
  graded: (body) => isText(body.source) && isGrade(body.grade) && isReason(body.because),
  corrected: (body) =>
    isText(body.claim ?? body.document) &&
    isText(body.field) &&
    body.value !== undefined &&
    body.before !== undefined &&
    isReason(body.because),
  retracted: (body) =>
    isReason(body.because) && (Number.isInteger(body.entry) || isText(body.claim ?? body.document)),
};

/** What an entry says; null where its kind or body is none that this version knows. */
export function actOf(entry: Entry): Act | null {
  const holds = Object.hasOwn(HOLDS, entry.kind) ? HOLDS[entry.kind] : undefined;
  if (holds === undefined || !isFields(entry.body) || !holds(entry.body)) return null;
  return { kind: entry.kind, body: entry.body } as unknown as Act;
}
