import type { Claim, Document, Note, Question } from "../model/index.ts";

/** What can be printed as a line, by the name of its record. */
export interface Records {
  readonly document: Document;
  readonly claim: Claim;
  readonly note: Note;
  readonly question: Question;
}

/** Keys in the order in which they are written; a pair gives the shape of what lies under a key. */
type Shape = readonly (string | readonly [key: string, shape: Shape])[];

const SPAN: Shape = ["start", "end"];
const QUOTE: Shape = ["start", "end", "text"];
const WHEN: Shape = ["start", "end", "length", "precision", "basis", ["quote", QUOTE]];
const PUBLISHED: Shape = ["start", "end", "precision", "basis", ["evidence", QUOTE]];
const ENDS: Shape = ["low", "best", "high"];

const SHAPES: Readonly<Record<keyof Records, Shape>> = {
  document: [
    "id",
    "file",
    "title",
    ["source", ["name", "kind"]],
    ["appearances", ["outlet", "url", "published", "retrieved", "how", "sha256"]],
    ["published", PUBLISHED],
    ["language", ["code", ["translated", ["by", "from", ["symptoms", QUOTE]]]]],
    "genre",
    ["derivedFrom", ["name", "how", ["published", PUBLISHED], ["quote", QUOTE]]],
    "text",
    ["masked", [...SPAN, "why"]],
    ["coverage", ["read", "all", ["unread", ["what", "why"]]]],
  ],
  claim: [
    "id",
    "document",
    "kind",
    ["quote", QUOTE],
    ["mentions", QUOTE],
    ["voices", ["name", "id", "kind", ["quote", QUOTE], "verb", ["said", WHEN], "inferred"]],
    "modality",
    ["hedges", ["kind", ["quote", QUOTE]]],
    ["amount", [...ENDS, "unit", "per", "comparator", "approximate", "vague", ["quote", QUOTE]]],
    "measure",
    ["method", QUOTE],
    ["population", ["id", ["quote", QUOTE], "civilian", "saidBy"]],
    ["actors", ["role", "id", "name", ["quote", QUOTE], "inferred"]],
    ["places", ["role", "id", "name", "precision", "uncertaintyKm", ["quote", QUOTE]]],
    ["when", WHEN],
    ["baseline", ["start", "end", ["quote", QUOTE]]],
    ["event", ["code", "second", "mode"]],
    ["links", ["to", "how", ["quote", QUOTE]]],
    "direction",
    "order",
    ["excludes", QUOTE],
    "flags",
    ["reader", ["name", "version", "rule"]],
  ],
  note: ["file", "document", "code", ["span", SPAN], "says", "severity", "next"],
  question: [
    "key",
    "measure",
    "family",
    "population",
    "area",
    "unit",
    "per",
    ["window", [...SPAN, "rule"]],
    ["estimate", [...ENDS, "open", "method", "origins", "unnamed", "confidence", "why"]],
    [
      "voices",
      ["origin", "named", ...ENDS, "asOf", "claims", "copies", "grade", "weight", "flags"],
    ],
    ["apart", ["key", "unit", ["estimate", [...ENDS, "open"]], "why"]],
    "apartMore",
    ["left", ["claim", "why"]],
    ["excludes", ["claim", ["quote", QUOTE]]],
    "settle",
    ["sensitivity", [["equalWeights", ENDS]]],
  ],
};

/**
 * One record as one line of compact JSON: `record` and `v` first, then its fields in the order of
 * docs/format, whatever order the value was built in. No line end.
 */
export function toRecordLine<Kind extends keyof Records>(kind: Kind, value: Records[Kind]): string {
  const fields = inOrder(value, SHAPES[kind]) as object;
  return JSON.stringify({ record: kind, v: 1, ...fields });
}

function inOrder(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((one) => inOrder(one, shape));
  if (value === null || typeof value !== "object") return value ?? null;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    shape.map((key) =>
      typeof key === "string"
        ? [key, fields[key] ?? null]
        : [key[0], inOrder(fields[key[0]] ?? null, key[1])],
    ),
  );
}
