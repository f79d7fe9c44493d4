import { expect, test } from "vitest";
import { makeQuantityBook } from "../../../src/read/quantity/book.ts";
import { SAYS, SAYS_NOTHING, type Stated } from "../../../src/read/quantity/corpus.ts";
import { AFTER, BEFORE } from "../../../src/read/quantity/lexicon.ts";
import { type Quantity, readQuantities } from "../../../src/read/quantity/quantity.ts";
import { roleRules } from "../../../src/read/quantity/roles.ts";
import { readTimes } from "../../../src/read/time/index.ts";
import { layOut } from "../../../src/text/index.ts";
import { claimsOf, packs } from "../../shared.ts";

const BOOK = makeQuantityBook(packs.nouns, packs.vagueNumbers);
const UNDATED = {
  published: { start: null, end: null, precision: "none", basis: "none", evidence: [] },
} as const;

function quantitiesOf(text: string): Quantity[] {
  const page = layOut({ text, masked: [] });
  const times = readTimes(page, UNDATED);
  const isTime = (token: number): boolean =>
    times.some(
      ({ span }) =>
        span.start < (page.tokens.end[token] ?? 0) && (page.tokens.start[token] ?? 0) < span.end,
    );
  return readQuantities(page, BOOK, isTime);
}

function statedBy(text: string): Stated[] {
  return quantitiesOf(text)
    .filter(({ role }) => role === "figure")
    .map((one): Stated => {
      const marks = `${one.approximate ? "~" : ""}${one.vague ? "v" : ""}` as Stated[6];
      return [one.low, one.best, one.high, one.comparator, one.unit, one.per, marks];
    });
}

const SAID = SAYS.flatMap(([value, texts]) => texts.map((text): [string, Stated] => [text, value]));

test.for(SAID)("%s", ([text, value]) => {
  expect(statedBy(text)).toEqual([value]);
});

test("the corpus is wide enough", () => {
  expect(SAID.length).toBeGreaterThanOrEqual(200);
  expect(new Set(SAID.map(([text]) => text)).size).toBe(SAID.length);
});

const SILENT = SAYS_NOTHING.flatMap(([role, texts]) =>
  texts.map((text): [string, string] => [role, text]),
);

test.for(SILENT)("%s: %s", ([role, text]) => {
  const found = quantitiesOf(text);
  expect(found.filter((one) => one.role === "figure")).toEqual([]);
  if (role !== "date" && role !== "time") expect(found.map((one) => one.role)).toContain(role);
});

test.for(SILENT)("no figure is read from it, %s: %s", ([, text]) => {
  expect(claimsOf(text).filter(({ kind }) => kind === "figure")).toEqual([]);
});

test("at least eighty phrasings say nothing", () => {
  expect(SILENT.length).toBeGreaterThanOrEqual(80);
});

test.for(roleRules.map(({ name, role }): [string, string] => [name, role]))(
  "the rule “%s” fires in the corpus as %s",
  ([name, role]) => {
    const texts = SAYS_NOTHING.flatMap(([, phrasings]) => phrasings);
    const rule = roleRules.find((one) => one.name === name);
    const fires = texts.some((text) => {
      const page = layOut({ text, masked: [] });
      return readQuantities(page, BOOK, () => false).some((one) => {
        if (one.role !== role || rule === undefined) return false;
        const core = { ...one, first: one.coreFirst, last: one.coreLast, percent: false, scale: 1 };
        return rule.fits({ page, core, counted: one.counted, unit: one.unit });
      });
    });
    expect(fires).toBe(true);
  },
);

const SIGN: Readonly<Record<string, [number | null, number | null, number | null]>> = {
  ">=": [77, null, null],
  ">": [77, null, null],
  "<=": [null, null, 77],
  "<": [null, null, 77],
  about: [null, 77, null],
};

test.for(BEFORE.map((row): [string, string] => [row[0], row[1]]))(
  "bound before: %s 77",
  ([words, bound]) => {
    const [one] = statedBy(`They say ${words} 77 people came.`);
    expect(one?.slice(0, 3)).toEqual(SIGN[bound]);
    expect(one?.[3]).toBe(bound === "about" ? "=" : bound);
    expect(one?.[6]).toBe(bound === "about" ? "~" : "");
  },
);

test.for(AFTER.map((row): [string, string] => [row[0], row[1]]))(
  "bound after: 77 people %s",
  ([words, bound]) => {
    const [one] = statedBy(`They counted 77 people ${words}.`);
    expect(one?.slice(0, 3)).toEqual(SIGN[bound]);
    expect(one?.[6]).toBe(bound === "about" ? "~" : "");
  },
);
