import { expect, test } from "vitest";
import { claimsOf } from "../../shared.ts";

const SPEAKERS: readonly (readonly [text: string, name: string, id: string])[] = [
  ["French intelligence said that 281 people were killed.", "French intelligence", "france"],
  ["Turkish police said that 12 people were arrested.", "Turkish police", "turkey"],
  ["US officials said that 40 fighters were killed.", "US officials", "us"],
  ["Russia said that 40 fighters were killed.", "Russia", "russia"],
];

test.for(SPEAKERS)("%s", ([text, name, id]) => {
  const figure = claimsOf(text).find(({ kind }) => kind === "figure");
  expect(figure?.voices.at(-1)).toMatchObject({ name, id });
});
