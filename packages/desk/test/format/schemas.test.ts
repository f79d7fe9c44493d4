import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { claim, document, entry, note, question } from "./samples.ts";

const SAMPLES = { document, claim, note, question, entry };
type Name = keyof typeof SAMPLES;
type Path = readonly (string | number)[];
/** What is spoilt, where, by what, and the keyword that must object. */
type Spoilt = readonly [says: string, path: Path, value: unknown, keyword: string];

const NAMES: readonly Name[] = ["document", "claim", "note", "question", "entry"];
const GONE = Symbol("field left out");

function schemaOf(name: Name): ValidateFunction {
  const file = new URL(`../../../../docs/format/${name}.schema.json`, import.meta.url);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")));
}

/** A copy of the sample with one field set, or left out. */
function spoil(sample: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(sample);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === GONE) delete at[last];
  else at[last] = value;
  return copy;
}

const SPOILT: Readonly<Record<Name, readonly Spoilt[]>> = {
  document: [
    ["another record's name", ["record"], "claim", "const"],
    ["a later version", ["v"], 2, "const"],
    ["an id with capitals", ["id"], "A".repeat(64), "pattern"],
    ["a field nobody knows", ["score"], 1, "additionalProperties"],
    ["no text", ["text"], GONE, "required"],
    ["a genre off the list", ["genre"], "blog", "enum"],
    ["an empty title where unknown is null", ["title"], "", "minLength"],
    ["a day that is no ISO day", ["published", "start"], "15/01/2020", "pattern"],
    ["a month 13", ["published", "end"], "2020-13-01", "pattern"],
    ["a basis off the list", ["published", "basis"], "today", "enum"],
    ["a local time", ["appearances", 0, "retrieved"], "2024-05-01T09:30:00+02:00", "pattern"],
    ["a furniture span below zero", ["masked", 0, "start"], -1, "minimum"],
    ["half a unit read", ["coverage", "read"], 0.5, "type"],
  ],
  claim: [
    ["a kind off the list", ["kind"], "rumour", "enum"],
    ["a number as text", ["amount", "best"], "66101", "type"],
    ["a number past 2^53", ["amount", "best"], 2 ** 54, "maximum"],
    ["a unit off the list", ["amount", "unit"], "persons", "pattern"],
    ["nobody who says it", ["voices"], [], "minItems"],
    ["a voice of no known kind", ["voices", 1, "kind"], "blogger", "enum"],
    ["a place finer than a settlement", ["places", 0, "precision"], "street", "enum"],
    ["coordinates on a place", ["places", 0, "latitude"], 36.4, "additionalProperties"],
    ["a quote without words", ["quote", "text"], GONE, "required"],
    ["a quote that starts between units", ["quote", "start"], 1.5, "type"],
    ["a duration that is none", ["when", "length"], "P", "pattern"],
    ["a flag twice", ["flags"], ["vague", "vague"], "uniqueItems"],
    ["a rank without a name", ["order"], [[]], "minItems"],
    ["a direction off the list", ["direction"], "sideways", "enum"],
    ["a link to no claim", ["links", 0, "to"], "b12", "pattern"],
    ["a negative radius", ["places", 0, "uncertaintyKm"], -1, "minimum"],
  ],
  note: [
    ["a code without a room", ["code"], "ambiguous", "pattern"],
    ["nothing said", ["says"], "", "minLength"],
    ["a severity off the list", ["severity"], "fatal", "enum"],
    ["a span with an end only", ["span"], { end: 3 }, "required"],
    ["a document by its short id", ["document"], "aaaaaaaaaaaa", "pattern"],
    ["no next step, left out instead of null", ["next"], GONE, "required"],
    ["a field nobody knows", ["line"], 12, "additionalProperties"],
  ],
  question: [
    ["a key of three parts", ["key"], "killed.people.homs", "pattern"],
    ["a key with capitals", ["key"], "Killed.people.homs.2020", "pattern"],
    ["a weight above 1", ["voices", 0, "weight"], 1.2, "maximum"],
    ["a grade off the list", ["voices", 0, "grade"], "G", "enum"],
    ["a voice without a claim", ["voices", 0, "claims"], [], "minItems"],
    ["a confidence off the list", ["estimate", "confidence"], "certain", "enum"],
    ["an open side that is none", ["estimate", "open"], ["best"], "enum"],
    ["51 figures apart", ["apart"], Array(51).fill(question.apart[0]), "maxItems"],
    ["no reason why it stands apart", ["apart", 0, "why"], GONE, "required"],
    ["a count below zero", ["apartMore"], -1, "minimum"],
    ["a margin of ours", ["estimate", "margin"], 0.1, "additionalProperties"],
  ],
  entry: [
    ["a number below 1", ["number"], 0, "minimum"],
    ["a time without a zone", ["time"], "2024-05-01T09:30:00", "pattern"],
    ["nobody who wrote it", ["who"], "", "minLength"],
    ["a kind off the list", ["kind"], "deleted", "enum"],
    ["no subject", ["subject"], null, "type"],
    ["no body", ["body"], GONE, "required"],
    ["a field nobody knows", ["edited"], true, "additionalProperties"],
  ],
};

describe.each(NAMES)("docs/format/%s.schema.json", (name) => {
  const isValid = schemaOf(name);

  test("takes the sample", () => {
    isValid(SAMPLES[name]);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test.for(SPOILT[name])("refuses %s", ([, path, value, keyword]) => {
    expect(isValid(spoil(SAMPLES[name], path, value))).toBe(false);
    expect(isValid.errors?.map((error) => error.keyword)).toContain(keyword);
  });

  test("refuses the sample without any one of its fields", () => {
    for (const field of Object.keys(SAMPLES[name])) {
      expect(isValid(spoil(SAMPLES[name], [field], GONE)), field).toBe(false);
    }
  });

  test("lists its fields in the order in which they are printed", () => {
    const { properties } = isValid.schema as { properties: object };
    expect(Object.keys(SAMPLES[name])).toEqual(Object.keys(properties));
  });
});
