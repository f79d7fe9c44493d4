import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { hashLeaf, rangeOf, rootOf, toHex, toLeafText, VouchError } from "vouch";
import { nodeEffects } from "../../src/effects.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openDatabase } from "../../src/store/sqlite/open.ts";
import { makeSchema } from "../../src/store/sqlite/schema.ts";
import { sqliteStore } from "../../src/store/sqlite/store.ts";
import type { Store } from "../../src/store/store.ts";
import { folderOriginals } from "../../src/workspace/originals.ts";
import { arrival, entryOf, graded, readingOf } from "./made.ts";

const made = mkdtempSync(path.join(tmpdir(), "vouch-store-"));
afterAll(() => rmSync(made, { recursive: true, force: true }));

let count = 0;
const STORES: readonly { name: string; open: () => Store }[] = [
  { name: "memory", open: memoryStore },
  {
    name: "sqlite",
    open: () => {
      count += 1;
      const database = openDatabase(path.join(made, `${count}.db`));
      makeSchema(database);
      return sqliteStore(database, folderOriginals(nodeEffects, path.join(made, `${count}`)));
    },
  },
];

const TEXT = "Some 33 fighters were killed near the river.";
const refuses = (code: string) => expect.objectContaining({ constructor: VouchError, code });

for (const { name, open } of STORES) {
  describe(`a store in ${name}`, () => {
    test("numbers entries from 1 and gives back exactly what was kept", () => {
      const store = open();
      const first = store.append([arrival(TEXT), readingOf(TEXT, "33 fighters")]);
      const second = store.append([graded("north-post")]);
      expect([...first, ...second].map(({ number }) => number)).toEqual([1, 2, 3]);
      expect([...store.entries()]).toEqual([...first, ...second]);
      expect([...store.entries(2)]).toEqual(second);
      expect(store.entry(2)).toEqual(first[1]);
      expect(store.entry(4)).toBeNull();
      expect(store.append([])).toEqual([]);
      store.close();
    });

    test("its head is the root over the canonical JSON of whole entries", () => {
      const store = open();
      expect(store.head()).toEqual({ size: 0, root: toHex(rootOf(rangeOf([]))) });
      store.append([arrival(TEXT)]);
      store.append([readingOf(TEXT, "river"), graded("a"), graded("é\n")]);
      const leaves = [...store.entries()].map((entry) =>
        hashLeaf(new TextEncoder().encode(toLeafText(entry))),
      );
      expect(store.leaves()).toEqual(leaves);
      expect(store.leaves(2)).toEqual(leaves.slice(0, 2));
      expect(store.head()).toEqual({ size: 4, root: toHex(rootOf(rangeOf(leaves))) });
      store.close();
    });

    test("finds entries by what they are about, and the text as it first came in", () => {
      const store = open();
      const again = arrival(TEXT.replace("near", "\nnear"));
      const [one, , three] = store.append([arrival(TEXT), graded("a"), again]);
      expect(store.about(arrival(TEXT).subject)).toEqual([one, three]);
      expect(store.about("nobody")).toEqual([]);
      expect(store.text(arrival(TEXT).subject)).toBe(TEXT);
      expect(store.text("0")).toBeNull();
      store.close();
    });

    test("may be written to while it is read", () => {
      const store = open();
      store.append(Array.from({ length: 450 }, (_, at) => graded(`s${at}`)));
      let seen = 0;
      for (const entry of store.entries()) {
        seen += 1;
        if (entry.number === 1) store.append([graded("late")]);
      }
      expect(seen).toBeGreaterThanOrEqual(450);
      expect(store.head().size).toBe(451);
      store.close();
    });

    test.for([
      [
        "a quote that is not in its text",
        "store/quote-not-in-text",
        () => {
          const { body, ...rest } = readingOf(TEXT, "33");
          return { ...rest, body: JSON.parse(JSON.stringify(body).replace('"33"', '"35"')) };
        },
      ],
      ["a reading of an unknown report", "store/unknown-document", () => readingOf("else", "e")],
      [
        "a report under another id",
        "store/wrong-document-id",
        () => entryOf("received", "0", { document: { id: "0", text: TEXT } }),
      ],
      ["U+0000 in a name", "store/cannot-keep", () => graded("a\0b")],
      ["half a character", "canonical/lone-surrogate", () => graded("a\ud800")],
      ["no number", "canonical/not-json", () => entryOf("graded", "a", { source: Number.NaN })],
      ["undefined", "canonical/not-json", () => entryOf("graded", "a", { source: undefined })],
    ] as const)("refuses %s, and keeps nothing of what came with it", ([, code, bad]) => {
      const store = open();
      store.append([arrival(TEXT)]);
      const before = store.head();
      expect(() => store.append([graded("good"), bad()])).toThrow(refuses(code));
      expect(store.head()).toEqual(before);
      expect([...store.entries()]).toHaveLength(1);
      expect(store.append([graded("next")])[0]?.number).toBe(2);
      store.close();
    });

    test("keeps any text in a body, U+0000 too", () => {
      const store = open();
      fc.assert(
        fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), (text) => {
          const [kept] = store.append([entryOf("judged", "a", { text: `${text}\0` })]);
          expect(store.entry(kept?.number ?? 0)?.body).toEqual({ text: `${text}\0` });
        }),
        { numRuns: 50 },
      );
      store.close();
    });

    test("what is given can be changed afterwards without changing what is kept", () => {
      const store = open();
      const body = { source: "a", grade: "B", because: null };
      store.append([entryOf("graded", "a", body)]);
      body.grade = "F";
      expect(store.entry(1)?.body).toMatchObject({ grade: "B" });
      store.close();
    });

    test("keeps originals once, by their hash", () => {
      const store = open();
      const bytes = Uint8Array.of(0, 255, 13, 10);
      const sha256 = store.originals.keep(bytes);
      expect(store.originals.keep(bytes)).toBe(sha256);
      expect(Buffer.from(store.originals.get(sha256) as Uint8Array)).toEqual(Buffer.from(bytes));
      expect([...store.originals.names()]).toEqual([sha256]);
      expect(store.originals.get("f".repeat(64))).toBeNull();
      expect(store.originals.get("../../etc/passwd")).toBeNull();
      store.close();
    });

    test("adding 2n entries costs at most a little more than twice as much as n", () => {
      const cost = (total: number): number => {
        const store = open();
        const from = process.cpuUsage();
        for (let at = 0; at < total; at += 100) {
          store.append(Array.from({ length: 100 }, (_, n) => graded(`source ${at + n}`)));
        }
        const { user, system } = process.cpuUsage(from);
        store.close();
        return (user + system) / 1000;
      };
      const best = (total: number): number => Math.min(cost(total), cost(total), cost(total));
      expect(best(6000)).toBeLessThanOrEqual(2.5 * best(3000) + 40);
    });
  });
}
