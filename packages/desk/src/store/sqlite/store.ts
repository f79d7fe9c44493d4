import {
  appendLeaf,
  type CompactRange,
  type Entry,
  type Hash,
  type NewEntry,
  rootOf,
  toHex,
} from "vouch";
import { type Post, postAll } from "../post.ts";
import type { Head, Originals, Store } from "../store.ts";
import type { Bound, Database, Row } from "./open.ts";

const HASH_BYTES = 32;
const COLUMNS = "number, time, who, kind, subject, body";

/** Entries in an SQLite file whose tables are there already. The database is closed with the store. */
export function sqliteStore(database: Database, originals: Originals): Store {
  return {
    originals,
    append: (given) => appendAll(database, given),
    entries: (after = 0) => readEntries(database, after),
    entry: (number) =>
      database.all(`select ${COLUMNS} from entry where number = ?`, number).map(entryOf)[0] ?? null,
    about: (subject) =>
      database
        .all(`select ${COLUMNS} from entry where subject = ? order by number`, subject)
        .map(entryOf),
    text: (document) => textOf(database, document),
    head: () => headOf(readRange(database)),
    leaves: (size = Number.MAX_SAFE_INTEGER) =>
      database
        .all("select hash from leaf where number <= ? order by number", size)
        .map(({ hash }) => bytesOf(hash)),
    close: () => database.close(),
  };
}

/** What is needed to go on growing the tree. */
export function readRange(database: Database): CompactRange {
  const [row] = database.all("select size, peaks from tree where one = 1");
  const bytes = bytesOf(row?.peaks);
  const peaks: Hash[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES)
    peaks.push(bytes.slice(at, at + HASH_BYTES));
  return { size: Number(row?.size ?? 0), peaks };
}

/** Size and root of a tree. */
export function headOf(range: CompactRange): Head {
  return { size: range.size, root: toHex(rootOf(range)) };
}

/** Bytes of a column; none where it holds no bytes. */
export function bytesOf(value: Bound | undefined): Hash {
  return value instanceof Uint8Array ? Uint8Array.from(value) : new Uint8Array(0);
}

function appendAll(database: Database, given: readonly NewEntry[]): readonly Entry[] {
  if (given.length === 0) return [];
  // Immediate: a transaction that reads first and then writes is refused whatever the timeout.
  database.exec("begin immediate");
  try {
    const range = readRange(database);
    const posts = postAll(given, range.size, (document) => textOf(database, document));
    writeAll(database, range, posts);
    database.exec("commit");
    return posts.map(({ entry }) => entry);
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function writeAll(database: Database, range: CompactRange, posts: readonly Post[]): void {
  let grown = range;
  for (const { entry, body, leaf } of posts) {
    const { number, time, who, kind, subject } = entry;
    database.run(
      `insert into entry(${COLUMNS}) values (?, ?, ?, ?, ?, ?)`,
      number,
      time,
      who,
      kind,
      subject,
      body,
    );
    database.run("insert into leaf(number, hash) values (?, ?)", number, leaf);
    grown = appendLeaf(grown, leaf);
  }
  const peaks = new Uint8Array(grown.peaks.length * HASH_BYTES);
  grown.peaks.forEach((peak, at) => {
    peaks.set(peak, at * HASH_BYTES);
  });
  database.run("update tree set size = ?, peaks = ? where one = 1", grown.size, peaks);
}

function rollBack(database: Database): void {
  try {
    database.exec("rollback");
  } catch {
    // A full disk has rolled back by itself already; the first error is the one to tell.
  }
}

function* readEntries(database: Database, after: number): Generator<Entry> {
  // In pages, so that whoever reads may write in between.
  const page = 200;
  for (let last = after; ; ) {
    const rows = database.all(
      `select ${COLUMNS} from entry where number > ? order by number limit ${page}`,
      last,
    );
    for (const row of rows) yield entryOf(row);
    if (rows.length < page) return;
    last = Number(rows.at(-1)?.number);
  }
}

function textOf(database: Database, document: string): string | null {
  const [row] = database.all(
    "select body from entry where subject = ? and kind = 'received' order by number limit 1",
    document,
  );
  if (row === undefined) return null;
  return (JSON.parse(String(row.body)) as { document: { text: string } }).document.text;
}

function entryOf(row: Row): Entry {
  const { number, time, who, kind, subject, body } = row;
  return {
    number: Number(number),
    time: String(time),
    who: String(who),
    kind: String(kind) as Entry["kind"],
    subject: String(subject),
    body: JSON.parse(String(body)),
  };
}
