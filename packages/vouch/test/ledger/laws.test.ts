import fc from "fast-check";
import { expect, test } from "vitest";
import type { Act, Book, Entry } from "../../src/index.ts";
import { countedClaims, extendBook, foldEntries, pairKey } from "../../src/index.ts";
import { madeDocument, madeReading, numbered, read, received } from "./made.ts";

const TEXTS = ["33 were killed.", "55 per cent less.", "Half of it fell.", "They left in May."];
const OUTLETS = ["North Post", "South Post", null];
const documentAt = (at: number, outlet = 0) => {
  const name = OUTLETS[outlet] ?? null;
  const made = madeDocument(TEXTS[at] as string, { source: { name, kind: null } });
  return { ...made, appearances: made.appearances.map((one) => ({ ...one, outlet: name })) };
};
const claimAt = (at: number, id: string): string => `${documentAt(at).id.slice(0, 12)}/${id}`;

const at = fc.nat({ max: TEXTS.length - 1 });
const id = fc.constantFrom("a", "b", "c");
const claim = fc.tuple(at, id).map(([where, name]) => claimAt(where, name));
const because = fc.constantFrom(null, "seen");
/** Anything a session can do; `undo` holds a share of the way back, made a number when numbered. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(at, fc.nat({ max: 2 })).map(([where, outlet]) => received(documentAt(where, outlet))),
  fc.tuple(at, fc.uniqueArray(id)).map(([where, ids]) => read(madeReading(documentAt(where), ids))),
  fc.record({
    kind: fc.constant("judged" as const),
    body: fc.record({
      claim,
      judgement: fc.constantFrom("accepted", "rejected", "queried"),
      because,
    }),
  }),
  fc.record({
    kind: fc.constant("judged" as const),
    body: fc.record({
      pair: fc.tuple(id, id),
      judgement: fc.constantFrom("same", "different", "unsure"),
      because,
    }),
  }),
  fc.record({
    kind: fc.constant("graded" as const),
    body: fc.record({ source: id, grade: fc.constantFrom("A", "F"), because }),
  }),
  at.map(
    (where): Act => ({
      kind: "corrected",
      body: {
        document: documentAt(where).id,
        field: "title",
        value: "set by hand",
        before: null,
        because: null,
      },
    }),
  ),
  at.map(
    (where): Act => ({
      kind: "retracted",
      body: { document: documentAt(where).id, because: null },
    }),
  ),
  claim.map((name): Act => ({ kind: "retracted", body: { claim: name, because: null } })),
  fc
    .integer({ min: 1, max: 30 })
    .map((entry): Act => ({ kind: "retracted", body: { entry, because: null } })),
);
const ledger = fc.array(act, { maxLength: 30 });

/** Everything a book says, as plain values. */
const plain = ({ shelves, ...book }: Book) => ({
  ...book,
  shelves: [...shelves.keys()].sort(),
});

/** What counts, without entry numbers and in an order of its own. */
const answers = (book: Book) => ({
  claims: [...countedClaims(book)]
    .map(({ claim: { id: name }, queried, document }) => [name, queried, document.title])
    .sort(),
  documents: [...book.documents.values()]
    .filter(({ retracted }) => retracted === null)
    .map(({ document }) => document)
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  grades: [...book.grades].map(([source, { value }]) => [source, value]).sort(),
  pairs: [...book.pairs].map(([pair, { value }]) => [pair, value]).sort(),
});

test("the same entries give the same book, at once or one by one, and no book is changed", () => {
  fc.assert(
    fc.property(ledger, fc.nat({ max: 30 }), (acts, cut) => {
      const entries = numbered(acts);
      const whole = foldEntries(entries);
      expect(plain(foldEntries(structuredClone(entries)))).toEqual(plain(whole));
      const begun = foldEntries(entries.slice(0, cut));
      const before = structuredClone(plain(begun));
      const grown = entries.slice(cut).reduce((book, entry) => extendBook(book, entry), begun);
      expect(plain(grown)).toEqual(plain(whole));
      expect([...grown.documents.keys()]).toEqual([...whole.documents.keys()]);
      expect(plain(begun)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test("undo is as if it had never been entered", () => {
  fc.assert(
    fc.property(ledger, fc.nat(), (acts, any) => {
      fc.pre(acts.length > 0);
      const entries = numbered(acts);
      const gone = entries[any % entries.length] as Entry;
      // An entry that was undone already comes back when its undo is undone: not what is asked here.
      fc.pre(!foldEntries(entries).undone.has(gone.number));
      const undo: Act = { kind: "retracted", body: { entry: gone.number, because: null } };
      const undone = foldEntries([...entries, ...numbered([undo], entries.length + 1)]);
      const never = foldEntries(entries.filter((entry) => entry !== gone));
      expect(answers(undone)).toEqual(answers(never));
      const back: Act = { kind: "retracted", body: { entry: entries.length + 1, because: null } };
      const again = extendBook(undone, numbered([back], entries.length + 2));
      expect(answers(again)).toEqual(answers(foldEntries(entries)));
    }),
    { numRuns: 300 },
  );
});

test("a retracted report counts as if it had never been seen", () => {
  fc.assert(
    fc.property(ledger, at, (acts, where) => {
      const { id: gone } = documentAt(where);
      // Undo goes by number, and numbers move when entries are left out.
      const entries = numbered(acts.filter((one) => !("entry" in one.body)));
      const retract: Act = { kind: "retracted", body: { document: gone, because: "forged" } };
      const after = foldEntries([...entries, ...numbered([retract], entries.length + 1)]);
      const never = foldEntries(entries.filter(({ subject }) => subject !== gone));
      expect(answers(after)).toEqual(answers(never));
    }),
    { numRuns: 300 },
  );
});

test("the order in which independent reports come in changes no answer", () => {
  fc.assert(
    fc.property(ledger, fc.nat(), (acts, seed) => {
      // Each report's own entries keep their order; the reports are dealt out in another.
      const entries = acts.filter((one) => !("entry" in one.body));
      const about = new Map<string, Act[]>();
      for (const entry of numbered(entries)) {
        const key = entry.subject.slice(0, 12);
        about.set(key, [
          ...(about.get(key) ?? []),
          { kind: entry.kind, body: entry.body } as never,
        ]);
      }
      const turn = seed % Math.max(1, about.size);
      const dealt = [...about.values()];
      const turned = [...dealt.slice(turn), ...dealt.slice(0, turn)].reverse().flat();
      expect(answers(foldEntries(numbered(turned)))).toEqual(
        answers(foldEntries(numbered(entries))),
      );
    }),
    { numRuns: 300 },
  );
});

test("a report added twice changes nothing but where it was met", () => {
  fc.assert(
    fc.property(ledger, at, fc.nat({ max: 2 }), (acts, where, outlet) => {
      const once = foldEntries(numbered(acts));
      const { id: twice } = documentAt(where);
      const met = once.documents.get(twice)?.document.appearances ?? [];
      fc.pre(met.some((place) => place.outlet === (OUTLETS[outlet] ?? null)));
      const again = received(documentAt(where, outlet));
      const book = extendBook(once, numbered([again], acts.length + 1));
      expect(answers(book)).toEqual(answers(once));
    }),
    { numRuns: 300 },
  );
});

test("what is read anew hides nothing of what was read before", () => {
  fc.assert(
    fc.property(ledger, at, (acts, where) => {
      const before = foldEntries(numbered(acts));
      const reading = read(madeReading(documentAt(where), []));
      const after = extendBook(before, numbered([reading], acts.length + 1));
      const { id: subject } = documentAt(where);
      const kept = before.documents.get(subject)?.readings ?? [];
      expect(after.documents.get(subject)?.readings.slice(0, kept.length) ?? []).toEqual(kept);
    }),
  );
});

test("a pair has one name whichever way round", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => pairKey(a, b) === pairKey(b, a)));
});

test("folding 2n reports costs at most a little more than twice as much as n", () => {
  const entriesOf = (count: number): Entry[] =>
    numbered(
      Array.from({ length: count }, (_, n) => {
        const document = madeDocument(`Report ${n} tells of ${n} killed.`);
        return [received(document), read(madeReading(document, ["a", "b"]))];
      }).flat(),
    );
  const cost = (entries: Entry[]): number => {
    const best = [1, 2, 3].map(() => {
      const from = process.cpuUsage();
      foldEntries(entries);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    });
    return Math.min(...best);
  };
  const [small, large] = [entriesOf(4000), entriesOf(8000)];
  expect(cost(large)).toBeLessThanOrEqual(2.5 * cost(small) + 40);
});
