import {
  appendLeaf,
  countQuotes,
  documentId,
  EMPTY_RANGE,
  type Entry,
  findWrongQuote,
  type Hash,
  type Json,
  rootOf,
  toHex,
} from "vouch";
import { leafOf, type Quoting, quotingOf } from "../store/post.ts";
import type { Database, Row } from "../store/sqlite/open.ts";
import { bytesOf, headOf, readRange } from "../store/sqlite/store.ts";
import type { Head } from "../store/store.ts";
import type { Findings } from "./finding.ts";
import type { GivenHead } from "./head.ts";

/** What entries are compared with. */
export interface EntriesToVerify {
  /** Null where it could not be opened. */
  readonly database: Database | null;
  /** What the file HEAD says. */
  readonly kept: Head | null | "broken";
  /** What the analyst gives. */
  readonly given: GivenHead | null;
  readonly findings: Findings;
}

/** What the entries are, as far as they can be read. */
export interface VerifiedEntries {
  readonly size: number;
  readonly documents: number;
  readonly readings: number;
  readonly quotes: number;
  readonly head: Head | null;
  /** SHA-256 of each original → the document that was met there. */
  readonly originals: ReadonlyMap<string, string>;
}

const FILE = "vouch.db";
// More than a workspace of one machine holds: a size beyond it is a damaged number.
const MOST = 1e8;
const HELD = 256;

/** Walk through all entries; each thing that is wrong is found by itself. */
export function verifyEntries(to: EntriesToVerify): VerifiedEntries {
  const { database, findings, kept } = to;
  const walk = new Walk(to);
  if (database === null) return walk.result(null);
  // One moment of the database throughout, whatever another program adds meanwhile. Nothing is written.
  findings.guard(FILE, () => database.exec("begin deferred"));
  checkPages(database, findings);
  const range = findings.guard(FILE, () => readRange(database), "The saved tree: ");
  const tree = range === undefined ? null : headOf(range);
  const last = findings.guard(FILE, () => lastNumber(database)) ?? 0;
  const other = Math.max(kept === null || kept === "broken" ? 0 : kept.size, last);
  const end = Math.min(tree?.size ?? other, MOST);
  walk.lookAtAll(database, end);
  walk.lookAfter(database, end);
  walk.compareTree(tree);
  walk.compareHeads(tree);
  return walk.result(tree);
}

function checkPages(database: Database, findings: Findings): void {
  const rows = findings.guard(FILE, () => database.all("pragma integrity_check(20)")) ?? [];
  for (const { integrity_check: says } of rows) {
    if (says === "ok") continue;
    findings.add({ code: "workspace/damaged", file: FILE, says: `Inside vouch.db: ${says}.` });
  }
}

function lastNumber(database: Database): number {
  return Number(database.all("select max(number) as last from entry")[0]?.last ?? 0);
}

/** The subjects as the index has them: what `about` goes by. */
function subjectsIn(database: Database): ReadonlyMap<number, string> {
  const rows = database.iterate("select number, subject from entry indexed by entry_subject");
  return new Map(Array.from(rows, ({ number, subject }) => [Number(number), String(subject)]));
}

/** One walk from the first entry to the last. */
class Walk {
  readonly #to: EntriesToVerify;
  /** Document → number of the entry that brought it first. */
  readonly #documents = new Map<string, number>();
  // A reading mostly follows its report at once: few texts need to be at hand.
  readonly #texts = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  #range = EMPTY_RANGE;
  #gap = false;
  #keptRoot: string | null = null;
  #givenMet = false;
  #readings = 0;
  #quotes = 0;
  #read = 0;

  constructor(to: EntriesToVerify) {
    this.#to = to;
    this.#mark();
  }

  lookAtAll(database: Database, end: number): void {
    const filed = this.#to.findings.guard(
      FILE,
      () => subjectsIn(database),
      "The index of subjects: ",
    );
    for (let number = 1; number <= end; ) {
      const row = this.#rowOf(database, number);
      if (row !== null && row !== undefined) this.#look(database, row, filed);
      else this.#gap = true;
      number = row === undefined ? this.#skipMissing(database, number, end) : number + 1;
    }
  }

  /** Entries behind the last one that the tree knows were put there by other hands. */
  lookAfter(database: Database, end: number): void {
    const sql = "select number from entry where number > ? order by number limit 100";
    for (const { number } of this.#to.findings.guard(FILE, () => database.all(sql, end)) ?? []) {
      this.#wrong("entry-added", `Entry ${number} was added without the hash tree knowing of it.`);
    }
  }

  /** Undefined where there is none, null where it cannot be read. */
  #rowOf(database: Database, number: number): Row | undefined | null {
    const rows = this.#to.findings.guard(
      FILE,
      () => rowsOf(database, number),
      `Entry ${number} cannot be read. `,
    );
    return rows === undefined ? null : rows[0];
  }

  /** Name a whole run of missing entries at once; gives the number to go on with. */
  #skipMissing(database: Database, first: number, end: number): number {
    const sql = "select min(number) as next from entry where number > ?";
    const [row] = this.#to.findings.guard(FILE, () => database.all(sql, first)) ?? [];
    const next = row === undefined ? first + 1 : Math.min(Number(row.next ?? end + 1), end + 1);
    const says = next - first === 1 ? `Entry ${first} is` : `Entries ${first} to ${next - 1} are`;
    this.#wrong("entry-missing", `${says} missing.`);
    return next;
  }

  #look(database: Database, row: Row, filed: ReadonlyMap<number, string> | undefined): void {
    this.#read += 1;
    const body = String(row.body);
    const entry = headerOf(row);
    const { number, kind, subject } = entry;
    const leaf = leafOf(entry, body);
    const stored = this.#to.findings.guard(FILE, () => storedLeaf(database, number));
    if (stored !== undefined && toHex(stored) !== toHex(leaf)) {
      const says = `Entry ${number} (${kind}, ${shown(subject)}) is not what was acknowledged: it, or the hash kept of it, was changed.`;
      this.#wrong("entry-changed", says);
    }
    if (filed !== undefined && filed.get(number) !== subject) {
      const says = `Entry ${number} is not filed under what it is about (${shown(subject)}), so it would not be found.`;
      this.#wrong("index-changed", says);
    }
    this.#range = appendLeaf(this.#range, leaf);
    this.#mark();
    this.#lookInside(database, entry, body);
  }

  /** The tree as it was saved must be that of the entries. */
  compareTree(tree: Head | null): void {
    if (tree === null || this.#gap) return;
    const now = headOf(this.#range);
    if (now.root === tree.root && now.size === tree.size) return;
    this.#wrong("tree-differs", "The hash tree saved in vouch.db is not that of its entries.");
  }

  /** The heads kept outside must be heads of a beginning of the entries. */
  compareHeads(tree: Head | null): void {
    const { kept, given, findings } = this.#to;
    if (kept === "broken" || (kept === null && this.#read > 0)) {
      const says = `The file HEAD ${kept === null ? "is missing" : "cannot be read: its bytes were changed"}.`;
      findings.add({ code: "workspace/head-missing", file: "HEAD", says, next: HEAD_NEXT });
    } else if (kept !== null) this.#compareKept(kept, tree);
    // Where an entry is missing no root can be made: that is named already.
    if (given === null || this.#givenMet || this.#gap) return;
    const says = `The head ${given.root.slice(0, 12)} that you gave is none that these entries ever had: something before it was changed or taken away.`;
    findings.add({ code: "workspace/given-head-differs", file: FILE, says });
  }

  result(tree: Head | null): VerifiedEntries {
    return {
      size: this.#read,
      documents: this.#documents.size,
      readings: this.#readings,
      quotes: this.#quotes,
      head: this.#gap || tree === null ? null : headOf(this.#range),
      originals: this.#originals,
    };
  }

  #compareKept(kept: Head, tree: Head | null): void {
    const size = tree?.size ?? 0;
    if (tree !== null && kept.size > size) {
      const says = `Entries ${size + 1} to ${kept.size} were acknowledged and are missing: the database is older than the file HEAD.`;
      this.#wrong("rolled-back", says);
    } else if (!this.#gap && this.#keptRoot !== kept.root) {
      const says = `The file HEAD and the first ${kept.size} entries do not belong together: one of them was changed.`;
      this.#to.findings.add({ code: "workspace/head-differs", file: "HEAD", says });
    }
  }

  /** Remember the roots that are asked for when the walk passes them. */
  #mark(): void {
    const { kept, given } = this.#to;
    const { size } = this.#range;
    const isKept = kept !== null && kept !== "broken" && kept.size === size;
    const isGiven = given !== null && !this.#givenMet && (given.size ?? size) === size;
    if (this.#gap || !(isKept || isGiven)) return;
    const root = toHex(rootOf(this.#range));
    if (isKept) this.#keptRoot = root;
    if (isGiven && root.startsWith(given.root)) this.#givenMet = true;
  }

  #lookInside(database: Database, header: Omit<Entry, "body">, json: string): void {
    let body: Json;
    try {
      body = JSON.parse(json);
    } catch {
      this.#wrong("entry-changed", `Entry ${header.number} cannot be read: its body is no JSON.`);
      return;
    }
    const quoting = quotingOf({ ...header, body });
    if (quoting === null) return;
    if (header.kind === "received") this.#meet(header.number, quoting);
    else this.#readings += 1;
    this.#cut(header.number, quoting, (document) => this.#textOf(database, document));
  }

  /** A document came in: its id, its text, its originals. */
  #meet(number: number, { document, text, quotes }: Quoting): void {
    if (text !== null && !this.#documents.has(document)) {
      this.#documents.set(document, number);
      this.#hold(document, text);
    }
    if (text !== null && documentId(text) !== document) {
      const says = `Entry ${number}: the text of report ${shown(document)} is not the text that its id was made from.`;
      this.#wrong("document-changed", says, document);
    }
    const { appearances } = quotes as { appearances?: Json };
    for (const appearance of Array.isArray(appearances) ? appearances : []) {
      const sha256 = (appearance as { sha256?: Json } | null)?.sha256;
      if (typeof sha256 === "string") this.#originals.set(sha256, document);
    }
  }

  #hold(document: string, text: string): void {
    if (this.#texts.size >= HELD) this.#texts.clear();
    this.#texts.set(document, text);
  }

  #textOf(database: Database, document: string): string | null {
    const number = this.#documents.get(document);
    if (number === undefined) return null;
    const held = this.#texts.get(document);
    if (held !== undefined) return held;
    const [row] = rowsOf(database, number);
    const body: Json = JSON.parse(String(row?.body));
    const text = row === undefined ? null : quotingOf({ ...headerOf(row), body })?.text;
    if (typeof text === "string") this.#hold(document, text);
    return text ?? null;
  }

  #cut(
    number: number,
    { document, text: own, quotes }: Quoting,
    textOf: (document: string) => string | null,
  ): void {
    const text = own ?? textOf(document);
    this.#quotes += countQuotes(quotes);
    if (text === null) {
      const says = `Entry ${number} reads report ${shown(document)}, which is not there.`;
      this.#wrong("document-missing", says, document);
      return;
    }
    const wrong = findWrongQuote(quotes, text);
    if (wrong === null) return;
    const says = `Entry ${number}: a quote of report ${shown(document)} is not what stands at ${wrong.start}–${wrong.end} of its text.`;
    this.#wrong("quote-differs", says, document);
  }

  #wrong(word: string, says: string, document: string | null = null): void {
    this.#to.findings.add({ code: `workspace/${word}`, file: FILE, says, document });
  }
}

const HEAD_NEXT =
  "Run `vouch verify --head` with a head that you printed or wrote down; the next `vouch add` writes HEAD anew.";

function shown(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? id.slice(0, 12) : JSON.stringify(id.slice(0, 80));
}

function rowsOf(database: Database, number: number): readonly Row[] {
  return database.all(
    "select number, time, who, kind, subject, body from entry where number = ?",
    number,
  );
}

function storedLeaf(database: Database, number: number): Hash {
  return bytesOf(database.all("select hash from leaf where number = ?", number)[0]?.hash);
}

function headerOf({ number, time, who, kind, subject }: Row): Omit<Entry, "body"> {
  return {
    number: Number(number),
    time: String(time),
    who: String(who),
    kind: String(kind) as Entry["kind"],
    subject: String(subject),
  };
}
