import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MeasureRow, NounRow, VagueNumberRow } from "../../src/model/index.ts";
import { foldWord } from "../../src/text/letters.ts";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UNITS = ["people", "events", "items", "percent", "times", "km2", "km", "t", "bbl", "days"];

const measures = rowsOf<MeasureRow>("measures");
const nouns = rowsOf<NounRow>("nouns");
const vagueNumbers = rowsOf<VagueNumberRow>("vague-numbers");
const byId = new Map(measures.map((row) => [row.id, row]));
const classes = new Set(nouns.map((row) => row.class));

function rowsOf<Row>(pack: string): readonly Row[] {
  const text = readFileSync(
    new URL(`../../../../packs/${pack}/${pack}.json`, import.meta.url),
    "utf8",
  );
  const read = JSON.parse(text) as { pack: string; licence: string; origin: string; rows: Row[] };
  expect(read).toMatchObject({ pack, licence: "Apache-2.0", origin: expect.any(String) });
  // One row per line: head, rows, foot.
  expect(text.trimEnd().split("\n")).toHaveLength(read.rows.length + 2);
  return read.rows;
}

/** What is wrong with a phrase, in words; none for a good one. */
function faultsOf(phrase: string): string[] {
  const parts = phrase.split(" ");
  const slots = parts.filter((part) => part.startsWith("<"));
  const faults = parts.filter((part) => !isPart(part)).map((part) => `cannot read “${part}”`);
  if (slots.length !== 1) faults.push(`${slots.length} numbers`);
  if (isGap(parts[0]) || isGap(parts.at(-1))) faults.push("a gap at its end");
  if (parts.some((part, at) => isGap(part) && isGap(parts[at + 1])))
    faults.push("two gaps in a row");
  const asked = /^<n:(.+)>$/.exec(slots[0] ?? "")?.[1];
  if (asked !== undefined && asked !== "money" && !UNITS.includes(asked) && !classes.has(asked))
    faults.push(`no class “${asked}”`);
  if (slots[0] === "<n>" && parts.length === 1) faults.push("matches any number");
  return faults;
}

function isGap(part: string | undefined): boolean {
  return part === ".." || part === "...";
}

function isPart(part: string): boolean {
  if (isGap(part) || /^<n(:[a-z0-9-]+)?>$/.test(part)) return true;
  return part.split("|").every((word) => /^[a-z0-9]+\??$/.test(word));
}

/** Every wording of a phrase: alternatives and optional words spelt out. */
function wordingsOf(phrase: string): string[] {
  let wordings = [""];
  for (const part of phrase.split(" ")) {
    const choices = part.split("|").flatMap((word) => {
      return word.endsWith("?") ? ["", ` ${word.slice(0, -1)}`] : [` ${word}`];
    });
    wordings = wordings.flatMap((before) => choices.map((choice) => before + choice));
  }
  return wordings.map((wording) => wording.trim());
}

const phrases = measures.flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, phrase })));

test("the codebook has its measures with ids of their own", () => {
  expect(measures.length).toBeGreaterThanOrEqual(75);
  expect(byId.size).toBe(measures.length);
  expect(byId.has("unclassified")).toBe(false);
});

test.for(measures)("measure $id is whole", (row) => {
  expect(row.id).toMatch(ID);
  expect(row.family).toMatch(ID);
  for (const words of [row.name, row.definition, row.reference])
    expect(words.length).toBeGreaterThan(3);
  expect(row.definition).toMatch(/\.$/);
  expect(["stock", "flow", "share", "change"]).toContain(row.kind);
  expect(["counted", "holder", "agent"]).toContain(row.population);
  const windows = row.kind === "stock" || row.kind === "share" ? ["year", "month"] : ["when"];
  expect(windows).toContain(row.window);
  expect(row.units.length).toBeGreaterThan(0);
  for (const unit of row.units) expect([...UNITS, "money"]).toContain(unit);
  expect(new Set(row.phrases).size).toBe(row.phrases.length);
  expect(row.phrases.length).toBeGreaterThanOrEqual(2);
});

test.for(measures)("$id is kept apart from its whole family, both ways, with a reason", (row) => {
  const apart = row.never.map(({ measure }) => measure);
  expect(new Set(apart).size).toBe(apart.length);
  expect(apart).not.toContain(row.id);
  const family = measures.filter((other) => other.family === row.family && other.id !== row.id);
  expect(family.length).toBeGreaterThan(0);
  for (const other of family) expect(apart).toContain(other.id);
  for (const { measure, why } of row.never) {
    const back = byId.get(measure)?.never.find((entry) => entry.measure === row.id);
    expect(back, `${measure} does not name ${row.id}`).toBeDefined();
    expect(back?.why).toBe(why);
    expect(why).toMatch(/^.{20,}\.$/);
  }
});

test.for(phrases)("$id: $phrase can be read", ({ phrase }) => {
  expect(faultsOf(phrase)).toEqual([]);
});

test.for([
  "killed",
  "<n> <n:people>",
  "... <n> dead",
  "<n> .. ... dead",
  "<n:unheard-of> dead",
  "<n>",
  "killed Islamists <n>",
  "air-strike <n>",
])("the phrase checker refuses “%s”", (phrase) => {
  expect(faultsOf(phrase)).not.toEqual([]);
});

test("no wording belongs to two measures", () => {
  const owner = new Map<string, string>();
  const clashes: string[] = [];
  for (const { id, phrase } of phrases) {
    for (const wording of wordingsOf(phrase)) {
      const first = owner.get(wording) ?? id;
      owner.set(wording, first);
      if (first !== id) clashes.push(`“${wording}”: ${first} and ${id}`);
    }
  }
  expect(clashes).toEqual([]);
});

test("comparators are left to the number", () => {
  const comparators =
    /\b(at least|more than|about|around|nearly|almost|up to|over|as many as|estimated) </;
  const written = phrases
    .flatMap(({ phrase }) => wordingsOf(phrase))
    .filter((words) => comparators.test(words));
  expect(written).toEqual([]);
});

test.for([
  ["killed", 25],
  ["wounded", 15],
  ["displaced", 15],
  ["fighters", 12],
  ["detained", 12],
  ["air-strikes", 10],
] as const)("%s has at least %i phrases", ([id, least]) => {
  expect(byId.get(id)?.phrases.length).toBeGreaterThanOrEqual(least);
});

test("each noun form stands once, folded", () => {
  const forms = nouns.flatMap((row) => row.forms);
  expect(nouns.length).toBeGreaterThanOrEqual(320);
  expect(new Set(forms).size).toBe(forms.length);
  const unfolded = forms.filter((form) =>
    form.split(" ").some((word) => foldWord(word) !== word || /[-’']/.test(word)),
  );
  expect(unfolded).toEqual([]);
});

test("noun rows are whole", () => {
  const faulty = nouns.filter(
    (row) =>
      row.forms.length === 0 ||
      !UNITS.includes(row.unit) ||
      !ID.test(row.class) ||
      !ID.test(row.population) ||
      !["yes", "no", "unknown"].includes(row.civilian),
  );
  expect(faulty).toEqual([]);
});

test.for([
  ["civilians", "yes"],
  ["villagers", "yes"],
  ["refugees", "yes"],
  ["soldiers", "no"],
  ["militants", "no"],
  ["people", "unknown"],
  ["children", "unknown"],
] as const)("%s: civilian by the word alone: %s", ([form, civilian]) => {
  expect(nouns.find((row) => row.forms.includes(form))?.civilian).toBe(civilian);
});

test("families are counted as items, not as people", () => {
  expect(nouns.find((row) => row.forms.includes("families"))?.unit).toBe("items");
});

test("vague numbers are in order, each with its source", () => {
  expect(new Set(vagueNumbers.map((row) => row.words)).size).toBe(vagueNumbers.length);
  for (const { words, low, high, source } of vagueNumbers) {
    expect(words).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect(source.length).toBeGreaterThan(10);
    for (const bound of [low, high])
      if (bound !== null) expect(Number.isSafeInteger(bound)).toBe(true);
    if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
  }
});

test.for([
  ["tens of millions", 10e6, 99_999_999],
  ["dozens", 24, null],
  ["hundreds", 200, 999],
  ["several", null, null],
  ["many", null, null],
] as const)("%s has the bounds of the format", ([words, low, high]) => {
  expect(vagueNumbers.find((row) => row.words === words)).toMatchObject({ low, high });
});
