import type { ActorRow, Packs, PlaceRow } from "../../model/index.ts";
import { type Phrase, PhraseBook } from "../../text/index.ts";
import type { Mention } from "../parts.ts";

/** What a name can stand for. */
export interface Candidate {
  readonly kind: Mention["kind"];
  readonly id: string;
  /** Only where the text already speaks of this actor ("militiamen", "French"). */
  readonly context: boolean;
  /** As the pack writes it. */
  readonly alias: string;
}

/** Everything that one way of writing stands for. */
export interface Name {
  readonly words: string;
  readonly exact: boolean;
  readonly candidates: Candidate[];
}

/** All names of the packs, ready for reading. Built once, used for every page. */
export interface NameBook {
  readonly phrases: PhraseBook<Name>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly actors: ReadonlyMap<string, ActorRow>;
}

/** The packs that names come from. */
export type NamePacks = Pick<Packs, "actors" | "places" | "outlets">;

/** Build the book of names. Linear in the number of aliases. */
export function makeNameBook(packs: NamePacks): NameBook {
  const names = new Map<string, Name>();
  for (const candidate of candidatesOf(packs)) addName(names, candidate, candidate.exact);
  const phrases: Phrase<Name>[] = [];
  for (const name of names.values()) {
    phrases.push({ words: name.words, value: name, exact: name.exact });
  }
  return {
    phrases: new PhraseBook(phrases),
    places: rowsById(packs.places),
    actors: rowsById(packs.actors),
  };
}

const INDEXES = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, unknown>>();

/** Rows by id. The same list gives the same map again, so that it is made once per pack. */
export function rowsById<Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  const known = INDEXES.get(rows) as ReadonlyMap<string, Row> | undefined;
  if (known !== undefined) return known;
  const made = new Map(rows.map((row) => [row.id, row]));
  INDEXES.set(rows, made);
  return made;
}

function addName(names: Map<string, Name>, candidate: Candidate, exact: boolean): void {
  const { alias } = candidate;
  const lower = alias.toLowerCase();
  const key = exact ? `=${alias}` : lower === alias ? `~${lower}` : lower;
  const name = names.get(key);
  if (name === undefined)
    names.set(key, { words: candidate.alias, exact, candidates: [candidate] });
  else if (name.candidates.every(({ id, kind }) => id !== candidate.id || kind !== candidate.kind))
    name.candidates.push(candidate);
}

interface Entry extends Candidate {
  readonly exact: boolean;
}

function* candidatesOf(packs: NamePacks): Generator<Entry> {
  for (const { id, name, aliases } of packs.actors) {
    yield { kind: "actor", id, context: false, alias: name, exact: isAcronym(name) };
    for (const { text, context, exact } of aliases) {
      yield { kind: "actor", id, context, alias: text, exact: exact || isAcronym(text) };
    }
  }
  for (const [kind, rows] of [["outlet", packs.outlets] as const, ["place", packs.places] as const])
    for (const { id, name, aliases } of rows)
      for (const alias of [name, ...aliases])
        yield { kind, id, context: false, alias, exact: isAcronym(alias) };
}

/** One or two capitals match only as written: "IS", "US", "UN". */
function isAcronym(words: string): boolean {
  return /^\p{Lu}{1,2}$/u.test(words);
}
