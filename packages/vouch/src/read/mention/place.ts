import type { ClaimPlace, Packs, PlacePrecision, PlaceRow } from "../../model/index.ts";
import { quoteOf } from "../../model/index.ts";
import { formAt, type Page, sentenceAt, WORD, wordAt } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { rowsById } from "./book.ts";
import { isCapitalised } from "./guards.ts";
import { FILLERS, PREPOSITIONS } from "./lexicon.ts";
import { bearingOf } from "./relative.ts";

/** What a place mention names, by its first candidate. */
export interface NamedPlace {
  readonly id: string | null;
  readonly name: string;
  readonly precision: PlacePrecision;
  readonly uncertaintyKm: number | null;
}

/**
 * The place of a mention by its first candidate. A bearing is `near` its anchor, within the stated
 * distance ("93 miles east of Raqqa" → 150 km); a name that no pack knows is `fuzzy`.
 */
export function placeOf(mention: Mention, packs: Pick<Packs, "places">): NamedPlace {
  return describePlace(mention, rowsById(packs.places).get(mention.ids[0] ?? ""));
}

/** The place of a mention, given the gazetteer row it stands for. */
export function describePlace(mention: Mention, row: PlaceRow | undefined): NamedPlace {
  if (row === undefined)
    return { id: null, name: mention.name, precision: "fuzzy", uncertaintyKm: null };
  const bearing = mention.nominal ? null : bearingOf(mention.name);
  if (bearing === null)
    return {
      id: row.id,
      name: row.name,
      precision: row.precision,
      uncertaintyKm: row.uncertaintyKm,
    };
  return { id: row.id, name: mention.name, precision: "near", uncertaintyKm: bearing.km };
}

const REACH = 40;
const STOPS = /^(that|which|who|while|but|as|because|after|before|said|says|is|are|was|were)$/;

/**
 * The part a place plays, from the words before it: "in X" at, "from X" from, "to X" to, "near X" and
 * "93 miles east of X" near, "toward X" toward, "between X and Y" and "triangle of X-Y-Z" area. A
 * list shares the preposition of its first member; without one it is at.
 */
export function placeRoleOf(page: Page, mention: Mention): ClaimPlace["role"] {
  if (bearingOf(mention.name) !== null && !mention.nominal) return "near";
  const first = page.sentences[sentenceAt(page, mention.start)]?.first ?? 0;
  const floor = Math.max(first, mention.first - REACH);
  for (let at = mention.first - 1; at >= floor; at--) {
    const role = roleOfWord(page, at);
    if (role !== null) return role;
    if (!mayPass(page, at)) return "at";
  }
  return "at";
}

function roleOfWord(page: Page, at: number): ClaimPlace["role"] | null {
  const form = formAt(page, at);
  if (isBearingWord(form) && formAt(page, at + 1) === "of")
    return isPartOfCountry(page, at) ? null : "near";
  if (form === "area" || form === "areas") return null;
  return PREPOSITIONS.get(form) ?? null;
}

/** "in the north-east of the country" lies inside; "north-east of the city" lies outside. */
function isPartOfCountry(page: Page, at: number): boolean {
  const first = formAt(page, at - 1) === "-" ? at - 2 : at;
  return formAt(page, first - 1) === "the" && !/^(outskirts|vicinity)$/.test(formAt(page, at));
}

function isBearingWord(form: string): boolean {
  return /^(north|south|east|west|northeast|northwest|southeast|southwest|outskirts|vicinity)$/.test(
    form,
  );
}

/** Words that a preposition reaches over: fillers, other names of the list, signs between them. */
function mayPass(page: Page, at: number): boolean {
  if (page.tokens.kind[at] !== WORD) return /^[-,–’'"“”‘()/s]/.test(wordAt(page, at));
  const form = formAt(page, at);
  return !STOPS.test(form) && (FILLERS.has(form) || isCapitalised(page, at) || isArticle(form));
}

function isArticle(form: string): boolean {
  return /^(al|el|ad|an|ar|as|ash|at|az|ez|us|ut)$/.test(form);
}

/** A place of a claim, complete: role from the words before it, quote from the mention itself. */
export function claimPlaceOf(
  page: Page,
  mention: Mention,
  packs: Pick<Packs, "places">,
): ClaimPlace {
  const quote = quoteOf(page.text, mention.start, mention.end);
  return { role: placeRoleOf(page, mention), ...placeOf(mention, packs), quote };
}
