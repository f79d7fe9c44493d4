import path from "node:path";
import { notesOf, type Question, toDossier, toRecordLine, VouchError } from "vouch";
import { writeWhole } from "../../effects.ts";
import { shownOf } from "../../engine/figures.ts";
import { troubleOf } from "../../store/trouble.ts";
import { type Case, withCase } from "../case.ts";
import { getQuestions, isContested } from "../choose-questions.ts";
import { noteOf } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";
import { count, safe } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  const out = turn.options.text("out");
  if (out === null) {
    const next = "Usage: vouch dossier --out FILE.";
    throw new UsageError("cli/value-missing", "`vouch dossier` needs --out FILE.", next);
  }
  checkTarget(turn, out);
  return withCase(turn, { make: false }, (found) => {
    const questions = chosen(turn, found);
    write(turn, out, pageOf(turn, found, questions));
    const says = `${count(questions.length, "question")} written`;
    if (turn.form === "json")
      turn.print(toRecordLine("note", noteOf("dossier/written", `${says}.`, { file: out })));
    else turn.print(safe(out, 4000));
    turn.say(says);
    return 0;
  });
}

function checkTarget({ effects, options }: Turn, out: string): void {
  const there = effects.files.look(out);
  if (there === null) {
    const folder = path.dirname(out);
    if (effects.files.look(folder)?.kind === "folder") return;
    throw new UsageError(
      "cli/no-such-folder",
      `There is no folder ${safe(folder)}.`,
      "Make it first.",
    );
  }
  if (there.kind !== "file")
    throw new UsageError("cli/not-a-file", `${safe(out)} is not a file.`, "Name another one.");
  if (options.has("force")) return;
  throw new UsageError(
    "cli/file-exists",
    `${safe(out)} is there already.`,
    "Name another file, or add --force to write over it.",
  );
}

function chosen({ options }: Turn, { questions, packs }: Case): Question[] {
  const all = questions();
  const words = options.all("question");
  if (words.length > 0) {
    const named = new Set(words.flatMap((word) => getQuestions(all, word, packs())));
    return all.filter((question) => named.has(question));
  }
  const contested = all.filter(isContested);
  return contested.length > 0 ? contested : all;
}

function pageOf({ options, workspace }: Turn, found: Case, questions: readonly Question[]): string {
  const { book, packs } = found;
  const { claims, documents, measures, names } = shownOf(book(), packs());
  const grades = new Map([...book().grades].map(([source, { value }]) => [source, value]));
  return toDossier({
    questions,
    others: found.questions(),
    claims,
    documents,
    notes: notesOf(book()),
    grades,
    measures,
    names,
    head: { ...found.workspace.head(), day: book().entries.at(-1)?.time.slice(0, 10) ?? null },
    title: options.text("title") ?? path.basename(workspace).replace(/\.vouch$/, ""),
  });
}

function write({ effects }: Turn, out: string, page: string): void {
  try {
    // The link's own file is written over, never another name put in its place.
    const target = effects.files.look(out) === null ? out : effects.files.real(out);
    writeWhole(effects, target, new TextEncoder().encode(page));
  } catch (error) {
    const known = troubleOf(error, out);
    if (known !== error) throw known;
    const { message } = error as Error;
    throw new VouchError(
      "dossier/not-written",
      `The dossier could not be written: ${message}. Name another file.`,
      { where: out },
      error,
    );
  }
}
