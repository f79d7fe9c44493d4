import { VouchError } from "vouch";
import type { Database } from "./open.ts";

/** Version of the tables; a newer program may raise it, an older one refuses it. */
export const SCHEMA_VERSION = 1;

/** “Vch1” as a number: tells a workspace from any other SQLite file. */
const APPLICATION: number = 0x56636831;

const TABLES = `
  create table entry (
    number integer primary key, time text not null, who text not null,
    kind text not null, subject text not null, body text not null
  ) strict;
  create index entry_subject on entry(subject);
  create table leaf (number integer primary key, hash blob not null) strict;
  create table tree (
    one integer primary key check (one = 1), size integer not null, peaks blob not null
  ) strict;
  insert into tree values (1, 0, x'');
  pragma application_id = ${APPLICATION};
  pragma user_version = ${SCHEMA_VERSION};
`;

/** What a database file is. */
export type SchemaState = "ours" | "blank" | "newer" | "other";

/** Whether a database file is a workspace's, and of which version. */
export function schemaOf(database: Database): SchemaState {
  const [{ application_id: application } = {}] = database.all("pragma application_id");
  const [{ user_version: version } = {}] = database.all("pragma user_version");
  if (application === APPLICATION) return Number(version) > SCHEMA_VERSION ? "newer" : "ours";
  const tables = database.all("select name from sqlite_schema limit 1");
  return tables.length === 0 && application === 0 && version === 0 ? "blank" : "other";
}

/** Make the tables where there are none. */
export function makeSchema(database: Database): void {
  database.exec("begin immediate");
  try {
    // Another process may have made them while this one waited for the lock.
    if (schemaOf(database) === "blank") database.exec(TABLES);
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

/** @throws VouchError `workspace/newer`, `workspace/not-one` where this program must not write. */
export function checkSchema(database: Database, where: string): void {
  const state = schemaOf(database);
  if (state === "newer") {
    throw new VouchError(
      "workspace/newer",
      "This workspace was made by a newer Vouch. Update Vouch to open it.",
      { where, version: SCHEMA_VERSION },
    );
  }
  if (state === "other") {
    throw new VouchError(
      "workspace/not-one",
      "The file vouch.db here is not a workspace of Vouch. Choose another folder.",
      { where },
    );
  }
}
