import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { claimOf, emptyFolder, filledFolder, recordsOf, report, vouch, write } from "./vouch.ts";

const idOf = (cwd: string, file: string): string => {
  const found = recordsOf(vouch(["documents", "--json"], { cwd })).find((one) => one.file === file);
  return String(found?.id);
};

test("add says what it took in, and ends with counts and the head", () => {
  const cwd = emptyFolder();
  write(cwd, { "a.txt": report(3), "b.md": report(4) });
  const run = vouch(["add", "a.txt", "b.md"], { cwd });
  expect(run).toMatchObject({ code: 0, out: "" });
  const lines = run.err.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^\[1\/2\] a\.txt: added as [0-9a-f]{12}, \d+ claims/);
  const kept = fs.readFileSync(path.join(cwd, "case.vouch/HEAD"), "utf8").trim();
  expect(kept).toMatch(/^6 [0-9a-f]{64}$/);
  expect(lines.at(-1)).toMatch(/^added 2 reports \(\d+ claims, \d+ notes?\)/);
  expect(lines.at(-1)).toContain(`head ${kept}`);
});

test("adding again changes nothing; the same text from elsewhere is one more appearance", () => {
  const cwd = filledFolder();
  const head = fs.readFileSync(path.join(cwd, "case.vouch/HEAD"), "utf8");
  const again = vouch(["add", "in"], { cwd });
  expect(again.err).toContain("3 already here");
  expect(fs.readFileSync(path.join(cwd, "case.vouch/HEAD"), "utf8")).toBe(head);
  const before = recordsOf(vouch(["claims", "--json"], { cwd })).length;
  const other = vouch(
    ["add", "in/three.txt", "--source", "Reuters", "--url", "https://example.org/x"],
    { cwd },
  );
  expect(other.err).toContain("2 appearances");
  expect(recordsOf(vouch(["claims", "--json"], { cwd }))).toHaveLength(before);
  const [entry] = recordsOf(vouch(["history", "--limit", "1", "--json"], { cwd }));
  expect(entry).toMatchObject({ kind: "received", who: "ada" });
  expect(recordsOf(vouch(["documents", "--json"], { cwd }))).toHaveLength(3);
});

test("folders, patterns, hidden names, workspaces, links in a circle, links to nothing", () => {
  const cwd = emptyFolder();
  write(cwd, {
    "in/a.md": report(1),
    "in/deep/er/b.txt": report(2),
    "in/.hidden.txt": report(5),
    "in/old.vouch/c.txt": report(6),
    "page.html": "<p>In Homs, 31 soldiers were killed on 5 May 2015, SANA said.</p>",
  });
  fs.symlinkSync("..", path.join(cwd, "in/deep/loop"));
  fs.symlinkSync("nothing", path.join(cwd, "in/dead.txt"));
  const walked = vouch(["add", "in"], { cwd });
  expect(walked.code).toBe(1);
  expect(walked.err).toContain("link to nothing");
  const files = recordsOf(vouch(["documents", "--json"], { cwd })).map(({ file }) => file);
  expect(files).toEqual(["a.md", "b.txt"]);
  const globbed = vouch(["read", "in/**/*.{txt,md}", "*.ht?l", "--json"], { cwd });
  const read = recordsOf(globbed).flatMap(({ record, file }) =>
    record === "document" ? [file] : [],
  );
  expect(read).toEqual(["b.txt", "a.md", "page.html"]);
  expect(vouch(["add", "*.pdf"], { cwd })).toMatchObject({ code: 1 });
});

test("H12 H13 other kinds get a line each and the rest go on", () => {
  const cwd = emptyFolder();
  write(cwd, {
    "1-good.txt": report(1),
    "2-paper.pdf": "%PDF-1.7\n%âãÏÓ\n1 0 obj",
    "3-noise.txt": Buffer.from(Array.from({ length: 6400 }, (_, at) => (at * 7919) % 256)),
    "4-picture.txt": Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"),
    "5-empty.txt": "",
    "6-good.md": report(2),
  });
  const run = vouch(["add", "."], { cwd });
  expect(run.code).toBe(1);
  for (const file of ["2-paper.pdf", "3-noise.txt", "4-picture.txt"])
    expect(run.err.split("\n").filter((line) => line.includes(file))).toHaveLength(1);
  const files = recordsOf(vouch(["documents", "--json"], { cwd })).map(({ file }) => file);
  expect(files).toEqual(["1-good.txt", "5-empty.txt", "6-good.md"]);
  expect(vouch(["documents", "--unreadable"], { cwd }).out).toContain("5-empty.txt");
});

test("stdin is a report of its own, with what the options say of it", () => {
  const cwd = emptyFolder();
  const options = [
    "--source",
    "SANA",
    "--published",
    "2015-05",
    "--lang",
    "en",
    "--genre",
    "wire",
    "--title",
    "Homs",
  ];
  const run = vouch(["add", "-", ...options, "--json"], {
    cwd,
    input: "In Homs, 31 soldiers were killed.\n",
  });
  expect(run.code).toBe(0);
  expect(recordsOf(run)[0]).toMatchObject({
    file: null,
    title: "Homs",
    source: { name: "SANA" },
    genre: "wire",
    published: { start: "2015-05-01", end: "2015-05-31", precision: "month", basis: "person" },
    appearances: [{ how: "stdin" }],
  });
});

test("the folders that a file lies in are nobody's business", () => {
  const cwd = emptyFolder();
  write(cwd, { "secret-place/a.txt": report(1) });
  vouch(["add", path.join(cwd, "secret-place")], { cwd });
  const kept = fs.readFileSync(path.join(cwd, "case.vouch/vouch.db")).toString("latin1");
  expect(kept).not.toContain("secret-place");
  expect(vouch(["show", "secret-place/a.txt"], { cwd }).code).toBe(0);
});

test("read keeps nothing", () => {
  const cwd = emptyFolder();
  write(cwd, { "a.txt": report(7) });
  const run = vouch(["read", "a.txt"], { cwd });
  expect(run.code).toBe(0);
  expect(run.out).toContain("7 people");
  expect(run.out).toContain("“");
  expect(fs.readdirSync(cwd)).toEqual(["a.txt"]);
});

test("documents tells date and basis, source, language, kind, claims and appearances", () => {
  const { out } = vouch(["documents"], { cwd: filledFolder() });
  expect(out).toMatch(/one\.md/);
  expect(out).toContain("4 Mar 2016, as the file states it · Orontes Bulletin · en");
  expect(out).toMatch(/\d+ claims · 1 appearance/);
});

test("show marks the words of claims, by file name or first digits", () => {
  const cwd = filledFolder();
  const byName = vouch(["show", "one.md"], { cwd });
  expect(byName.out).toContain("⟦");
  expect(vouch(["show", idOf(cwd, "one.md").slice(0, 6).toUpperCase()], { cwd }).out).toBe(
    byName.out,
  );
});

test("set corrects, keeps the machine's value and reads again; undo takes it back", () => {
  const cwd = filledFolder();
  const set = vouch(
    [
      "set",
      "three.txt",
      "--published",
      "2019-08-06",
      "--source",
      "Le Figaro",
      "--genre",
      "news",
      "--lang",
      "en",
      "--title",
      "Left",
      "--because",
      "archived copy",
    ],
    { cwd },
  );
  expect(set.code, set.err).toBe(0);
  const documents = recordsOf(vouch(["documents", "--json"], { cwd }));
  expect(documents.find(({ file }) => file === "three.txt")).toMatchObject({
    title: "Left",
    source: { name: "Le Figaro" },
    genre: "news",
    published: { start: "2019-08-06", basis: "person" },
  });
  const entries = recordsOf(vouch(["history", "--about", "three.txt", "--json"], { cwd }));
  expect(entries.map(({ kind }) => kind).join(" ")).toMatch(
    /^received read resolved( corrected){5} read resolved$/,
  );
  const date = entries.find(({ body }) => (body as { field?: string }).field === "published");
  expect(date?.body).toMatchObject({
    before: { basis: expect.not.stringMatching("person") },
    because: "archived copy",
  });
  const [claim] = recordsOf(vouch(["claims", "--document", "three.txt", "--json"], { cwd }));
  expect(claim?.voices).toMatchObject({ 0: { name: "Le Figaro" } });
  expect(vouch(["undo", String(date?.number)], { cwd }).code).toBe(0);
  const back = recordsOf(vouch(["documents", "--json"], { cwd })).find(
    ({ file }) => file === "three.txt",
  );
  expect(back?.published).not.toMatchObject({ start: "2019-08-06" });
});

test("retract takes a report or a claim out, undo brings it back", () => {
  const cwd = filledFolder();
  const asked = (): string => vouch(["questions", "--measure", "killed", "--json"], { cwd }).out;
  const before = asked();
  const taken = vouch(["retract", "one.md", "--because", "withdrawn"], { cwd });
  expect(taken.err).toContain("taken back with");
  expect(asked()).not.toEqual(before);
  expect(vouch(["documents"], { cwd }).out).not.toContain("one.md");
  expect(vouch(["documents", "--retracted"], { cwd }).out).toContain("taken back: withdrawn");
  expect(vouch(["retract", "one.md"], { cwd })).toMatchObject({ code: 2 });
  const number = /`vouch undo (\d+)`/.exec(taken.err)?.[1] as string;
  expect(vouch(["undo", number, "--because", "it stands"], { cwd }).code).toBe(0);
  expect(asked()).toEqual(before);
  expect(vouch(["retract", claimOf(cwd)], { cwd }).err).toContain("claim");
});

test("reread does only what is left to do, unless told", () => {
  const cwd = filledFolder();
  expect(vouch(["reread"], { cwd }).err).toContain("nothing to read again");
  expect(vouch(["reread", "one.md"], { cwd }).err).toContain("read 1 report again");
  expect(vouch(["reread", "--all"], { cwd }).err).toContain("read 3 reports again");
  const { out } = vouch(["history"], { cwd });
  expect(out.trimEnd().split("\n")).toHaveLength(9 + 2 + 6);
});
