import type {
  Amount,
  Claim,
  ClaimPlace,
  Document,
  MeasureRow,
  PlacePrecision,
} from "../model/index.ts";
import { foldWord } from "../text/letters.ts";
import { type QuestionWindow, windowOf } from "./window.ts";

/** What a question is about, part by part. Figures meet only where all parts are equal. */
export interface QuestionParts {
  readonly key: string;
  readonly row: MeasureRow;
  /** Ids joined by `~`; `any` = not stated. */
  readonly population: string;
  readonly area: string;
  readonly window: QuestionWindow;
  /** Agent that the words name; null = none, or already the population. */
  readonly by: string | null;
  readonly unit: string;
  readonly per: string | null;
}

/** Rows of the codebook by their id. */
export type Measures = ReadonlyMap<string, MeasureRow>;

/** Part of a key that nobody states. */
export const ANY = "any";

/** Places that say where a figure holds, in order of preference: the first class that is there. */
const AREA_ROLES: readonly (readonly ClaimPlace["role"][])[] = [
  ["at", "area"],
  ["near"],
  ["from"],
  ["to", "toward"],
];
const PART_MAX = 80;

/**
 * Key of the question that a claim answers: `measure.population.area.window[.by-agent][.unit]`.
 * Null for what is no figure, states no number or fits no row of the codebook.
 */
export function questionKey(claim: Claim, document: Document, measures: Measures): string | null {
  return partsOf(claim, document, measures)?.key ?? null;
}

/** The parts of {@link questionKey}; null where there is no key. */
export function partsOf(
  claim: Claim,
  document: Document,
  measures: Measures,
): QuestionParts | null {
  const { amount } = claim;
  const row = claim.measure === null ? undefined : measures.get(claim.measure);
  if (claim.kind !== "figure" || amount === null || row === undefined || !isStated(amount))
    return null;
  const population = populationOf(claim, row);
  const area = areaOf(claim);
  const window = windowOf(claim, document, row);
  const by = row.population === "agent" ? null : agentOf(claim);
  const unit = unitPart(amount, row);
  const parts = [keyPart(row.id), population, area, window.key];
  if (by !== null) parts.push(`by-${by}`);
  if (unit !== null) parts.push(unit);
  const key = parts.join(".");
  return { key, row, population, area, window, by, unit: amount.unit, per: amount.per };
}

function isStated({ low, best, high }: Amount): boolean {
  return low !== null || best !== null || high !== null;
}

/** Words that count people without saying which: they never part two questions. */
const EVERYBODY: ReadonlySet<string> = new Set([
  "people",
  "persons",
  "individuals",
  "residents",
  "inhabitants",
]);

function populationOf(claim: Claim, row: MeasureRow): string {
  const { id } = claim.population;
  if (id !== null) return EVERYBODY.has(id) ? "people" : keyPart(id);
  if (row.population === "counted") return row.units[0] === "people" ? "people" : ANY;
  const role = row.population;
  const holders = claim.actors.filter((actor) => actor.role === role && !actor.inferred);
  return joined(holders.map((actor) => keyPart(actor.id ?? actor.name))) ?? ANY;
}

/** The stated place, never rolled up to what it lies in. */
function areaOf({ places }: Claim): string {
  for (const roles of AREA_ROLES) {
    const here = places.filter((place) => roles.includes(place.role));
    if (here.length > 0) return joined(finest(here).map(placePart)) ?? ANY;
  }
  return ANY;
}

const FINENESS: Readonly<Record<PlacePrecision, number>> = {
  settlement: 0,
  near: 0,
  district: 1,
  governorate: 2,
  region: 3,
  country: 4,
  fuzzy: 5,
};

/** "in Al-Hol, in northeastern Syria" is about Al-Hol: of nested places the narrowest is the one stated. */
function finest(places: readonly ClaimPlace[]): readonly ClaimPlace[] {
  const known = places.filter(({ id }) => id !== null);
  const stated = known.length > 0 ? known : places;
  const best = Math.min(...stated.map(({ precision }) => FINENESS[precision]));
  return stated.filter(({ precision }) => FINENESS[precision] === best);
}

function placePart(place: ClaimPlace): string {
  const part = keyPart(place.id ?? place.name);
  return place.role === "near" ? `near-${part}` : part;
}

function agentOf(claim: Claim): string | null {
  const agents = claim.actors.filter((actor) => actor.role === "agent" && actor.quote !== null);
  return joined(agents.map((actor) => keyPart(actor.id ?? actor.name)));
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : [...new Set(parts)].sort().join("~");
}

/** Currencies and rates never convert exactly, nor does a unit that is not the first of its row. */
function unitPart({ unit, per }: Amount, row: MeasureRow): string | null {
  const money = /^[A-Z]{3}$/.test(unit);
  if (!money && row.units[0] === unit && per === null) return null;
  return keyPart(per === null ? unit : `${unit}-${per}`);
}

/**
 * A word as part of a key: lower case, without accents, `[a-z0-9-]` only. Letters of other scripts
 * become their code points, so that two different names never fall together.
 */
export function keyPart(word: string): string {
  if (/^[a-z0-9-]{1,80}$/.test(word)) return word;
  const folded = foldWord(word.slice(0, PART_MAX));
  const plain = folded.replace(/[^a-z0-9]/gu, (letter) =>
    /[\p{L}\p{N}]/u.test(letter) ? `u${letter.codePointAt(0)?.toString(16)}` : "-",
  );
  return plain.replace(/-{2,}/g, "-").replace(/^-|-$/g, "").slice(0, PART_MAX) || ANY;
}
