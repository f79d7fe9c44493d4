import type { ActorRow, Packs, PlaceRow, Reading } from "../model/index.ts";
import { rowsById } from "../read/mention/index.ts";
import type { Mention } from "../read/parts.ts";
import type { Page } from "../text/index.ts";
import { isContextual, isInUse, type Period } from "./alias.ts";

/** What a document as a whole speaks of; it decides between namesakes. */
export interface Context {
  readonly page: Page;
  readonly mentions: readonly Mention[];
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly actors: ReadonlyMap<string, ActorRow>;
  readonly published: Period;
  /** How often the text names each country, itself or by an unmistakable place in it. */
  readonly countries: ReadonlyMap<string, number>;
  /** How often the text names each actor by name. */
  readonly named: ReadonlyMap<string, number>;
}

/** Countries of actors that bear their names only there. */
const HOMES: ReadonlyMap<string, string> = new Map([
  ["peshmerga", "iq"],
  ["krg", "iq"],
  ["isf", "iq"],
  ["iraq-army", "iq"],
  ["iraq-government", "iq"],
  ["pmf", "iq"],
  ["sdf", "sy"],
  ["ypg", "sy"],
  ["syria-army", "sy"],
  ["syria-government", "sy"],
  ["syrian-opposition", "sy"],
  ["nusra", "sy"],
  ["jfs", "sy"],
  ["hts", "sy"],
]);

/** Count what the document names. */
export function makeContext(
  reading: Reading,
  page: Page,
  mentions: readonly Mention[],
  packs: Pick<Packs, "actors" | "places">,
): Context {
  const places = rowsById(packs.places);
  const actors = rowsById(packs.actors);
  const { start, end } = reading.findings.published;
  const published = { start, end };
  return {
    page,
    mentions,
    places,
    actors,
    published,
    countries: countCountries(mentions, places),
    named: countNamed(mentions, actors, published),
  };
}

/** Country a place lies in, itself for a country; null for what spans several. */
export function countryOf(row: PlaceRow | undefined): string | null {
  if (row === undefined) return null;
  return row.type === "country" ? row.id : (row.within.at(-1) ?? null);
}

/** How often the text speaks of the country an actor belongs to. */
export function homeCount(context: Context, actor: string): number {
  return context.countries.get(HOMES.get(actor) ?? "") ?? 0;
}

function countCountries(
  mentions: readonly Mention[],
  places: ReadonlyMap<string, PlaceRow>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, ids } of mentions) {
    if (kind !== "place") continue;
    const countries = new Set(ids.map((id) => countryOf(places.get(id))));
    const [only] = countries;
    if (countries.size === 1 && only !== null && only !== undefined) add(counts, only);
  }
  return counts;
}

function countNamed(
  mentions: readonly Mention[],
  actors: ReadonlyMap<string, ActorRow>,
  published: Period,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, ids, name } of mentions) {
    if (kind !== "actor") continue;
    for (const id of ids) if (isNamed(actors.get(id), name, published)) add(counts, id);
  }
  return counts;
}

function isNamed(row: ActorRow | undefined, name: string, published: Period): boolean {
  return row !== undefined && !isContextual(row, name) && isInUse(row, name, published);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
