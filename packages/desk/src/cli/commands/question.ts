import { questionLines, questionScreen, toRecordLine } from "vouch";
import { shownOf } from "../../engine/figures.ts";
import { withCase } from "../case.ts";
import { getQuestions } from "../choose-questions.ts";
import { numberOption } from "../given-options.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";

export function run(turn: Turn): Promise<Exit> {
  const limit = numberOption(turn.options, "limit");
  return withCase(turn, { make: false }, ({ questions, book, packs }) => {
    const found = getQuestions(questions(), turn.operands[0] ?? "", packs());
    const listed = limit === null ? found : found.slice(0, limit);
    if (turn.form === "json") {
      for (const question of listed) turn.print(toRecordLine("question", question));
      return 0;
    }
    const { screen } = turn;
    const shown = shownOf(book(), packs());
    if (listed.length > 1) {
      for (const line of questionLines(listed, screen.paint, screen.columns)) turn.print(line);
    }
    for (const [at, question] of listed.entries()) {
      if (at > 0 || listed.length > 1)
        turn.print(`\n${screen.paint.dim("─".repeat(Math.min(screen.columns, 60)))}\n`);
      for (const line of questionScreen(question, shown, screen)) turn.print(line);
    }
    if (listed.length < found.length)
      turn.say(`${found.length - listed.length} more; leave --limit out to see them`);
    return 0;
  });
}
