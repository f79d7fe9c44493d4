import { expect, test } from "vitest";
import { parsePattern } from "../../../src/read/measure/pattern.ts";
import { claimsOf } from "../../shared.ts";
import { TOLD } from "./corpus.ts";

test.for(TOLD.map(([text, figures]): [string, (typeof TOLD)[number][1]] => [text, figures]))(
  "%s",
  ([text, figures]) => {
    const read = claimsOf(text).filter(({ kind }) => kind === "figure");
    expect(read.map(({ measure, population }) => [measure, population.id])).toEqual(
      figures.map(([, measure, population]) => [measure, population]),
    );
    for (const [index, [words]] of figures.entries())
      expect(read[index]?.amount?.quote.text.toLowerCase()).toContain(words.toLowerCase());
  },
);

test("the corpus is wide enough", () => {
  expect(TOLD.length).toBeGreaterThanOrEqual(300);
  expect(new Set(TOLD.map(([text]) => text)).size).toBe(TOLD.length);
  const measures = new Set(TOLD.flatMap(([, figures]) => figures.map(([, measure]) => measure)));
  expect(measures.size).toBeGreaterThanOrEqual(70);
});

test("a phrase of the codebook holds exactly one number", () => {
  expect(() => parsePattern("killed", "killed many")).toThrow(RangeError);
  expect(() => parsePattern("killed", "<n> of <n> killed")).toThrow(/killed/);
  expect(parsePattern("killed", "killed|slain .. <n:people>")).toMatchObject({
    asks: "people",
    literals: 1,
  });
});
