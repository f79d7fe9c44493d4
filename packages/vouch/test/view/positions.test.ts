import fc from "fast-check";
import { expect, test } from "vitest";
import { POSITION_MARK, positionsIn, withoutPositions } from "../../src/view/positions.ts";

test.for([
  "the clinic at 35.9310, 36.6339 was hit",
  "the clinic at 35.9310 N, 36.6339 E was hit",
  "at 35°55′51″N 36°38′02″E, the clinic",
  "grid 37SBV 12345 67890 was named",
  "grid 37SBV1234567890 was named",
])("%s", (text) => {
  const shown = withoutPositions(text);
  expect(shown).toContain(POSITION_MARK);
  expect(shown).not.toMatch(/36\.63|36°|67890/);
});

test.for([
  "between 12.5 and 13.5 per cent",
  "at least 1,429 people on 21 August 2013, 426 of them children",
  "$25.50 a barrel",
  "the 82nd and 101st, UTC 12.30",
])("no position: %s", (text) => {
  expect(withoutPositions(text)).toBe(text);
});

test("a position that a stretch cuts in two is told in no part of it", () => {
  const text = "He gave 35.9310, 36.6339 for the clinic.";
  const at = text.indexOf("36.6339");
  const spans = positionsIn(text);
  const parts = [
    withoutPositions(text, 0, at, spans),
    withoutPositions(text, at, text.length, spans),
  ];
  expect(parts).toEqual([`He gave ${POSITION_MARK}`, " for the clinic."]);
});

test("text without digits is kept as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const words = text.replace(/\d/g, "x");
      return withoutPositions(words) === words;
    }),
  );
});

test("cost grows with the text, not faster", () => {
  const cost = (size: number): number => {
    const text = "35.93 ".repeat(size) + "1".repeat(size * 4);
    return Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        positionsIn(text);
        return performance.now() - start;
      }),
    );
  };
  cost(2_000);
  expect(cost(40_000)).toBeLessThan(2.5 * cost(20_000) + 20);
});
