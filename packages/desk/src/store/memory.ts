import { createHash } from "node:crypto";
import {
  appendLeaf,
  type CompactRange,
  EMPTY_RANGE,
  type Entry,
  type Hash,
  rootOf,
  toHex,
} from "vouch";
import { postAll } from "./post.ts";
import type { Originals, Store } from "./store.ts";

/** A store that is gone when the program ends: for `vouch read`, and for tests. */
export function memoryStore(): Store {
  const entries: Entry[] = [];
  const leaves: Hash[] = [];
  const about = new Map<string, Entry[]>();
  const texts = new Map<string, string>();
  let range: CompactRange = EMPTY_RANGE;

  const file = (entry: Entry): void => {
    entries.push(entry);
    const told = about.get(entry.subject);
    if (told === undefined) about.set(entry.subject, [entry]);
    else told.push(entry);
    if (entry.kind !== "received" || texts.has(entry.subject)) return;
    texts.set(entry.subject, (entry.body as { document: { text: string } }).document.text);
  };

  return {
    originals: memoryOriginals(),
    append: (given) => {
      const posts = postAll(given, entries.length, (document) => texts.get(document) ?? null);
      for (const { entry, body, leaf } of posts) {
        // Through JSON, as any other store: what was given can be changed afterwards by its giver.
        file({ ...entry, body: JSON.parse(body) });
        leaves.push(leaf);
        range = appendLeaf(range, leaf);
      }
      return entries.slice(entries.length - posts.length);
    },
    entries: (after = 0) => entries.slice(after),
    entry: (number) => entries[number - 1] ?? null,
    about: (subject) => [...(about.get(subject) ?? [])],
    text: (document) => texts.get(document) ?? null,
    head: () => ({ size: range.size, root: toHex(rootOf(range)) }),
    leaves: (size = leaves.length) => leaves.slice(0, size),
    close: () => {},
  };
}

function memoryOriginals(): Originals {
  const kept = new Map<string, Uint8Array>();
  return {
    keep: (bytes) => {
      const name = createHash("sha256").update(bytes).digest("hex");
      if (!kept.has(name)) kept.set(name, Uint8Array.from(bytes));
      return name;
    },
    get: (sha256) => kept.get(sha256) ?? null,
    names: () => [...kept.keys()].sort(),
  };
}
