import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Packs, VouchError } from "vouch";
import type { Effects } from "../effects.ts";

/** A pack as it lies in its file. */
export interface PackFile {
  /** Folder and file, `places/places.json`. */
  readonly file: string;
  readonly pack: string;
  readonly licence: string;
  readonly origin: string;
  readonly rows: number;
}

/** Packs, and the files they come from. */
export interface LoadedPacks {
  readonly packs: Packs;
  readonly files: readonly PackFile[];
}

interface Table {
  readonly folder: string;
  /** What a row cannot be without, and of what kind. */
  readonly needs: Readonly<Record<string, "text" | "list">>;
}

const TABLES: Readonly<Record<keyof Packs, Table>> = {
  measures: {
    folder: "measures",
    needs: { id: "text", name: "text", units: "list", phrases: "list" },
  },
  actors: { folder: "actors", needs: { id: "text", name: "text", aliases: "list" } },
  places: {
    folder: "places",
    needs: { id: "text", name: "text", aliases: "list", within: "list" },
  },
  datedFacts: { folder: "dated-facts", needs: { id: "text", phrases: "list", notBefore: "text" } },
  outlets: {
    folder: "outlets",
    needs: { id: "text", name: "text", aliases: "list", hosts: "list" },
  },
  nouns: { folder: "nouns", needs: { forms: "list", unit: "text", class: "text" } },
  vagueNumbers: { folder: "vague-numbers", needs: { words: "text" } },
};

/** Where the packs lie: VOUCH_PACKS, else the folder that came with the program. */
export function packsFolder({ environment }: Pick<Effects, "environment">): string {
  const given = environment("VOUCH_PACKS");
  if (given !== undefined && given !== "") return given;
  return fileURLToPath(new URL("../../../../packs", import.meta.url));
}

let loaded: { readonly folder: string; readonly all: LoadedPacks } | null = null;

/**
 * All packs, read once.
 *
 * @throws VouchError `packs/missing` where a pack is not there, `packs/broken` with the file and the row
 *   where one cannot be used.
 */
export function loadPacks(effects: Effects): LoadedPacks {
  const folder = packsFolder(effects);
  if (loaded?.folder !== folder) loaded = { folder, all: readPacks(folder, effects) };
  return loaded.all;
}

function readPacks(folder: string, effects: Effects): LoadedPacks {
  const files: PackFile[] = [];
  const tables = Object.entries(TABLES).map(([name, table]) => {
    const rows = filesOf(folder, table, effects).flatMap((file) => {
      const { about, rows } = readPack(file, folder, effects);
      checkRows(rows, table, about.file);
      files.push({ ...about, rows: rows.length });
      return rows;
    });
    return [name, rows] as const;
  });
  return { packs: Object.fromEntries(tables) as unknown as Packs, files };
}

function filesOf(root: string, table: Table, { files }: Effects): string[] {
  const folder = path.join(root, table.folder);
  const names = files.look(folder)?.kind === "folder" ? files.list(folder) : [];
  const found = names.filter((name) => name.endsWith(".json"));
  if (found.length > 0) return found.map((name) => path.join(folder, name));
  throw new VouchError(
    "packs/missing",
    `The pack ${table.folder} is not there. Bring back the folder packs as it came with Vouch, or set VOUCH_PACKS.`,
    { where: folder },
  );
}

interface Pack {
  readonly about: Omit<PackFile, "rows">;
  readonly rows: readonly unknown[];
}

function readPack(file: string, root: string, { files }: Effects): Pack {
  const name = path.relative(root, file).replaceAll(path.sep, "/");
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(files.read(file)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw broken(name, `is no JSON (${why})`, error);
  }
  const { pack, licence, origin, rows } = (found ?? {}) as Record<string, unknown>;
  if (!Array.isArray(rows)) throw broken(name, "has no list “rows”");
  if (typeof pack !== "string" || typeof licence !== "string" || typeof origin !== "string")
    throw broken(name, "does not say its “pack”, “licence” and “origin”");
  return { about: { file: name, pack, licence, origin }, rows };
}

function checkRows(rows: readonly unknown[], { needs }: Table, file: string): void {
  const ids = new Set<unknown>();
  for (const [at, row] of rows.entries()) {
    const where = `row ${at + 1}`;
    if (typeof row !== "object" || row === null) throw broken(file, `has no record in ${where}`);
    const fields = row as Readonly<Record<string, unknown>>;
    const lacking = Object.entries(needs).find(([field, kind]) => !isOfKind(fields[field], kind));
    if (lacking !== undefined) throw broken(file, `lacks “${lacking[0]}” in ${where}`);
    const { id } = fields;
    if (ids.has(id)) throw broken(file, `has the id “${id}” twice, again in ${where}`);
    if (id !== undefined) ids.add(id);
  }
}

function isOfKind(value: unknown, kind: "text" | "list"): boolean {
  return kind === "text" ? typeof value === "string" && value !== "" : Array.isArray(value);
}

function broken(file: string, says: string, cause?: unknown): VouchError {
  return new VouchError(
    "packs/broken",
    `The pack ${file} ${says}. Mend that file, or bring it back as it came with Vouch.`,
    { where: file },
    cause,
  );
}
