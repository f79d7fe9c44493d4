import { quoteOf, type Voice, type VoiceKind } from "../../model/index.ts";
import {
  foldWord,
  formAt,
  NUMBER,
  type Page,
  type PhraseMatch,
  SIGN,
  spanOf,
  wordAt,
} from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { LEADING, METONYMS, PRONOUNS, SKIPPED, type SpeakerNoun, TITLES } from "./lexicon.ts";
import { type Known, type View, within } from "./view.ts";

/** Who speaks: a voice before it has a verb and a time. */
export type Speaker = Pick<Voice, "name" | "id" | "kind" | "quote">;

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What earlier sentences taught: the last speaker, and full names by surname. */
export interface Memory {
  last: Speaker | null;
  /** Whose paper "the report" is. */
  paper: Speaker | null;
  readonly byName: Map<string, Speaker>;
}

/** Longest naming phrase looked at, in tokens. */
const NAMING_MAX = 30;

export const NOBODY: Speaker = { name: null, id: null, kind: "none", quote: null };

/** Who the words `range` name as a speaker; null where they name nobody who could speak. */
export function speakerIn(view: View, range: Range, memory: Memory): Speaker | null {
  const { first, last } = trim(view, range);
  if (first >= last || last - first > NAMING_MAX) return null;
  if (last - first === 1 && PRONOUNS.has(formAt(view.page, first))) return memory.last;
  const words = { first, last };
  return (
    byNoun(view, words, memory) ?? byMention(view, words, memory) ?? byPerson(view, words, memory)
  );
}

/** Remember a person introduced without speaking ("the specialist Matteo Puxton worries"). */
export function rememberPerson(view: View, range: Range, memory: Memory): void {
  for (const noun of within(view.nouns, range.first, range.last)) {
    const { is, kind } = noun.value;
    if (is === "paper" || is === "body" || NAMELESS.has(kind)) continue;
    const person = personIn(view, { first: noun.last, last: Math.min(range.last, noun.last + 5) });
    if (person?.first !== noun.last) continue;
    memory.last = personSpeaker(
      view,
      { first: noun.first, last: person.last },
      person,
      kind,
      memory,
    );
  }
}

/** Leading joints, adverbs and times, closing signs. */
function trim(view: View, range: Range): Range {
  let { first, last } = range;
  while (first < last && isPadding(view, first)) first++;
  while (last > first && isLoose(view.page, last - 1)) last--;
  return { first, last };
}

const PADDING = new Set([
  "by",
  "for",
  "and",
  "but",
  "or",
  "yet",
  "however",
  "meanwhile",
  "also",
  "even",
  "as",
  "while",
  "when",
  "in",
  "on",
]);

function isPadding(view: View, at: number): boolean {
  const form = formAt(view.page, at);
  if (startsMention(view, at)) return false;
  return PADDING.has(form) || SKIPPED.has(form) || inTime(view, at) || isLoose(view.page, at);
}

function startsMention(view: View, at: number): boolean {
  return within(view.mentions, at, at + 12).some((mention) => mention.first === at);
}

function isLoose(page: Page, at: number): boolean {
  return (
    page.tokens.kind[at] === SIGN && !/^['’]s?$/.test(wordAt(page, at)) && wordAt(page, at) !== ")"
  );
}

/** Whether token `at` belongs to a time expression. */
export function inTime(view: View, at: number): boolean {
  const start = view.page.tokens.start[at] ?? 0;
  let low = 0;
  let high = view.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.times[middle]?.span.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const time = view.times[low];
  return time !== undefined && time.span.start <= start;
}

function byNoun(view: View, range: Range, memory: Memory): Speaker | null {
  const noun = headNoun(view, range);
  if (noun === undefined) return null;
  if (hidesName(view, range))
    return { name: null, id: null, kind: "anonymous", quote: quoteFor(view, range) };
  if (noun.value.is === "paper") return byPaper(view, range, memory);
  if (noun.value.is === "person") return byPersonNoun(view, range, noun, memory);
  return byOffice(view, range, noun, memory);
}

/** The first naming noun outside longer names, papers only where nothing else leads. */
function headNoun(view: View, range: Range): PhraseMatch<SpeakerNoun> | undefined {
  const nouns = within(view.nouns, range.first, range.last).filter((noun) => !covered(view, noun));
  const head = nouns[0];
  if (head === undefined) return undefined;
  return afterOf(view.page, head.first) && !isOrganisation(view, range, head) ? undefined : head;
}

function isOrganisation(view: View, range: Range, head: Range): boolean {
  return within(view.mentions, range.first, head.first).length === 0;
}

/** "the Observatory of residents": the noun stands behind "of", its head before it. */
function afterOf(page: Page, at: number): boolean {
  return /^(of|for|by|from)$/.test(formAt(page, at - 1));
}

/** A naming noun inside a longer known name is no noun of its own. */
function covered(view: View, noun: Range): boolean {
  return within(view.mentions, noun.first - 10, noun.last + 10).some(
    (mention) =>
      !mention.nominal &&
      mention.kind !== "place" &&
      mention.first <= noun.first &&
      noun.last <= mention.last &&
      mention.last - mention.first > noun.last - noun.first,
  );
}

function hidesName(view: View, range: Range): boolean {
  return within(view.unnamed, range.first, range.last + 12).some(
    (match) => match.first <= range.last + 3,
  );
}

function byPaper(view: View, range: Range, memory: Memory): Speaker | null {
  const body = bodyIn(view, range);
  if (body !== null) {
    const speaker = knownSpeaker(body.known, body.name, quoteFor(view, range));
    memory.paper = speaker;
    return speaker;
  }
  const office = within(view.nouns, range.first, range.last).find(
    (noun) => noun.value.is !== "paper",
  );
  if (office !== undefined) return byOffice(view, range, office, memory);
  const person = personIn(view, range);
  if (person !== null) return personSpeaker(view, range, person, "expert", memory);
  if (!/^(the|this|that|its|same)$/.test(formAt(view.page, range.first))) return null;
  return memory.paper ?? memory.last;
}

const NAMELESS: ReadonlySet<VoiceKind> = new Set(["witness", "relay", "detainee", "anonymous"]);

/** Witnesses, relays and detainees are never named: their protection comes before the record. */
function byPersonNoun(
  view: View,
  range: Range,
  noun: PhraseMatch<SpeakerNoun>,
  memory: Memory,
): Speaker {
  const quote = quoteFor(view, range);
  const { kind } = noun.value;
  const person = NAMELESS.has(kind) ? null : personIn(view, range);
  if (person !== null) return personSpeaker(view, range, person, kind, memory);
  return {
    name: null,
    id: null,
    kind,
    quote: NAMELESS.has(kind) ? nameless(view, range, noun) : quote,
  };
}

/** Only the naming noun, so that no private name is shown beside it. */
function nameless(view: View, range: Range, noun: Range): Speaker["quote"] {
  return personIn(view, range) === null ? quoteFor(view, range) : quoteFor(view, noun);
}

function byOffice(
  view: View,
  range: Range,
  noun: PhraseMatch<SpeakerNoun>,
  memory: Memory,
): Speaker | null {
  const body = bodyIn(view, range);
  const own: VoiceKind = noun.value.is === "paper" ? "official" : noun.value.kind;
  const kind = body === null || isCountry(body.known) ? own : body.known.kind;
  const person = noun.value.is === "office" ? personIn(view, range) : null;
  if (person !== null) return personSpeaker(view, range, person, kind, memory);
  if (body !== null)
    return knownSpeaker(
      { ...body.known, kind },
      namedOffice(view, range, body),
      quoteFor(view, range),
    );
  const seat = seatIn(view, range);
  const quote = quoteFor(view, range);
  if (seat !== null) return { ...seat, kind: own, quote };
  return { name: null, id: null, kind: own, quote };
}

function isCountry(known: Known): boolean {
  return known.type === "state" || known.type === "place" || known.kind === "none";
}

/** "the Turkish defence ministry" keeps its own words; a spokesman speaks under his body's name. */
function namedOffice(view: View, range: Range, body: Body): string {
  if (!isCountry(body.known)) return body.name;
  const from = within(view.mentions, range.first, range.last)[0]?.first ?? range.first;
  return words(view, { first: from, last: range.last });
}

interface Body {
  readonly known: Known;
  readonly name: string;
}

/** The organisation, state or outlet named in a range; bodies before states. */
function bodyIn(view: View, range: Range): Body | null {
  const bodies = within(view.mentions, range.first, range.last).flatMap((mention) =>
    bodyOf(view, mention),
  );
  return bodies.find(({ known }) => !isCountry(known)) ?? bodies[0] ?? null;
}

function bodyOf(view: View, mention: Mention): Body[] {
  const known = view.known.get(mention.ids[0] ?? "");
  if (mention.kind === "place" || known === undefined) return [];
  return [{ known, name: mention.nominal ? known.name : mention.name }];
}

function byMention(view: View, range: Range, memory: Memory): Speaker | null {
  const mentions = within(view.mentions, range.first, range.last);
  const actor = mentions.find((mention) => mention.kind !== "place" && leads(view, range, mention));
  const body = actor === undefined ? undefined : bodyOf(view, actor)[0];
  const quote = quoteFor(view, range);
  if (body !== undefined && actor !== undefined) {
    const person = personIn(view, { first: actor.last, last: range.last });
    if (person?.first === actor.last)
      return personSpeaker(view, range, person, body.known.kind, memory);
    return knownSpeaker(body.known, body.name, quote);
  }
  if (actor !== undefined && !actor.nominal) {
    return {
      name: actor.name,
      id: actor.ids[0] ?? kebab(actor.name),
      kind: fallbackKind(actor),
      quote,
    };
  }
  const seat = seatIn(view, range);
  return seat === null ? null : { ...seat, kind: "official", quote };
}

/** A name leads its phrase when no preposition stands before it ("clashes with the SDF" do not speak). */
function leads(view: View, range: Range, mention: Mention): boolean {
  for (let at = range.first; at < mention.first; at++) {
    if (
      /^(of|in|on|with|against|between|near|from|over|by|at|around|inside)$/.test(
        formAt(view.page, at),
      )
    )
      return false;
  }
  const after = formAt(view.page, mention.last);
  const tail = range.last - mention.last;
  return (
    tail === 0 ||
    after === "(" ||
    after === "'s" ||
    after === "’s" ||
    after === "s" ||
    tail <= 2 ||
    /^(in|of|at|,)$/.test(after)
  );
}

function fallbackKind(mention: Mention): VoiceKind {
  return mention.kind === "outlet" ? "outlet" : "official";
}

/** A capital or a country that stands alone as a subject: its government. */
function seatIn(view: View, range: Range): Pick<Speaker, "name" | "id"> | null {
  const name = words(view, range).replace(/^(the|even)\s+/i, "");
  const folded = name.toLowerCase();
  const state = METONYMS[folded];
  if (state !== undefined)
    return { name, id: view.states.get(state.toLowerCase()) ?? kebab(state) };
  const place = within(view.mentions, range.first, range.last).find(
    (mention) =>
      mention.kind === "place" &&
      mention.last === range.last &&
      range.last - range.first <= mention.last - mention.first + 1,
  );
  const id = place === undefined ? undefined : view.states.get(place.name.toLowerCase());
  return id === undefined || place === undefined ? null : { name: place.name, id };
}

function knownSpeaker(known: Known, name: string, quote: Speaker["quote"]): Speaker {
  if (NAMELESS.has(known.kind)) return { name: null, id: null, kind: known.kind, quote };
  return { name: name.replace(/^the\s+/i, ""), id: known.id, kind: known.kind, quote };
}

function byPerson(view: View, range: Range, memory: Memory): Speaker | null {
  const person = personIn(view, range) ?? surnameIn(view, range, memory);
  return person === null ? null : personSpeaker(view, range, person, "expert", memory);
}

function personSpeaker(
  view: View,
  range: Range,
  person: Range,
  kind: VoiceKind,
  memory: Memory,
): Speaker {
  const name = words(view, person);
  const surname = foldWord(name.split(/\s/).at(-1) ?? name);
  const earlier = memory.byName.get(surname);
  const quote = quoteFor(view, range);
  if (earlier !== undefined && person.last - person.first === 1) return { ...earlier, quote };
  const speaker: Speaker = { name, id: kebab(name), kind, quote };
  memory.byName.set(surname, speaker);
  return speaker;
}

/** The longest run of at least two capitalised words that no list knows. */
function personIn(view: View, range: Range): Range | null {
  let best: Range | null = null;
  for (let at = range.first; at < range.last; at++) {
    const last = nameEnd(view, at, range.last);
    if (last - at >= 2 && (best === null || last - at > best.last - best.first))
      best = { first: at, last };
    if (last > at) at = last - 1;
  }
  return best;
}

function nameEnd(view: View, from: number, stop: number): number {
  let at = from;
  let end = from;
  while (at < stop && isNamePart(view, at, at === from)) {
    at++;
    if (!isParticle(view.page, at - 1)) end = at;
  }
  return end;
}

function isParticle(page: Page, at: number): boolean {
  return (
    /^(al|el|bin|ibn|de|der|van|von|abu|of|-|\.)$/.test(formAt(page, at)) &&
    !/^\p{Lu}/u.test(wordAt(page, at))
  );
}

function isNamePart(view: View, at: number, first: boolean): boolean {
  const { page } = view;
  const form = formAt(page, at);
  if (!first && /^(al|el|bin|ibn|de|der|van|von|-|\.)$/.test(form)) return isGlued(page, at, form);
  if (page.tokens.kind[at] === SIGN || page.tokens.kind[at] === NUMBER) return false;
  if (!/^\p{Lu}/u.test(wordAt(page, at)) || TITLES.has(form) || LEADING.has(form)) return false;
  return !view.mentions.length || !isNamed(view, at);
}

/** A hyphen or a dot of an initial only inside a name. */
function isGlued(page: Page, at: number, form: string): boolean {
  if (form !== "-" && form !== ".") return true;
  return page.tokens.start[at] === page.tokens.end[at - 1];
}

/** Whether a known actor or outlet covers the token. */
function isNamed(view: View, at: number): boolean {
  return within(view.mentions, at - 10, at + 11).some(
    (mention) =>
      mention.kind !== "place" && !mention.nominal && mention.first <= at && at < mention.last,
  );
}

/** A single surname: known from before, or standing alone. */
function surnameIn(view: View, range: Range, memory: Memory): Range | null {
  for (let at = range.last - 1; at >= range.first; at--) {
    if (memory.byName.has(formAt(view.page, at))) return { first: at, last: at + 1 };
  }
  const alone = range.last - range.first === 1 && isNamePart(view, range.first, true);
  return alone && !inPlace(view, range.first) ? range : null;
}

function inPlace(view: View, at: number): boolean {
  return within(view.mentions, at - 6, at + 7).some(
    (mention) => mention.first <= at && at < mention.last,
  );
}

function words(view: View, range: Range): string {
  const { start, end } = spanOf(view.page, range.first, range.last);
  return view.page.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^the\s+/i, "");
}

function quoteFor(view: View, range: Range): Speaker["quote"] {
  const { start, end } = spanOf(view.page, range.first, range.last);
  return quoteOf(view.page.text, start, end);
}

/** A name as an id: folded, in kebab case. */
export function kebab(name: string): string {
  const parts = name.split(/[^\p{L}\p{N}]+/u).map((part) => foldWord(part));
  return parts.filter((part) => part !== "").join("-");
}
