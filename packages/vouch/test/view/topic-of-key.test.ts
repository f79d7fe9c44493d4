import { expect, test } from "vitest";
import {
  daysInWords,
  differenceOfKey,
  titleOfKey,
  wordsOfKey,
} from "../../src/view/topic-of-key.ts";
import { makeCase } from "./case.ts";

const shown = {
  ...makeCase(),
  measures: new Map(),
  names: (id: string): string => id.toUpperCase(),
};

test.for([
  ["killed.people.sy-homs.2017-05-03", "Killed, PEOPLE, SY-HOMS, 3 May 2017"],
  ["killed.civilians.any.~2019-10-4b09043e56f4", "Killed, civilians, until Oct 2019"],
  ["reserves.is.any.2020~-7419efedb973.usd", "Reserves, IS, since 2020"],
  ["camps.any.iq~sy.2018-09~2018-12", "Camps, IQ and SY, Sep 2018 – Dec 2018"],
  ["killed.is.any.undated-b9281bd0928d", "Killed, IS, no time told"],
  ["killed.is.any.2022.by-france~us", "Killed, IS, by FRANCE and US, 2022"],
] as const)("%s", ([key, words]) => {
  expect(titleOfKey(key, shown)).toBe(words);
});

test("beside a question only what differs is told", () => {
  const question = { key: "killed.people.sy-homs.2017-05-03" };
  const differs = (key: string): string => differenceOfKey(key, question, shown);
  expect(differs("killed.people.sy-hama.2017-05-03")).toBe("SY-HAMA");
  expect(differs("killed.civilians.any.2018")).toBe("civilians, no place told, 2018");
  expect(differs("wounded.people.sy-homs.2017-05-03")).toBe("Wounded");
  expect(differs("killed.people.sy-homs.2017-05-03.usd")).toContain("SY-HOMS");
});

test("any words in place of a key give words back", () => {
  expect(wordsOfKey("", shown).topic).toBe("");
  expect(daysInWords("until 2013-08-24 there, 2013-08 here, 12,000")).toBe(
    "until 24 Aug 2013 there, Aug 2013 here, 12,000",
  );
});
