import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Packs } from "../../../src/model/index.ts";
import { CORPUS } from "../../../src/read/mention/corpus.ts";
import {
  makeNameBook,
  type NamePacks,
  placeOf,
  placeRoleOf,
  readMentions,
} from "../../../src/read/mention/index.ts";
import type { Mention } from "../../../src/read/parts.ts";
import { layOut, type Page } from "../../../src/text/index.ts";

const packs = loadPacks();
const book = makeNameBook(packs);

function loadPacks(): Pick<Packs, "actors" | "places" | "outlets"> {
  const rows = <Key extends keyof NamePacks>(name: Key): NamePacks[Key] => {
    const at = new URL(`../../../../../packs/${name}/${name}.json`, import.meta.url);
    return (JSON.parse(readFileSync(at, "utf8")) as { rows: NamePacks[Key] }).rows;
  };
  return { actors: rows("actors"), places: rows("places"), outlets: [] };
}

function read(text: string): { page: Page; mentions: Mention[] } {
  const page = layOut({ text, masked: [] });
  return { page, mentions: readMentions(page, book) };
}

function say(text: string): string {
  const { page, mentions } = read(text);
  return mentions.map((mention) => sayOne(page, mention)).join("; ");
}

function sayOne(page: Page, mention: Mention): string {
  const kind = `${mention.kind}${mention.nominal ? "~" : ""} ${mention.ids[0] ?? "-"}`;
  return mention.kind === "place" ? `${kind} ${placeRoleOf(page, mention)}` : kind;
}

const PHRASINGS = CORPUS.says.flatMap(([names, all]) => all.map((text) => ({ names, text })));

test("the corpus has at least a hundred phrasings", () => {
  expect(PHRASINGS.length).toBeGreaterThanOrEqual(100);
});

test.for(PHRASINGS)("$text → $names", ({ names, text }) => {
  expect(say(text)).toBe(names);
});

test.for(CORPUS.saysNothing)("nothing is named in: %s", (text) => {
  expect(say(text)).toBe("");
});

describe("names of the Islamic State", () => {
  const NAMES = [
    "ISIS",
    "Isis",
    "IS",
    "ISIL",
    "Islamic State",
    "the Islamic State",
    "Daesh",
    "Da’esh",
    "Da'ish",
    "ISIS Group",
    "the so-called Islamic State",
    "داعش",
  ];
  test.for(NAMES)("%s", (name) => {
    expect(say(`Men of ${name} fled.`)).toBe("actor is");
  });
  const NOUNS = [
    "the caliphate",
    "militiamen",
    "Islamists",
    "jihadists",
    "the group",
    "the organization",
    "the terrorist organization",
    "the armed group",
  ];
  test.for(NOUNS)("%s", (noun) => {
    expect(read(`Yesterday ${noun} fled.`).mentions).toMatchObject([
      { kind: "actor", nominal: true },
    ]);
    expect(read(`Yesterday ${noun} fled.`).mentions[0]?.ids).toContain("is");
  });
  test("is, the verb, is no name", () => {
    expect(say("It is so and this Is so.")).toBe("");
  });
});

test("a bearing carries its distance in kilometres", () => {
  const { mentions } = read("Shaddadah, south of Hasakah and 93 miles east of Raqqa.");
  expect(mentions.map(({ name }) => name)).toEqual([
    "Shaddadah",
    "south of Hasakah",
    "93 miles east of Raqqa",
  ]);
  expect(mentions.map((mention) => placeOf(mention, packs))).toMatchObject([
    { id: "sy-shaddadah", precision: "settlement" },
    { id: "sy-hasakah", precision: "near", uncertaintyKm: null },
    { id: "sy-raqqa", precision: "near", uncertaintyKm: 150 },
  ]);
});

test("the town and the camp of one name are both candidates", () => {
  expect(read("Fire broke out in Al-Hol.").mentions[0]?.ids).toEqual([
    "sy-al-hol",
    "sy-al-hol-camp",
  ]);
});

test("an outlet in both lists is one mention, an actor", () => {
  const outlets = [
    {
      id: "sohr",
      name: "Syrian Observatory for Human Rights",
      aliases: [],
      hosts: [],
      kind: "monitor" as const,
      genre: "monitor" as const,
      reference: "",
    },
  ];
  const both = makeNameBook({ ...packs, outlets });
  const page = layOut({ text: "The Syrian Observatory for Human Rights said so.", masked: [] });
  expect(readMentions(page, both)).toMatchObject([{ kind: "actor", ids: ["sohr"] }]);
});

test("nothing is read in masked stretches", () => {
  const page = layOut({ text: "Raqqa. Mosul.", masked: [{ start: 0, end: 6, why: "menu" }] });
  expect(readMentions(page, book).map(({ name }) => name)).toEqual(["Mosul"]);
});

test("mentions lie in text order, do not overlap, and carry their own words, whatever the text", () => {
  const words = fc.constantFrom(
    "Raqqa",
    "al",
    "-",
    "Hol",
    "in",
    "the",
    "camp",
    "ISIS",
    "93",
    "miles",
    "east",
    "of",
    "Hit",
    "French",
    "and",
    "troops",
    ",",
    ".",
    "Said",
    "group",
    "there",
    "Mosul",
    "province",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words).map((all) => all.join(" ")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        let end = 0;
        for (const mention of read(text).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end)).toBe(mention.name);
          end = mention.end;
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe("cost grows with the text, not faster", () => {
  const SHAPES = [
    "ISIS, YPG, SDF, ",
    "in Raqqa ",
    "of ",
    "Abu ",
    "(",
    "93 miles ",
    "al-",
    "the city ",
    "French and ",
    "in Aa-",
    "in Al-Hol ",
  ];
  test.for(SHAPES)("%s", (shape) => {
    const cost = (count: number): number => {
      const page = layOut({ text: shape.repeat(count), masked: [] });
      const times = [0, 1, 2].map(() => {
        const start = performance.now();
        const mentions = readMentions(page, book);
        for (const mention of mentions) if (mention.kind === "place") placeRoleOf(page, mention);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    cost(10_000);
    expect(cost(24_000)).toBeLessThan(2.5 * cost(12_000) + 100);
  });
  test("100,000 actors in one list", () => {
    expect(read("ISIS, ".repeat(100_000)).mentions.length).toBe(100_000);
  });
});

test("the book of the shipped packs is built in under 300 ms", () => {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    makeNameBook(packs);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(300);
});
