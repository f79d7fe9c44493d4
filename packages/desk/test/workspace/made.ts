import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { nodeEffects } from "../../src/effects.ts";
import { openWorkspace, type Workspace } from "../../src/workspace/open.ts";
import { arrival, graded, readingOf } from "../store/made.ts";

/** A folder of this test file, taken away at its end. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "vouch-workspace-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built program, which child processes run: `npm ci` and `npm run build` make it. */
export const BUILT: string = path.resolve(import.meta.dirname, "../../dist/workspace/open.js");
export const isBuilt: boolean = existsSync(BUILT);

/** A workspace with `count` reports, each read, and one grade. */
export async function madeWorkspace(folder: string, count = 3): Promise<Workspace> {
  const workspace = await openWorkspace(folder, nodeEffects);
  for (let n = 0; n < count; n++) {
    const text = `Report ${n}. ${"Nothing moved. ".repeat(n * 7)}Some ${n + 30} were killed.`;
    const sha256 = workspace.originals.keep(new TextEncoder().encode(text));
    workspace.append([arrival(text, sha256), readingOf(text, `${n + 30} were killed`)]);
  }
  workspace.append([graded("north-post")]);
  return workspace;
}
