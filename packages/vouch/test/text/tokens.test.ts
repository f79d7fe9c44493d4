import fc from "fast-check";
import { expect, test } from "vitest";
import { findTokens, NUMBER, SIGN, type Tokens, WORD } from "../../src/text/tokens.ts";

function tokensOf(text: string): Tokens {
  return findTokens(text, [{ start: 0, end: text.length }]);
}

function wordsOf(text: string): string[] {
  const { start, end } = tokensOf(text);
  return [...start].map((from, at) => text.slice(from, end[at]));
}

test.for([
  ["70,000 people", ["70,000", "people"]],
  ["1.5 million", ["1.5", "million"]],
  ["1,23 and 4", ["1", ",", "23", "and", "4"]],
  ["٧٠٬٠٠٠", ["٧٠٬٠٠٠"]],
  ["１２ men", ["１２", "men"]],
  ["al-Hol", ["al", "-", "Hol"]],
  ["the U.S. army", ["the", "U.S.", "army"]],
  ["Da’esh’s men", ["Da’esh", "’s", "men"]],
  ["an F15", ["an", "F15"]],
  ["$400", ["$", "400"]],
  ["40%", ["40", "%"]],
  ["(12)", ["(", "12", ")"]],
  ["30+", ["30", "+"]],
] as [string, string[]][])("%s", ([text, words]) => {
  expect(wordsOf(text)).toEqual(words);
});

test("invisible characters are skipped in the form and kept in the span", () => {
  const text = "1\u200b2 men\u00ad";
  const { forms, form, kind } = tokensOf(text);
  expect([...form].map((at) => forms[at])).toEqual(["12", "men"]);
  expect([...kind]).toEqual([NUMBER, WORD]);
  expect(wordsOf(text)).toEqual(["1\u200b2", "men"]);
});

test("nothing outside the spans becomes a token", () => {
  const { start, end, count } = findTokens("12 men and 30 women", [{ start: 3, end: 6 }]);
  expect(count).toBe(1);
  expect([start[0], end[0]]).toEqual([3, 6]);
});

test("any text: tokens rise, never overlap, and hold all that is not white space or invisible", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (raw) => {
      const text = raw.toWellFormed();
      const { count, start, end, kind } = tokensOf(text);
      let last = 0;
      for (let at = 0; at < count; at++) {
        const from = start[at] ?? -1;
        const to = end[at] ?? -1;
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(text.slice(last, from).replace(/[\p{L}\p{Nd}]/gu, "")).toBe(text.slice(last, from));
        expect([WORD, NUMBER, SIGN]).toContain(kind[at]);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});
