import { type Question, questionLines, questionScreen, type Shown, toRecordLine } from "vouch";
import { shownOf } from "../../engine/figures.ts";
import { withCase } from "../case.ts";
import { getQuestions, listColumns } from "../choose-questions.ts";
import { numberOption } from "../given-options.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";

const RULE = 60;

export function run(turn: Turn): Promise<Exit> {
  const limit = numberOption(turn.options, "limit");
  return withCase(turn, { make: false }, ({ questions, book, packs }) => {
    const found = getQuestions(questions(), turn.operands[0] ?? "", packs());
    const listed = limit === null ? found : found.slice(0, limit);
    if (turn.form === "json") {
      for (const question of listed) turn.print(toRecordLine("question", question));
    } else printScreens(turn, listed, shownOf(book(), packs()));
    const more = found.length - listed.length;
    if (more > 0) turn.say(`${more} more; leave --limit out to see them`);
    return 0;
  });
}

/** Several questions begin with their list. */
function printScreens(
  { screen, print, wide }: Turn,
  listed: readonly Question[],
  shown: Shown,
): void {
  const { paint, columns } = screen;
  const [only] = listed;
  if (only !== undefined && listed.length === 1) {
    for (const line of questionScreen(only, shown, screen)) print(line);
    return;
  }
  const list = listColumns(listed, columns, !wide);
  for (const line of questionLines(listed, paint, list)) print(line);
  for (const question of listed) {
    print(`\n${paint.dim("─".repeat(Math.min(columns, RULE)))}\n`);
    for (const line of questionScreen(question, shown, screen)) print(line);
  }
}
