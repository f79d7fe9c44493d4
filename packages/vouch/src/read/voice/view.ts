import { firstIndex } from "../../math/halving.ts";
import type {
  ActorRow,
  Derivation,
  Genre,
  OutletRow,
  Published,
  Source,
  VoiceKind,
} from "../../model/index.ts";
import { keepLongest, type Page, PhraseBook, type PhraseMatch } from "../../text/index.ts";
import type { FoundTime, Mention } from "../parts.ts";
import {
  CONTINUES,
  HEADLESS_PHRASES,
  LEADERS,
  type Leader,
  SPEAKER_NOUNS,
  type SpeakerNoun,
  UNNAMED,
} from "./lexicon.ts";
import { NOMINALS, type Nominal } from "./nominals.ts";
import { findQuotes, type Quoted } from "./quoted.ts";

/** What must be known of a document to say who speaks in it. */
export interface VoiceContext {
  readonly source: Source;
  readonly derivedFrom: readonly Derivation[];
  readonly published: Published;
  readonly actors: readonly ActorRow[];
  readonly outlets: readonly OutletRow[];
  readonly genre: Genre;
}

/** A name and a kind by id, from either list. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly type: string;
  /** Every word of its names, in lower case. */
  readonly words: ReadonlySet<string>;
}

type Word =
  | { readonly is: "noun"; readonly noun: SpeakerNoun }
  | { readonly is: "leader"; readonly leader: Leader }
  | { readonly is: "nominal"; readonly nominal: Nominal }
  | { readonly is: "headless" }
  | { readonly is: "continues" }
  | { readonly is: "unnamed" };

const BOOK: PhraseBook<Word> = new PhraseBook<Word>([
  ...SPEAKER_NOUNS.map(({ words, value }) => ({
    words,
    value: { is: "noun" as const, noun: value },
  })),
  ...LEADERS.map(({ words, value }) => ({
    words,
    value: { is: "leader" as const, leader: value },
  })),
  ...NOMINALS.map(({ words, value }) => ({
    words,
    value: { is: "nominal" as const, nominal: value },
  })),
  ...HEADLESS_PHRASES.map((words) => ({ words, value: { is: "headless" as const } })),
  ...CONTINUES.map((words) => ({ words, value: { is: "continues" as const } })),
  ...UNNAMED.map((words) => ({ words, value: { is: "unnamed" as const } })),
]);

/** A page with all that the voice rules look at, each list in text order. */
export interface View {
  readonly page: Page;
  readonly mentions: readonly Mention[];
  readonly times: readonly FoundTime[];
  readonly nouns: readonly PhraseMatch<SpeakerNoun>[];
  /** Nouns that can stand for a speaker named before. */
  readonly nominals: readonly PhraseMatch<Nominal>[];
  readonly leaders: readonly PhraseMatch<Leader>[];
  readonly headless: readonly PhraseMatch<true>[];
  /** First tokens of phrases that carry on what was told before. */
  readonly continues: ReadonlySet<number>;
  readonly unnamed: readonly PhraseMatch<true>[];
  readonly quotes: readonly Quoted[];
  readonly known: ReadonlyMap<string, Known>;
  /** Ids of states by folded alias, for capitals that stand for them. */
  readonly states: ReadonlyMap<string, string>;
}

export function viewOf(
  page: Page,
  mentions: readonly Mention[],
  times: readonly FoundTime[],
  context: VoiceContext,
): View {
  const all = BOOK.findAll(page);
  return {
    page,
    mentions: [...mentions].sort((a, b) => a.first - b.first || b.last - a.last),
    times: [...times].sort((a, b) => a.span.start - b.span.start),
    nouns: pick(all, (word) => (word.is === "noun" ? word.noun : null)),
    nominals: pick(all, (word) => (word.is === "nominal" ? word.nominal : null)),
    leaders: pick(all, (word) => (word.is === "leader" ? word.leader : null)),
    headless: pick(all, (word) => (word.is === "headless" ? true : null)),
    continues: new Set(all.filter((m) => m.value.is === "continues").map((m) => m.first)),
    unnamed: pick(all, (word) => (word.is === "unnamed" ? true : null)),
    quotes: findQuotes(page),
    ...listsOf(context),
  };
}

function pick<Value>(
  all: readonly PhraseMatch<Word>[],
  take: (word: Word) => Value | null,
): PhraseMatch<Value>[] {
  const taken = all.flatMap(({ first, last, value }) => {
    const held = take(value);
    return held === null ? [] : [{ first, last, value: held }];
  });
  return keepLongest(taken);
}

interface Lists {
  readonly known: ReadonlyMap<string, Known>;
  readonly states: ReadonlyMap<string, string>;
}

/** The lists hang on the packs alone, so they are made once for a list of actors. */
const MADE = new WeakMap<readonly ActorRow[], { outlets: readonly OutletRow[]; lists: Lists }>();

function listsOf(context: VoiceContext): Lists {
  const made = MADE.get(context.actors);
  if (made !== undefined && made.outlets === context.outlets) return made.lists;
  const lists = { known: knownOf(context), states: statesOf(context.actors) };
  MADE.set(context.actors, { outlets: context.outlets, lists });
  return lists;
}

function knownOf(context: VoiceContext): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { id, name, kind, aliases } of context.outlets)
    known.set(id, { id, name, kind, type: "outlet", words: wordsOf([name, ...aliases]) });
  for (const { id, name, kind, type, aliases } of context.actors) {
    const names = [name, ...aliases.filter(({ context: is }) => !is).map(({ text }) => text)];
    known.set(id, { id, name, kind, type, words: wordsOf(names) });
  }
  return known;
}

function wordsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) =>
      name
        .toLowerCase()
        .replaceAll(".", "")
        .split(/[\s-]+/),
    ),
  );
}

function statesOf(actors: readonly ActorRow[]): Map<string, string> {
  const states = new Map<string, string>();
  for (const actor of actors) {
    if (actor.type !== "state") continue;
    for (const alias of [actor.name, ...actor.aliases.map(({ text }) => text)]) {
      states.set(alias.toLowerCase(), actor.id);
    }
  }
  return states;
}

/** Items of a list sorted by `first` that lie in tokens `[first, last)`. */
export function within<Item extends { readonly first: number; readonly last: number }>(
  items: readonly Item[],
  first: number,
  last: number,
): Item[] {
  const inside: Item[] = [];
  for (let at = lowerBound(items, first); at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.first >= last) break;
    if (item.last <= last) inside.push(item);
  }
  return inside;
}

function lowerBound(items: readonly { readonly first: number }[], first: number): number {
  return firstIndex(items.length, (at) => (items[at]?.first ?? 0) >= first);
}
