import type { VoiceKind } from "../../model/index.ts";
import { formAt, type Page, type PhraseMatch } from "../../text/index.ts";
import { innerAntecedent } from "./antecedent.ts";
import { type Body, bodyIn, isCountry, knownSpeaker, seatIn } from "./body.ts";
import type { SpeakerNoun } from "./lexicon.ts";
import { type Memory, NOBODY, type Speaker } from "./memory.ts";
import { NAMELESS, personIn, personSpeaker, shield } from "./person.ts";
import { type View, within } from "./view.ts";
import { quoteFor, type Range, words } from "./wording.ts";

export function byNoun(view: View, range: Range, memory: Memory): Speaker | null {
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
  const nouns = within(view.nouns, range.first, asideFrom(view.page, range)).filter(
    (noun) => !covered(view, noun),
  );
  const head = nouns[0];
  if (head === undefined) return undefined;
  return afterOf(view.page, head.first) && !isOrganisation(view, range, head) ? undefined : head;
}

/** "The SDF, which holds many prisoners": the nouns of the aside say nothing of the speaker. */
function asideFrom(page: Page, { first, last }: Range): number {
  for (let at = first + 2; at < last; at++)
    if (formAt(page, at) === "which" && formAt(page, at - 1) === ",") return at;
  return last;
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
  const body = bodyIn(view, range, memory);
  if (body !== null) {
    const speaker = knownSpeaker(body.known, body.name, quoteFor(view, range));
    memory.paper = speaker;
    return speaker;
  }
  const office = within(view.nouns, range.first, range.last).find(
    (noun) => noun.value.is !== "paper",
  );
  if (office !== undefined) return byOffice(view, range, office, memory);
  const meant = innerAntecedent(view, range, memory);
  if (meant !== null) return { ...meant, quote: quoteFor(view, range) };
  const person = personIn(view, range);
  if (person !== null) return personSpeaker(view, range, person, "expert", memory);
  const bare = isBarePaper(view, range);
  const owner = bare ? (memory.paper ?? memory.last ?? memory.own) : null;
  return owner ?? { ...NOBODY, quote: quoteFor(view, range) };
}

/** "The report", "the latest statement"; "the congressional report" is another one. */
function isBarePaper({ page }: View, { first, last }: Range): boolean {
  if (!/^(the|this|that|its|same)$/.test(formAt(page, first))) return false;
  for (let at = first + 1; at < last - 1; at++) if (!PLAIN.test(formAt(page, at))) return false;
  return true;
}

const PLAIN =
  /^(same|new|latest|joint|full|written|short|brief|annual|monthly|weekly|daily|quarterly|press|official|own|death|final|first|second)$/;

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
  const nobody = { name: null, id: null, kind };
  if (!NAMELESS.has(kind)) return { ...nobody, quote };
  const speaker = { ...nobody, quote: nameless(view, range, noun) };
  shield(view, range, speaker, memory);
  return speaker;
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
  const body = bodyIn(view, range, memory);
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
  const meant = innerAntecedent(view, range, memory);
  const seat = meant ?? seatIn(view, range);
  const quote = quoteFor(view, range);
  if (seat !== null) return { ...seat, kind: meant?.kind ?? own, quote };
  return { name: null, id: null, kind: own, quote };
}

/** "the Turkish defence ministry" keeps its own words; a spokesman speaks under his body's name. */
function namedOffice(view: View, range: Range, body: Body): string {
  if (!isCountry(body.known)) return body.name;
  const from = within(view.mentions, range.first, range.last)[0]?.first ?? range.first;
  return words(view, { first: from, last: range.last });
}
