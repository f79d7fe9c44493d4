import { expect, test } from "vitest";
import { SAYS, SAYS_NOTHING } from "../../../src/read/hedge/corpus.ts";
import { hedgesIn, readHedges } from "../../../src/read/hedge/hedges.ts";
import { HEDGE_ROWS } from "../../../src/read/hedge/rules.ts";
import { layOut } from "../../../src/text/index.ts";

const GOLD = Object.entries(SAYS).flatMap(([kind, texts]) =>
  texts.map((text): [string, string] => [kind, text]),
);

function kindsOf(text: string): string[] {
  return readHedges(layOut({ text, masked: [] })).map(({ value }) => value);
}

test.for(GOLD)("%s: %s", ([kind, text]) => {
  expect(kindsOf(text)).toContain(kind);
});

test.for(SAYS_NOTHING)("no hedge: %s", (text) => {
  expect(kindsOf(text)).toEqual([]);
});

test("every class is said in at least ten ways, and every row has words", () => {
  for (const texts of Object.values(SAYS)) expect(texts.length).toBeGreaterThanOrEqual(10);
  for (const { words } of HEDGE_ROWS) expect(words.length).toBeGreaterThan(0);
});

test("only hedges of the span are given", () => {
  const text = "Reportedly 12 died; about 30 fled.";
  const hedges = readHedges(layOut({ text, masked: [] }));
  expect(hedgesIn(hedges, { start: 0, end: 18 }).map(({ value }) => value)).toEqual(["evidential"]);
  expect(hedgesIn(hedges, { start: 19, end: text.length }).map(({ value }) => value)).toEqual([
    "estimate",
  ]);
  expect(hedgesIn(hedges, { start: 11, end: 18 })).toEqual([]);
});

test("a hundred thousand hedges are found in order", () => {
  const found = readHedges(layOut({ text: "may ".repeat(100_000), masked: [] }));
  expect(found).toHaveLength(100_000);
});
