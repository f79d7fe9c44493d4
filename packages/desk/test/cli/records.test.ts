import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import {
  claimOf,
  emptyFolder,
  filledFolder,
  keyOf,
  ROOT,
  type Run,
  recordsOf,
  vouch,
  write,
} from "./vouch.ts";

const schemas = new Map<string, ValidateFunction>();

beforeAll(() => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const name of ["document", "claim", "note", "question", "entry"]) {
    const file = path.join(ROOT, "docs/format", `${name}.schema.json`);
    schemas.set(name, ajv.compile(JSON.parse(readFileSync(file, "utf8"))));
  }
});

/** Every line is a record of its schema, keys in its order; gives their names. */
function checkLines(run: Run): string[] {
  const records = recordsOf(run);
  for (const record of records) {
    const isValid = schemas.get(String(record.record));
    expect(isValid, String(record.record)).toBeDefined();
    expect(isValid?.(record), JSON.stringify(isValid?.errors)).toBe(true);
    const { properties } = (isValid as ValidateFunction).schema as { properties: object };
    expect(Object.keys(record)).toEqual(Object.keys(properties));
  }
  expect(run.out.split("\n").slice(0, -1)).toEqual(records.map((record) => JSON.stringify(record)));
  return records.map((record) => String(record.record));
}

/** Command lines that print records, and which ones. CLAIM, DOC and KEY are filled in. */
const LINES: readonly (readonly [line: string, records: readonly string[]])[] = [
  ["add in new.txt", ["document"]],
  ["add missing.txt", ["note"]],
  ["read in/one.md", ["document", "claim"]],
  ["documents", ["document"]],
  ["show one.md", ["document", "claim"]],
  ["questions", ["question"]],
  ["question KEY", ["question"]],
  ["claims", ["claim"]],
  ["why CLAIM", ["claim", "document", "entry"]],
  ["judge CLAIM query --because doubtful", ["entry"]],
  ["grade sohr B", ["entry"]],
  ["set one.md --published 2016-03-05 --source Reuters", ["entry"]],
  ["retract two.md --because withdrawn", ["entry"]],
  ["undo 1 --because trial", ["entry"]],
  ["history", ["entry"]],
  ["reread --all", ["document"]],
  ["verify", ["note"]],
  ["doctor", ["note"]],
  ["version", ["note"]],
  ["dossier --out d.html", ["note"]],
];

test.for(LINES)("vouch %s --json prints records only", ([line, wanted]) => {
  const cwd = filledFolder();
  write(cwd, { "new.txt": "In Homs, 31 soldiers were killed on 5 May 2015, SANA said.\n" });
  const words = line.replace("CLAIM", claimOf(cwd)).replace("KEY", keyOf(cwd)).split(" ");
  const run = vouch([...words, "--json"], { cwd });
  expect(run.code, run.err).toBe(line.includes("missing") ? 1 : 0);
  const printed = checkLines(run);
  for (const name of wanted) expect(printed).toContain(name);
});

test("vouch demo --json prints records only", () => {
  const run = vouch(["demo", "--json"], { cwd: emptyFolder() });
  expect(run.code, run.err).toBe(0);
  expect(new Set(checkLines(run))).toEqual(new Set(["question"]));
});

test("vouch read prints the document, then claims in text order, then notes; twice the same bytes", () => {
  const cwd = emptyFolder();
  const file = path.join(ROOT, "corpus/demo/07-al-hol-autumn-2019.html");
  const run = vouch(["read", file, "--json"], { cwd });
  const kinds = checkLines(run);
  expect(kinds.join(" ")).toMatch(/^document( claim)+( note)*$/);
  const [document, ...rest] = recordsOf(run);
  const starts: number[] = [];
  for (const { record, quote } of rest) {
    if (record !== "claim") continue;
    const { start, end, text } = quote as { start: number; end: number; text: string };
    expect(String(document?.text).slice(start, end)).toBe(text);
    starts.push(start);
  }
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(vouch(["read", file, "--json"], { cwd }).out).toBe(run.out);
});
