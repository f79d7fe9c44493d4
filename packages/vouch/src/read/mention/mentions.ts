import type { PlaceRow } from "../../model/index.ts";
import { formAt, keepLongest, type Page, type PhraseMatch, spanOf } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import type { Candidate, Name, NameBook } from "./book.ts";
import { kindOfCountry } from "./country.ts";
import { fits, isDemonym } from "./guards.ts";
import { CAMP_HEADS, CAMP_MIDDLES, PROVINCE_HEADS, SETTLEMENT_HEADS } from "./lexicon.ts";
import { agreeInLists } from "./lists.ts";
import { nominalPlaces } from "./nominal.ts";
import { startOfBearing } from "./relative.ts";
import { unknownPlaces } from "./unknown.ts";

/**
 * Every name and naming noun of a page, in text order, none overlapping another. Longest match wins;
 * `ids` are candidates, best first, and the resolve room decides between them. A capitalised word
 * that only its place in the sentence shows to be a place ("the village of X") has no ids.
 */
export function readMentions(page: Page, book: NameBook): Mention[] {
  const named = agreeInLists(page, book, readNames(page, book));
  const taken = new Uint8Array(page.tokens.count);
  for (const { first, last } of named) taken.fill(1, first, last);
  const unknown = unknownPlaces(page, taken);
  for (const { first, last } of unknown) taken.fill(1, first, last);
  const all = [...named, ...unknown, ...nominalPlaces(page, taken)];
  return all.sort((a, b) => a.first - b.first);
}

function readNames(page: Page, book: NameBook): Mention[] {
  const kept = keepLongest(fittingNames(page, book));
  const mentions: Mention[] = [];
  for (const { first, last, value } of kept) {
    const before = mentions.at(-1);
    const mention = mentionOf(page, book, first, last, value, before);
    mentions.push(mention.first < (before?.last ?? 0) ? { ...mention, first } : mention);
  }
  return mentions;
}

/** One match per stretch, with only those candidates that can be meant there. */
function fittingNames(page: Page, book: NameBook): PhraseMatch<readonly Candidate[]>[] {
  const spans: { first: number; last: number; value: Candidate[] }[] = [];
  for (const { first, last, value } of book.phrases.findAll(page)) {
    const candidates = fitting(page, book, value, first, last);
    if (candidates.length === 0) continue;
    const known = spans.at(-1);
    if (known?.first === first && known.last === last) known.value.push(...candidates);
    else spans.push({ first, last, value: candidates });
  }
  return spans;
}

function fitting(page: Page, book: NameBook, name: Name, first: number, last: number): Candidate[] {
  return name.candidates.filter((candidate) => fits(page, book, candidate, first, last));
}

function mentionOf(
  page: Page,
  book: NameBook,
  first: number,
  last: number,
  candidates: readonly Candidate[],
  before: Mention | undefined,
): Mention {
  const kind = decideKind(page, first, last, candidates, before);
  const meant = candidates.filter(
    ({ kind: is }) => is === kind || (kind === "actor" && is !== "place"),
  );
  const nominal = kind !== "place" && meant.every(isNominal);
  if (kind !== "place") return make(page, kind, first, last, unique(meant), nominal);
  const ids = rankPlaces(page, book, first, last, unique(meant));
  return make(page, kind, startOfBearingOf(page, book, first, ids), last, ids, false);
}

function make(
  page: Page,
  kind: Mention["kind"],
  first: number,
  last: number,
  ids: readonly string[],
  nominal: boolean,
): Mention {
  const { start, end } = spanOf(page, first, last);
  return { kind, start, end, first, last, ids, name: page.text.slice(start, end), nominal };
}

function decideKind(
  page: Page,
  first: number,
  last: number,
  candidates: readonly Candidate[],
  before: Mention | undefined,
): Mention["kind"] {
  const has = (kind: Mention["kind"]): boolean => candidates.some((one) => one.kind === kind);
  if (has("actor") && has("place")) return kindOfCountry(page, first, last, before);
  if (has("actor")) return "actor";
  return has("outlet") ? "outlet" : "place";
}

/** A naming noun ("militiamen", "Kurdish fighters", "rebels"), not a name. */
function isNominal(candidate: Candidate): boolean {
  const noun = /^\p{Ll}[^\p{Lu}]*$/u.test(candidate.alias) && !/\s/.test(candidate.alias);
  return candidate.context ? !isDemonym(candidate) : noun && candidate.kind === "actor";
}

function unique(candidates: readonly Candidate[]): string[] {
  const actors = candidates.filter(({ kind }) => kind !== "outlet");
  const rest = candidates.filter(({ kind }) => kind === "outlet");
  return [...new Set([...actors, ...rest].map(({ id }) => id))];
}

/** A bearing from a country or governorate is a part of it, not a way off. */
function startOfBearingOf(
  page: Page,
  book: NameBook,
  first: number,
  ids: readonly string[],
): number {
  const type = book.places.get(ids[0] ?? "")?.type;
  return type === "country" || type === "region" ? first : startOfBearing(page, first);
}

/** Order candidates by the head noun beside the name, then by how well known they are, then by id. */
function rankPlaces(
  page: Page,
  book: NameBook,
  first: number,
  last: number,
  ids: readonly string[],
): string[] {
  if (ids.length < 2) return [...ids];
  const wanted = wantedType(page, first, last);
  const score = (id: string): number => {
    const row = book.places.get(id);
    return fameOf(row) + (row?.type === wanted ? 100 : 0);
  };
  return [...ids].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
}

/** The type that the words beside a name ask for; null where they ask for none. */
export function wantedType(page: Page, first: number, last: number): string | null {
  const before = formAt(page, first - 1) === "of" ? formAt(page, first - 2) : "";
  const after = formAt(page, CAMP_MIDDLES.has(formAt(page, last)) ? last + 1 : last);
  if (CAMP_HEADS.has(before) || CAMP_HEADS.has(after)) return "camp";
  if (SETTLEMENT_HEADS.has(before) || SETTLEMENT_HEADS.has(after)) return "settlement";
  return PROVINCE_HEADS.has(before) || PROVINCE_HEADS.has(after) ? "governorate" : null;
}

const FAME: ReadonlyMap<string, number> = new Map([
  ["country", 9],
  ["settlement", 4],
  ["governorate", 3],
  ["region", 2],
  ["camp", 1],
]);

/** How well known a place is, 0..10: its type first, its inhabitants between equals. */
export function fameOf(row: PlaceRow | undefined): number {
  if (row === undefined) return -1;
  return (FAME.get(row.type) ?? 0) + Math.min(0.99, Math.log10(1 + (row.inhabitants ?? 0)) / 10);
}
