import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { VouchError } from "vouch";
import { type Bound, openDatabase } from "../../src/store/sqlite/open.ts";
import { checkSchema, makeSchema, schemaOf } from "../../src/store/sqlite/schema.ts";

const folder = mkdtempSync(path.join(tmpdir(), "vouch-bind-"));
const database = openDatabase(path.join(folder, "bind.db"));
database.exec("create table kept (value any, other any) strict");
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
const refuses = (code: string) => expect.objectContaining({ constructor: VouchError, code });

test.for<[string, unknown]>([
  ["a boolean", true],
  ["a Date", new Date(0)],
  ["a function", () => 1],
  ["a symbol", Symbol("a")],
  ["an object", { a: 1 }],
  ["a list", [1]],
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["an integer of 71 bits", 2n ** 70n],
  ["an integer just too large", 2n ** 63n],
  ["half a character", "a\ud800b"],
  ["U+0000", "a\0b"],
])("refused, never kept as NULL: %s", ([, value]) => {
  for (const verb of [database.all, database.run]) {
    expect(() => verb("insert into kept values (?, 1)", value as Bound)).toThrow(
      refuses("store/cannot-keep"),
    );
  }
  const rows = database.iterate("select ? as value", value as Bound);
  expect(() => [...rows]).toThrow(refuses("store/cannot-keep"));
  expect(database.all("select count(*) as n from kept")).toMatchObject([{ n: 0 }]);
});

test.for<[string, Bound]>([
  ["text", "Qaryat – قرية 😀"],
  ["a whole number", 9007199254740991],
  ["a fraction", 0.1],
  ["null", null],
  ["a bigint", -5n],
  ["bytes", Uint8Array.of(0, 1, 255)],
  ["no bytes", new Uint8Array(0)],
])("kept and given back: %s", ([, value]) => {
  const [row] = database.all("select ? as value", value);
  const back = row?.value;
  const wanted = typeof value === "bigint" ? Number(value) : value;
  expect(back instanceof Uint8Array ? Uint8Array.from(back) : back).toEqual(wanted);
});

test.for<[string, readonly Bound[]]>([
  ["a missing value", [1]],
  ["no value", []],
  ["a surplus value", [1, 2, 3]],
])("refused: %s", ([, values]) => {
  const sql = "insert into kept values (?, ?) -- why?";
  expect(() => database.run(sql, ...values)).toThrow(refuses("store/wrong-number-of-values"));
});

test("only plain places are counted: names and numbers are refused, quoted marks are text", () => {
  expect(() => database.all("select :a as a", 1)).toThrow(refuses("store/named-place"));
  expect(() => database.all("select ?1 as a", 1)).toThrow(refuses("store/named-place"));
  expect(database.all("select '?' as a, ? as b", 1)).toMatchObject([{ a: "?", b: 1 }]);
});

test("the pragmas are those that evidence needs", () => {
  const asked = ["journal_mode", "synchronous", "mmap_size", "trusted_schema", "cell_size_check"];
  const found = asked.map((name) => Object.values(database.all(`pragma ${name}`)[0] ?? {})[0]);
  expect(found).toEqual(["wal", 2, 0, 0, 1]);
  expect(database.all("pragma busy_timeout")).toMatchObject([{ timeout: 5000 }]);
});

test("read only is read only", () => {
  const reader = openDatabase(path.join(folder, "bind.db"), { readOnly: true });
  expect(() => reader.run("delete from kept")).toThrow(refuses("workspace/read-only"));
  reader.close();
});

test("what is no database is said to be damaged; a folder that is not there cannot be opened", () => {
  const file = path.join(folder, "words.db");
  writeFileSync(file, "These are words, no pages of a database. ".repeat(300));
  expect(() => openDatabase(file)).toThrow(refuses("workspace/damaged"));
  expect(() => openDatabase(path.join(folder, "none", "a.db"))).toThrow(
    refuses("workspace/cannot-open"),
  );
});

test("tables of a newer program, and of another program, are left alone", () => {
  const file = path.join(folder, "newer.db");
  const newer = openDatabase(file);
  expect(schemaOf(newer)).toBe("blank");
  makeSchema(newer);
  makeSchema(newer);
  expect(schemaOf(newer)).toBe("ours");
  newer.exec("pragma user_version = 2");
  expect(() => checkSchema(newer, file)).toThrow(refuses("workspace/newer"));
  newer.close();
  expect(() => checkSchema(database, "bind.db")).toThrow(refuses("workspace/not-one"));
});
