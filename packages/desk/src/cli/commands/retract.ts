import type { Act } from "vouch";
import { withCase } from "../case.ts";
import { getEither } from "../look-up.ts";
import { tellEntries } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";
import { count, nameOf, safe, shortId } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, ({ book, enter }) => {
    const one = getEither(book(), turn.operands[0] ?? "");
    const because = turn.options.text("because");
    if ("document" in one) {
      const { document, retracted, claims } = one.document;
      if (retracted !== null) throw already("report", document.id, retracted.entry);
      const act: Act = { kind: "retracted", body: { document: document.id, because } };
      const says = `report ${shortId(document.id)} ${nameOf(document)} taken back with ${count(claims.length, "claim")}`;
      tellEntries(turn, enter([{ act, who: turn.who }]), says);
      return 0;
    }
    const { claim, review } = one.claim;
    if (review.retracted !== null) throw already("claim", claim.id, review.retracted.entry);
    const act: Act = { kind: "retracted", body: { claim: claim.id, because } };
    const says = `claim ${shortId(claim.id)} “${safe(claim.quote.text, 80)}” taken back`;
    tellEntries(turn, enter([{ act, who: turn.who }]), says);
    return 0;
  });
}

function already(what: string, id: string, entry: number): UsageError {
  return new UsageError(
    "cli/already-done",
    `The ${what} ${shortId(id)} was taken back already, by entry ${entry}.`,
    `\`vouch undo ${entry}\` brings it back.`,
  );
}
