import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { claimOf, emptyFolder, filledFolder, keyOf, recordsOf, vouch, write } from "./vouch.ts";

test("questions lists whole keys, filtered, also as CSV", () => {
  const cwd = filledFolder();
  const { out, err } = vouch(["questions"], { cwd });
  expect(out).toContain(`${keyOf(cwd)}  `);
  expect(err).toContain("questions");
  const only = vouch(
    ["questions", "--family", "casualties", "--measure", "killed", "--contested"],
    { cwd },
  );
  expect(only.out).not.toContain("wounded");
  const csv = vouch(["questions", "--csv", "--limit", "1"], { cwd }).out;
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toMatch(/^key,measure,family/);
  expect(
    vouch(["questions", "--area", "nowhere", "--population", "none", "--open"], { cwd }).out,
  ).toBe("");
});

test("question shows chart, sentences and what would settle it, for a key, its beginning, a family", () => {
  const cwd = filledFolder();
  const one = vouch(["question", keyOf(cwd)], { cwd });
  expect(one.out).toContain("12 civilians were killed");
  expect(one.out).toContain("What would settle it");
  expect(vouch(["question", keyOf(cwd).slice(0, 9)], { cwd }).out).toContain(
    "12 civilians were killed",
  );
  const family = vouch(["question", "casualties", "--limit", "1"], { cwd });
  expect(family.code).toBe(0);
  expect(vouch(["question", "killed"], { cwd }).out).toContain("12 civilians were killed");
});

test("claims can be narrowed down by each filter", () => {
  const cwd = filledFolder();
  const ids = (...words: string[]): unknown[] =>
    recordsOf(vouch(["claims", ...words, "--json"], { cwd })).map(({ id }) => id);
  const all = ids();
  for (const words of [
    ["--kind", "figure"],
    ["--measure", "killed"],
    ["--place", "Raqqa"],
    ["--place", "Syria"],
    ["--document", "one.md"],
    ["--since", "2016-03", "--until", "2016"],
    ["--modality", "asserted"],
  ]) {
    const some = ids(...words);
    expect(some.length, words.join(" ")).toBeGreaterThan(0);
    for (const id of some) expect(all).toContain(id);
  }
  expect(ids("--measure", "killed", "--document", "one.md")).toHaveLength(1);
  expect(ids("--since", "2030")).toEqual([]);
  expect(ids("--actor", "nobody-at-all")).toEqual([]);
  expect(ids("--limit", "2")).toEqual(all.slice(0, 2));
  const flagged = recordsOf(vouch(["claims", "--flag", "unsourced", "--json"], { cwd }));
  for (const { flags } of flagged) expect(flags).toContain("unsourced");
  expect(vouch(["claims", "--csv"], { cwd }).out.split("\r\n")).toHaveLength(all.length + 2);
  expect(vouch(["claims", "--limit", "1"], { cwd }).out).toContain("“");
});

test("why shows words, speakers, rule, entries and where it counts", () => {
  const cwd = filledFolder();
  const { out, code } = vouch(["why", claimOf(cwd).slice(0, 8)], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/⟦.*12 civilians were killed.*⟧/);
  for (const words of [
    "said by",
    "Orontes Bulletin",
    "rule “",
    "read by rules",
    "not yet reviewed",
    keyOf(cwd),
    "as the voice of",
  ])
    expect(out).toContain(words);
});

test("a rejected claim counts no more and says why; judge can be undone", () => {
  const cwd = filledFolder();
  const judged = vouch(
    ["judge", claimOf(cwd), "reject", "--because", "an old number", "--who", "Bo"],
    { cwd },
  );
  expect(judged.code).toBe(0);
  expect(vouch(["why", claimOf(cwd)], { cwd }).out).toContain(
    "left out    rejected: an old number",
  );
  expect(vouch(["question", keyOf(cwd)], { cwd }).out).toContain("an old number");
  expect(vouch(["history", "--limit", "1"], { cwd }).out).toContain("Bo");
  const number = /`vouch undo (\d+)`/.exec(judged.err)?.[1] as string;
  vouch(["undo", number], { cwd });
  expect(vouch(["why", claimOf(cwd)], { cwd }).out).toContain("not yet reviewed");
  expect(vouch(["undo", number], { cwd }).code).toBe(2);
  expect(vouch(["judge", claimOf(cwd), "QUERY"], { cwd }).err).toContain("queried");
});

test("a grade counts for the source however it is named", () => {
  const cwd = filledFolder();
  for (const name of ["sohr", "Syrian Observatory for Human Rights"]) {
    expect(vouch(["grade", name, "b", "--because", "names given"], { cwd }).err).toContain(
      "source sohr graded B",
    );
  }
  expect(vouch(["question", keyOf(cwd)], { cwd }).out).toContain("grade B");
});

test("dossier writes one page, prints its path, and does not write over a file", () => {
  const cwd = filledFolder();
  const run = vouch(["dossier", "--out", "d.html", "--question", "killed", "--title", "Raqqa"], {
    cwd,
  });
  expect(run).toMatchObject({ code: 0, out: "d.html\n" });
  const page = fs.readFileSync(path.join(cwd, "d.html"), "utf8");
  expect(page).toContain("<title>Raqqa</title>");
  expect(page).toContain("12 civilians");
  expect(page).not.toContain("<script");
  expect(vouch(["dossier", "--out", "d.html"], { cwd })).toMatchObject({ code: 2 });
  expect(fs.readFileSync(path.join(cwd, "d.html"), "utf8")).toBe(page);
  expect(
    vouch(["dossier", "-o", "d.html", "--force", "--question", "killed", "--title", "Raqqa"], {
      cwd,
    }).code,
  ).toBe(0);
  expect(fs.readFileSync(path.join(cwd, "d.html"), "utf8")).toBe(page);
  expect(fs.readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("verify finds what was changed, and an older folder by its head", () => {
  const cwd = filledFolder();
  const fine = vouch(["verify"], { cwd });
  expect(fine.code).toBe(0);
  const head = /head \d+ ([0-9a-f]{64})/.exec(fine.out)?.[1] as string;
  fs.cpSync(path.join(cwd, "case.vouch"), path.join(cwd, "older.vouch"), { recursive: true });
  write(cwd, { "new.txt": "In Homs, 31 soldiers were killed.\n" });
  const added = vouch(["add", "new.txt"], { cwd });
  const newer = /head (\d+ [0-9a-f]{64})/.exec(added.err)?.[1] as string;
  expect(vouch(["verify", "--head", newer], { cwd }).code).toBe(0);
  expect(vouch(["verify", "--head", head.slice(0, 12)], { cwd }).code).toBe(0);
  expect(vouch(["verify", "--head", newer, "-w", "older.vouch"], { cwd }).code).toBe(1);
  expect(vouch(["verify", "--head", "zebra"], { cwd }).code).toBe(2);
  const originals = path.join(cwd, "case.vouch/originals");
  const [first] = fs
    .readdirSync(originals, { recursive: true, encoding: "utf8" })
    .filter((name) => name.length > 60);
  fs.appendFileSync(path.join(originals, String(first)), "x");
  const spoilt = vouch(["verify"], { cwd });
  expect(spoilt.code).toBe(1);
  expect(spoilt.out).toContain(path.basename(String(first)));
});

test("demo is a short tour of a workspace that stays", () => {
  const cwd = emptyFolder();
  const first = vouch(["demo"], { cwd });
  expect(first.code, first.err).toBe(0);
  expect(first.out.split("\n").length).toBeLessThanOrEqual(61);
  for (const words of [
    "Rival figures",
    "must not be merged",
    "Why:",
    "without a date",
    "not counted",
    "vouch questions -w demo.vouch",
  ])
    expect(first.out).toContain(words);
  const head = fs.readFileSync(path.join(cwd, "demo.vouch/HEAD"), "utf8");
  expect(vouch(["demo"], { cwd }).out).toBe(first.out);
  expect(fs.readFileSync(path.join(cwd, "demo.vouch/HEAD"), "utf8")).toBe(head);
  const next = first.out.split("\n").filter((line) => /^ {2}vouch /.test(line));
  expect(next.length).toBeGreaterThanOrEqual(4);
  for (const line of next) {
    const words = (line.split("#")[0] ?? "").trim().split(/\s+/).slice(1);
    expect(vouch(words, { cwd }).code, line).toBe(0);
  }
  expect(vouch(["demo", "--keep", "tour.vouch", "-q"], { cwd }).out).toContain("-w tour.vouch");
});

test("a head pasted as it was printed is understood; a stray word is not", () => {
  const cwd = filledFolder();
  const [number = "", root = ""] = fs
    .readFileSync(path.join(cwd, "case.vouch/HEAD"), "utf8")
    .trim()
    .split(" ");
  expect(vouch(["verify", "--head", number, root], { cwd }).code).toBe(0);
  const other = root.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  expect(vouch(["verify", "--head", number, other], { cwd }).code).toBe(1);
  expect(vouch(["verify", root], { cwd }).code).toBe(2);
  expect(vouch(["verify", "--head", root, number], { cwd }).code).toBe(2);
});

test("history and why speak in words: a date as a day, a source by its name, no grade as none", () => {
  const cwd = filledFolder();
  vouch(["set", "one.md", "--published", "2016-03-05"], { cwd });
  const history = vouch(["history"], { cwd }).out;
  expect(history).toContain("published set to 5 Mar 2016, was 4 Mar 2016");
  expect(history).not.toContain("{");
  const why = vouch(["why", claimOf(cwd)], { cwd }).out;
  expect(why).toContain("as the voice of Syrian Observatory for Human Rights, not graded");
});

test("claims name actors and kinds of event in words", () => {
  const { out } = vouch(["claims"], { cwd: filledFolder() });
  expect(out).not.toMatch(/people · people|not stated people|ASSAULT/);
});

test("doctor says what is well, and what is not", () => {
  const cwd = filledFolder();
  const well = vouch(["doctor"], { cwd });
  expect(well.code).toBe(0);
  for (const words of ["Node 2", "SQLite 3", "measures", "9 entries"])
    expect(well.out).toContain(words);
  const ill = vouch(["doctor"], { cwd, env: { VOUCH_PACKS: cwd, LC_ALL: "C" } });
  expect(ill.code).toBe(1);
  expect(ill.out).toMatch(/bad {2}packs/);
  expect(ill.out).toContain("not UTF-8");
});
