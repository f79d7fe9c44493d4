import { expect, test } from "vitest";
import { claimsOf } from "../../shared.ts";

/** Each figure as "value measure", in text order. */
function told(text: string): string[] {
  return claimsOf(text)
    .filter(({ kind }) => kind === "figure")
    .map(({ amount, measure }) => `${amount?.best ?? amount?.low} ${measure}`);
}

const LISTS: readonly (readonly [text: string, told: readonly string[]])[] = [
  ["At least 12 soldiers and two civilians were killed in Idlib.", ["12 killed", "2 killed"]],
  ["The strike killed 12 soldiers and two civilians.", ["12 killed", "2 killed"]],
  [
    "The dead are 246 members of the Islamic State, 79 members of the Kurdish forces and seven civilians.",
    ["246 killed", "79 killed", "7 killed"],
  ],
  [
    "On its side 121 people were killed: 77 guards, 40 fighters and four civilians.",
    ["121 killed", "77 killed", "40 killed", "4 killed"],
  ],
  ["12 were killed and 30 wounded.", ["12 killed", "30 wounded"]],
];

test.for(LISTS)("%s", ([text, expected]) => {
  expect(told(text)).toEqual(expected);
});

test("men do not share the fate of vehicles", () => {
  const [men, tanks] = told("The army buried 12 soldiers and lost two tanks near Hama.");
  expect(men).not.toBe("12 tanks");
  expect(tanks).not.toBe("2 killed");
});

test("parts after a colon are linked to their whole", () => {
  const claims = claimsOf(
    "In all 121 people were killed: 77 guards, 40 fighters and four civilians.",
  );
  const whole = claims.find(({ amount }) => amount?.best === 121);
  const part = claims.find(({ amount }) => amount?.best === 77);
  expect(part?.links).toContainEqual(expect.objectContaining({ to: whole?.id, how: "part-of" }));
});

test("an undated toll takes the day of the event told of the same place, and says so", () => {
  const text =
    "The ministry said that 40 people were killed in Saraqib on 3 March 2018.\n\nMonitors documented 55 people killed in Saraqib.";
  const later = claimsOf(text).find(({ amount }) => amount?.best === 55);
  expect(later?.when).toMatchObject({ start: "2018-03-03", end: "2018-03-03", basis: "narrative" });
  expect(later?.flags).toContain("date-assumed");
});

test("a place told before is followed only where the words point back", () => {
  const back = "Shells hit Saraqib on Monday. At least 9 people were killed in the attack.";
  const away = "Shells hit Saraqib on Monday. At least 9 people were killed by a mine.";
  const place = (text: string): (string | null)[] =>
    claimsOf(text)
      .filter(({ amount }) => amount?.low === 9)
      .flatMap(({ places }) => places.map(({ name }) => name));
  expect(place(back)).toEqual(["Saraqib"]);
  expect(place(away)).toEqual([]);
});

test("a dateline is where a report was filed, not where anything happened", () => {
  const [claim] = claimsOf("BEIRUT (Example) – At least 9 people were killed in Saraqib.").filter(
    ({ amount }) => amount?.low === 9,
  );
  expect(claim?.places.map(({ name }) => name)).toEqual(["Saraqib"]);
});
