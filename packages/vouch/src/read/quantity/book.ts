import type { Comparator, NounRow, VagueNumberRow } from "../../model/index.ts";
import { type Page, type Phrase, PhraseBook, type PhraseMatch } from "../../text/index.ts";
import { AFTER, BEFORE, CURRENCY_WORDS, UNITS } from "./lexicon.ts";

/** What a phrase near a number says about it. */
export type Cue =
  | { readonly is: "before"; readonly bound: Comparator | "about" }
  | { readonly is: "after"; readonly bound: Comparator | "about" }
  | { readonly is: "currency"; readonly code: string }
  | {
      readonly is: "unit";
      readonly unit: string;
      readonly factor: number;
      readonly role: string | null;
    }
  | { readonly is: "noun"; readonly row: NounRow }
  | { readonly is: "vague"; readonly row: VagueNumberRow };

/** All words that numbers are read by, as one automaton. Built once for a set of packs. */
export type QuantityBook = PhraseBook<Cue>;

/** Build the book from the tables of the reader and of the packs. */
export function makeQuantityBook(
  nouns: readonly NounRow[],
  vagueNumbers: readonly VagueNumberRow[],
): QuantityBook {
  const phrases: Phrase<Cue>[] = [
    ...BEFORE.map(([words, bound]) => ({ words, value: { is: "before", bound } as const })),
    ...AFTER.map(([words, bound]) => ({ words, value: { is: "after", bound } as const })),
    ...CURRENCY_WORDS.map(([words, code]) => ({ words, value: { is: "currency", code } as const })),
    ...UNITS.map(([words, row]) => ({ words, value: { is: "unit", ...row } as const })),
    ...nouns.flatMap((row) =>
      row.forms.map((words) => ({ words, value: { is: "noun", row } as const })),
    ),
    ...vagueNumbers.map((row) => ({ words: row.words, value: { is: "vague", row } as const })),
  ];
  return new PhraseBook<Cue>(phrases);
}

/** The cues of one page, by the token they begin and end at; longest first. */
export class CueIndex {
  private readonly starts = new Map<number, PhraseMatch<Cue>[]>();
  private readonly ends = new Map<number, PhraseMatch<Cue>[]>();

  constructor(page: Page, book: QuantityBook) {
    for (const match of book.findAll(page)) {
      push(this.starts, match.first, match);
      push(this.ends, match.last, match);
    }
    for (const list of [...this.starts.values(), ...this.ends.values()]) {
      list.sort((a, b) => b.last - b.first - (a.last - a.first));
    }
  }

  /** The longest cue of this sort that begins at token `at`. */
  from<Sort extends Cue["is"]>(at: number, is: Sort): CueMatch<Sort> | undefined {
    return this.starts.get(at)?.find((match) => match.value.is === is) as
      | CueMatch<Sort>
      | undefined;
  }

  /** The longest cue of this sort whose last token stands just before token `at`. */
  until<Sort extends Cue["is"]>(at: number, is: Sort): CueMatch<Sort> | undefined {
    return this.ends.get(at)?.find((match) => match.value.is === is) as CueMatch<Sort> | undefined;
  }
}

/** A match whose cue is of one sort. */
export type CueMatch<Sort extends Cue["is"]> = PhraseMatch<Extract<Cue, { is: Sort }>>;

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
