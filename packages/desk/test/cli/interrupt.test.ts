import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { emptyFolder, recordsOf, report, startVouch, vouch, write } from "./vouch.ts";

const REPORTS = 40;

function fill(cwd: string, folder: string, first: number): void {
  for (let at = 0; at < REPORTS; at++) write(cwd, { [`${folder}/${at}.md`]: report(first + at) });
}

/** All that a stream of the program says, as it comes. */
function listen(child: ChildProcess, stream: "stdout" | "stderr"): { text: string } {
  const heard = { text: "" };
  child[stream]?.setEncoding("utf8").on("data", (piece: string) => {
    heard.text += piece;
  });
  return heard;
}

test.for([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "H121 %s ends after the report in work, and the next run goes on",
  async ([signal, code]) => {
    const cwd = emptyFolder();
    fill(cwd, "in", 1);
    const child = startVouch(["add", "in"], cwd);
    const heard = listen(child, "stderr");
    child.stderr?.once("data", () => child.kill(signal));
    const [exit] = await once(child, "close");
    expect(exit).toBe(code);
    expect(heard.text).toMatch(/Interrupted: \d+ files to go\. Run the same command again/);
    const told = heard.text.match(/added as/g)?.length ?? 0;
    const kept = recordsOf(vouch(["documents", "--json"], { cwd }));
    expect(kept).toHaveLength(told);
    expect(told).toBeLessThan(REPORTS);
    expect(vouch(["verify"], { cwd }).code).toBe(0);
    const rest = vouch(["add", "in"], { cwd });
    expect(rest.code).toBe(0);
    expect(rest.err).toContain(`added ${REPORTS - told} reports`);
  },
);

/** Numbers that look random and are the same each time (Lehmer 1951, modulus 2^31 − 1). */
function* pauses(): Generator<number> {
  for (let seed = 20_260; ; seed = (seed * 48_271) % 2_147_483_647) yield seed % 700;
}

/** Add a folder and kill it after a while; gives the ids that were told, and whether it was killed. */
async function addAndKill(
  cwd: string,
  folder: string,
  pause: number,
): Promise<{ told: unknown[]; killed: boolean }> {
  const child = startVouch(["add", folder, "--json"], cwd);
  const heard = listen(child, "stdout");
  const timer = setTimeout(() => child.kill("SIGKILL"), pause);
  const [, signal] = await once(child, "close");
  clearTimeout(timer);
  const whole = heard.text.slice(0, heard.text.lastIndexOf("\n") + 1);
  const records = recordsOf({ out: whole }).filter(({ record }) => record === "document");
  return { told: records.map(({ id }) => id), killed: signal === "SIGKILL" };
}

test("H120 kill -9 in the middle of add, 25 times: what was told is there, and the next run goes on", async () => {
  const cwd = emptyFolder();
  const told = new Set<unknown>();
  const pause = pauses();
  let kills = 0;
  // On a slow machine the first kills come before the first report: go on until enough was told, too.
  for (let round = 0; kills < 25 || told.size <= 25; round++) {
    expect(round).toBeLessThan(150);
    const folder = `in-${Math.floor(round / 3)}`;
    if (round % 3 === 0) fill(cwd, folder, 1 + round * REPORTS);
    const end = await addAndKill(cwd, folder, 250 + (pause.next().value ?? 0));
    kills += end.killed ? 1 : 0;
    for (const id of end.told) told.add(id);
    if (told.size === 0) continue;
    const verified = vouch(["verify"], { cwd });
    expect(verified.code, verified.out + verified.err).toBe(0);
    const kept = recordsOf(vouch(["documents", "--json", "-q"], { cwd })).map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining([...told]));
  }
  const rest = vouch(["add", "in-0", "in-1"], { cwd });
  expect(rest.code, rest.err).toBe(0);
  expect(vouch(["add", "in-0", "in-1"], { cwd }).err).toContain(`${2 * REPORTS} already here`);
  expect(vouch(["verify"], { cwd }).code).toBe(0);
}, 300_000);
