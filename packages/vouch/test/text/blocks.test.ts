import fc from "fast-check";
import { expect, test } from "vitest";
import { findBlocks } from "../../src/text/blocks.ts";

const kinds = (text: string): string[] => findBlocks(text).map(({ kind }) => kind);
const wordsOf = (text: string): string[] =>
  findBlocks(text).map(({ start, end }) => text.slice(start, end));

test("an empty line parts blocks; a short line without a full stop is a heading", () => {
  expect(wordsOf("A title\n\nThe army came. It left.\n\n\nThe end.")).toEqual([
    "A title",
    "The army came. It left.",
    "The end.",
  ]);
  expect(kinds("A title\n\nThe army came. It left.")).toEqual(["heading", "paragraph"]);
});

test("a line that a machine wrapped goes on", () => {
  const first = "The army came in the morning and took the hill above the";
  expect(wordsOf(`${first}\nold bridge, then it left.`)).toHaveLength(1);
  expect(wordsOf("The army came.\nIt left.")).toHaveLength(2);
  expect(wordsOf(`${first}\n- a list line`)).toHaveLength(2);
});

test("blocks of any text rise, are trimmed, and hold all that is no white space", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom("\n", "\n\n", " ", "\t"), fc.string({ maxLength: 12 }))),
      (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of findBlocks(text)) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      },
    ),
    { numRuns: 1500 },
  );
});
