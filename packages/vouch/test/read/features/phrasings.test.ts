import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/model/index.ts";
import { claimsOf, readText } from "../../shared.ts";
import {
  AHEAD,
  DERIVED,
  DIVERGING,
  EXCLUDED,
  FOLDS,
  FURNITURE,
  HABITS,
  LINKED,
  MOVEMENT,
  PROMISED,
  QUOTED,
  RANKED,
  RHETORIC,
  STAYS_APART,
  STRENGTHS,
  UNDATED,
  UNSOURCED,
} from "./corpus.ts";

const figuresOf = (text: string): Claim[] => claimsOf(text).filter(({ kind }) => kind === "figure");
const numberOf = ({ amount }: Claim): number | null =>
  amount?.best ?? amount?.low ?? amount?.high ?? null;
const EN = { language: { code: "en", translated: null } } as const;

test("every feature has ten phrasings of its own", () => {
  for (const table of [
    AHEAD,
    DERIVED,
    DIVERGING,
    EXCLUDED,
    FOLDS,
    FURNITURE,
    HABITS,
    LINKED,
    MOVEMENT,
    PROMISED,
    QUOTED,
    RANKED,
    RHETORIC,
    STAYS_APART,
    STRENGTHS,
    UNDATED,
    UNSOURCED,
  ])
    expect(table.length).toBeGreaterThanOrEqual(10);
});

test.for([...MOVEMENT])("F1 %s", ([text, kind, place]) => {
  const event = claimsOf(text).find((claim) => claim.kind === "event");
  expect(event?.voices.at(-1)?.kind).toBe(kind);
  expect(event?.places.map(({ role, id }) => `${role} ${id}`)).toContain(place);
  expect(event?.when).toMatchObject({ start: "2017-05-01", end: "2017-05-01", basis: "relative" });
  expect(event?.amount).toMatchObject({ low: null, best: null, high: null, vague: true });
});

test.for([...FOLDS])("F2 one claim: %s", (text) => {
  const figures = figuresOf(text);
  expect(figures).toHaveLength(1);
  expect(figures[0]?.mentions).toHaveLength(1);
});

test.for([...STAYS_APART])("F2 two claims: %s", (text) => {
  const figures = figuresOf(text);
  expect(figures).toHaveLength(2);
  expect(figures.flatMap(({ mentions }) => mentions)).toEqual([]);
});

test.for([...AHEAD])("F7 %s", (text) => {
  const claims = claimsOf(text);
  expect(claims.filter(({ kind }) => kind === "event" || kind === "control")).toEqual([]);
  const forecasts = claims.filter(({ kind }) => kind === "forecast");
  expect(forecasts).toHaveLength(1);
  for (const { modality } of claims) expect(modality).toMatch(/^(conditional|predicted|planned)$/);
});

test.for([...UNSOURCED])("F8 %s", ([text, best]) => {
  const [claim, ...more] = figuresOf(text);
  expect(more).toEqual([]);
  expect(claim?.amount?.best).toBe(best);
  expect(claim?.flags).toContain("unsourced");
});

test.for([...STRENGTHS])("F11 %s", ([text, measure, low, high]) => {
  const figures = figuresOf(text);
  expect(figures).toHaveLength(1);
  expect(figures[0]).toMatchObject({ measure, amount: { low, best: null, high, unit: "people" } });
});

test.for([...UNDATED])("F14 %s", ([text, from]) => {
  const { published } = readText(text, EN).findings;
  expect(published).toMatchObject({ start: from, precision: "interval", basis: "inferred" });
  expect(published.evidence.length).toBeGreaterThan(0);
});

test.for([...RANKED])("F15 %s", ([text, order]) => {
  const ranking = claimsOf(text).filter(({ kind }) => kind === "ordinal");
  expect(ranking).toHaveLength(1);
  expect(ranking[0]?.order).toEqual(order);
  expect(ranking[0]?.amount).toBeNull();
});

test.for([...DIVERGING])("F16 %s", (text) => {
  const trends = claimsOf(text).filter(({ kind }) => kind === "trend");
  expect(trends.map(({ direction }) => direction)).toEqual(["down", "up"]);
});

test.for([...EXCLUDED])("F17 %s", ([text, best, excludes]) => {
  const figures = figuresOf(text);
  expect(figures).toHaveLength(1);
  expect(figures[0]?.amount?.best).toBe(best);
  expect(figures[0]?.modality).toBe("asserted");
  expect(figures[0]?.excludes.map((quote) => quote.text)).toEqual(excludes);
});

test.for([...PROMISED])("F24 %s", ([text, best]) => {
  const claim = figuresOf(text).find(({ measure }) => measure === "salary");
  expect(claim?.amount).toMatchObject({ best, unit: "USD", per: "month" });
  expect(claim?.modality).toBe("promised");
  expect(claim?.voices.at(-1)).toMatchObject({ kind: "detainee", name: null });
  expect(claim?.flags).toContain("coercion");
});

test.for([...LINKED])("F25 %s", ([text, how, part, whole]) => {
  const figures = figuresOf(text);
  const one = figures.find((claim) => numberOf(claim) === part);
  const other = figures.find((claim) => numberOf(claim) === whole);
  expect(other).toBeDefined();
  expect(one?.links.map((link) => [link.how, link.to])).toContainEqual([how, other?.id]);
});

test.for([...DERIVED])("F29 %s", ([line, name, from]) => {
  const { findings } = readText(`The group is weak, the report says.\n\n${line}`, EN);
  expect(findings.derivedFrom.map((one) => one.name)).toEqual(name === null ? [] : [name]);
  if (from !== null)
    expect(
      readText(`The group is weak, the report says.\n\n${line}`).findings.language.translated?.from,
    ).toBe(from);
});

describe.each(FURNITURE)("F30 %s", (line) => {
  const told = "Strikes killed 12 people in Idlib on Monday.";
  test.for([`${line}\n\n${told}`, `${told}\n\n${line}`])("masked in place: %#", (text) => {
    const { claims, findings } = readText(text, EN);
    const at = text.indexOf(line);
    expect(findings.masked.map(({ start, end }) => text.slice(start, end))).toContain(line);
    for (const { quote } of claims)
      expect(quote.end <= at || quote.start >= at + line.length).toBe(true);
    expect(claims.filter(({ kind }) => kind === "figure")).toHaveLength(1);
  });
});

test.for([...RHETORIC])("F33 %s", (text) => {
  const claims = claimsOf(text);
  expect(claims.filter(({ kind }) => kind === "figure" || kind === "control")).toEqual([]);
  expect(claims.filter(({ kind }) => kind === "statement")).toHaveLength(1);
});

test.for([...HABITS])("F36 %s", (text) => {
  const events = claimsOf(text).filter(({ kind }) => kind === "event");
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ modality: "habitual", amount: null });
  expect(events[0]?.when).toMatchObject({ start: null, end: null, basis: "none" });
});

test.for([...QUOTED])("F37 %s", ([text, words, speaker, said]) => {
  const statements = claimsOf(text).filter(({ kind }) => kind === "statement");
  expect(statements).toHaveLength(1);
  const [claim] = statements;
  expect(claim?.quote.text.replace(/,$/, "")).toBe(words);
  const voice = claim?.voices.at(-1);
  expect(voice?.name ?? "").toMatch(speaker);
  expect(voice?.said?.start ?? null).toBe(said);
});
