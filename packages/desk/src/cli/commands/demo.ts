import path from "node:path";
import { fileURLToPath } from "node:url";
import { questionScreen, toRecordLine } from "vouch";
import { shownOf } from "../../engine/figures.ts";
import { type Case, withCase } from "../case.ts";
import { runJob } from "../job.ts";
import type { Exit } from "../table/command.ts";
import { tourOf } from "../tour.ts";
import type { Turn } from "../turn.ts";
import { count, safe } from "../words.ts";
import { type Adding, addFile, emptySum, type Sum } from "./add.ts";
import { outdated, readAgain } from "./reread.ts";

const CORPUS = fileURLToPath(new URL("../../../../../corpus/demo", import.meta.url));

export function run(given: Turn): Promise<Exit> {
  const { options } = given;
  const workspace = options.text("keep") ?? options.text("workspace") ?? "demo.vouch";
  const turn: Turn = { ...given, workspace };
  return withCase(turn, { make: true }, async (found) => {
    const sum = emptySum();
    const stopped = await readCorpus(turn, found, sum);
    if (stopped !== null) return stopped;
    if (turn.form === "json") {
      for (const question of found.questions()) turn.print(toRecordLine("question", question));
    } else tell(turn, found, sum);
    return sum.refused > 0 ? 1 : 0;
  });
}

/** Add what is new, read again what an older reader read. */
async function readCorpus(turn: Turn, found: Case, sum: Sum): Promise<Exit | null> {
  // What is told by itself would hide the tour: only trouble is.
  const still: Turn = { ...turn, form: "words", say: () => {} };
  const names = turn.effects.files.list(CORPUS).filter((name) => name !== "README.md");
  const adding: Adding = { turn: still, found, told: {}, sum, how: "demo" };
  const end = await runJob(still, names, {
    name: (name) => name,
    step: (name) => addFile(adding, path.join(CORPUS, name)),
  });
  if (end.stopped !== null) return end.stopped;
  const again = await runJob(still, outdated(found), {
    name: ({ document }) => document.file ?? "report",
    step: async (kept) => readAgain(still, found, kept),
  });
  return again.stopped;
}

function tell(turn: Turn, found: Case, { added, here }: Sum): void {
  const { print, screen, workspace } = turn;
  const book = found.book();
  const questions = found.questions();
  const claims = [...book.documents.values()].flatMap((kept) => kept.claims);
  const figures = claims.filter(({ kind }) => kind === "figure").length;
  print(
    `Read ${count(added + here, "report")} written for this demo: ${count(claims.length, "claim")}, ${count(figures, "figure")}, ${count(questions.length, "question")}.`,
  );
  const shown = shownOf(book, found.packs());
  const tour = tourOf({ questions, shown, book, screen, draw: questionScreen });
  for (const line of tour.lines) print(line);
  print("");
  print(screen.paint.strong(safe(`Go on with it: everything is kept in ${workspace}`, 200)));
  const at = quoted(workspace);
  for (const [line, says] of [
    [`vouch questions -w ${at}`, "all that the reports put a number to"],
    [`vouch question ${tour.key} -w ${at}`, "the first one above, with every sentence"],
    [`vouch why ${tour.claim} -w ${at}`, "where one figure comes from"],
    [`vouch dossier --out dossier.html -w ${at}`, "one page to hand on"],
  ] as const)
    print(`  ${line}  ${screen.paint.dim(`# ${says}`)}`);
}

/** A path as a shell takes it. */
function quoted(at: string): string {
  const plain = safe(at, 200);
  return /^[\w./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
