import type { ClaimPlace } from "../../model/index.ts";
import { sentenceAt } from "../../text/index.ts";
import type { Draft } from "./draft.ts";
import { measureRow, type Sight } from "./sight.ts";

/** How many sentences back the story of one event is followed. */
const BACK = 10;
/** A region no wider than this names one scene ("Eastern Ghouta"). */
const NARROW_KM = 25;

/**
 * Give an undated toll the day of the event it belongs to: one of the sentences before told the same
 * sort of thing of the same settlement on a stated day. The claim then says `narrative` and is flagged
 * `date-assumed`; a country or a province binds nothing.
 */
export function anchorTolls(sight: Sight, drafts: readonly Draft[]): void {
  const told: Draft[] = [];
  for (const draft of drafts) {
    const family = measureRow(sight, draft.measure)?.family;
    if (draft.kind !== "figure" || family !== "casualties") continue;
    if (draft.when.basis === "document") adopt(sight, draft, told);
    if (isDay(draft)) told.push(draft);
  }
}

function adopt(sight: Sight, draft: Draft, told: readonly Draft[]): void {
  const places = settlements(draft.places);
  if (places.size === 0) return;
  const index = sentenceAt(sight.page, draft.at.start);
  const event = told.findLast((other) => {
    if (sentenceAt(sight.page, other.at.start) < index - BACK) return false;
    return [...settlements(other.places)].some((place) => places.has(place));
  });
  if (event !== undefined) draft.when = { ...event.when, basis: "narrative", quote: null };
}

function isDay({ when }: Draft): boolean {
  const told = when.basis === "stated" || when.basis === "relative" || when.basis === "narrative";
  return told && when.start !== null && when.start === when.end && when.length === null;
}

function settlements(places: readonly ClaimPlace[]): Set<string> {
  const narrow = places.filter(
    ({ precision, uncertaintyKm }) =>
      /^(settlement|near|district)$/.test(precision) || (uncertaintyKm ?? Infinity) <= NARROW_KM,
  );
  return new Set(narrow.flatMap(({ id }) => (id === null ? [] : [id])));
}
