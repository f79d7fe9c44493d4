import { VouchError } from "vouch";

interface Row {
  readonly code: string;
  readonly says: string;
}

const FULL: Row = {
  code: "workspace/disk-full",
  says: "The disk is full or cannot be written to. All that was acknowledged is kept; make space and run the same command again.",
};
const DAMAGED: Row = {
  code: "workspace/damaged",
  says: "The database of this workspace is damaged. Run `vouch verify` to see what is wrong, and keep a copy of the folder before anything else.",
};
const BUSY: Row = {
  code: "workspace/busy",
  says: "Another program is writing to this workspace and did not finish in time. Wait for it, then run the same command again.",
};
const READ_ONLY: Row = {
  code: "workspace/read-only",
  says: "This workspace cannot be written to. Change the permissions of the folder, or copy it to a place of your own.",
};
const CANNOT_OPEN: Row = {
  code: "workspace/cannot-open",
  says: "The database of this workspace cannot be opened. Check that the folder is there and is yours to read and write.",
};
const DISK: Row = {
  code: "workspace/disk-trouble",
  says: "The disk did not give back what was asked of it. Check the disk, then run `vouch verify`.",
};

/** Result codes of SQLite (sqlite.org/rescode.html), and of the machine. */
const ROWS: ReadonlyMap<number | string, Row> = new Map<number | string, Row>([
  [5, BUSY],
  [6, BUSY],
  [8, READ_ONLY],
  [10, DISK],
  [11, DAMAGED],
  [13, FULL],
  [14, CANNOT_OPEN],
  [26, DAMAGED],
  // SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC, _TRUNCATE, _SHMSIZE: what a full disk or a file limit gives.
  [778, FULL],
  [1034, FULL],
  [1290, FULL],
  [1546, FULL],
  [4874, FULL],
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["EFBIG", FULL],
  ["EROFS", READ_ONLY],
  ["EACCES", READ_ONLY],
  ["EPERM", READ_ONLY],
  ["EIO", DISK],
]);

/** Trouble with the disk or the database in words and with what to do next; other errors as they are. */
export function troubleOf(error: unknown, where: string): unknown {
  if (error instanceof VouchError || typeof error !== "object" || error === null) return error;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const row =
    typeof errcode === "number"
      ? (ROWS.get(errcode) ?? ROWS.get(errcode & 0xff))
      : ROWS.get(String(code));
  if (row === undefined) return error;
  const given = typeof errcode === "number" ? errcode : String(code);
  return new VouchError(row.code, row.says, { where, given }, error);
}
