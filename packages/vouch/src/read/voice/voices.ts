import { firstIndex } from "../../math/halving.ts";
import { contains, type Span, type Voice } from "../../model/index.ts";
import { formAt, type Page, type Sentence, spanOf, wordAt } from "../../text/index.ts";
import type { Attribution, FoundTime, Mention } from "../parts.ts";
import { hearsayIn } from "./hearsay.ts";
import { newMemory } from "./memory.ts";
import { rememberPerson } from "./person.ts";
import { quoteAt } from "./quoted.ts";
import type { Saying } from "./saying.ts";
import { sayingsOf } from "./sayings.ts";
import { outerVoices, ownVoice } from "./source.ts";
import { type View, type VoiceContext, viewOf } from "./view.ts";
import { inTime, type Range } from "./wording.ts";

export type { VoiceContext } from "./view.ts";

/** Longest chain of speakers kept; deeper ones lose their innermost links (H33). */
export const CHAIN_MAX = 16;

/** Voices that a sentence hands on to the next of its paragraph. */
interface Trail {
  block: number;
  voices: readonly Voice[];
}

/**
 * Who says what: every stretch that somebody other than the outlet says, in text order, with the
 * chain of speakers, outermost first. Linear in the length of the page.
 */
export function readVoices(
  page: Page,
  mentions: readonly Mention[],
  times: readonly FoundTime[],
  context: VoiceContext,
): Attribution[] {
  const view = viewOf(page, mentions, times, context);
  const memory = newMemory(ownVoice(context));
  const trail: Trail = { block: -1, voices: [] };
  const found: Attribution[] = [];
  for (const [at, sentence] of page.sentences.entries()) {
    if (sentence.block !== trail.block) Object.assign(trail, { block: sentence.block, voices: [] });
    const sayings = sayingsOf(view, sentence, memory);
    if (sayings.length === 0) {
      const carried = carryOver(view, sentence, trail, found);
      rememberPerson(view, sentence, memory);
      if (!carried) tell(view, sentence, undefined, hearsayIn(view, sentence), trail, found);
    }
    tell(view, sentence, page.sentences[at - 1], sayings, trail, found);
  }
  return found.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
}

/** A content with the saying it belongs to. */
interface Told extends Range {
  readonly saying: Saying;
}

function tell(
  view: View,
  sentence: Sentence,
  before: Sentence | undefined,
  sayings: readonly Saying[],
  trail: Trail,
  found: Attribution[],
): void {
  if (sayings.length === 0) return;
  const told = sayings.flatMap((saying) =>
    saying.contents.map((content) => ({ ...stretch(view, sentence, content), saying })),
  );
  const chains = chainsOf(told);
  for (const [content, voices] of chains) {
    found.push({
      content: spanOf(view.page, content.first, content.last),
      voices,
      inferred: false,
    });
  }
  for (const saying of sayings)
    if (saying.back && before?.block === sentence.block) lookBack(saying, before, found);
  trail.voices = [...chains.values()].at(-1) ?? [];
}

/** A quotation that begins before the sentence or ends after it belongs to the content that touches it. */
function stretch(view: View, sentence: Sentence, content: Range): Range {
  const head = quoteAt(view.quotes, content.first);
  const tail = quoteAt(view.quotes, content.last - 1);
  const first = head !== undefined && head.first < sentence.first ? head.first : content.first;
  const last = tail !== undefined && tail.last > sentence.last ? tail.last : content.last;
  return { first, last };
}

/** Each content with its chain; a saying inside another's content hangs under it. */
function chainsOf(told: readonly Told[]): Map<Told, readonly Voice[]> {
  const sorted = [...told].sort((a, b) => a.first - b.first || b.last - a.last);
  const chains = new Map<Told, readonly Voice[]>();
  const open: Told[] = [];
  for (const one of sorted) {
    while (open.length > 0 && !holds(open.at(-1), one)) open.pop();
    const outer = open.findLast((other) => other.saying !== one.saying && holdsCue(other, one));
    const above = outer === undefined ? [] : (chains.get(outer) ?? []);
    chains.set(one, joined(above, voicesOf(one.saying)));
    if (open.length < CHAIN_MAX) open.push(one);
  }
  return chains;
}

function holds(outer: Range | undefined, inner: Range): boolean {
  return outer !== undefined && outer.first <= inner.first && inner.last <= outer.last;
}

function holdsCue(outer: Range, inner: Told): boolean {
  return outer.first <= inner.saying.cue.first && inner.saying.cue.last <= outer.last;
}

/** The same speaker twice in a row is one link. */
function joined(above: readonly Voice[], below: readonly Voice[]): Voice[] {
  const last = above.at(-1);
  const first = below[0];
  const same =
    last !== undefined && first !== undefined && last.id !== null && last.id === first.id;
  return [...above, ...(same ? below.slice(1) : below)].slice(0, CHAIN_MAX);
}

function voicesOf(saying: Saying): Voice[] {
  const last = saying.speakers.length - 1;
  return saying.speakers.map((speaker, at) => ({
    ...speaker,
    verb: at === last || saying.speakers.length === 1 ? saying.verb : null,
    said: at === last ? saying.said : null,
    inferred: false,
  }));
}

function lookBack(saying: Saying, before: Sentence, found: Attribution[]): void {
  const { start, end } = before;
  found.push({ content: { start, end }, voices: voicesOf(saying).map(asInferred), inferred: true });
}

function asInferred(voice: Voice): Voice {
  return { ...voice, inferred: true };
}

/** A sentence without a speaker that goes on with what the one before reported. */
function carryOver(view: View, sentence: Sentence, trail: Trail, found: Attribution[]): boolean {
  if (trail.voices.length === 0 || !goesOn(view, sentence)) {
    if (!insideQuote(view, sentence)) trail.voices = [];
    return false;
  }
  const { first, last } = stretch(view, sentence, sentence);
  const content = spanOf(view.page, first, last);
  found.push({ content, voices: trail.voices.map(asInferred), inferred: true });
  return true;
}

function goesOn(view: View, sentence: Sentence): boolean {
  if (insideQuote(view, sentence)) return false;
  let at = sentence.first;
  if (/^[“"«]$/.test(wordAt(view.page, at))) return true;
  while (at < sentence.first + 4 && (inTime(view, at) || isJoint(view.page, at))) at++;
  return view.continues.has(at) || isOfThem(view.page, at);
}

function isJoint(page: Page, at: number): boolean {
  return /^(and|but|,|in|on|at|least|about|some|nearly)$/.test(formAt(page, at));
}

/** "Twelve of them", "33 of the dead". */
function isOfThem(page: Page, at: number): boolean {
  return formAt(page, at + 1) === "of" && /^(them|those|whom|these)$/.test(formAt(page, at + 2));
}

function insideQuote(view: View, sentence: Sentence): boolean {
  const quote = quoteAt(view.quotes, sentence.first);
  return quote !== undefined && quote.first < sentence.first;
}

/**
 * The chain for a span: the document's outlet, the outlets it was taken over from, then whoever speaks
 * there. `attributions` as {@link readVoices} gives them.
 */
export function voicesFor(
  attributions: readonly Attribution[],
  span: Span,
  context: VoiceContext,
): Voice[] {
  const spoken = innermost(attributions, span)?.voices ?? [];
  const outer = outerVoices(context, span);
  const first = spoken[0]?.id ?? null;
  const repeats = first !== null && outer.some(({ id }) => id === first);
  const told = repeats ? spoken.slice(1) : spoken;
  return [...outer, ...told].slice(0, CHAIN_MAX);
}

/** The narrowest content that holds the span's beginning; the one with more links between equals. */
function innermost(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  const point = { start: span.start, end: Math.min(span.end, span.start + 1) };
  let best: Attribution | undefined;
  for (let at = lastBefore(attributions, span.start); at >= 0; at--) {
    const one = attributions[at];
    if (one === undefined || span.start - one.content.start > LOOK_BACK) break;
    if (contains(one.content, point) && isNarrower(one, best)) best = one;
  }
  return best;
}

/** No content is longer than this in UTF-16 units of one look: a sentence is cut at half of it. */
const LOOK_BACK = 20_000;

function isNarrower(one: Attribution, than: Attribution | undefined): boolean {
  if (than === undefined) return true;
  const a = one.content.end - one.content.start;
  const b = than.content.end - than.content.start;
  return a < b || (a === b && one.voices.length > than.voices.length);
}

function lastBefore(attributions: readonly Attribution[], unit: number): number {
  const past = (at: number): boolean => (attributions[at]?.content.start ?? 0) > unit;
  return firstIndex(attributions.length, past) - 1;
}
