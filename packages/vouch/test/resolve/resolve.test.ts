import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Claim, ClaimActor, ClaimPlace, Packs, Reading, When } from "../../src/model/index.ts";
import { quoteOf } from "../../src/model/index.ts";
import { claimPlaceOf, makeNameBook, readMentions } from "../../src/read/mention/index.ts";
import type { Mention } from "../../src/read/parts.ts";
import { applyResolution, resolveReading } from "../../src/resolve/index.ts";
import { layOut } from "../../src/text/index.ts";

type Rows = Pick<Packs, "actors" | "places" | "outlets">;
const packs: Rows = { actors: rows("actors"), places: rows("places"), outlets: [] };
const book = makeNameBook(packs);

function rows<Row>(name: string): readonly Row[] {
  const at = new URL(`../../../../packs/${name}/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(at, "utf8")) as { rows: readonly Row[] }).rows;
}

const NEVER: When = {
  start: null,
  end: null,
  length: null,
  precision: "none",
  basis: "none",
  quote: null,
};

/** A reading with one claim that holds every actor and place mention of the text. */
function readingOf(
  text: string,
  day: string | null,
  mentions: readonly Mention[],
  when: When,
): Reading {
  const page = layOut({ text, masked: [] });
  const actors = mentions
    .filter(({ kind }) => kind === "actor")
    .map((mention): ClaimActor => {
      const quote = quoteOf(text, mention.start, mention.end);
      return { role: "agent", id: null, name: mention.name, quote, inferred: false };
    });
  const places = mentions
    .filter(({ kind }) => kind === "place")
    .map((mention): ClaimPlace => claimPlaceOf(page, mention, packs));
  const claim: Claim = {
    id: "c",
    document: "d",
    kind: "event",
    quote: quoteOf(text, 0, text.length),
    mentions: [],
    voices: [],
    modality: "asserted",
    hedges: [],
    amount: null,
    measure: null,
    method: null,
    population: { id: null, quote: null, civilian: "unknown", saidBy: null },
    actors,
    places,
    when,
    baseline: null,
    event: null,
    links: [],
    direction: null,
    order: null,
    excludes: [],
    flags: ["unsourced", "vague"],
    reader: { name: "test", version: "1", rule: null },
  };
  const published = {
    start: day,
    end: day,
    precision: "day",
    basis: "stated",
    evidence: [],
  } as const;
  const findings: Reading["findings"] = {
    title: null,
    source: { name: null, kind: null },
    published,
    language: { code: "en", translated: null },
    genre: "news",
    derivedFrom: [],
    masked: [],
    coverage: { read: text.length, all: text.length, unread: [] },
  };
  return {
    document: "d",
    reader: { name: "test", version: "1" },
    findings,
    claims: [claim],
    notes: [],
  };
}

function resolve(
  text: string,
  day: string | null = "2019-08-06",
  when = NEVER,
  turn = false,
): Claim {
  const page = layOut({ text, masked: [] });
  const found = readMentions(page, book);
  const mentions = turn
    ? found.map((one) => ({ ...one, ids: [...one.ids].reverse() })).reverse()
    : found;
  const reading = readingOf(text, day, found, when);
  const claim = applyResolution(reading, resolveReading(reading, page, mentions, packs)).claims[0];
  if (claim === undefined) throw new Error("the reading lost its claim");
  return claim;
}

const actorIds = (text: string, day?: string | null, when?: When): (string | null)[] =>
  resolve(text, day, when).actors.map(({ id }) => id);
const placeIds = (text: string): (string | null)[] => resolve(text).places.map(({ id }) => id);

describe("actors", () => {
  const NOUNS = ["militiamen", "Islamists", "jihadists", "the group", "the caliphate", "fighters"];
  test.for(NOUNS)(
    "%s are the armed group that the text speaks of, and that is inferred",
    (noun) => {
      const { actors, flags } = resolve(`ISIS lost ground. Yesterday ${noun} fled.`);
      expect(actors.map(({ id, inferred }) => [id, inferred])).toEqual([
        ["is", false],
        ["is", true],
      ]);
      expect(flags).toEqual(["unsourced", "actor-inferred", "vague"]);
    },
  );
  test("jihadists of a text on Nusra are Nusra", () => {
    expect(actorIds("The Nusra Front lost ground. The jihadists fled.", "2014-05-01")).toEqual([
      "nusra",
      "nusra",
    ]);
  });
  test("jihadists of a text that names no group stay open", () => {
    expect(actorIds("The jihadists fled.")).toEqual([null]);
  });
  test("Kurdish fighters are the SDF since 10 October 2015, the YPG before", () => {
    const text = "In Syria, Kurdish fighters advanced.";
    expect(actorIds(text, "2015-10-10")).toEqual(["sdf"]);
    expect(actorIds(text, "2015-10-09")).toEqual(["ypg"]);
    expect(
      actorIds("The SDF paused. The Kurdish fighters, it said, trained.", "2020-11-01"),
    ).toEqual(["sdf", "sdf"]);
    expect(
      actorIds("The peshmerga paused. Kurdish fighters in Iraq trained.", "2016-11-01"),
    ).toEqual(["peshmerga", "peshmerga"]);
  });
  test("a dated name goes by the day spoken of before the day of the text", () => {
    expect(actorIds("Jabhat al-Nusra took it.", "2014-01-01")).toEqual(["nusra"]);
    expect(actorIds("Jabhat al-Nusra took it.", "2018-01-01")).toEqual(["hts"]);
    const then: When = { ...NEVER, start: "2013-05-01", end: "2013-05-31", basis: "stated" };
    expect(actorIds("Jabhat al-Nusra took it.", "2018-01-01", then)).toEqual(["nusra"]);
  });
});

describe("places", () => {
  test("namesakes go by the country that the text speaks of", () => {
    expect(
      placeIds("In Libya, in Benghazi and Sirte, calm held. In Tripoli it did not.").at(-1),
    ).toBe("ly-tripoli");
    expect(placeIds("In Lebanon and in Beirut, calm held. In Tripoli it did not.").at(-1)).toBe(
      "lb-tripoli",
    );
  });
  test("Hol is the town unless its sentence speaks of a camp", () => {
    expect(placeIds("They broke the line in Al-Hol.")).toEqual(["sy-al-hol"]);
    expect(placeIds("In Al-Hol, nearly 70,000 people live in the camp.")[0]).toBe("sy-al-hol-camp");
  });
  test("the city, the camp and there look back two sentences, not three", () => {
    expect(placeIds("Raqqa fell. All was quiet. The city was empty.")).toEqual([
      "sy-raqqa",
      "sy-raqqa",
    ]);
    expect(placeIds("Roj camp is full. Nobody left the camp.")).toEqual([
      "sy-roj-camp",
      "sy-roj-camp",
    ]);
    expect(
      placeIds("Raqqa fell. All was quiet. So it was. It rained. The city was empty."),
    ).toEqual(["sy-raqqa", null]);
  });
  test("what nobody knows stays open and keeps its name", () => {
    const [place] = resolve("A well was dug in the village of Qumsaya.").places;
    expect(place).toMatchObject({ id: null, name: "Qumsaya", precision: "fuzzy" });
  });
});

test("every decision has a reason in words", () => {
  const text =
    "ISIS left Al-Hol, jihadists said in the village of Qumsaya, 93 miles east of Raqqa.";
  const page = layOut({ text, masked: [] });
  const mentions = readMentions(page, book);
  const resolution = resolveReading(readingOf(text, null, mentions, NEVER), page, mentions, packs);
  const whys = resolution.claims.flatMap(({ actors, places }) =>
    [...actors, ...places].map(({ why }) => why),
  );
  expect(whys).toHaveLength(5);
  for (const why of whys) expect(why).toMatch(/^“.+ /);
});

test("the order of candidates and mentions decides nothing", () => {
  const texts = [
    "In Tripoli, Hasakah and Homs, Kurdish fighters met jihadists of ISIS.",
    "The government of Syria and government forces in Sinjar left Al-Hol.",
  ];
  for (const text of texts)
    expect(resolve(text, null, NEVER, true)).toEqual(resolve(text, null, NEVER, false));
});
