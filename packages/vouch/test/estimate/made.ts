import type { Amount, Claim, Document, MeasureRow, Voice, When } from "../../src/model/index.ts";

/** Hand-built claims and documents: only what a test names differs from the plain ones. */
export const NO_TIME: When = {
  start: null,
  end: null,
  length: null,
  precision: "none",
  basis: "none",
  quote: null,
};

export function time(start: string | null, end: string | null = start): When {
  return { start, end, length: null, precision: "day", basis: "stated", quote: null };
}

export function voice(name: string | null, kind: Voice["kind"], said: When | null = null): Voice {
  const id = name === null ? null : name.toLowerCase().replaceAll(" ", "-");
  const quote = name === null ? null : { start: 0, end: 0, text: "" };
  return { name, id, kind, quote, verb: null, said, inferred: false };
}

export function outlet(name: string | null): Voice {
  return { ...voice(name, "outlet"), quote: null };
}

export const NOBODY: Voice = voice(null, "none");

export function amount(over: Partial<Amount>): Amount {
  const quote = { start: 0, end: 0, text: "" };
  return {
    low: null,
    best: null,
    high: null,
    unit: "people",
    per: null,
    comparator: "=",
    approximate: false,
    vague: false,
    quote,
    ...over,
  };
}

export function made(id: string, over: Partial<Claim>): Claim {
  return {
    id: id.padEnd(64, "0"),
    document: "d".repeat(64),
    kind: "figure",
    quote: { start: 0, end: 0, text: "" },
    mentions: [],
    voices: [outlet("The Paper")],
    modality: "asserted",
    hedges: [],
    amount: null,
    measure: "killed",
    method: null,
    population: { id: "civilians", quote: null, civilian: "yes", saidBy: null },
    actors: [],
    places: [],
    when: NO_TIME,
    baseline: null,
    event: null,
    links: [],
    direction: null,
    order: null,
    excludes: [],
    flags: [],
    reader: { name: "rules", version: "1", rule: null },
    ...over,
  };
}

export function report(id: string, name: string | null, day: string | null, text = ""): Document {
  return {
    id: id.padEnd(64, "0"),
    file: `${id}.txt`,
    title: `Report ${id}`,
    source: { name, kind: name === null ? null : "outlet" },
    appearances: [],
    published: {
      start: day,
      end: day,
      precision: day === null ? "none" : "day",
      basis: day === null ? "none" : "stated",
      evidence: [],
    },
    language: { code: "en", translated: null },
    genre: "news",
    derivedFrom: [],
    text,
    masked: [],
    coverage: { read: text.length, all: text.length, unread: [] },
  };
}

export function measure(id: string, over: Partial<MeasureRow>): MeasureRow {
  return {
    id,
    name: id.replaceAll("-", " "),
    definition: "",
    kind: "flow",
    family: id,
    units: ["people"],
    population: "counted",
    window: "when",
    phrases: [],
    never: [],
    reference: "",
    ...over,
  };
}

/** Rows as the tests need them; the real codebook is data of its own. */
export const MEASURES: readonly MeasureRow[] = [
  measure("killed", { family: "harm" }),
  measure(
    "assets",
    holding({
      never: [
        { measure: "war-chest", why: "assets are all that is owned, a war chest is cash at hand" },
      ],
    }),
  ),
  measure("reserves", holding({})),
  measure("resources-portion", holding({})),
  measure("war-chest", holding({})),
  measure("fighters", { kind: "stock", family: "strength", population: "holder", window: "year" }),
  measure("foreign-fighters", {
    kind: "stock",
    family: "strength",
    population: "holder",
    window: "year",
    never: [{ measure: "fighters", why: "foreign fighters are a part of all fighters" }],
  }),
  measure("camp-population", { kind: "stock", family: "camp", window: "month" }),
  measure("operations-change", {
    kind: "change",
    family: "attacks",
    units: ["percent"],
    population: "agent",
  }),
];

function holding(over: Partial<MeasureRow>): Partial<MeasureRow> {
  return {
    kind: "stock",
    family: "money",
    units: ["money"],
    population: "holder",
    window: "year",
    ...over,
  };
}
