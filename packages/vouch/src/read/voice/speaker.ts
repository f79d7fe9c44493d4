import type { VoiceKind } from "../../model/index.ts";
import { formAt, type Page, SIGN, wordAt } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { antecedent, nominalIn } from "./antecedent.ts";
import { bodyOf, knownSpeaker, seatIn } from "./body.ts";
import { heldIn } from "./custody.ts";
import { PRONOUNS, SKIPPED } from "./lexicon.ts";
import { lastBody, type Memory, type Speaker } from "./memory.ts";
import { byNoun } from "./office.ts";
import { personIn, personSpeaker, surnameIn } from "./person.ts";
import { type View, within } from "./view.ts";
import { inTime, kebab, quoteFor, type Range } from "./wording.ts";

/** Longest naming phrase looked at, in tokens. */
const NAMING_MAX = 30;

/** Who the words `range` name as a speaker; null where they name nobody who could speak. */
export function speakerIn(view: View, range: Range, memory: Memory): Speaker | null {
  const { first, last } = trim(view, range);
  if (first >= last || last - first > NAMING_MAX) return null;
  const words = { first, last };
  if (last - first === 1 && PRONOUNS.has(formAt(view.page, first)))
    return byPronoun(formAt(view.page, first), memory);
  const held = heldIn(view, words, memory);
  if (held !== null) return held;
  const stands = antecedent(view, words, memory);
  if (stands !== null) return { ...stands, quote: quoteFor(view, words) };
  return (
    byNoun(view, words, memory) ??
    byMention(view, words, memory) ??
    unnamed(view, words) ??
    byPerson(view, words, memory)
  );
}

/** "The organisation" of which nothing more is known. */
function unnamed(view: View, range: Range): Speaker | null {
  const nominal = nominalIn(view, range);
  if (nominal === null || nominal.value.otherwise === "outlet") return null;
  return { name: null, id: null, kind: nominal.value.otherwise, quote: quoteFor(view, range) };
}

/** "It" and "we" are a body, "he" whoever spoke last. */
function byPronoun(form: string, memory: Memory): Speaker | null {
  if (form === "it") return lastBody(memory) ?? memory.last;
  if (form === "we" || form === "i") return memory.own ?? memory.last;
  return memory.last;
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

function byMention(view: View, range: Range, memory: Memory): Speaker | null {
  const mentions = within(view.mentions, range.first, range.last);
  const actor = mentions.find((mention) => mention.kind !== "place" && leads(view, range, mention));
  const body = actor === undefined ? undefined : bodyOf(view, actor, memory)[0];
  const quote = quoteFor(view, range);
  if (body !== undefined && actor !== undefined) {
    const person = personIn(view, { first: actor.last, last: range.last });
    if (person?.first === actor.last)
      return personSpeaker(view, range, person, body.known.kind, memory);
    const office = body.known.type === "state" ? officeOf(view, range, actor) : null;
    return knownSpeaker(body.known, office ?? body.name, quote);
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

const OFFICES =
  /^(intelligence|officials?|officers?|police|army|military|authorities|diplomats?|forces|navy|prosecutors|investigators|inspectors|envoys?|lawmakers)$/;

/** "French intelligence" is the name of the speaker, not "French"; null where no office follows. */
function officeOf(view: View, range: Range, { start, last }: Mention): string | null {
  if (last >= range.last || !OFFICES.test(formAt(view.page, last))) return null;
  return view.page.text.slice(start, view.page.tokens.end[last]);
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

function byPerson(view: View, range: Range, memory: Memory): Speaker | null {
  const person = personIn(view, range) ?? surnameIn(view, range, memory);
  return person === null ? null : personSpeaker(view, range, person, "expert", memory);
}
