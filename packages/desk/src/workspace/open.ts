import { type Entry, type NewEntry, type Note, rangeOf, VouchError } from "vouch";
import { type Effects, writeWhole } from "../effects.ts";
import { checkSchema, makeSchema, schemaOf } from "../store/sqlite/schema.ts";
import { headOf, sqliteStore } from "../store/sqlite/store.ts";
import type { Head, Store } from "../store/store.ts";
import { troubleOf } from "../store/trouble.ts";
import { headFromText, headToText } from "./head.ts";
import { folderOriginals } from "./originals.ts";
import { type Paths, pathsOf } from "./paths.ts";

/** An open workspace: its store, whose every commit also moves the head outside the database. */
export interface Workspace extends Store {
  readonly folder: string;
  /** What is not as it should be, found while opening; `vouch verify` tells more. */
  readonly warnings: readonly Note[];
}

/**
 * Open a workspace, made where the folder is empty or not there.
 *
 * @throws VouchError `workspace/not-one`, `/newer`, `/read-only`, `/damaged`, `/busy`, `/disk-full` …
 */
export async function openWorkspace(folder: string, effects: Effects): Promise<Workspace> {
  const paths = pathsOf(folder);
  try {
    const isNew = lookOver(paths, effects);
    if (isNew) effects.files.makeFolder(paths.originals);
    // Before the database: another process moves the head after its commit, never before.
    const kept = readHead(paths, effects);
    const database = await effects.openDatabase(paths.database, {});
    try {
      if (schemaOf(database) === "blank") makeBlank(paths, effects, () => makeSchema(database));
      checkSchema(database, folder);
      const store = sqliteStore(database, folderOriginals(effects, paths.originals));
      return withHead({ paths, effects, store, kept });
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw troubleOf(error, folder);
  }
}

/** True where a workspace is to be made; refuses folders that are something else. */
function lookOver({ folder, database }: Paths, { files }: Effects): boolean {
  const there = files.look(folder);
  if (there === null) return true;
  if (there.kind !== "folder") throw notOne(folder, "a file");
  if (!files.isWritable(folder)) {
    throw new VouchError(
      "workspace/read-only",
      "The folder of this workspace cannot be written to. Change its permissions, or copy it to a place of your own.",
      { where: folder },
    );
  }
  if (files.look(database) !== null) return false;
  const names = files.list(folder);
  if (names.includes("HEAD")) throw databaseGone(folder);
  if (names.every((name) => name === "originals")) return true;
  throw notOne(folder, "a folder with other things in it");
}

function notOne(where: string, found: string): VouchError {
  return new VouchError(
    "workspace/not-one",
    `This is no workspace but ${found}. Name an empty folder, or one that is not there yet.`,
    { where },
  );
}

function databaseGone(where: string): VouchError {
  return new VouchError(
    "workspace/damaged",
    "The database of this workspace is gone or empty, though its HEAD says that it held entries. No new one is put in its place. Bring vouch.db back from a copy; `vouch verify` says what is left.",
    { where },
  );
}

/** A blank database is a new one, unless a head says that entries were there. */
function makeBlank({ head, folder }: Paths, { files }: Effects, make: () => void): void {
  if (files.look(head) !== null) throw databaseGone(folder);
  make();
}

/** The head kept outside the database; null = none, `broken` = none that can be read. */
export function readHead({ head }: Paths, { files }: Effects): Head | null | "broken" {
  if (files.look(head)?.kind !== "file") return null;
  return headFromText(new TextDecoder().decode(files.read(head))) ?? "broken";
}

interface Opened {
  readonly paths: Paths;
  readonly effects: Effects;
  readonly store: Store;
  readonly kept: Head | null | "broken";
}

function withHead({ paths, effects, store, kept }: Opened): Workspace {
  const trouble = compareHeads(kept, store);
  if (trouble?.stops !== true) keepHead(paths, effects, store.head());
  return {
    ...store,
    folder: paths.folder,
    warnings: trouble === null ? [] : [trouble.note],
    append: (given: readonly NewEntry[]): readonly Entry[] => {
      if (trouble?.stops === true) {
        throw new VouchError("workspace/rolled-back", `${trouble.note.says} ${NOTHING_ADDED}`, {
          where: paths.folder,
        });
      }
      const entries = store.append(given);
      keepHead(paths, effects, store.head());
      return entries;
    },
  };
}

/** Move the head forward, never back: another process may have moved it further meanwhile. */
function keepHead(paths: Paths, effects: Effects, head: Head): void {
  try {
    const kept = readHead(paths, effects);
    if (kept !== null && kept !== "broken" && kept.size >= head.size) return;
    writeWhole(effects, paths.head, new TextEncoder().encode(`${headToText(head)}\n`));
  } catch (error) {
    throw troubleOf(error, paths.head);
  }
}

const NOTHING_ADDED = "Nothing was added, so that what is left can still be compared.";

interface HeadTrouble {
  readonly note: Note;
  /** Whether adding would bury the evidence of what happened. */
  readonly stops: boolean;
}

/** The kept head must be the head of a beginning of the database: a stop in between leaves it behind. */
function compareHeads(kept: Head | null | "broken", store: Store): HeadTrouble | null {
  const { size, root } = store.head();
  if (kept === "broken") return warn("workspace/head-unreadable", HEAD_UNREADABLE, false);
  if (kept === null) return size === 0 ? null : warn("workspace/head-missing", HEAD_MISSING, false);
  if (kept.size > size) {
    const says = `The database ends at entry ${size}, but entry ${kept.size} was acknowledged: ${kept.size - size} are missing, as if an older copy had been put in its place.`;
    return warn("workspace/rolled-back", says, true);
  }
  const then = kept.size === size ? root : headOf(rangeOf(store.leaves(kept.size))).root;
  if (then === kept.root) return null;
  const says = `The first ${kept.size} entries are not those that were acknowledged: the file HEAD and the database disagree.`;
  return warn("workspace/head-differs", says, true);
}

const HEAD_UNREADABLE =
  "The file HEAD could not be read; it was written anew from the database, which could not be compared with it.";
const HEAD_MISSING =
  "The file HEAD was missing; it was written anew from the database, which could not be compared with it.";

function warn(code: string, says: string, stops: boolean): HeadTrouble {
  const next = stops
    ? "Run `vouch verify`. Bring back the newer copy; if the older one is meant, delete the file HEAD."
    : "Run `vouch verify --head` with a head that you printed or wrote down.";
  const note: Note = {
    file: "HEAD",
    document: null,
    code,
    span: null,
    says,
    severity: stops ? "error" : "warning",
    next,
  };
  return { note, stops };
}
