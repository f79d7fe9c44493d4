import { expect, test } from "vitest";
import { evidenceOf } from "../../src/estimate/evidence-of.ts";
import { askQuestions } from "../../src/estimate/question.ts";
import { type Act, draftEntry } from "../../src/ledger/body.ts";
import { foldEntries } from "../../src/ledger/fold.ts";
import type { Claim, Document, Entry, Question } from "../../src/model/index.ts";
import { amount, MEASURES, made, outlet, report, time } from "./made.ts";

const FIRST = report("1", "P", "2019-02-02", "Ten people were killed.");
const COPY = report("2", "Q", "2019-02-03", "Ten people were killed!");

function killed(id: string, document: Document, best: number): Claim {
  const quote = { start: 0, end: 3, text: "Ten" };
  const own = { ...amount({ best }), quote };
  return made(id, {
    document: document.id,
    quote,
    amount: own,
    voices: [outlet(document.source.name)],
    when: time("2019-02-01"),
  });
}

function received(document: Document, claim: Claim): Act[] {
  const { title, source, published, language, genre, derivedFrom, masked, coverage } = document;
  const findings = { title, source, published, language, genre, derivedFrom, masked, coverage };
  const reading = {
    document: document.id,
    reader: { name: "rules", version: "1" },
    findings,
    claims: [claim],
    notes: [],
  };
  return [
    { kind: "received", body: { document } },
    { kind: "read", body: { reading } },
  ] as Act[];
}

const BOTH = [...received(FIRST, killed("a", FIRST, 10)), ...received(COPY, killed("b", COPY, 10))];

function ask(
  acts: readonly Act[],
  copies: ReadonlyMap<string, string> = new Map(),
): Question | undefined {
  const entries = acts.map(
    (act, at): Entry => ({
      number: at + 1,
      ...draftEntry(act, { time: "2020-01-01T00:00:00Z", who: "vouch" }),
    }),
  );
  return askQuestions(evidenceOf(foldEntries(entries), copies), { measures: MEASURES })[0];
}

test("claims of a book are weighed; a near copy is the outlet that it copies", () => {
  expect(ask(BOTH)?.estimate).toMatchObject({ best: 10, origins: 2 });
  expect(ask(BOTH, new Map([[COPY.id, FIRST.id]]))?.estimate).toMatchObject({
    best: 10,
    origins: 1,
  });
});

test("a rejected claim is left, and what was retracted answers for no copy", () => {
  const rejected = {
    kind: "judged",
    body: { claim: "a".padEnd(64, "0"), judgement: "rejected", because: "misread" },
  } as Act;
  const question = ask([...BOTH, rejected]);
  expect(question?.voices.map(({ origin }) => origin)).toEqual(["q"]);
  expect(question?.left).toEqual([{ claim: "a".padEnd(64, "0"), why: "rejected: misread" }]);
  const gone = { kind: "retracted", body: { document: FIRST.id, because: "withdrawn" } } as Act;
  const after = ask([...BOTH, gone], new Map([[COPY.id, FIRST.id]]));
  expect(after?.voices.map(({ origin }) => origin)).toEqual(["q"]);
});

test("a grade given to a source weighs its voice", () => {
  const graded = {
    kind: "graded",
    body: { source: "p", grade: "A", because: "its own count" },
  } as Act;
  expect(ask([...BOTH, graded])?.voices.map(({ grade }) => grade)).toEqual(["A", "F"]);
});
