import { contains, quoteOf } from "../../model/index.ts";
import { sentenceAt } from "../../text/index.ts";
import type { Draft } from "../claim/draft.ts";
import { clauseAt, type Sight } from "../claim/sight.ts";

const HARM =
  /^(killed|wounded|killed-or-wounded|executed|captured|detained|kidnapped|arrests|bodies-found|missing)/;

/** Link the casualties of a clause to the event it tells. */
export function linkToEvents(
  sight: Sight,
  figures: readonly Draft[],
  events: readonly Draft[],
): void {
  const told = new Map<number, Draft[]>();
  for (const event of events.filter(({ modality }) => modality !== "habitual")) {
    const index = sentenceAt(sight.page, event.at.start);
    told.set(index, [...(told.get(index) ?? []), event]);
  }
  for (const figure of figures.filter(({ measure }) => HARM.test(measure ?? ""))) {
    const index = sentenceAt(sight.page, figure.at.start);
    const event = eventOf(sight, figure, index, told.get(index) ?? []);
    if (event === undefined) continue;
    const quote = quoteOf(sight.page.text, event.at.start, event.at.end);
    figure.links.push({ to: event, how: "of-event", quote });
  }
}

/** The event of the figure's own clause, else the first of its sentence. */
function eventOf(
  sight: Sight,
  figure: Draft,
  index: number,
  here: readonly Draft[],
): Draft | undefined {
  const sentence = sight.page.sentences[index];
  if (sentence === undefined) return undefined;
  const clause = clauseAt(sight, figure.at.start, sentence);
  return here.find(({ at }) => contains(clause, at)) ?? here[0];
}
