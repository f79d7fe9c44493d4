import {
  type Act,
  type Book,
  draftEntry,
  type Entry,
  extendBook,
  foldEntries,
  type Packs,
  type Question,
  VouchError,
} from "vouch";
import { type Engine, startEngine } from "../engine/engine.ts";
import { questionsOf } from "../engine/figures.ts";
import { loadPacks } from "../engine/packs.ts";
import { openWorkspace, type Workspace } from "../workspace/open.ts";
import type { Turn } from "./turn.ts";
import { safe } from "./words.ts";

/** An open workspace with its book. */
export interface Case {
  readonly workspace: Workspace;
  readonly book: () => Book;
  readonly packs: () => Packs;
  readonly engine: () => Engine;
  readonly questions: () => Question[];
  /** Enter acts in one commit; safe on the disk when it returns. */
  readonly enter: (acts: readonly Signed[]) => readonly Entry[];
}

/** An act and who does it. */
export interface Signed {
  readonly act: Act;
  readonly who: string;
}

/** Who reads and resolves. */
export const PROGRAM = "vouch";

/**
 * Open the workspace of a turn, do something with it and close it again.
 *
 * @throws VouchError `workspace/none` where there is none and it must not be made.
 */
export async function withCase<Result>(
  turn: Turn,
  { make }: { readonly make: boolean },
  act: (found: Case) => Promise<Result> | Result,
): Promise<Result> {
  const { effects, workspace: folder } = turn;
  if (!make) checkThere(folder, turn);
  const workspace = await openWorkspace(folder, effects);
  try {
    for (const { says, next } of workspace.warnings)
      turn.warn(safe(`warning: ${says} ${next ?? ""}`));
    return await act(caseOf(workspace, turn));
  } finally {
    workspace.close();
  }
}

function checkThere(folder: string, { effects }: Turn): void {
  if (effects.files.look(folder) !== null) return;
  throw new VouchError(
    "workspace/none",
    "There is no workspace yet. Begin with `vouch add PATH`, or name another one with --workspace.",
    { where: folder },
  );
}

function caseOf(workspace: Workspace, { effects }: Turn): Case {
  let book: Book | null = null;
  const known = (): Book => {
    book ??= foldEntries(workspace.entries());
    return book;
  };
  const packs = (): Packs => loadPacks(effects).packs;
  return {
    workspace,
    book: known,
    packs,
    engine: () => startEngine(effects),
    questions: () => questionsOf(known(), packs()),
    enter: (acts) => {
      const time = effects.now();
      const before = known();
      const entries = workspace.append(acts.map(({ act, who }) => draftEntry(act, { time, who })));
      book = extendBook(before, entries);
      return entries;
    },
  };
}
