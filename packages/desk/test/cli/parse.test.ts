import { describe, expect, test } from "vitest";
import { fitsPattern, spreadBraces } from "../../src/cli/glob.ts";
import { parseLine } from "../../src/cli/parse.ts";
import { didYouMean, findNearest } from "../../src/cli/suggest.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

/** Code and words of the error that a line gives; null where it is understood. */
function errorOf(line: string): { code: string; message: string } | null {
  try {
    parseLine(line === "" ? [] : line.split(" "));
    return null;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: error.code, message: error.message };
  }
}

const WRONG: readonly (readonly [line: string, code: string, says: string])[] = [
  ["ad reports", "cli/unknown-command", "Did you mean `add`?"],
  ["quetsions", "cli/unknown-command", "`questions`"],
  ["xyzzyplugh", "cli/unknown-command", "`vouch --help`"],
  ["add reports --sauce X", "cli/unknown-option", "`--source`"],
  ["verify --measure killed", "cli/unknown-option", "no option of `vouch verify`"],
  ["add reports -z", "cli/unknown-option", "-z"],
  ["add reports --source", "cli/value-missing", "--source NAME"],
  ["add reports --source --json", "cli/value-missing", "--source=--json"],
  ["add reports --source=", "cli/value-missing", "--source"],
  ["add reports --json=yes", "cli/value-not-wanted", "--json"],
  ["add reports --genre blog", "cli/not-a-choice", "news"],
  ["judge b81c0d44 accepted", "cli/not-a-choice", "`accept`"],
  ["grade sohr G", "cli/not-a-choice", "A, B, C"],
  ["add", "cli/argument-missing", "PATH"],
  ["judge b81c0d44", "cli/argument-missing", "VERDICT"],
  ["undo 1 2", "cli/too-many-arguments", "“2”"],
  ["help --csv", "cli/unknown-option", "--csv"],
];

test.for(WRONG)("%s → %s", ([line, code, says]) => {
  const error = errorOf(line);
  expect(error?.code).toBe(code);
  expect(error?.message).toContain(says);
});

describe("a line that is understood", () => {
  test("may have options before and after the command", () => {
    const { command, operands, options } = parseLine("-w a.vouch add x y --source=Z -q".split(" "));
    expect(command?.name).toBe("add");
    expect(operands).toEqual(["x", "y"]);
    expect(options.text("workspace")).toBe("a.vouch");
    expect(options.text("source")).toBe("Z");
    expect(options.has("quiet")).toBe(true);
  });

  test("takes everything after -- as it is, and - as a path", () => {
    expect(parseLine(["add", "-", "--", "--odd"]).operands).toEqual(["-", "--odd"]);
  });

  test("takes the last of an option that is given twice, all of one that may be", () => {
    expect(parseLine(["add", "x", "--source", "A", "--source", "B"]).options.text("source")).toBe(
      "B",
    );
    const { options } = parseLine(["dossier", "--question", "a", "--question", "b"]);
    expect(options.all("question")).toEqual(["a", "b"]);
  });

  test("takes a choice in any case", () => {
    expect(parseLine(["add", "x", "--genre", "NEWS"]).options.text("genre")).toBe("news");
    expect(errorOf("grade sohr b")).toBeNull();
  });

  test("needs no arguments where help is asked for", () => {
    expect(errorOf("add --help")).toBeNull();
  });
});

test("suggestions are near, few, and none where nothing is near", () => {
  const names = ["add", "read", "reread", "retract", "verify", "history"];
  expect(findNearest("vefiry", names)).toEqual(["verify"]);
  expect(findNearest("histroy", names)).toEqual(["history"]);
  expect(findNearest("zzzzzz", names)).toEqual([]);
  expect(didYouMean("reaad", names)).toBe("Did you mean `read`?");
  expect(didYouMean("re", ["ra", "rb"])).toBe("Did you mean `ra` or `rb`?");
  expect(findNearest("a".repeat(1_000_000), names)).toEqual([]);
});

const FITS: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] =
  [
    ["*.html", ["a.html", ".html"], ["a.htm", "a.html.txt"]],
    ["0?-*", ["01-un.md", "0x-"], ["1-un.md", "01"]],
    ["[0-2]*.md", ["1.md", "2x.md"], ["3.md"]],
    ["[!a]b", ["bb", "cb"], ["ab", "b"]],
    ["a*b*c", ["abc", "aXbYc", "abcbc"], ["acb", "ab"]],
    ["*", ["", "é", "مجلد"], []],
    ["a[", ["a["], ["a"]],
  ];

test.for(FITS)("the pattern %s", ([pattern, yes, no]) => {
  for (const name of yes) expect(fitsPattern(name, pattern), name).toBe(true);
  for (const name of no) expect(fitsPattern(name, pattern), name).toBe(false);
});

test("a pattern of many stars ends, and braces do not explode", () => {
  expect(fitsPattern("a".repeat(20_000), `${"*a".repeat(20)}b`)).toBe(false);
  expect(spreadBraces("{a,b}.{c,d}").sort()).toEqual(["a.c", "a.d", "b.c", "b.d"]);
  expect(spreadBraces("{a,b}".repeat(30)).length).toBeLessThan(500);
  expect(spreadBraces("{a")).toEqual(["{a"]);
});
