import type { Exit } from "./table/command.ts";
import type { Turn } from "./turn.ts";

/** What a command does. */
export interface Act {
  readonly run: (turn: Turn) => Promise<Exit> | Exit;
}

/** The act of each command of the table, loaded only when it is run. */
export const ACTS: Readonly<Record<string, () => Promise<Act>>> = {
  demo: () => import("./commands/demo.ts"),
  doctor: () => import("./commands/doctor.ts"),
  version: () => import("./commands/version.ts"),
  help: () => import("./commands/help.ts"),
  add: () => import("./commands/add.ts"),
  read: () => import("./commands/read.ts"),
  documents: () => import("./commands/documents.ts"),
  show: () => import("./commands/show.ts"),
  set: () => import("./commands/set.ts"),
  reread: () => import("./commands/reread.ts"),
  retract: () => import("./commands/retract.ts"),
  questions: () => import("./commands/questions.ts"),
  question: () => import("./commands/question.ts"),
  claims: () => import("./commands/claims.ts"),
  why: () => import("./commands/why.ts"),
  dossier: () => import("./commands/dossier.ts"),
  judge: () => import("./commands/judge.ts"),
  grade: () => import("./commands/grade.ts"),
  undo: () => import("./commands/undo.ts"),
  history: () => import("./commands/history.ts"),
  verify: () => import("./commands/verify.ts"),
};
