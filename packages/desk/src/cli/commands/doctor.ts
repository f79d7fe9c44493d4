import path from "node:path";
import { type Note, toRecordLine } from "vouch";
import { loadPacks, packsFolder } from "../../engine/packs.ts";
import { verifyWorkspace } from "../../workspace/verify.ts";
import { noteOf } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { VERSION } from "../version.ts";
import { safe } from "../words.ts";

const OLDEST_NODE: readonly [number, number] = [20, 19];

/** Something to look at: what it found, and whether that is well. */
interface Finding {
  readonly says: string;
  readonly severity: Note["severity"];
  readonly next?: string;
}

type Check = readonly [name: string, look: (turn: Turn) => Promise<Finding> | Finding];

const CHECKS: readonly Check[] = [
  ["vouch", () => fine(`Vouch ${VERSION}`)],
  ["node", checkNode],
  ["driver", checkDriver],
  ["packs", checkPacks],
  ["terminal", checkTerminal],
  ["locale", checkLocale],
  ["folder", checkFolder],
  ["workspace", checkWorkspace],
];

export async function run(turn: Turn): Promise<Exit> {
  let failed = false;
  for (const [name, look] of CHECKS) {
    const { says, severity, next = null } = await looked(turn, look);
    failed ||= severity === "error";
    const note = noteOf(`doctor/${name}`, says, { severity, next });
    if (turn.form === "json") turn.print(toRecordLine("note", note));
    else turn.print(lineOf(name, note, turn));
  }
  return failed ? 1 : 0;
}

function lineOf(name: string, { severity, says, next }: Note, { screen: { paint } }: Turn): string {
  const mark = severity === "info" ? "ok  " : severity === "warning" ? "note" : "bad ";
  const more = next === null ? "" : `\n                 ${safe(next)}`;
  const line = `${mark} ${name.padEnd(10)}  ${safe(says, 1000)}${more}`;
  return severity === "info" ? line : paint.warn(line);
}

async function looked(turn: Turn, look: Check[1]): Promise<Finding> {
  try {
    return await look(turn);
  } catch (error) {
    const { message } = error as Error;
    return { says: message.split("\n")[0] ?? "it failed", severity: "error" };
  }
}

function fine(says: string): Finding {
  return { says, severity: "info" };
}

function checkNode(): Finding {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const [oldest, least] = OLDEST_NODE;
  const says = `Node ${node} on ${process.platform} ${process.arch}`;
  if (major > oldest || (major === oldest && minor >= least)) return fine(says);
  return {
    says: `${says} is too old`,
    severity: "error",
    next: `Install Node ${oldest}.${least} or newer.`,
  };
}

async function checkDriver({ effects }: Turn): Promise<Finding> {
  const database = await effects.openDatabase(":memory:", {});
  try {
    const [row] = database.all("SELECT sqlite_version() AS version");
    return fine(`SQLite ${String(row?.version ?? "of unknown version")}`);
  } finally {
    database.close();
  }
}

function checkPacks({ effects }: Turn): Finding {
  const { files } = loadPacks(effects);
  const counts = files.map(
    ({ file, rows }) => `${path.posix.dirname(file)} ${rows.toLocaleString("en-GB")}`,
  );
  return fine(`${counts.join(", ")} rows in ${packsFolder(effects)}`);
}

function checkTerminal({ screen, coloured, live }: Turn): Finding {
  const out =
    process.stdout.isTTY === true ? `terminal of ${screen.columns} columns` : "no terminal";
  return fine(
    `stdout: ${out}, ${coloured ? "with" : "without"} colour; progress ${live ? "on one line" : "line by line"}`,
  );
}

/** Answers are the same in every locale; only what a terminal can show depends on it. */
function checkLocale({ effects }: Turn): Finding {
  const set = ["LC_ALL", "LC_CTYPE", "LANG"]
    .map((name) => effects.environment(name))
    .find((one) => one);
  if (set === undefined || process.platform === "win32") return fine(`locale ${set ?? "not set"}`);
  if (/utf-?8/i.test(set)) return fine(`locale ${set}`);
  return {
    says: `locale ${set} is not UTF-8: charts and names may look wrong`,
    severity: "warning",
    next: "Set LANG=C.UTF-8; answers stay the same either way.",
  };
}

function checkFolder({ effects, workspace }: Turn): Finding {
  const { files } = effects;
  const folder = files.look(workspace) === null ? path.dirname(path.resolve(workspace)) : workspace;
  if (files.isWritable(folder)) return fine(`${folder} can be written to`);
  return {
    says: `${folder} cannot be written to`,
    severity: "error",
    next: "Change its permissions, or name another with --workspace.",
  };
}

async function checkWorkspace({ effects, workspace }: Turn): Promise<Finding> {
  if (effects.files.look(workspace) === null)
    return fine(`${workspace}: none yet; \`vouch add\` makes it`);
  const { ok, findings, looked, head } = await verifyWorkspace(workspace, effects);
  if (ok)
    return fine(
      `${workspace}: ${looked.entries} entries, ${looked.documents} reports, nothing wrong · head ${head?.size ?? 0} ${head?.root ?? ""}`,
    );
  const first = findings[0]?.says ?? "";
  return {
    says: `${workspace}: ${findings.length} wrong, first: ${first}`,
    severity: "error",
    next: "Run `vouch verify`.",
  };
}
