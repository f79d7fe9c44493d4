import { toRecordLine } from "vouch";
import { startEngine } from "../../engine/engine.ts";
import { noteOf } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { VERSION } from "../version.ts";

export function run(turn: Turn): Exit {
  const { name, version } = startEngine(turn.effects).reader;
  const says = `Vouch ${VERSION}, reader ${name} ${version}, Node ${process.versions.node}`;
  if (turn.form === "json") turn.print(toRecordLine("note", noteOf("vouch/version", says)));
  else turn.print(says);
  return 0;
}
