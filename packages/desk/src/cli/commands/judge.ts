import type { Act, ClaimJudgement } from "vouch";
import { withCase } from "../case.ts";
import { getClaim } from "../look-up.ts";
import { tellEntries } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { safe, shortId } from "../words.ts";

const JUDGEMENTS: Readonly<Record<string, ClaimJudgement>> = {
  accept: "accepted",
  reject: "rejected",
  query: "queried",
};

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, ({ book, enter }) => {
    const [word = "", verdict = ""] = turn.operands;
    const { claim } = getClaim(book(), word);
    const judgement = JUDGEMENTS[verdict.toLowerCase()] ?? "queried";
    const because = turn.options.text("because");
    const act: Act = { kind: "judged", body: { claim: claim.id, judgement, because } };
    const says = `claim ${shortId(claim.id)} “${safe(claim.quote.text, 80)}” ${judgement}`;
    tellEntries(turn, enter([{ act, who: turn.who }]), says);
    return 0;
  });
}
