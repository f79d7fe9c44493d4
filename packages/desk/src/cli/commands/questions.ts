import { type Question, questionLines, toQuestionsCsv, toRecordLine } from "vouch";
import { withCase } from "../case.ts";
import { checkMeasure, isContested, listColumns } from "../choose-questions.ts";
import { numberOption } from "../given-options.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { count } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  const { options, form } = turn;
  const limit = numberOption(options, "limit");
  return withCase(turn, { make: false }, ({ questions, packs }) => {
    const { measures } = packs();
    const measure = checkMeasure(
      options.text("measure"),
      measures.map(({ id }) => id),
    );
    const family = checkMeasure(
      options.text("family"),
      measures.map((row) => row.family),
    );
    const all = questions();
    const wanted = all.filter(
      (question) =>
        (measure === null || question.measure === measure) &&
        (family === null || question.family === family) &&
        isOf(question.area, options.text("area")) &&
        isOf(question.population, options.text("population")) &&
        (!options.has("contested") || isContested(question)) &&
        (!options.has("open") || question.estimate.open.length > 0),
    );
    const listed = limit === null ? wanted : wanted.slice(0, limit);
    printAll(turn, listed);
    if (form === "words") {
      const all = listed.length < questions().length ? ` of ${questions().length}` : "";
      turn.say(count(listed.length, "question") + all);
      if (listed.length > 0) turn.say("`vouch question KEY` shows one with its sentences");
    }
    return 0;
  });
}

/** A place or population is one of those that a key joins. */
function isOf(part: string, word: string | null): boolean {
  if (word === null) return true;
  const wanted = word.trim().toLowerCase().replaceAll(" ", "-");
  return part === wanted || part.split("~").includes(wanted);
}

function printAll(turn: Turn, questions: readonly Question[]): void {
  const { form, effects, print, screen, wide } = turn;
  if (form === "csv") effects.output(toQuestionsCsv(questions));
  else if (form === "json")
    for (const question of questions) print(toRecordLine("question", question));
  else if (questions.length > 0) {
    const columns = listColumns(questions, screen.columns, !wide);
    for (const line of questionLines(questions, screen.paint, columns)) print(line);
  }
}
