import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ACTS } from "../../src/cli/acts.ts";
import { commandHelp, type Ink, optionRow, programHelp } from "../../src/cli/help.ts";
import { parseLine } from "../../src/cli/parse.ts";
import { GROUPS } from "../../src/cli/table/command.ts";
import { GLOBALS } from "../../src/cli/table/globals.ts";
import { COMMANDS, optionsOf } from "../../src/cli/table/table.ts";
import { ROOT } from "./vouch.ts";

const INK: Ink = { strong: (text) => text, dim: (text) => text };
const guideOf = (name: string): string =>
  readFileSync(path.join(ROOT, "docs/guide", `${name}.md`), "utf8");

/** Words as a shell splits these examples: single quotes hold together, a pipe ends the line. */
function shellWords(line: string): string[] {
  const own = line.slice(line.indexOf("vouch ") + 6).split(/ [|>] /)[0] ?? "";
  return [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

describe.each(COMMANDS)("vouch $name", (command) => {
  test("has a summary, two examples and a command file", async () => {
    expect(command.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(command.says.length).toBeGreaterThan(0);
    expect(command.examples.length).toBeGreaterThanOrEqual(2);
    expect(typeof (await ACTS[command.name]?.())?.run).toBe("function");
  });

  test("has examples that can be parsed", () => {
    for (const { line } of command.examples) {
      const parsed = parseLine(shellWords(line));
      expect(parsed.command ?? parsed.options.has("version"), line).toBeTruthy();
    }
    expect(command.examples.some(({ line }) => line.includes(`vouch ${command.name}`))).toBe(true);
  });

  test("shows arguments, every option, examples and exit codes in its help", () => {
    const help = commandHelp(command, INK);
    const flat = help.replace(/\s+/g, " ");
    for (const { name, says } of command.arguments) {
      expect(flat).toContain(name);
      expect(flat).toContain(says);
    }
    for (const option of optionsOf(command)) expect(flat).toContain(optionRow(option)[0].trim());
    for (const { line } of command.examples) expect(help).toContain(line);
    expect(flat).toContain(`1 ${command.fails}`);
  });

  test("is in the guide with every option of its own", () => {
    const guide = guideOf(command.group);
    const section = guide.split(/^## /m).find((one) => one.startsWith(`vouch ${command.name}\n`));
    expect(section, `docs/guide/${command.group}.md has no section`).toBeDefined();
    for (const { name } of command.options) expect(section).toContain(`--${name}`);
  });

  test("takes every option of its own", () => {
    const operands = command.arguments.map(({ choices }) => choices?.[0] ?? "x");
    for (const { name, value, choices } of command.options) {
      const given = value === undefined ? [`--${name}`] : [`--${name}`, choices?.[0] ?? "1"];
      const { options } = parseLine([command.name, ...operands, ...given]);
      expect(options.has(name)).toBe(true);
    }
  });
});

test("the program's help names every command and every option of all", () => {
  const help = programHelp(INK);
  for (const { name, summary } of COMMANDS) {
    expect(help).toContain(`  ${name} `);
    expect(help.replace(/\s+/g, " ")).toContain(summary);
  }
  for (const { name } of GLOBALS) expect(help).toContain(`--${name}`);
});

test("the guide names every command, every option of all and every exit code", () => {
  const guide = guideOf("README");
  for (const { name } of COMMANDS) expect(guide).toContain(`\`${name}\``);
  for (const { name } of GLOBALS) expect(guide).toContain(`--${name}`);
  for (const code of ["0", "1", "2", "130"]) expect(guide).toContain(`| ${code} |`);
  for (const group of Object.keys(GROUPS)) expect(guide).toContain(`${group}.md`);
});

test("the guide documents nothing that is not there", () => {
  const known = new Set(COMMANDS.flatMap((command) => optionsOf(command).map(({ name }) => name)));
  for (const page of ["README", ...Object.keys(GROUPS)]) {
    const text = guideOf(page);
    for (const [, name] of text.matchAll(/--([a-z][a-z-]*)/g)) expect(known, page).toContain(name);
    for (const [, name] of text.matchAll(/^## vouch (\S+)$/gm))
      expect(COMMANDS.map((command) => command.name)).toContain(name);
  }
});

test("there is no act without a command", () => {
  expect(Object.keys(ACTS).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

test("an option of one name takes a value everywhere or nowhere", () => {
  const kinds = new Map<string, boolean>();
  for (const { name, value } of COMMANDS.flatMap(({ options }) => options)) {
    expect(kinds.get(name) ?? value !== undefined, name).toBe(value !== undefined);
    kinds.set(name, value !== undefined);
  }
});

/** Codes of errors in the sources of both packages. */
function errorCodes(): Set<string> {
  const codes = new Set<string>();
  for (const folder of ["packages/vouch/src", "packages/desk/src"]) {
    for (const name of readdirSync(path.join(ROOT, folder), {
      recursive: true,
      encoding: "utf8",
    })) {
      if (!name.endsWith(".ts")) continue;
      const source = readFileSync(path.join(ROOT, folder, name), "utf8");
      for (const [, code] of source.matchAll(/new (?:Vouch|Usage)Error\(\s*"([a-z]+\/[a-z-]+)"/g))
        codes.add(code as string);
    }
  }
  const trouble = readFileSync(path.join(ROOT, "packages/desk/src/store/trouble.ts"), "utf8");
  for (const [, code] of trouble.matchAll(/code: "([a-z]+\/[a-z-]+)"/g)) codes.add(code as string);
  return codes;
}

test("every error code has a page, and the list of errors names it", () => {
  const codes = errorCodes();
  expect(codes.size).toBeGreaterThan(30);
  const list = readFileSync(path.join(ROOT, "docs/errors/README.md"), "utf8");
  for (const code of codes) {
    expect(existsSync(path.join(ROOT, "docs/errors", `${code}.md`)), code).toBe(true);
    expect(list).toContain(`${code}.md`);
  }
});
