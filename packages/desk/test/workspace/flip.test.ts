import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { nodeEffects } from "../../src/effects.ts";
import { openWorkspace } from "../../src/workspace/open.ts";
import { verifyWorkspace } from "../../src/workspace/verify.ts";
import { madeWorkspace, testFolder } from "./made.ts";

const FLIPS = 300;

/** Every file of a folder below it, in order. */
function filesOf(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
}

/** All that a workspace holds, as one text; what stops it is told instead. */
async function contentOf(folder: string): Promise<string> {
  const workspace = await openWorkspace(folder, nodeEffects);
  try {
    const entries = [...workspace.entries()];
    const about = entries.map(({ subject }) => workspace.about(subject).length);
    const originals = [...workspace.originals.names()].map((name) => [
      name,
      Buffer.from(workspace.originals.get(name) ?? []).toString("hex"),
    ]);
    return JSON.stringify([entries, about, originals, workspace.head(), workspace.warnings]);
  } finally {
    workspace.close();
  }
}

test(`H133 of ${FLIPS} flipped bytes over database, log, originals and HEAD each is named or harmless`, {
  timeout: 120_000,
}, async () => {
  const root = testFolder();
  const source = path.join(root, "source");
  const whole = path.join(root, "whole");
  // Copied while it is open, so that the log beside the database holds the last entries.
  (await madeWorkspace(source, 8)).close();
  const workspace = await madeWorkspace(source, 9);
  fs.cpSync(source, whole, { recursive: true });
  workspace.close();
  fs.rmSync(path.join(whole, "vouch.db-shm"), { force: true });
  expect(filesOf(whole)).toContain("vouch.db-wal");

  const copy = path.join(root, "copy");
  fs.cpSync(whole, copy, { recursive: true });
  expect((await verifyWorkspace(copy, nodeEffects)).findings).toEqual([]);
  const untouched = await contentOf(copy);

  const files = filesOf(whole);
  const found = { named: 0, harmless: 0 };
  for (let n = 0; n < FLIPS; n++) {
    fs.rmSync(copy, { recursive: true });
    fs.cpSync(whole, copy, { recursive: true });
    // A golden-ratio walk meets every file and spreads over each, the same every time.
    const file = files[n % files.length] as string;
    const bytes = fs.readFileSync(path.join(copy, file));
    const at = Math.floor(((n * 0.618033988749895) % 1) * bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << (n % 8));
    fs.writeFileSync(path.join(copy, file), bytes);
    const where = `bit ${n % 8} of byte ${at} of ${file}`;
    const { ok, findings } = await verifyWorkspace(copy, nodeEffects);
    if (!ok) {
      found.named += 1;
      expect(
        findings.every(({ says, file }) => says !== "" && file !== null),
        where,
      ).toBe(true);
      continue;
    }
    found.harmless += 1;
    expect(await contentOf(copy), where).toBe(untouched);
  }
  expect(found.named + found.harmless).toBe(FLIPS);
  expect(found.named).toBeGreaterThan(FLIPS / 2);
});
