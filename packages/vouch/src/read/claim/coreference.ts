import type { ClaimPlace, Packs, When } from "../../model/index.ts";
import type { Draft } from "./draft.ts";

/** Small numbers recur by chance: below this two tellings need the same stated day or place too. */
const CHANCE_MAX = 30;
/** Below this they recur even of one day at one place: both must be the same. */
const COMMON_MAX = 10;
/** From here on a number that nothing classifies is still unlikely to recur by chance. */
const RARE_MIN = 1000;

/**
 * Fold figures of one document that tell the same number of the same thing into one claim with several
 * mentions: same amount and measure, no conflict of population, place or time. Found by hash; the
 * first telling stays, and takes over what only a later one states. A number told twice in one sentence
 * is a list of two things ("10 brigades from one group, 10 from another"), never one telling.
 */
export function foldTellings(
  drafts: readonly Draft[],
  packs: Pick<Packs, "actors" | "nouns">,
): Draft[] {
  const names = namesOf(packs);
  const kept = new Map<string, Draft[]>();
  const folded = new Map<Draft, Draft>();
  const out: Draft[] = [];
  for (const draft of drafts) {
    const key = keyOf(draft);
    const first =
      key === null ? undefined : kept.get(key)?.find((other) => isSame(other, draft, names));
    if (first !== undefined) {
      merge(first, draft);
      folded.set(draft, first);
      continue;
    }
    out.push(draft);
    if (key !== null) kept.set(key, [...(kept.get(key) ?? []), draft].slice(0, CANDIDATES));
  }
  for (const draft of out) {
    draft.links = draft.links
      .map((link) => ({ ...link, to: folded.get(link.to) ?? link.to }))
      .filter(({ to }) => to !== draft);
  }
  return out;
}

/** Tellings compared for one amount; more of the same number stay apart. */
const CANDIDATES = 50;

function keyOf({ kind, amount, measure, modality }: Draft): string | null {
  if (kind !== "figure" || amount === null) return null;
  return [
    amount.low,
    amount.best,
    amount.high,
    amount.unit,
    amount.per,
    measure,
    modality === "asserted",
  ].join("|");
}

/** Populations that are actors, and nouns that stand for whichever armed group a text speaks of. */
interface Names {
  readonly actors: ReadonlySet<string>;
  readonly fighters: ReadonlySet<string>;
}

function namesOf({ actors, nouns }: Pick<Packs, "actors" | "nouns">): Names {
  const fighters = nouns.filter((row) => row.class === "fighter").map((row) => row.population);
  return { actors: new Set(actors.map(({ id }) => id)), fighters: new Set(fighters) };
}

/** People of no named sort agree with any. "33 Islamists" and "33 militiamen" can be the same men; "33 soldiers" and "33 militants" cannot. */
function populationsAgree(
  a: string | null,
  b: string | null,
  { actors, fighters }: Names,
): boolean {
  if (a === null || b === null || a === b || a === "people" || b === "people") return true;
  const loose = (id: string): boolean => fighters.has(id);
  return (loose(a) && (loose(b) || actors.has(b))) || (loose(b) && actors.has(a));
}

function isSame(a: Draft, b: Draft, names: Names): boolean {
  if (a.quote.start === b.quote.start) return false;
  if (!populationsAgree(a.population.id, b.population.id, names)) return false;
  if (!timesAgree(a.when, b.when) || !placesAgree(a.places, b.places)) return false;
  if (speaksFor(a) !== null && speaksFor(b) !== null && speaksFor(a) !== speaksFor(b)) return false;
  return isUnlikelyTwice(a, b);
}

/** Whether two tellings of one number are the same thing rather than the same number by chance. */
function isUnlikelyTwice(a: Draft, b: Draft): boolean {
  if (isDefinite(b) && isNamed(a) && isNamed(b)) return true;
  const named = isNamed(a) && a.population.id === b.population.id;
  const value = sizeOf(a);
  if (!named && !isTelling(a)) return false;
  if (value < COMMON_MAX) return sharesDay(a, b) && sharesPlace(a, b);
  if (value >= CHANCE_MAX && a.amount?.vague === false) return true;
  return sharesDay(a, b) || (named && sharesPlace(a, b));
}

/** A share, or a smaller number that nothing classifies, says nothing without who is counted. */
function isTelling(draft: Draft): boolean {
  if (draft.amount?.unit === "percent") return false;
  return draft.measure !== "unclassified" || sizeOf(draft) >= RARE_MIN;
}

function isNamed({ population }: Draft): boolean {
  return population.id !== null;
}

function sizeOf({ amount }: Draft): number {
  return Math.abs(amount?.best ?? amount?.low ?? amount?.high ?? 0);
}

/** Two named speakers with the same number are two voices, not one telling. */
function speaksFor(draft: Draft): string | null {
  const last = draft.voices.at(-1);
  return last === undefined || last.inferred || last.quote === null ? null : (last.id ?? last.name);
}

function timesAgree(a: When, b: When): boolean {
  if (a.basis !== "stated" && a.basis !== "relative") return true;
  if (b.basis !== "stated" && b.basis !== "relative") return true;
  return (a.start ?? "") <= (b.end ?? "9999") && (b.start ?? "") <= (a.end ?? "9999");
}

function placesAgree(a: readonly ClaimPlace[], b: readonly ClaimPlace[]): boolean {
  const one = new Set(a.filter(({ role }) => role === "at").map(placeKey));
  const other = b.filter(({ role }) => role === "at").map(placeKey);
  return one.size === 0 || other.length === 0 || other.some((key) => one.has(key));
}

function placeKey({ id, name }: ClaimPlace): string {
  return id ?? name.toLowerCase();
}

/** "The 16 nurses killed …": the article points back to those already told. */
function isDefinite({ amount, quote }: Draft): boolean {
  if (amount === null) return false;
  const before = quote.text.slice(0, Math.max(0, amount.quote.start - quote.start));
  return /(?:^|\W)(?:the|these|those)\s{1,3}$/i.test(before.slice(-12));
}

function sharesDay(a: Draft, b: Draft): boolean {
  const stated = (when: When): boolean => when.basis === "stated" || when.basis === "relative";
  if (!stated(a.when) || !stated(b.when) || a.when.start === null) return false;
  return a.when.start === b.when.start && a.when.end === b.when.end;
}

function sharesPlace(a: Draft, b: Draft): boolean {
  const places = new Set(a.places.map(placeKey));
  return b.places.some((place) => places.has(placeKey(place)));
}

const VAGUER: readonly string[] = [
  "none",
  "document",
  "narrative",
  "inferred",
  "relative",
  "stated",
];

function merge(first: Draft, later: Draft): void {
  first.mentions.push(later.quote, ...later.mentions);
  if (clearness(later.when) > clearness(first.when)) first.when = later.when;
  if (first.population.id === null) first.population = later.population;
  if (first.places.length === 0) first.places = later.places;
  if (first.method === null) first.method = later.method;
  first.excludes = [...first.excludes, ...later.excludes];
  first.links.push(...later.links);
  const roles = new Set(first.actors.map(({ role }) => role));
  first.actors = [...first.actors, ...later.actors.filter(({ role }) => !roles.has(role))];
  const spoken = first.voices.length >= later.voices.length ? first.voices : later.voices;
  first.voices = spoken;
}

function clearness(when: When): number {
  return (
    VAGUER.indexOf(when.basis) + (when.length === null ? 0 : 0.5) + (when.start === null ? 0 : 0.25)
  );
}
