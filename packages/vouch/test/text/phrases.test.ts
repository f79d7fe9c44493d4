import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut, PhraseBook, splitPhrase } from "../../src/text/index.ts";

const page = (text: string): ReturnType<typeof layOut> => layOut({ text, masked: [] });
const book = new PhraseBook<string>([
  { words: "al hol", value: "camp" },
  { words: "Syrian army", value: "army" },
  { words: "Syrian", value: "syrian" },
  { words: "army", value: "any army" },
  { words: "IS", value: "group", exact: true },
]);

test("the longest phrase wins, hyphens and letter case do not matter", () => {
  const found = (text: string): string[] => book.find(page(text)).map(({ value }) => value);
  expect(found("In Al-Hol the SYRIAN ARMY met a Syrian.")).toEqual(["camp", "army", "syrian"]);
  expect(found("al  hol, al--hol")).toEqual(["camp", "camp"]);
});

test("an exact phrase keeps to its casing", () => {
  expect(book.find(page("IS is here"))).toHaveLength(1);
});

test("no phrase crosses the end of a sentence", () => {
  expect(book.find(page("He was Syrian. Army trucks came.")).map(({ value }) => value)).toEqual([
    "syrian",
    "any army",
  ]);
});

const letters = fc.constantFrom("a", "b", "c");
const phrase = fc.array(letters, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

test("findAll finds what a plain search finds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(phrase, { maxLength: 8 }),
      fc.array(letters, { maxLength: 40 }),
      (phrases, words) => {
        const made = new PhraseBook(phrases.map((one) => ({ words: one, value: one })));
        const found = made
          .findAll(page(words.join(" ")))
          .map(({ first, last, value }) => `${first}-${last} ${value}`);
        const expected = phrases.flatMap((one) => {
          const parts = splitPhrase(one);
          return words.flatMap((_, at) =>
            parts.every((part, index) => words[at + index] === part)
              ? [`${at}-${at + parts.length} ${one}`]
              : [],
          );
        });
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 1000 },
  );
});
