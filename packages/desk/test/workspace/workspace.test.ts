import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { VouchError } from "vouch";
import { type Effects, nodeEffects } from "../../src/effects.ts";
import { openDatabase } from "../../src/store/sqlite/open.ts";
import { headFromText, headToText, parseHead } from "../../src/workspace/head.ts";
import { openWorkspace } from "../../src/workspace/open.ts";
import { verifyWorkspace } from "../../src/workspace/verify.ts";
import { arrival, graded } from "../store/made.ts";
import { madeWorkspace, testFolder } from "./made.ts";

const root = testFolder();
let count = 0;
const fresh = (): string => path.join(root, `case ${++count} عمل %20`);
/** Another folder with the same files, as another program would meet them. */
const copied = (folder: string): string => {
  const copy = fresh();
  fs.cpSync(folder, copy, { recursive: true, filter: (file) => !/-(shm|wal)$/.test(file) });
  return copy;
};
const refuses = (code: string) => expect.objectContaining({ constructor: VouchError, code });
const codesOf = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);
const verify = async (folder: string, head?: string) =>
  verifyWorkspace(folder, nodeEffects, head === undefined ? {} : { head });

test("a workspace is made on first use, and is the same when it is opened again", async () => {
  const folder = fresh();
  const made = await madeWorkspace(folder);
  const entries = [...made.entries()];
  const head = made.head();
  made.close();
  const names = fs.readdirSync(folder).filter((name) => !/-(shm|wal)$/.test(name));
  expect(names.sort()).toEqual(["HEAD", "originals", "vouch.db"]);
  // A copy of the file alone is a copy of everything: the log is folded in.
  const wal = path.join(folder, "vouch.db-wal");
  expect(fs.existsSync(wal) ? fs.statSync(wal).size : 0).toBe(0);
  expect(fs.readFileSync(path.join(folder, "HEAD"), "utf8")).toBe(`${headToText(head)}\n`);
  const again = await openWorkspace(folder, nodeEffects);
  expect([...again.entries()]).toEqual(entries);
  expect(again.warnings).toEqual([]);
  again.close();
  expect(await verify(folder)).toEqual({
    ok: true,
    findings: [],
    looked: { entries: 7, documents: 3, readings: 3, quotes: 3, originals: 3 },
    head,
  });
});

test("an empty workspace is whole", async () => {
  const folder = fresh();
  (await openWorkspace(folder, nodeEffects)).close();
  expect((await verify(folder)).findings).toEqual([]);
});

test("a head that was printed earlier is found, by its number, by its root and by 12 digits", async () => {
  const folder = fresh();
  const workspace = await madeWorkspace(folder);
  const then = workspace.head();
  workspace.append([graded("later"), graded("latest")]);
  workspace.close();
  for (const given of [headToText(then), then.root, then.root.slice(0, 12), ` ${then.root}\n`]) {
    expect((await verify(folder, given)).ok).toBe(true);
  }
  const other = await verify(folder, `${then.size + 1} ${then.root}`);
  expect(codesOf(other.findings)).toEqual(["workspace/given-head-differs"]);
  await expect(verify(folder, "abc")).rejects.toThrow(refuses("workspace/no-head"));
});

test("an older copy of the database is found out, is not added to, and says what is missing", async () => {
  const first = fresh();
  const workspace = await madeWorkspace(first);
  workspace.close();
  const older = copied(first);
  const more = await openWorkspace(first, nodeEffects);
  more.append([graded("a"), graded("b")]);
  const head = more.head();
  more.close();
  const folder = copied(first);
  fs.copyFileSync(path.join(older, "vouch.db"), path.join(folder, "vouch.db"));
  const { findings, looked } = await verify(folder);
  expect(looked.entries).toBe(7);
  expect(findings).toMatchObject([
    { code: "workspace/rolled-back", says: expect.stringContaining("Entries 8 to 9 were ack") },
  ]);
  const opened = await openWorkspace(folder, nodeEffects);
  expect(codesOf(opened.warnings)).toEqual(["workspace/rolled-back"]);
  expect(() => opened.append([graded("c")])).toThrow(refuses("workspace/rolled-back"));
  opened.close();
  expect(fs.readFileSync(path.join(folder, "HEAD"), "utf8")).toBe(`${headToText(head)}\n`);
  // Without HEAD only a head kept elsewhere can tell.
  fs.rmSync(path.join(folder, "HEAD"));
  (await openWorkspace(folder, nodeEffects)).close();
  expect((await verify(folder)).ok).toBe(true);
  expect(codesOf((await verify(folder, head.root)).findings)).toEqual([
    "workspace/given-head-differs",
  ]);
});

test("a stop between commit and head is nothing: the head is moved when opened", async () => {
  const folder = fresh();
  const workspace = await madeWorkspace(folder);
  const behind = fs.readFileSync(path.join(folder, "HEAD"));
  workspace.append([graded("a")]);
  const head = workspace.head();
  workspace.close();
  fs.writeFileSync(path.join(folder, "HEAD"), behind);
  expect((await verify(folder)).ok).toBe(true);
  const again = await openWorkspace(folder, nodeEffects);
  expect(again.warnings).toEqual([]);
  again.close();
  expect(headFromText(fs.readFileSync(path.join(folder, "HEAD"), "utf8"))).toEqual(head);
});

test.for<[string, (sql: (text: string) => void) => void, string[]]>([
  [
    "one entry's words",
    (sql) => sql("update entry set body = replace(body, '31', '13') where number = 4"),
    [
      "workspace/entry-changed",
      "workspace/quote-differs",
      "workspace/tree-differs",
      "workspace/head-differs",
    ],
  ],
  [
    "a report's words",
    (sql) => sql("update entry set body = replace(body, '31', '13') where number = 3"),
    [
      "workspace/entry-changed",
      "workspace/document-changed",
      "workspace/quote-differs",
      "workspace/tree-differs",
      "workspace/head-differs",
    ],
  ],
  [
    "who wrote it",
    (sql) => sql("update entry set who = 'Nobody' where number = 7"),
    ["workspace/entry-changed", "workspace/tree-differs", "workspace/head-differs"],
  ],
  [
    "one entry removed",
    (sql) => sql("delete from entry where number = 2"),
    ["workspace/entry-missing"],
  ],
  [
    "a run of entries removed",
    (sql) => sql("delete from entry where number > 2 and number < 6"),
    ["workspace/entry-missing", "workspace/document-missing"],
  ],
  [
    "an entry appended by hand",
    (sql) =>
      sql("insert into entry select 8, time, who, kind, subject, body from entry where number = 7"),
    ["workspace/entry-added"],
  ],
  [
    "a leaf",
    (sql) => sql("update leaf set hash = zeroblob(32) where number = 5"),
    ["workspace/entry-changed"],
  ],
  [
    "the saved tree",
    (sql) => sql("update tree set peaks = zeroblob(96)"),
    ["workspace/tree-differs"],
  ],
  [
    "the size of the saved tree",
    (sql) => sql("update tree set size = 3"),
    [
      "workspace/entry-added",
      "workspace/entry-added",
      "workspace/entry-added",
      "workspace/entry-added",
      "workspace/tree-differs",
      "workspace/rolled-back",
    ],
  ],
  [
    "two entries swapped",
    (sql) =>
      sql(
        "update entry set number = case number when 1 then -3 when 3 then -1 end where number in (1, 3); update entry set number = -number where number < 0",
      ),
    [
      "workspace/entry-changed",
      "workspace/document-missing",
      "workspace/entry-changed",
      "workspace/tree-differs",
      "workspace/head-differs",
    ],
  ],
  ["a whole table", (sql) => sql("drop table leaf"), ["workspace/damaged"]],
])("tampering is named: %s", async ([, tamper, codes]) => {
  const folder = fresh();
  (await madeWorkspace(folder)).close();
  const database = openDatabase(path.join(folder, "vouch.db"));
  tamper((text) => database.exec(text));
  database.close();
  const { ok, findings } = await verify(folder);
  expect(ok).toBe(false);
  expect([...new Set(codesOf(findings))].sort()).toEqual([...new Set(codes)].sort());
  for (const { says, next } of findings) {
    expect(says).toMatch(/\S/);
    expect(next).toMatch(/\S/);
    expect(says).not.toMatch(/ at .*:\d+:\d+/);
  }
});

test("several things wrong are all named, with the report that hangs on them", async () => {
  const folder = fresh();
  const workspace = await madeWorkspace(folder);
  const [first = "", second = "", third = ""] = workspace.originals.names();
  workspace.close();
  const fileOf = (name: string) => path.join(folder, "originals", name.slice(0, 2), name.slice(2));
  fs.rmSync(fileOf(first));
  fs.appendFileSync(fileOf(second), "!");
  fs.writeFileSync(`${fileOf(third)}.x.part`, "unfinished");
  fs.writeFileSync(path.join(folder, "HEAD"), "nonsense");
  const { findings } = await verify(folder);
  expect(codesOf(findings)).toEqual([
    "workspace/head-missing",
    "workspace/original-changed",
    "workspace/original-missing",
  ]);
  expect(findings[1]?.document).toMatch(/^[0-9a-f]{64}$/);
  expect(findings[2]?.says).toContain(first.slice(2));
});

test("an original that no entry names is no fault; the same bytes again mend a damaged one", async () => {
  const folder = fresh();
  const workspace = await madeWorkspace(folder);
  const bytes = new TextEncoder().encode("kept, then stopped");
  const name = workspace.originals.keep(bytes);
  fs.writeFileSync(path.join(folder, "originals", name.slice(0, 2), name.slice(2)), "damaged");
  expect((await verify(folder)).ok).toBe(false);
  expect(workspace.originals.keep(bytes)).toBe(name);
  workspace.close();
  expect((await verify(folder)).ok).toBe(true);
});

test.for<[string, (file: string) => void]>([
  ["gone", (file) => fs.rmSync(file)],
  ["empty", (file) => fs.truncateSync(file, 0)],
  ["cut to 1 byte", (file) => fs.truncateSync(file, 1)],
  ["cut to 100 bytes", (file) => fs.truncateSync(file, 100)],
  ["cut to 4095 bytes", (file) => fs.truncateSync(file, 4095)],
  ["cut to one page", (file) => fs.truncateSync(file, 4096)],
  ["cut in half", (file) => fs.truncateSync(file, fs.statSync(file).size >> 1)],
  [
    "without its first page",
    (file) => fs.writeFileSync(file, fs.readFileSync(file).fill(0, 0, 4096)),
  ],
  ["nothing but words", (file) => fs.writeFileSync(file, "words ".repeat(4000))],
])(
  "H131 a database that is %s is named, and no blank one is put in its place",
  async ([, damage]) => {
    const whole = fresh();
    (await madeWorkspace(whole, 12)).close();
    const folder = copied(whole);
    damage(path.join(folder, "vouch.db"));
    const { ok, looked } = await verify(folder);
    expect(ok).toBe(false);
    expect(looked.originals).toBe(12);
    const opened = await openWorkspace(folder, nodeEffects).then(
      (workspace) => {
        const codes = codesOf(workspace.warnings);
        workspace.close();
        return codes;
      },
      (error) => [error.code],
    );
    expect(opened.join()).toMatch(
      /^workspace\/(damaged|rolled-back|head-differs|not-one|disk-trouble)$/,
    );
  },
);

test("what is no workspace is said to be none", async () => {
  const file = fresh();
  fs.writeFileSync(file, "words");
  await expect(openWorkspace(file, nodeEffects)).rejects.toThrow(refuses("workspace/not-one"));
  const other = fresh();
  fs.mkdirSync(other);
  await expect(verify(other)).rejects.toThrow(refuses("workspace/not-one"));
  await expect(verify(fresh())).rejects.toThrow(refuses("workspace/not-one"));
  (await openWorkspace(other, nodeEffects)).close();
  const full = fresh();
  fs.mkdirSync(full);
  fs.writeFileSync(path.join(full, "letter.txt"), "mine");
  await expect(openWorkspace(full, nodeEffects)).rejects.toThrow(refuses("workspace/not-one"));
  expect(fs.readdirSync(full)).toEqual(["letter.txt"]);
  const foreign = fresh();
  fs.mkdirSync(foreign);
  const database = openDatabase(path.join(foreign, "vouch.db"));
  database.exec("create table a (b)");
  database.close();
  await expect(openWorkspace(foreign, nodeEffects)).rejects.toThrow(refuses("workspace/not-one"));
});

test("H135 a workspace of a newer Vouch is neither opened nor verified", async () => {
  const folder = fresh();
  (await madeWorkspace(folder)).close();
  const database = openDatabase(path.join(folder, "vouch.db"));
  database.exec("pragma user_version = 99");
  database.close();
  await expect(openWorkspace(folder, nodeEffects)).rejects.toThrow(refuses("workspace/newer"));
  await expect(verify(folder)).rejects.toThrow(refuses("workspace/newer"));
});

const failing = (code: string, on: (path: string) => boolean): Effects => ({
  ...nodeEffects,
  files: {
    ...nodeEffects.files,
    write: (file, bytes) => {
      if (on(file)) throw Object.assign(new Error("no"), { code });
      nodeEffects.files.write(file, bytes);
    },
  },
});

test.for([
  ["ENOSPC", "workspace/disk-full"],
  ["EFBIG", "workspace/disk-full"],
  ["EROFS", "workspace/read-only"],
  ["EIO", "workspace/disk-trouble"],
])(
  "H123 %s while an original or the head is written is %s, and nothing needs repair",
  async ([code = "", told = ""]) => {
    const folder = fresh();
    (await madeWorkspace(folder)).close();
    const bytes = new TextEncoder().encode("one more");
    const first = await openWorkspace(
      folder,
      failing(code, (file) => file.includes("originals")),
    );
    expect(() => first.originals.keep(bytes)).toThrow(refuses(told));
    first.close();
    const second = await openWorkspace(
      folder,
      failing(code, (file) => file.includes("HEAD")),
    );
    expect(() => second.append([arrival("more")])).toThrow(refuses(told));
    second.close();
    const third = await openWorkspace(folder, nodeEffects);
    expect(third.warnings).toEqual([]);
    expect(third.head().size).toBe(8);
    third.close();
    expect((await verify(folder)).findings).toEqual([]);
  },
);

test("H124 a folder that cannot be written to is said to be so", async () => {
  const folder = fresh();
  (await madeWorkspace(folder)).close();
  const files = { ...nodeEffects.files, isWritable: () => false };
  await expect(openWorkspace(folder, { ...nodeEffects, files })).rejects.toThrow(
    refuses("workspace/read-only"),
  );
});

test("H125 two writers take turns, and number entries together", async () => {
  const folder = fresh();
  const [one, two] = [await madeWorkspace(folder), await openWorkspace(folder, nodeEffects)];
  const [a] = one.append([graded("a")]);
  const [b] = two.append([graded("b")]);
  const [c] = one.append([graded("c")]);
  expect([a, b, c].map((entry) => entry?.number)).toEqual([8, 9, 10]);
  one.close();
  two.close();
  expect((await verify(folder)).findings).toEqual([]);
});

test("a head there and back; what is none is null", () => {
  const head = { size: 12, root: "ab".repeat(32) };
  expect(headFromText(headToText(head))).toEqual(head);
  for (const line of ["", "x", `01 ${head.root}`, `1 ${head.root}x`, `1  ${head.root}`]) {
    expect(headFromText(line)).toBeNull();
  }
  expect(parseHead(`12:${head.root}`)).toEqual(head);
  expect(parseHead("ABABABABABAB")).toEqual({ size: null, root: "abababababab" });
  expect(parseHead("ababababab")).toBeNull();
});
