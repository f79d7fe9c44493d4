import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, Quote, Reading, Span } from "../../../src/model/index.ts";
import { SAYS } from "../../../src/read/quantity/corpus.ts";
import { makeRulesReader } from "../../../src/read/reader.ts";
import { claimsOf, documentOf, packs, reader, readText } from "../../shared.ts";
import { TOLD } from "../measure/corpus.ts";
import { asIntake, UNITS } from "./hostile.ts";

const EN = { language: { code: "en", translated: null } } as const;

/** Every quote anywhere in a value. */
function quotesIn(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = value as Partial<Quote>;
  const is =
    typeof own.start === "number" && typeof own.end === "number" && typeof own.text === "string";
  return [...(is ? [value as Quote] : []), ...Object.values(value).flatMap(quotesIn)];
}

function isInside({ start, end }: Span, length: number): boolean {
  return start >= 0 && start <= end && end <= length;
}

/** What holds for the reading of any text. */
function holds(text: string, reading: Reading): void {
  const wrong = quotesIn([reading.claims, reading.findings]).filter(
    (quote) => text.slice(quote.start, quote.end) !== quote.text || !isInside(quote, text.length),
  );
  expect(wrong).toEqual([]);
  const notes = reading.notes.filter(({ span }) => span !== null && !isInside(span, text.length));
  expect(notes).toEqual([]);
  const ids = new Set(reading.claims.map(({ id }) => id));
  expect(ids.size).toBe(reading.claims.length);
  expect(reading.claims.flatMap(({ links }) => links).filter(({ to }) => !ids.has(to))).toEqual([]);
  expect(reading.claims.filter((claim) => !isOrdered(claim))).toHaveLength(0);
  expect(reading.claims.filter((claim) => isMasked(claim, reading))).toHaveLength(0);
}

/** low ≤ best ≤ high, all of them numbers that are kept exactly. */
function isOrdered({ amount }: Claim): boolean {
  const stated = [amount?.low, amount?.best, amount?.high];
  const bounds = stated.filter((one) => typeof one === "number");
  return bounds.every(
    (one, at) => Number.isFinite(one) && Math.abs(one) <= 2 ** 53 && (bounds[at - 1] ?? one) <= one,
  );
}

/** Whether an amount begins or ends inside a mask. */
function isMasked({ amount }: Claim, { findings }: Reading): boolean {
  if (amount === null) return false;
  const { start, end } = amount.quote;
  return findings.masked.some(
    (mask) => (mask.start <= start && start < mask.end) || (mask.start < end && end <= mask.end),
  );
}

const words = [
  ...TOLD.slice(0, 120).map(([text]) => text),
  ...SAYS.flatMap(([, texts]) => texts.slice(0, 2)),
  "12",
  "٣٣",
  "１２",
  "1,2",
  "½",
  "٪",
  "$",
  "€",
  "US$",
  "%",
  "per cent",
  "“",
  "”",
  "\u202e",
  "\u202c",
  "\u2067",
  "\u2069",
  "\u200d",
  "\u200b",
  "\u00ad",
  "👨‍👩‍👧",
  "а",
  "ο",
  "\n",
  "\n\n",
  "\t",
  "(",
  ")",
  "-",
  "–",
  "said",
  "if",
  "would",
  "not",
  "IS",
  "SDF",
  "of whom",
  "against",
  "followed by",
  "fell",
  "by half",
  "tens of millions",
  "several",
  "up to",
  "at least",
];
const pieces = fc.array(
  fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 8 })),
  { maxLength: 14 },
);
const anyText = fc
  .oneof(
    pieces.map((parts) => parts.join(" ")),
    pieces.map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  )
  .map(asIntake);

test("any text: no throw, exact quotes, unique ids, ordered bounds, the same again", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, english) => {
      const known = english ? EN : {};
      const reading = readText(text, known);
      holds(text, reading);
      expect(JSON.stringify(readText(text, known))).toBe(JSON.stringify(reading));
    }),
    { numRuns: 600 },
  );
});

test("nothing is read inside a mask that the document brings", () => {
  const masks = fc.array(fc.tuple(fc.nat(300), fc.nat(40)), { maxLength: 4 });
  fc.assert(
    fc.property(
      pieces.map((parts) => asIntake(parts.join(" "))),
      masks,
      (text, cuts) => {
        const masked = cuts
          .map(([at, length]) => ({
            start: Math.min(at, text.length),
            end: Math.min(at + length, text.length),
            why: "test",
          }))
          .filter(
            ({ start, end }) =>
              end > start &&
              text.slice(start, end).isWellFormed() &&
              text.slice(0, start).isWellFormed(),
          )
          .sort((a, b) => a.start - b.start);
        const reading = reader.read(documentOf(text, { ...EN, masked }));
        expect(reading.claims.filter((claim) => isMasked(claim, reading))).toHaveLength(0);
      },
    ),
    { numRuns: 300 },
  );
});

describe.each(TOLD.map(([text]) => text))("in the midst of another text: %s", (text) => {
  test("it is read the same", () => {
    const told = (all: string): unknown =>
      claimsOf(all)
        .filter(({ kind, amount }) => kind === "figure" && amount !== null)
        .map(({ amount, measure }) => [amount?.low, amount?.best, amount?.high, measure]);
    expect(told(`The well is dry.\n\n${text}\n\nThe road is long.`)).toEqual(told(text));
  });
});

test("the cap on claims is told", () => {
  const small = makeRulesReader(packs, { claims: 3 });
  const text =
    "Strikes killed 12 people in Homs. Raids killed 13 people in Hama. Shells killed 14 people in Idlib.";
  const reading = small.read(documentOf(text, EN));
  expect(reading.claims).toHaveLength(3);
  expect(reading.notes.map(({ code }) => code)).toContain("read/too-many-claims");
});

test("a language without a reader is told in a note and nothing is read", () => {
  const reading = reader.read(
    documentOf("قتل 12 شخصا في حلب", { language: { code: "ar", translated: null } }),
  );
  expect(reading.claims).toHaveLength(0);
  expect(reading.notes.map(({ code }) => code)).toEqual(["read/no-reader-for-language"]);
  expect(reading.findings.coverage.read).toBe(0);
});

test("a number that no rule explains is a note", () => {
  const reading = reader.read(documentOf("Then came 47, and all was quiet.", EN));
  expect(reading.claims.filter(({ kind }) => kind === "figure")).toHaveLength(0);
  expect(reading.notes.map(({ code }) => code)).toContain("read/number-unexplained");
});

const killed = (text: string): unknown =>
  claimsOf(text)
    .filter(({ measure }) => measure === "killed")
    .map(({ amount }) => amount?.best);

test.for([
  "Strikes killed \u202e21\u202c people in Homs.",
  "Strikes killed \u206721\u2069 people in Homs.",
  "Strikes killed \u202d21\u202c people in Homs.",
])("H20 the value is read in logical order and the control is flagged: %#", (text) => {
  expect(killed(text)).toEqual([21]);
  const claim = claimsOf(text).find(({ measure }) => measure === "killed");
  expect(claim?.flags).toContain("direction-control");
});

test.for(["1\u200b2", "1\u200d2", "1\u00ad2", "1\u20602"])(
  "H22 invisible characters inside a number: %#",
  (digits) => {
    const text = `Strikes killed ${digits} people in Al-Ho\u00adms.`;
    expect(killed(text)).toEqual([12]);
    holds(text, readText(text, EN));
  },
);

test("H23 full-width and Arabic-Indic digits are read, mixed scripts are flagged", () => {
  expect(killed("Strikes killed １２ people in Homs.")).toEqual([12]);
  expect(killed("Strikes killed ١٢ people in Homs.")).toEqual([12]);
  const mixed = claimsOf("Strikes killed 12 people in Al-Tаjribа.").find(
    ({ measure }) => measure === "killed",
  );
  expect(mixed?.flags).toContain("mixed-scripts");
});

test("H31 a number too long is no figure", () => {
  for (const unit of ["1", "1,", "1.", "-", "(", '"']) {
    const text = `Strikes killed ${unit.repeat(50_000)} people.`;
    const reading = readText(text, EN);
    expect(reading.claims.filter(({ kind }) => kind === "figure")).toHaveLength(0);
    holds(text, reading);
  }
});

test("H33 10,000 nested quotation marks and 10,000 speakers", () => {
  for (const text of [
    `${"“‘".repeat(5000)}They fled${"’”".repeat(5000)}`,
    `${"X said Y said ".repeat(5000)}12 people were killed.`,
    "according to the UN, ".repeat(10_000),
  ]) {
    const reading = readText(text, EN);
    holds(text, reading);
    for (const { voices } of reading.claims) expect(voices.length).toBeLessThanOrEqual(17);
  }
});

test("H36 50,000 headings and a table of 100,000 rows end, and masks can be undone", () => {
  for (const text of ["Raqqa\n\n".repeat(50_000), "Aleppo\t12\t30\n".repeat(100_000)]) {
    const reading = readText(text, EN);
    for (const mask of reading.findings.masked) expect(isInside(mask, text.length)).toBe(true);
    expect(reading.findings.coverage.all).toBe(text.length);
  }
});

test.for([...UNITS])("10,000 × %s", ([, unit]) => {
  const text = asIntake(unit.repeat(10_000));
  holds(text, readText(text, EN));
});

test("10 MB of digits, a million brackets and 100,000 × “1,” are read without a throw", () => {
  for (const text of ["7".repeat(10_000_000), "(".repeat(1_000_000), "1,".repeat(100_000)])
    expect(readText(text, EN).claims.filter(({ kind }) => kind === "figure")).toHaveLength(0);
});
