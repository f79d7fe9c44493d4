import { expect, test } from "vitest";
import type { Claim, Document, Note, Question } from "../../src/model/index.ts";
import { toClaimsCsv, toQuestionsCsv } from "../../src/view/csv.ts";
import { toRecordLine } from "../../src/view/lines.ts";
import { amount, made } from "../estimate/made.ts";
import { makeCase } from "./case.ts";

const { claims, documents, notes, questions } = makeCase();

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

test("record and v come first; nothing is lost and nothing is added", () => {
  const lines: [string, object][] = [
    ...[...documents.values()].map((one): [string, object] => [toRecordLine("document", one), one]),
    ...[...claims.values()].map((one): [string, object] => [toRecordLine("claim", one), one]),
    ...notes.map((one): [string, object] => [toRecordLine("note", one), one]),
    ...questions.map((one): [string, object] => [toRecordLine("question", one), one]),
  ];
  for (const [line, value] of lines) {
    expect(line).toMatch(/^\{"record":"(document|claim|note|question)","v":1,/);
    expect(line).not.toContain("\n");
    const { record: _, v: _v, ...rest } = JSON.parse(line);
    expect(rest).toEqual(JSON.parse(JSON.stringify(value)));
  }
});

test("the order of the keys is that of the format, however a value was built", () => {
  for (const claim of claims.values())
    expect(toRecordLine("claim", reversed(claim) as Claim)).toBe(toRecordLine("claim", claim));
  for (const question of questions)
    expect(toRecordLine("question", reversed(question) as Question)).toBe(
      toRecordLine("question", question),
    );
  const [document] = documents.values();
  expect(
    Object.keys(JSON.parse(toRecordLine("document", document as Document))).slice(0, 5),
  ).toEqual(["record", "v", "id", "file", "title"]);
  expect(Object.keys(JSON.parse(toRecordLine("note", notes[0] as Note)))).toEqual([
    "record",
    "v",
    "file",
    "document",
    "code",
    "span",
    "says",
    "severity",
    "next",
  ]);
});

/** A reader of RFC 4180, written for the test alone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    const [, cell = "", stop] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (stop === "\r\n") rows.push([]);
    if (match.index + match[0].length >= text.length) break;
  }
  return rows.filter((row) => row.length > 1);
}

test.for(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"])(
  "a text that begins like a formula is guarded: %j",
  (words) => {
    const claim = made("a", { quote: { start: 0, end: words.length, text: words } });
    const [head = [], row = []] = parseCsv(toClaimsCsv([claim]));
    expect(row[head.indexOf("quote")]).toBe(`'${words}`);
  },
);

test("numbers stay numbers, quotes are doubled, commas and line ends are kept", () => {
  const text = 'He said "five,\nor six", then left';
  const claim = made("a", {
    amount: amount({ best: -5, unit: "percent" }),
    quote: { start: 0, end: text.length, text },
  });
  const csv = toClaimsCsv([claim]);
  const [head = [], row = []] = parseCsv(csv);
  expect(row[head.indexOf("best")]).toBe("-5");
  expect(row[head.indexOf("low")]).toBe("");
  expect(row[head.indexOf("quote")]).toBe(text);
  expect(csv.endsWith("\r\n")).toBe(true);
});

test("every question is a row under the same head", () => {
  const [head = [], ...rows] = parseCsv(toQuestionsCsv(questions));
  expect(rows).toHaveLength(questions.length);
  for (const row of rows) expect(row).toHaveLength(head.length);
  const reserves = rows.find((row) => row[1] === "reserves");
  expect(reserves?.[head.indexOf("high")]).toBe("2000000000000");
});
