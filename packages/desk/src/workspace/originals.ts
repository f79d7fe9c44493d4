import { createHash } from "node:crypto";
import path from "node:path";
import { type Effects, writeWhole } from "../effects.ts";
import type { Originals } from "../store/store.ts";
import { troubleOf } from "../store/trouble.ts";

/** Originals in a folder: `ab/cdef…` by SHA-256, written whole or not at all. */
export function folderOriginals(effects: Effects, folder: string): Originals {
  const { files } = effects;
  const fileOf = (name: string): string => path.join(folder, name.slice(0, 2), name.slice(2));
  return {
    keep: (bytes) => {
      const name = sha256Of(bytes);
      const file = fileOf(name);
      try {
        // What is there may be damaged: the same bytes given again mend it.
        if (files.look(file)?.size === bytes.length && sha256Of(files.read(file)) === name) {
          return name;
        }
        if (files.look(path.dirname(file)) === null) {
          files.makeFolder(path.dirname(file));
          files.sync(folder);
        }
        writeWhole(effects, file, bytes);
        return name;
      } catch (error) {
        throw troubleOf(error, file);
      }
    },
    get: (sha256) => {
      const file = fileOf(sha256);
      if (!/^[0-9a-f]{64}$/.test(sha256) || files.look(file)?.kind !== "file") return null;
      return files.read(file);
    },
    names: () => namesIn(effects, folder),
  };
}

/** SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function* namesIn({ files }: Effects, folder: string): Generator<string> {
  if (files.look(folder)?.kind !== "folder") return;
  for (const first of files.list(folder)) {
    const inner = path.join(folder, first);
    if (!/^[0-9a-f]{2}$/.test(first) || files.look(inner)?.kind !== "folder") continue;
    for (const rest of files.list(inner)) if (/^[0-9a-f]{62}$/.test(rest)) yield first + rest;
  }
}
