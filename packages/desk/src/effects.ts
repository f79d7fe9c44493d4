import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { Database, DatabaseOptions } from "./store/sqlite/open.ts";

/** What a path leads to. */
export interface PathState {
  readonly kind: "file" | "folder" | "other";
  /** Bytes of a file; 0 for a folder. */
  readonly size: number;
}

/** Everything the desk does with files. Paths are the machine's own. Errors are those of Node. */
export interface Files {
  /** Null where nothing is there. */
  readonly look: (path: string) => PathState | null;
  readonly read: (path: string) => Uint8Array;
  /** Write a new file or over an old one; not yet safe from power loss. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Add to the end of a file. */
  readonly append: (path: string, bytes: Uint8Array) => void;
  /** Wait until a file, or a folder's list of names, is on the disk. */
  readonly sync: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Names in a folder, sorted by UTF-16 units. */
  readonly list: (folder: string) => readonly string[];
  /** Make a folder and those above it. */
  readonly makeFolder: (path: string) => void;
  readonly isWritable: (path: string) => boolean;
  /** The same path with every link followed. */
  readonly real: (path: string) => string;
}

/**
 * The one list of everything impure that the desk does. Whatever is not here is a function of its
 * arguments; a test that replaces a row here can fail any act of the program.
 */
export interface Effects {
  /** The time now, ISO 8601 UTC. */
  readonly now: () => string;
  /** A name that no other process and no earlier call has: for files that are not finished yet. */
  readonly freshName: () => string;
  readonly files: Files;
  /** Standard input, in the pieces it comes in. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Results. */
  readonly output: (text: string) => void;
  /** All that is not a result: progress, warnings, errors. */
  readonly errors: (text: string) => void;
  /** An environment variable; undefined where it is not set. */
  readonly environment: (name: string) => string | undefined;
  readonly openDatabase: (path: string, options: DatabaseOptions) => Promise<Database>;
}

/** The machine itself. */
export const nodeEffects: Effects = {
  now: () => new Date().toISOString(),
  freshName: () => randomUUID(),
  files: {
    look: lookAt,
    read: (path) => fs.readFileSync(path),
    write: (path, bytes) => fs.writeFileSync(path, bytes),
    append: (path, bytes) => fs.appendFileSync(path, bytes),
    sync: syncPath,
    rename: (from, to) => fs.renameSync(from, to),
    remove: (path) => fs.rmSync(path, { force: true }),
    list: (folder) => fs.readdirSync(folder).sort(),
    makeFolder: (folder) => {
      fs.mkdirSync(folder, { recursive: true });
    },
    isWritable,
    real: (at) => fs.realpathSync(at),
  },
  input: () => Readable.from(process.stdin),
  output: (text) => {
    process.stdout.write(text);
  },
  errors: (text) => {
    process.stderr.write(text);
  },
  environment: (name) => process.env[name],
  // Loaded when first needed: the driver is a native module, and most of `--help` is waiting for it.
  openDatabase: async (path, options) =>
    (await import("./store/sqlite/open.ts")).openDatabase(path, options),
};

function lookAt(at: string): PathState | null {
  const found = fs.statSync(at, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory()) return { kind: "folder", size: 0 };
  return { kind: found.isFile() ? "file" : "other", size: found.size };
}

function syncPath(at: string): void {
  const file = fs.openSync(at, "r");
  try {
    fs.fsyncSync(file);
  } catch (error) {
    // Windows and some network folders cannot sync a folder: the rename itself is all there is.
    if (!fs.fstatSync(file).isDirectory()) throw error;
  } finally {
    fs.closeSync(file);
  }
}

function isWritable(at: string): boolean {
  try {
    fs.accessSync(at, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Write a file so that it is there whole or not at all, whenever the machine stops: a file of another
 * name is written, forced to the disk and renamed.
 */
export function writeWhole({ files, freshName }: Effects, file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${freshName()}.part`;
  try {
    files.write(unfinished, bytes);
    files.sync(unfinished);
    files.rename(unfinished, file);
  } catch (error) {
    try {
      files.remove(unfinished);
    } catch {
      // The first error tells more; what is left of the file ends in .part and is never read.
    }
    throw error;
  }
  files.sync(path.dirname(file));
}
