import { PhraseBook, type PhraseMatch, sentenceAt, spanOf } from "../../text/index.ts";
import type { Draft } from "../claim/draft.ts";
import { clauseAt, mentionsIn, type Sight } from "../claim/sight.ts";
import { asActor, frameDraft, sidesOf } from "./frame.ts";
import { CONTROL } from "./lexicon.ts";

const BOOK: PhraseBook<{ readonly holder: "subject" | "object"; readonly lost: boolean }> =
  new PhraseBook(CONTROL);

/** Who holds, took or lost which named place. A claim by somebody at a time, never a map state. */
export function draftControl(sight: Sight): Draft[] {
  const taken = new Set<number>();
  return BOOK.find(sight.page).flatMap((match) => {
    const draft = draftOf(sight, match);
    if (draft === null || taken.has(draft.quote.start * 4 + draft.actors.length)) return [];
    taken.add(draft.quote.start * 4 + draft.actors.length);
    return [draft];
  });
}

function draftOf(
  sight: Sight,
  match: PhraseMatch<{ readonly holder: "subject" | "object"; readonly lost: boolean }>,
): Draft | null {
  const { page } = sight;
  const at = spanOf(page, match.first, match.last);
  const sentence = page.sentences[sentenceAt(page, at.start)];
  if (sentence === undefined) return null;
  const clause = clauseAt(sight, at.start, sentence);
  const places = mentionsIn(
    sight,
    { start: clause.start, end: Math.max(clause.end, at.end) },
    "place",
  );
  if (places.length === 0) return null;
  const sides = sidesOf(sight, sentence, match.first, match.last);
  const holders =
    match.value.holder === "object"
      ? [...sides.by, ...sides.after]
      : sides.passive
        ? sides.by
        : sides.before.slice(-1);
  if (holders.length === 0) return null;
  const verb = page.text.slice(at.start, at.end).toLowerCase();
  const draft = frameDraft(sight, sentence, at, "control", `<group> ${verb} <place>`);
  if (/^(conditional|predicted|planned|promised)$/.test(draft.modality)) return null;
  const losers = match.value.lost ? holders : [];
  draft.actors = holders
    .slice(0, 3)
    .map((mention) => asActor(sight, mention, losers.includes(mention) ? "party" : "holder"));
  draft.modality = match.value.lost && draft.modality === "asserted" ? "denied" : draft.modality;
  return draft;
}
