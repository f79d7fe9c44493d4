import type { PlaceRow } from "../model/index.ts";
import {
  bearingOf,
  describePlace,
  fameOf,
  typesOfNominal,
  wantedType,
} from "../read/mention/index.ts";
import type { Mention } from "../read/parts.ts";
import { formAt, type Page, sentenceAt } from "../text/index.ts";
import { type Context, countryOf } from "./context.ts";
import type { ResolvedPlace } from "./resolution.ts";

/** How far back "there" or "the camp" can look. */
const SENTENCES_BACK = 2;
const CAMP_WORD = /^(camps?|idps?|detainees|tents?)$/;

/** Which place a mention stands for. Equal candidates are decided by id. */
export function resolvePlace(context: Context, mention: Mention): ResolvedPlace {
  if (mention.nominal) return resolveNominal(context, mention);
  const scored = mention.ids.map((id) => ({ id, score: scoreOf(context, mention, id) }));
  const best = scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[0];
  const row = context.places.get(best?.id ?? "");
  return { ...describePlace(mention, row), why: whyPlace(context, mention, row) };
}

/** Words beside it, then camp words in its sentence, then the text's countries, then fame. */
function scoreOf(context: Context, mention: Mention, id: string): number {
  const row = context.places.get(id);
  const country = context.countries.get(countryOf(row) ?? "") ?? 0;
  return typeFit(context, mention, row) + Math.min(9, country) * 10 + fameOf(row);
}

function typeFit(context: Context, mention: Mention, row: PlaceRow | undefined): number {
  const wanted = wantedType(context.page, mention.first, mention.last);
  if (wanted !== null) return row?.type === wanted ? 10_000 : 0;
  return row?.type === "camp" && speaksOfCamps(context.page, mention) ? 1_000 : 0;
}

/** Whether the sentence of a mention speaks of a camp: then "Al-Hol" is the camp, not the town. */
function speaksOfCamps(page: Page, mention: Mention): boolean {
  const sentence = page.sentences[sentenceAt(page, mention.start)];
  for (let at = sentence?.first ?? 0; at < (sentence?.last ?? 0); at++)
    if (CAMP_WORD.test(formAt(page, at)) && formAt(page, at - 1) !== "training") return true;
  return false;
}

function whyPlace(context: Context, mention: Mention, row: PlaceRow | undefined): string {
  if (row === undefined) return `“${mention.name}” is in no row of the gazetteer`;
  if (bearingOf(mention.name) !== null) return `“${mention.name}” counts from ${row.name}`;
  if (mention.ids.length < 2) return `“${mention.name}” is a name of ${row.name}`;
  const country = context.places.get(countryOf(row) ?? "")?.name ?? "its country";
  return `“${mention.name}” is the name of ${mention.ids.length} places; ${row.name} fits the words beside it and how often the text speaks of ${country}`;
}

function resolveNominal(context: Context, mention: Mention): ResolvedPlace {
  const before = antecedentOf(context, mention);
  const only = before ?? onlyOne(context, mention);
  if (only === null) {
    const why = `“${mention.name}” has no place of its kind in the two sentences before`;
    return { id: null, name: mention.name, precision: "fuzzy", uncertaintyKm: null, why };
  }
  const { why: _, ...place } = resolvePlace(context, only);
  const reason =
    before === null ? "the only such place the report names" : "the last such place named";
  return { ...place, why: `“${mention.name}” is read as ${place.name}, ${reason}` };
}

/** "the camp" far from its name is still the one camp that the whole report speaks of. */
function onlyOne(context: Context, mention: Mention): Mention | null {
  const types = typesOfNominal(mention.name);
  if (!types.includes("camp")) return null;
  const named = context.mentions.filter(
    (other) => other.kind === "place" && !other.nominal && fitsTypes(context, other, types),
  );
  const [first] = named;
  if (first === undefined) return null;
  return new Set(named.map(({ ids }) => ids[0])).size === 1 ? first : null;
}

function antecedentOf(context: Context, mention: Mention): Mention | null {
  const types = typesOfNominal(mention.name);
  const { page, mentions } = context;
  const floor = sentenceAt(page, mention.start) - SENTENCES_BACK;
  for (let at = indexBefore(mentions, mention); at >= 0; at--) {
    const before = mentions[at];
    if (before === undefined || sentenceAt(page, before.start) < floor) return null;
    if (before.kind === "place" && !before.nominal && fitsTypes(context, before, types))
      return before;
  }
  return null;
}

function fitsTypes(context: Context, before: Mention, types: readonly string[]): boolean {
  return before.ids.some((id) => types.includes(context.places.get(id)?.type ?? ""));
}

function indexBefore(mentions: readonly Mention[], mention: Mention): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) >= mention.start) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
