import { type ClaimActor, contains, quoteOf, type Span } from "../../model/index.ts";
import { formAt, type Page, type Sentence } from "../../text/index.ts";
import { type Draft, NO_POPULATION, NO_TIME } from "../claim/draft.ts";
import { hedgesFor, modalityOf, quoteFor } from "../claim/figures.ts";
import { placesFor } from "../claim/place.ts";
import { clauseAt, mentionsIn, type Sight } from "../claim/sight.ts";
import type { Mention } from "../parts.ts";

/** A claim without an amount, read from a clause: the parts that all of them share. */
export function frameDraft(
  sight: Sight,
  sentence: Sentence,
  at: Span,
  kind: Draft["kind"],
  rule: string,
): Draft {
  const clause = clauseAt(sight, at.start, sentence);
  return {
    kind,
    at,
    quote: quoteFor(sight.page.text, sentence, clause),
    mentions: [],
    voices: sight.voicesAt(at),
    modality: modalityOf(at, clause),
    hedges: hedgesFor(sight, at, clause),
    amount: null,
    measure: null,
    method: null,
    population: NO_POPULATION,
    actors: [],
    places: placesFor(sight, at, clause, sentence),
    when: kind === "forecast" ? NO_TIME : sight.whenAt(at, sentence, clause),
    baseline: null,
    event: null,
    links: [],
    direction: null,
    order: null,
    excludes: [],
    rule,
  };
}

/** Actors of a clause on either side of a verb at tokens `[first, last)`. */
export interface Sides {
  readonly before: readonly Mention[];
  readonly after: readonly Mention[];
  /** Named after "by". */
  readonly by: readonly Mention[];
  readonly passive: boolean;
}

/** Who stands before and after the verb, and whether it is passive. */
export function sidesOf(sight: Sight, sentence: Sentence, first: number, last: number): Sides {
  const { page } = sight;
  const clause = clauseAt(sight, page.tokens.start[first] ?? 0, sentence);
  const actors = mentionsIn(sight, widen(sight, clause, sentence), "actor").filter(
    (mention) => mention.ids.length > 0 && !isSpeaker(sight, mention),
  );
  const by = actors.filter(
    (mention) => mention.first >= last && afterBy(page, mention.first, last),
  );
  const near = (mention: Mention): boolean =>
    mention.first >= last && mention.first <= last + REACH;
  return {
    before: actors.filter((mention) => mention.last <= first),
    after: actors.filter((mention) => near(mention) && !by.includes(mention)),
    by,
    passive: isPassive(page, first) || by.length > 0,
  };
}

/** Who only tells of the event took no part in it. */
function isSpeaker(sight: Sight, mention: Mention): boolean {
  return sight.attributions.some(
    ({ content, voices }) =>
      (mention.start < content.start || mention.start >= content.end) &&
      voices.some(({ quote }) => quote !== null && contains(quote, mention)),
  );
}

/** How far behind its verb an object may stand, in tokens. */
const REACH = 6;

/** A clause without its own subject borrows the words before it in the sentence. */
function widen(sight: Sight, clause: Span, sentence: Sentence): Span {
  const own = mentionsIn(sight, clause, "actor");
  return own.length === 0 ? { start: sentence.start, end: clause.end } : clause;
}

function afterBy(page: Page, at: number, floor: number): boolean {
  for (let back = at - 1; back >= Math.max(floor, at - 4); back--) {
    if (formAt(page, back) === "by") return true;
  }
  return false;
}

/** "were", "been" or "being" within three tokens before the verb; "are marching" is active. */
export function isPassive(page: Page, verb: number): boolean {
  const active = formAt(page, verb).endsWith("ing");
  for (let at = verb - 1; at >= verb - 3; at--) {
    const form = formAt(page, at);
    if (form === "being") return true;
    if (/^(was|were|been|be|is|are|got|get)$/.test(form)) return !active;
    if (/^[,.;:]$/.test(form)) return false;
  }
  return false;
}

/** A mention as an actor of a claim. */
export function asActor(sight: Sight, mention: Mention, role: ClaimActor["role"]): ClaimActor {
  return {
    role,
    id: mention.ids[0] ?? null,
    name: mention.name,
    quote: quoteOf(sight.page.text, mention.start, mention.end),
    inferred: false,
  };
}
