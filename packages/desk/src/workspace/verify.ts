import { type Note, VouchError } from "vouch";
import type { Effects } from "../effects.ts";
import type { Database } from "../store/sqlite/open.ts";
import { schemaOf } from "../store/sqlite/schema.ts";
import type { Head } from "../store/store.ts";
import { troubleOf } from "../store/trouble.ts";
import { Findings } from "./finding.ts";
import { parseHead } from "./head.ts";
import { readHead } from "./open.ts";
import { type Paths, pathsOf } from "./paths.ts";
import { verifyEntries } from "./verify-entries.ts";
import { verifyOriginals } from "./verify-originals.ts";

/** What was looked at, and all that is wrong with it. */
export interface Verification {
  /** True where nothing is wrong. */
  readonly ok: boolean;
  /** What is wrong, in the order in which it was met. */
  readonly findings: readonly Note[];
  /** Entries, documents, readings, quotes and originals that were looked at. */
  readonly looked: {
    readonly entries: number;
    readonly documents: number;
    readonly readings: number;
    readonly quotes: number;
    readonly originals: number;
  };
  /** Head of the entries as they are now; null where they cannot be read. */
  readonly head: Head | null;
}

/** What a workspace is compared with. */
export interface VerifyOptions {
  /** A head printed earlier: `size root`, its root alone, or at least 12 digits of it. */
  readonly head?: string;
}

/**
 * Look at everything that is kept: each entry hashed anew, each quote cut anew from its text, each
 * original hashed anew, the head compared. Goes on after what is wrong; changes nothing.
 *
 * @throws VouchError `workspace/not-one` where there is no workspace, `workspace/no-head` where what is
 *   given is no head.
 */
export async function verifyWorkspace(
  folder: string,
  effects: Effects,
  options: VerifyOptions = {},
): Promise<Verification> {
  const paths = pathsOf(folder);
  const given = options.head === undefined ? null : parseHead(options.head);
  if (options.head !== undefined && given === null) {
    throw new VouchError(
      "workspace/no-head",
      "A head is a number and 64 hex digits, as printed after each `vouch add`; at least 12 digits of it.",
      { given: options.head.slice(0, 100) },
    );
  }
  checkFolder(paths, effects);
  const findings = new Findings();
  const kept = findings.guard("HEAD", () => readHead(paths, effects)) ?? null;
  const database = await openReadOnly(paths, effects, findings);
  const entries = verifyEntries({ database, kept, given, findings });
  database?.close();
  const originals = verifyOriginals(paths, effects, { wanted: entries.originals, findings });
  const { documents, readings, quotes, head } = entries;
  const looked = { entries: entries.size, documents, readings, quotes, originals };
  return { ok: findings.all.length === 0, findings: findings.all, looked, head };
}

function checkFolder({ folder, database, head }: Paths, { files }: Effects): void {
  if (files.look(folder)?.kind === "folder") {
    if (files.look(database) !== null || files.look(head) !== null) return;
  }
  throw new VouchError("workspace/not-one", "There is no workspace here. Name its folder.", {
    where: folder,
  });
}

async function openReadOnly(
  { database: file }: Paths,
  effects: Effects,
  findings: Findings,
): Promise<Database | null> {
  try {
    const opened = await effects.openDatabase(file, { readOnly: true });
    const state = findings.guard("vouch.db", () => schemaOf(opened));
    if (state === "newer") throw new VouchError("workspace/newer", NEWER, { where: file });
    if (state === "ours") return opened;
    if (state !== undefined)
      findings.add({ code: "workspace/damaged", file: "vouch.db", says: BLANK });
    opened.close();
  } catch (error) {
    const trouble = troubleOf(error, file);
    if (trouble instanceof VouchError && trouble.code === "workspace/newer") throw trouble;
    findings.addError("vouch.db", trouble);
  }
  return null;
}

const NEWER = "This workspace was made by a newer Vouch. Update Vouch to verify it.";
const BLANK =
  "The file vouch.db does not say that it is a workspace: its first bytes were changed.";
