import { VouchError } from "vouch";
import { troubleOf } from "../trouble.ts";

/** What can be bound to a `?`. */
export type Bound = string | number | bigint | null | Uint8Array;

/** A row of an answer, by column name. */
export type Row = Readonly<Record<string, Bound>>;

/** How a database file is opened. */
export interface DatabaseOptions {
  /** Nothing is written, not even the log of a crash is folded in. Default: false. */
  readonly readOnly?: boolean;
}

/** An open database file. Errors are `VouchError`s `workspace/…` or `store/…`. */
export interface Database {
  /** Run statements that bind nothing and give nothing. */
  readonly exec: (sql: string) => void;
  readonly all: (sql: string, ...values: readonly Bound[]) => readonly Row[];
  /** Gives the number of rows that it changed. */
  readonly run: (sql: string, ...values: readonly Bound[]) => number;
  /** Row by row; the statement must not be used again before the end. */
  readonly iterate: (sql: string, ...values: readonly Bound[]) => Iterable<Row>;
  readonly close: () => void;
}

interface Statement {
  readonly all: (...values: Bound[]) => Row[];
  readonly run: (...values: Bound[]) => { changes: number | bigint };
  readonly iterate: (...values: Bound[]) => Iterable<Row>;
}

interface Driver {
  readonly DatabaseSync: new (
    path: string,
    options: { readOnly: boolean; timeout: number },
  ) => {
    exec: (sql: string) => void;
    prepare: (sql: string) => Statement;
    close: () => void;
  };
}

const driver: Driver =
  findOwnDriver() ?? ((await import("@photostructure/sqlite")) as unknown as Driver);

/** `node:sqlite` where this Node has it. Loading it warns that it is young; the warning is held back. */
function findOwnDriver(): Driver | undefined {
  const find: ((name: string) => unknown) | undefined = process.getBuiltinModule;
  const warn = process.emitWarning;
  try {
    process.emitWarning = () => {};
    return find?.("node:sqlite") as Driver | undefined;
  } finally {
    process.emitWarning = warn;
  }
}

// busy_timeout comes first: opening while another process recovers the log fails without it.
const READING = `pragma busy_timeout = 5000;
  pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = 0;
  pragma trusted_schema = off; pragma cell_size_check = on;`;
const WRITING = "pragma journal_mode = wal; pragma synchronous = full;";

/** Open a database file, made where there is none unless it is opened for reading only. */
export function openDatabase(path: string, { readOnly = false }: DatabaseOptions = {}): Database {
  return guarded(path, () => {
    const handle = new driver.DatabaseSync(path, { readOnly, timeout: 5000 });
    try {
      handle.exec(READING);
      if (!readOnly) handle.exec(WRITING);
    } catch (error) {
      handle.close();
      throw error;
    }
    return verbsOf(path, handle, readOnly);
  });
}

type Handle = InstanceType<Driver["DatabaseSync"]>;

function verbsOf(path: string, handle: Handle, readOnly: boolean): Database {
  const statements = new Map<string, { statement: Statement; places: number }>();
  const prepare = (sql: string, values: readonly Bound[]): Statement => {
    let known = statements.get(sql);
    if (known === undefined) {
      known = { statement: handle.prepare(sql), places: countPlaces(sql) };
      statements.set(sql, known);
    }
    checkValues(sql, known.places, values);
    return known.statement;
  };
  return {
    exec: (sql) => guarded(path, () => handle.exec(sql)),
    all: (sql, ...values) => guarded(path, () => prepare(sql, values).all(...values)),
    run: (sql, ...values) =>
      guarded(path, () => Number(prepare(sql, values).run(...values).changes)),
    iterate: (sql, ...values) => guardedRows(path, () => prepare(sql, values).iterate(...values)),
    close: () => {
      if (!readOnly) foldLog(handle);
      guarded(path, () => handle.close());
    },
  };
}

/**
 * Bring the log into the file. SQLite does so when the last connection closes, but this driver lets go of
 * prepared statements only when the program ends, and a file without its log would be an older one.
 */
function foldLog(handle: Handle): void {
  try {
    handle.exec("pragma busy_timeout = 0; pragma wal_checkpoint(truncate);");
  } catch {
    // Another program reads, or the disk is full: the log stays, and with it all that was committed.
  }
}

function guarded<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw troubleOf(error, path);
  }
}

function* guardedRows(path: string, rows: () => Iterable<Row>): Generator<Row> {
  try {
    yield* rows();
  } catch (error) {
    throw troubleOf(error, path);
  }
}

/** How many `?` a statement has. The driver binds NULL to a missing one without a word. */
function countPlaces(sql: string): number {
  const bare = sql.replace(/'[^']*'|"[^"]*"|--[^\n]*/g, "");
  if (/\?\d|[:@$][A-Za-z_]/.test(bare)) {
    throw new VouchError(
      "store/named-place",
      "Only plain ? may stand for a value in a statement.",
      {
        sql,
      },
    );
  }
  return bare.split("?").length - 1;
}

function checkValues(sql: string, places: number, values: readonly Bound[]): void {
  if (values.length !== places) {
    throw new VouchError(
      "store/wrong-number-of-values",
      `The statement has ${places} places and was given ${values.length} values.`,
      { sql, places, values: values.length },
    );
  }
  for (const value of values) {
    const trouble = troubleOfValue(value);
    if (trouble !== null) {
      throw new VouchError("store/cannot-keep", `A value cannot be kept: ${trouble}.`, { sql });
    }
  }
}

/** Why a value must not reach the driver, which would cut it, turn it into NULL or stop; null = fine. */
function troubleOfValue(value: unknown): string | null {
  if (value === null || value instanceof Uint8Array) return null;
  if (typeof value === "string") return troubleOfText(value);
  if (typeof value === "number") return Number.isFinite(value) ? null : `${value} is no number`;
  if (typeof value === "bigint") {
    return BigInt.asIntN(64, value) === value ? null : "an integer has more than 64 bits";
  }
  return `${typeof value} is neither text, number, bytes nor null`;
}

function troubleOfText(text: string): string | null {
  if (text.includes("\0")) return "a text holds U+0000, where the database would cut it";
  return /\p{Surrogate}/u.test(text) ? "a text holds half a character" : null;
}
