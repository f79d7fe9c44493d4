import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { nodeEffects } from "../../src/effects.ts";
import { openWorkspace } from "../../src/workspace/open.ts";
import { verifyWorkspace } from "../../src/workspace/verify.ts";
import { isBuilt, testFolder } from "./made.ts";

const KILLS = 25;
const SEED = Number(process.env.VOUCH_SEED ?? 20_260_101);

/** Mulberry32: the same seed gives the same moments again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Let a child add until it is killed, `delay` ms after it first said that something was safe. */
function addUntilKilled(folder: string, run: number, delay: number): Promise<number> {
  const adder = path.join(import.meta.dirname, "adder.mjs");
  const child = spawn(process.execPath, [adder, folder, String(run)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    told += chunk;
    timer ??= setTimeout(() => child.kill("SIGKILL"), delay);
  });
  // Some are killed while they are still opening.
  if (run % 5 === 0) timer = setTimeout(() => child.kill("SIGKILL"), 100 + delay);
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal !== "SIGKILL") failed(new Error(`the child ended by itself: ${code}`));
      // A last line without its end may be cut: it was not told whole.
      const lines = told.split("\n").slice(0, -1);
      done(Number(lines.at(-1) ?? 0));
    });
  });
}

test.runIf(isBuilt || process.env.CI === "true")(
  `H120 ${KILLS} kills at any moment lose nothing that was acknowledged (seed ${SEED})`,
  { timeout: 120_000 },
  async () => {
    const random = seeded(SEED);
    const folder = path.join(testFolder(), "case.vouch");
    let acknowledged = 0;
    let entries = 0;
    for (let run = 0; run < KILLS; run++) {
      const told = await addUntilKilled(folder, run, Math.floor(random() * 120));
      acknowledged = Math.max(acknowledged, told);
      const from = performance.now();
      const workspace = await openWorkspace(folder, nodeEffects);
      expect(performance.now() - from).toBeLessThan(2000);
      expect(workspace.warnings).toEqual([]);
      const { size } = workspace.head();
      expect(size).toBeGreaterThanOrEqual(acknowledged);
      expect(size % 2, "never half of what was added together").toBe(0);
      workspace.close();
      entries = size;
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    const { findings, looked } = await verifyWorkspace(folder, nodeEffects);
    expect(findings).toEqual([]);
    expect(looked.entries).toBe(entries);
  },
);

test.runIf(isBuilt || process.env.CI === "true")(
  "H125 two programs that add at once wait for each other, and a third can verify meanwhile",
  { timeout: 60_000 },
  async () => {
    const folder = path.join(testFolder(), "case.vouch");
    (await openWorkspace(folder, nodeEffects)).close();
    const both = [addUntilKilled(folder, 1, 1500), addUntilKilled(folder, 2, 1500)];
    await new Promise((done) => setTimeout(done, 700));
    expect((await verifyWorkspace(folder, nodeEffects)).findings).toEqual([]);
    const told = await Promise.all(both);
    const workspace = await openWorkspace(folder, nodeEffects);
    expect(workspace.head().size).toBeGreaterThanOrEqual(Math.max(...told));
    const runs = [...workspace.entries()].map(({ body }) =>
      JSON.stringify(body).includes("Run 1,"),
    );
    expect(new Set(runs)).toEqual(new Set([true, false]));
    workspace.close();
    expect((await verifyWorkspace(folder, nodeEffects)).findings).toEqual([]);
  },
);
