import { expect, test } from "vitest";
import type { Claim } from "../../../src/model/index.ts";
import { claimsOf } from "../../shared.ts";

function figure(text: string, words: string): Claim {
  const found = claimsOf(text).find(({ amount }) => amount?.quote.text.includes(words));
  if (found === undefined) throw new Error(`no figure “${words}” in “${text}”`);
  return found;
}

const EXCLUDED: readonly (readonly [text: string, figure: string, excluded: readonly string[]])[] =
  [
    [
      "The toll stands at 410 dead. It does not include those who died at home.",
      "410",
      ["those who died at home"],
    ],
    [
      "Attacks fell by 40 per cent in 2021. These figures do not include failed attacks nor daily threats.",
      "40 per cent",
      ["failed attacks", "daily threats"],
    ],
    [
      "The camp holds 68,000 people. The count does not include the tens of thousands displaced elsewhere.",
      "68,000",
      ["the tens of thousands displaced elsewhere"],
    ],
    ["Some 90 fighters, excluding foreigners, were trained.", "90 fighters", ["foreigners"]],
  ];

test.for(EXCLUDED)("%s", ([text, words, excluded]) => {
  expect(figure(text, words).excludes.map((quote) => quote.text)).toEqual(excluded);
});

test("an exclusion two reports away speaks of no figure here", () => {
  const text = "Some 90 fighters were trained.\n\nThe talks do not include the opposition.";
  expect(figure(text, "90").excludes).toEqual([]);
});
