import { firstIndex } from "../math/halving.ts";
import type { Claim, ClaimActor, ClaimPlace, Flag, Packs, Reading, Span } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import type { Mention } from "../read/parts.ts";
import type { Page } from "../text/index.ts";
import { resolveActor } from "./actors.ts";
import type { Period } from "./alias.ts";
import { type Context, makeContext } from "./context.ts";
import { resolvePlace } from "./places.ts";
import type {
  ClaimResolution,
  Resolution,
  ResolvedActor,
  ResolvedPlace,
  ResolvedPopulation,
} from "./resolution.ts";

/** Say what the names in a reading's claims stand for. The reading itself stays as it is. */
export function resolveReading(
  reading: Reading,
  page: Page,
  mentions: readonly Mention[],
  packs: Pick<Packs, "actors" | "places">,
): Resolution {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const context = makeContext(reading, page, sorted, packs);
  const claims = reading.claims.map((claim) => resolveClaim(context, claim));
  return { document: reading.document, claims };
}

function resolveClaim(context: Context, claim: Claim): ClaimResolution {
  const period = periodOf(context, claim);
  return {
    claim: claim.id,
    actors: claim.actors.map((actor) => actorOf(context, actor, period)),
    places: claim.places.map((place) => placeOf(context, place)),
    population: populationOf(context, claim, period),
  };
}

/** A claim with a time of its own is resolved at that time, else at the document's. */
function periodOf(context: Context, { when }: Claim): Period {
  const own = when.basis === "stated" || when.basis === "relative";
  return own && (when.start !== null || when.end !== null) ? when : context.published;
}

function actorOf(context: Context, actor: ClaimActor, period: Period): ResolvedActor {
  const mention = mentionAt(context, actor.quote, "actor");
  if (mention !== null) {
    const found = resolveActor(context, mention, period);
    return { ...found, inferred: found.inferred || actor.inferred };
  }
  return { id: actor.id, inferred: actor.inferred, why: "as the reader found it" };
}

function placeOf(context: Context, place: ClaimPlace): ResolvedPlace {
  const mention = mentionAt(context, place.quote, "place");
  if (mention !== null) return resolvePlace(context, mention);
  const { id, name, precision, uncertaintyKm } = place;
  return { id, name, precision, uncertaintyKm, why: "as the reader found it" };
}

function populationOf(context: Context, claim: Claim, period: Period): ResolvedPopulation {
  const { id, quote } = claim.population;
  const mention = mentionAt(context, quote, "actor");
  if (mention === null) return { id, why: "as the reader found it" };
  const found = resolveActor(context, mention, period);
  return found.id === null ? { id, why: found.why } : { id: found.id, why: found.why };
}

/** The first mention of a kind that shares a word with a quote. */
function mentionAt(context: Context, quote: Span | null, kind: Mention["kind"]): Mention | null {
  if (quote === null) return null;
  for (let at = firstEndingAfter(context.mentions, quote.start); ; at++) {
    const mention = context.mentions[at];
    if (mention === undefined || mention.start >= quote.end) return null;
    if (mention.kind === kind && overlaps(mention, quote)) return mention;
  }
}

function firstEndingAfter(mentions: readonly Mention[], unit: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.end ?? 0) > unit);
}

/** The reading with what its names stand for filled in. Claim ids do not change by it. */
export function applyResolution(reading: Reading, resolution: Resolution): Reading {
  const byClaim = new Map(resolution.claims.map((one) => [one.claim, one]));
  const claims = reading.claims.map((claim) => applyTo(claim, byClaim.get(claim.id)));
  return { ...reading, claims };
}

function applyTo(claim: Claim, found: ClaimResolution | undefined): Claim {
  if (found === undefined) return claim;
  const actors = claim.actors.map((actor, at) => withActor(actor, found.actors[at]));
  const places = claim.places.map((place, at) => withPlace(place, found.places[at]));
  const population = { ...claim.population, id: found.population.id };
  const flags = withActorFlag(claim.flags, actors);
  return { ...claim, actors, places, population, flags };
}

function withActor(actor: ClaimActor, found: ResolvedActor | undefined): ClaimActor {
  return found === undefined ? actor : { ...actor, id: found.id, inferred: found.inferred };
}

function withPlace(place: ClaimPlace, found: ResolvedPlace | undefined): ClaimPlace {
  if (found === undefined) return place;
  const { id, name, precision, uncertaintyKm } = found;
  return { ...place, id, name, precision, uncertaintyKm };
}

const AFTER_ACTOR: readonly Flag[] = [
  "date-assumed",
  "vague",
  "coercion",
  "machine-translated",
  "sense-doubtful",
  "direction-control",
  "mixed-scripts",
  "opinion",
];

/** The flags with `actor-inferred` as the actors now have it, in the order of the closed list. */
function withActorFlag(flags: readonly Flag[], actors: readonly ClaimActor[]): readonly Flag[] {
  const rest = flags.filter((flag) => flag !== "actor-inferred");
  if (!actors.some(({ inferred }) => inferred)) return rest;
  const at = rest.findIndex((flag) => AFTER_ACTOR.includes(flag));
  const cut = at < 0 ? rest.length : at;
  return [...rest.slice(0, cut), "actor-inferred", ...rest.slice(cut)];
}
