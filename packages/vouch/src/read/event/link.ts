import { quoteOf } from "../../model/index.ts";
import { sentenceAt } from "../../text/index.ts";
import type { Draft } from "../claim/draft.ts";
import { clauseAt, type Sight } from "../claim/sight.ts";

const HARM = /^(killed|wounded|killed-or-wounded|executed|captured|detained|kidnapped|arrests|bodies-found|missing)/;

/** Link the casualties of a clause to the event it tells. */
export function linkToEvents(sight: Sight, figures: readonly Draft[], events: readonly Draft[]): void {
  const bySentence = new Map<number, Draft[]>();
  for (const event of events) {
    if (event.modality === "habitual") continue;
    const index = sentenceAt(sight.page, event.at.start);
    bySentence.set(index, [...(bySentence.get(index) ?? []), event]);
  }
  for (const figure of figures) {
    if (figure.kind !== "figure" || !HARM.test(figure.measure ?? "")) continue;
    const index = sentenceAt(sight.page, figure.at.start);
    const sentence = sight.page.sentences[index];
    const here = bySentence.get(index) ?? [];
    if (sentence === undefined || here.length === 0) continue;
    const clause = clauseAt(sight, figure.at.start, sentence);
    const event = here.find((other) => other.at.start >= clause.start && other.at.end <= clause.end) ?? here[0];
    if (event === undefined) continue;
    figure.links.push({ to: event, how: "of-event", quote: quoteOf(sight.page.text, event.at.start, event.at.end) });
  }
}
