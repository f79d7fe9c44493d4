import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";

export const ROOT: string = fileURLToPath(new URL("../../../../", import.meta.url));
const BIN = path.join(ROOT, "packages/desk/bin/vouch.js");

/** What a run of the program printed, and how it ended. */
export interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

const PLAIN_ENV: NodeJS.ProcessEnv = { ...process.env, USER: "ada", LANG: "C.UTF-8" };
for (const name of ["VOUCH_WORKSPACE", "VOUCH_PACKS", "VOUCH_DEBUG", "NO_COLOR", "FORCE_COLOR"])
  delete PLAIN_ENV[name];

/** Run the built program as a user would. */
export function vouch(words: readonly string[], { cwd, input, env = {} }: RunOptions): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...words], {
    cwd,
    input: input ?? "",
    env: { ...PLAIN_ENV, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { out: stdout, err: stderr, code: status };
}

/** Start the program and leave it running. */
export function startVouch(words: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [BIN, ...words], { cwd, env: PLAIN_ENV, stdio: "pipe" });
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vouch-cli-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** Records printed, a line each. */
export function recordsOf({ out }: Pick<Run, "out">): Record<string, unknown>[] {
  return out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
}

/** A short report of its own words for each number. */
export function report(number: number): string {
  return [
    "---",
    "source: Orontes Bulletin",
    "published: 2016-03-04",
    "---",
    "",
    `The Syrian Observatory for Human Rights said that ${number} civilians were killed in Raqqa on 3 March 2016.`,
    `At least ${number + 40} people were wounded in the same city, according to activists.`,
    "",
  ].join("\n");
}

let model: string | null = null;
afterAll(() => {
  if (model !== null) fs.rmSync(model, { recursive: true, force: true });
});

/** A folder with a workspace that holds three reports; made once, copied for each test. */
export function filledFolder(): string {
  const folder = emptyFolder();
  model ??= makeModel();
  fs.cpSync(model, folder, { recursive: true });
  return folder;
}

function makeModel(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vouch-model-"));
  write(folder, {
    "in/one.md": report(12),
    "in/two.md": report(17).replace("Orontes Bulletin", "Levant Courier"),
    "in/three.txt":
      "Nobody knows how many fighters are left. The Pentagon spoke of 14,000 fighters in Iraq and Syria.\n",
  });
  const { code, err } = vouch(["add", "in"], { cwd: folder });
  if (code !== 0) throw new Error(err);
  return folder;
}

const ids = new Map<string, string>();

function once(name: string, find: () => unknown): string {
  const known = ids.get(name) ?? String(find());
  ids.set(name, known);
  return known;
}

/** First digits of a figure of the filled folder: "12 civilians were killed". */
export function claimOf(cwd: string): string {
  return once("claim", () => {
    const figures = recordsOf(vouch(["claims", "--measure", "killed", "--json"], { cwd }));
    const twelve = figures.find(({ amount }) => (amount as { best: number }).best === 12);
    return String(twelve?.id).slice(0, 12);
  });
}

/** Key of the question that it answers. */
export function keyOf(cwd: string): string {
  return once("key", () => {
    const questions = recordsOf(vouch(["questions", "--measure", "killed", "--json"], { cwd }));
    return questions[0]?.key;
  });
}
