import { expect, test } from "vitest";
import { readClauses } from "../../../src/read/clause/clauses.ts";
import { readHedges } from "../../../src/read/hedge/hedges.ts";
import { makeNameBook, readMentions } from "../../../src/read/mention/index.ts";
import { makeQuantityBook } from "../../../src/read/quantity/book.ts";
import { readQuantities } from "../../../src/read/quantity/quantity.ts";
import { readTimes } from "../../../src/read/time/index.ts";
import { layOut, type Page } from "../../../src/text/index.ts";
import { documentOf, packs, reader } from "../../shared.ts";
import { UNITS } from "../reader/hostile.ts";

const NAMES = makeNameBook(packs);
const NUMBERS = makeQuantityBook(packs.nouns, packs.vagueNumbers);
const UNDATED = {
  published: { start: null, end: null, precision: "none", basis: "none", evidence: [] },
} as const;

const PARTS: readonly (readonly [name: string, read: (page: Page) => unknown])[] = [
  ["clauses", (page) => readClauses(page)],
  ["hedges", (page) => readHedges(page)],
  ["names", (page) => readMentions(page, NAMES)],
  ["times", (page) => readTimes(page, UNDATED)],
  ["numbers", (page) => readQuantities(page, NUMBERS, () => false)],
];

/** Milliseconds of the quickest of three runs. */
function quickest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const SIZE = 40_000;
/** What a busy machine may add, in milliseconds. */
const SLACK = 60;

const CASES = PARTS.flatMap(([name, read]) =>
  UNITS.map(([what, unit]): [string, string, string, (page: Page) => unknown] => [
    name,
    what,
    unit,
    read,
  ]),
);

/** Whether twice the work takes at most 2.5 times as long; asked up to three times, since other work disturbs. */
function doubles(once: () => unknown, twice: () => unknown): boolean {
  for (let turn = 0; turn < 3; turn++) {
    once();
    const single = quickest(once);
    if (quickest(twice) <= 2.5 * single + SLACK) return true;
  }
  return false;
}

test.for(CASES)("%s over %s: twice the text, at most 2.5 times the time", ([, , unit, read]) => {
  const text = unit.repeat(Math.ceil(SIZE / unit.length));
  const once = layOut({ text, masked: [] });
  const twice = layOut({ text: text + text, masked: [] });
  expect(
    doubles(
      () => read(once),
      () => read(twice),
    ),
  ).toBe(true);
});

test.for([...UNITS])("H32 the whole reading over %s doubles with its text", ([, unit]) => {
  const text = unit.repeat(Math.ceil(SIZE / 2 / unit.length));
  const whole = (words: string) => (): unknown =>
    reader.read(documentOf(words, { language: { code: "en", translated: null } }));
  expect(doubles(whole(text), whole(text + text))).toBe(true);
});
