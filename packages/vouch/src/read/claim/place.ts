import type { ClaimPlace, Span } from "../../model/index.ts";
import { formAt, type Page, sentenceAt, tokenAfter } from "../../text/index.ts";
import { claimPlaceOf } from "../mention/index.ts";
import type { Mention } from "../parts.ts";
import { mentionsIn, type Sight } from "./sight.ts";

/**
 * Places of a claim: those of its clause, else of its sentence, nearest first; where it has none and
 * points back at an event ("in the attack", "the toll"), those of the sentence that told it. Never more.
 */
export function placesFor(sight: Sight, at: Span, clause: Span, sentence: Span): ClaimPlace[] {
  const inClause = placesIn(sight, clause);
  const inSentence = inClause.length > 0 ? inClause : placesIn(sight, sentence);
  const mentions = inSentence.length > 0 ? inSentence : toldBefore(sight, sentence);
  const gap = (span: Span): number =>
    Math.min(Math.abs(span.start - at.end), Math.abs(at.start - span.end));
  return [...mentions]
    .sort((a, b) => gap(a) - gap(b) || a.start - b.start)
    .map((mention) => claimPlaceOf(sight.page, mention, sight.packs));
}

function placesIn(sight: Sight, span: Span): Mention[] {
  return mentionsIn(sight, span, "place").filter((mention) => !isDateline(sight.page, mention));
}

/** "BEIRUT (Reuters) –", "ERBIL –": where a report was filed, not where anything happened. */
function isDateline(page: Page, mention: Mention): boolean {
  const sentence = page.sentences[sentenceAt(page, mention.start)];
  if (sentence === undefined || mention.first - sentence.first > 3) return false;
  for (let at = mention.last; at < Math.min(sentence.last, mention.last + 8); at++) {
    if (/^[–—]$/.test(formAt(page, at))) return true;
    if (/^(is|was|are|were|has|have|had|in|on|at|to|by|the|a)$/.test(formAt(page, at)))
      return false;
  }
  return false;
}

const EVENTS =
  /^(attack|attacks|strike|strikes|airstrike|airstrikes|battle|bombing|bombings|raid|raids|operation|operations|blast|blasts|explosion|explosions|massacre|offensive|clashes|fighting|shelling|assault|siege|incident|toll|dead|wounded|victims|bodies|bombardment|ambush|violence)$/;
const BACK = 3;

/** Named places of the nearest of the last sentences that has one, if this sentence points back. */
function toldBefore(sight: Sight, sentence: Span): Mention[] {
  if (!pointsBack(sight.page, sentence)) return [];
  const index = sentenceAt(sight.page, sentence.start);
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const before = sight.page.sentences[back];
    const named =
      before === undefined
        ? []
        : mentionsIn(sight, before, "place").filter(({ ids }) => ids.length > 0);
    if (named.length > 0) return named;
  }
  return [];
}

/** "in the attack", "these strikes", "the same operation", "the death toll", "the dead are …". */
function pointsBack(page: Page, sentence: Span): boolean {
  for (
    let at = tokenAfter(page, sentence.start);
    (page.tokens.start[at] ?? Number.POSITIVE_INFINITY) < sentence.end;
    at++
  ) {
    if (!/^(the|this|that|these|those)$/.test(formAt(page, at))) continue;
    const next = /^(same|latest|recent|two|three|air|death|car|prison|chemical|suicide)$/.test(
      formAt(page, at + 1),
    )
      ? at + 2
      : at + 1;
    if (EVENTS.test(formAt(page, next))) return true;
  }
  return false;
}
