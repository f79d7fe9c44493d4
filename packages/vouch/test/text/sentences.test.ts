import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../src/text/index.ts";
import { SENTENCE_MAX } from "../../src/text/sentences.ts";

function sentencesOf(text: string): string[] {
  return layOut({ text, masked: [] }).sentences.map(({ start, end }) => text.slice(start, end));
}

test.for([
  ["They fled. The army came.", 2],
  ["The U.S. Army came. It left.", 2],
  ["Gen. Petraeus spoke. He left.", 2],
  ["It fell on Nov. 19 2015. Then came rain.", 2],
  ["“They fled.” The army came.", 2],
  ["He said: “They fled.” It was late.", 2],
  ["It lost 1.5 million men. It won.", 2],
  ["Did they flee? Yes! All of them.", 3],
  ["Lt. Col. Smith and Dr. Jones met.", 1],
  ["Abu A. Basri spoke.", 1],
  ["the town was taken.The army left", 2],
  ["One heading\n\nOne sentence. Two sentences.", 3],
] as [string, number][])("%s", ([text, count]) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test("an endless sentence is cut", () => {
  for (const sentence of sentencesOf("and so on ".repeat(20_000)))
    expect(sentence.length).toBeLessThanOrEqual(SENTENCE_MAX + 20);
});

test("sentences part the tokens of any text without gaps", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
      const page = layOut({ text: raw.toWellFormed(), masked: [] });
      let next = 0;
      for (const { first, last, start, end } of page.sentences) {
        expect(first).toBe(next);
        expect(last).toBeGreaterThan(first);
        expect(end).toBeGreaterThan(start);
        next = last;
      }
      expect(next).toBe(page.tokens.count);
    }),
    { numRuns: 1500 },
  );
});
