import path from "node:path";
import type { Effects } from "../effects.ts";
import type { Findings } from "./finding.ts";
import { folderOriginals, sha256Of } from "./originals.ts";
import type { Paths } from "./paths.ts";

interface Wanted {
  /** SHA-256 of each original that an entry names → the document that was met there. */
  readonly wanted: ReadonlyMap<string, string>;
  readonly findings: Findings;
}

/**
 * Hash every original anew, and miss those that are not there. One that no entry names is no fault: the
 * program stopped between keeping it and entering it. Gives how many were looked at.
 */
export function verifyOriginals(
  { originals: folder }: Paths,
  effects: Effects,
  { wanted, findings }: Wanted,
): number {
  const originals = folderOriginals(effects, folder);
  const names = new Set(findings.guard("originals", () => [...originals.names()]) ?? []);
  for (const name of names) {
    const file = fileOf(name);
    const bytes = findings.guard(file, () => originals.get(name));
    if (bytes === undefined || (bytes !== null && sha256Of(bytes) === name)) continue;
    findings.add({
      code: "workspace/original-changed",
      file,
      document: wanted.get(name) ?? null,
      says: `The original ${file} is not what was kept: its bytes were changed${toldOf(wanted.get(name))}.`,
      next: "Bring the file back from a copy, or add the report again from where it came.",
    });
  }
  for (const [name, document] of wanted) {
    if (names.has(name)) continue;
    findings.add({
      code: "workspace/original-missing",
      file: fileOf(name),
      document,
      says: `The original ${fileOf(name)} is missing${toldOf(document)}.`,
      next: "Bring the file back from a copy, or add the report again from where it came.",
    });
  }
  return names.size;
}

function fileOf(name: string): string {
  return path.posix.join("originals", name.slice(0, 2), name.slice(2));
}

function toldOf(document: string | undefined): string {
  return document === undefined ? "" : ` (report ${document.slice(0, 12)} was read from it)`;
}
