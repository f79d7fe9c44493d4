import { expect, test } from "vitest";
import type { Claim } from "../../../src/model/index.ts";
import { documentOf, reader } from "../../shared.ts";

function figuresIn(text: string): Claim[] {
  return reader.read(documentOf(text)).claims.filter(({ kind }) => kind === "figure");
}

/** Each figure as "value unit measure". */
function toldIn(text: string): string[] {
  return figuresIn(text).map(
    ({ amount, measure }) =>
      `${amount?.best ?? amount?.low ?? amount?.high} ${amount?.unit} ${measure}`,
  );
}

const CARRIED: readonly (readonly [text: string, value: number, unit: string])[] = [
  ["The number of martyrs has risen to 210 since the spring.", 210, "people"],
  ["By this time the number of soldiers confirmed dead was updated to 105.", 105, "people"],
  ["The Christian population of the town fell from 160,000 to almost nothing.", 160_000, "people"],
  ["Researchers documented 13 attacks on nine hospitals. Four of these were closed.", 4, "items"],
  ["The prison held 48 detainees. We could confirm the names of 33 of them.", 33, "people"],
  ["Member states argued over 160,000 refugees. They moved fewer than 35,000.", 35_000, "people"],
  ["The group had increased its forces in the canton to at least 4,000.", 4000, "people"],
  ["Special forces, numbering 69, were in the area.", 69, "people"],
  ["“There were hundreds of us on the road,” she said.", 200, "people"],
];

test.for(CARRIED)("%s", ([text, value, unit]) => {
  const found = figuresIn(text).find(
    ({ amount }) => (amount?.best ?? amount?.low ?? amount?.high) === value,
  );
  expect(found?.amount?.unit).toBe(unit);
});

const NOTHING: readonly string[] = [
  "Teams 391 and ODA 392 came from the 3rd group.",
  "A truce between the two was reached in the evening.",
  "The sources said that the three were members of the militia.",
  "They have two options and one reason to hope.",
];

test.for(NOTHING)("no figure: %s", (text) => {
  expect(toldIn(text)).toEqual([]);
});

test("what stands in a list with counted things is counted, one of it too", () => {
  expect(
    toldIn("Strikes destroyed four relays, one building and six supply routes near the town."),
  ).toHaveLength(3);
});

test("people side by side share a predicate, fighters and civilians do not share a stock", () => {
  expect(toldIn("In all 61 rebels, 47 militants and 29 civilians had been killed.")).toEqual([
    "61 people killed",
    "47 people killed",
    "29 people killed",
  ]);
  const crowd = toldIn(
    "The town was crowded with hundreds of fighters and thousands of civilians.",
  );
  expect(crowd[1]).not.toContain("fighters");
});

test("one noun at the end of a list stands for all of it", () => {
  expect(toldIn("So far 41 pro-government and 89 rebel fighters have been killed.")).toEqual([
    "41 people killed",
    "89 people killed",
  ]);
});

test("the same number in one sentence, or of another day, is another thing", () => {
  expect(
    figuresIn("The council will form 40 brigades from the north and 40 brigades from the south."),
  ).toHaveLength(2);
  const days = figuresIn(
    "On 3 September 2016 raids killed 12 militants in Manbij. On 9 October 2016 an ambush killed 12 militants in Tabqa.",
  );
  expect(days).toHaveLength(2);
});

test("a rare number of the same people is one telling with two mentions", () => {
  const [only, ...others] = figuresIn(
    "The shelling killed 133 civilians. Rescuers later buried them. The 133 civilians killed came from two villages.",
  ).filter(({ amount }) => amount?.best === 133);
  expect(others).toEqual([]);
  expect(only?.mentions).toHaveLength(1);
});

test("a bare number after a sum is a sum; not one is none", () => {
  expect(toldIn("The agency asked for $3.3bn and got 1.2bn.")[1]).toMatch(/^1200000000 USD/);
  expect(toldIn("Not one soldier was killed.")).toEqual([]);
});
