import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, filledFolder, ROOT, report, vouch, write } from "./vouch.ts";

/** What is typed in a filled folder, the exit code, and what the one line of stderr says. */
const WRONG: readonly (readonly [line: string, code: number, says: RegExp])[] = [
  ["ad in", 2, /Did you mean `add`\?.*\[cli\/unknown-command\]/],
  ["claims --mesure killed", 2, /`--measure`.*\[cli\/unknown-option\]/],
  ["claims --measure kiled", 2, /`killed`.*\[cli\/unknown-measure\]/],
  ["claims --since yesterday", 2, /2019-08-06.*\[cli\/not-a-day\]/],
  ["claims --limit -1", 2, /--limit=-1.*\[cli\/value-missing\]/],
  ["claims --limit many", 2, /\[cli\/not-a-number\]/],
  ["add in --lang English", 2, /\[cli\/not-a-language\]/],
  ["add in --url example", 2, /https.*\[cli\/not-an-address\]/],
  ["add in --published 03/04/2019", 2, /\[cli\/not-a-day\]/],
  ["show abc", 2, /at least 6.*\[cli\/too-few-digits\]/],
  ["show nothing.txt", 2, /vouch documents.*\[cli\/unknown-document\]/],
  ["why 0123456789ab", 2, /\[cli\/unknown-claim\]/],
  ["retract 0123456789ab", 2, /\[cli\/unknown-document\]/],
  ["set one.md", 2, /--published.*\[cli\/nothing-to-do\]/],
  ["undo 99", 2, /the last one is 9.*\[cli\/unknown-entry\]/],
  ["undo x", 2, /\[cli\/not-a-number\]/],
  ["grade nobody B", 2, /\[cli\/unknown-source\]/],
  ["question no.such.key.here", 2, /\[cli\/unknown-question\]/],
  ["question ransom", 2, /No report states.*\[cli\/unknown-question\]/],
  ["dossier", 2, /--out FILE.*\[cli\/value-missing\]/],
  ["dossier --out no/such/d.html", 2, /\[cli\/no-such-folder\]/],
  ["dossier --out in", 2, /\[cli\/not-a-file\]/],
  ["verify --head zebra", 2, /\[workspace\/no-head\]/],
  ["documents -w nowhere.vouch", 1, /vouch add.*\[workspace\/none\]/],
  ["documents -w in", 1, /\[workspace\/not-one\]/],
  ["add missing.txt", 1, /no file or folder/],
  ["read missing.txt", 1, /no file or folder/],
];

test.for(WRONG)("vouch %s exits with %i", ([line, code, says]) => {
  const run = vouch(line.split(" "), { cwd: filledFolder() });
  expect(
    run.err
      .trimEnd()
      .split("\n")
      .find((one) => says.test(one)),
    run.err,
  ).toBeDefined();
  expect(run.code).toBe(code);
  expect(run.out).toBe("");
  expect(run.err).not.toMatch(/^\s+at /m);
});

test("two reports of one file name are listed, not guessed between", () => {
  const cwd = emptyFolder();
  write(cwd, { "a/x.txt": report(1), "b/x.txt": report(2) });
  vouch(["add", "a", "b"], { cwd });
  const run = vouch(["show", "x.txt"], { cwd });
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/fits 2: [0-9a-f]{12} .*; [0-9a-f]{12} .*\[cli\/ambiguous\]/);
});

test("no command at all is help on stderr and exit 2; help on stdout and exit 0", () => {
  const cwd = emptyFolder();
  expect(vouch([], { cwd })).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("Usage"),
  });
  expect(vouch(["--help"], { cwd })).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("Usage"),
  });
  expect(vouch(["help", "add"], { cwd }).out).toBe(vouch(["add", "-h"], { cwd }).out);
  expect(vouch(["help", "ad"], { cwd })).toMatchObject({ code: 2 });
  expect(vouch(["-V"], { cwd }).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("help loads neither engine nor database nor colours", () => {
  const cwd = emptyFolder();
  expect(vouch(["add", "--help"], { cwd, env: { NODE_V8_COVERAGE: "seen" } }).code).toBe(0);
  const seen = fs
    .readdirSync(path.join(cwd, "seen"))
    .map((name) => fs.readFileSync(path.join(cwd, "seen", name), "utf8"))
    .join("");
  expect(seen).toContain("desk/dist/cli/main.js");
  expect(seen).not.toMatch(/packages\/vouch\/dist|sqlite|picocolors|parse5|engine\/packs/);
});

test("no colour into a pipe, and none of a report's own control characters", () => {
  const cwd = emptyFolder();
  const evil =
    "Title \u001b[31mred\u0007 \u202e21\u202c\r\n\nIn Homs, \u001b]0;x\u0007 31 soldiers were killed on 5 May 2015, SANA\u001b[2J said.\n";
  write(cwd, { "a\u001b[31mb.txt": evil });
  vouch(["add", "."], { cwd });
  for (const line of [
    "documents",
    "claims",
    "show a\u001b[31mb.txt",
    "questions",
    "history",
    "question killed",
    "read .",
    "demo",
  ]) {
    const { out, err } = vouch(line.split(" "), { cwd, env: { FORCE_COLOR: "1" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out + err, line).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

test("a reader that has had enough is no error", () => {
  const cwd = filledFolder();
  const bin = path.join(ROOT, "packages/desk/bin/vouch.js");
  const line = `"${process.execPath}" "${bin}" history --json; echo "code $?" >&2`;
  const { stderr } = spawnSync("sh", ["-c", `{ ${line}; } | head -c 5`], { cwd, encoding: "utf8" });
  expect(stderr.trim()).toBe("code 0");
});

test("an unknown error is one line, its place only when asked for", () => {
  const cwd = filledFolder();
  const ill = path.join(cwd, "packs");
  fs.cpSync(path.join(ROOT, "packs"), ill, { recursive: true });
  fs.writeFileSync(
    path.join(ill, "nouns/nouns.json"),
    '{"pack":"nouns","licence":"x","origin":"x","rows":[{"forms":[null],"unit":"people","class":"x","population":"x"}]}',
  );
  const plain = vouch(["read", "in/one.md"], { cwd, env: { VOUCH_PACKS: ill } });
  expect(plain.code).toBe(1);
  expect(plain.err.trimEnd().split("\n")).toHaveLength(1);
  expect(plain.err).toContain("[cli/unexpected]");
  const told = vouch(["read", "in/one.md"], { cwd, env: { VOUCH_PACKS: ill, VOUCH_DEBUG: "1" } });
  expect(told.err).toMatch(/^\s+at /m);
});

const BROKEN: readonly (readonly [file: string, content: string | null, says: RegExp])[] = [
  ["places/places.json", "{", /places\/places\.json is no JSON.*\[packs\/broken\]/],
  ["places/places.json", "[]", /has no list “rows”/],
  ["actors/actors.json", '{"rows":[]}', /does not say its “pack”/],
  [
    "actors/actors.json",
    '{"pack":"a","licence":"x","origin":"x","rows":[{"id":"is"}]}',
    /lacks “name” in row 1/,
  ],
  [
    "vague-numbers/vague-numbers.json",
    '{"pack":"a","licence":"x","origin":"x","rows":[7]}',
    /has no record in row 1/,
  ],
  [
    "outlets/outlets.json",
    '{"pack":"a","licence":"x","origin":"x","rows":[{"id":"o","name":"O","aliases":[],"hosts":[]},{"id":"o","name":"O","aliases":[],"hosts":[]}]}',
    /the id “o” twice, again in row 2/,
  ],
  ["measures/measures.json", null, /The pack measures is not there.*\[packs\/missing\]/],
];

test.for(BROKEN)("H107 a broken pack is named: %s %s", ([file, content, says]) => {
  const cwd = emptyFolder();
  const packs = path.join(cwd, "packs");
  fs.cpSync(path.join(ROOT, "packs"), packs, { recursive: true });
  if (content === null) fs.rmSync(path.join(packs, file));
  else fs.writeFileSync(path.join(packs, file), content);
  const run = vouch(["version"], { cwd, env: { VOUCH_PACKS: packs } });
  expect(run.code).toBe(1);
  expect(run.err).toMatch(says);
});

test("the same answers in every locale", () => {
  const cwd = filledFolder();
  const asked = (LC_ALL: string): string =>
    vouch(["question", "killed"], { cwd, env: { LC_ALL, LANG: LC_ALL, TZ: "Asia/Tokyo" } }).out;
  expect(asked("C")).toBe(asked("tr_TR.UTF-8"));
});
