import { toRecordLine } from "vouch";
import { verifyWorkspace } from "../../workspace/verify.ts";
import { noteOf, noteWords } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";
import { count, safe } from "../words.ts";

export async function run(turn: Turn): Promise<Exit> {
  const given = headOf(turn);
  const verification = await verifyWorkspace(
    turn.workspace,
    turn.effects,
    given === null ? {} : { head: given },
  );
  const { ok, findings, looked, head } = verification;
  for (const note of findings)
    turn.print(turn.form === "json" ? toRecordLine("note", note) : noteWords(note));
  const parts = [
    count(looked.entries, "entry", "entries"),
    count(looked.documents, "report"),
    count(looked.readings, "reading"),
    count(looked.quotes, "quote"),
    count(looked.originals, "original"),
  ].join(", ");
  const end = head === null ? "" : ` · head ${head.size} ${head.root}`;
  if (ok) {
    const says = `Nothing is wrong. Looked at ${parts}${end}`;
    if (turn.form === "json") turn.print(toRecordLine("note", noteOf("workspace/verified", says)));
    else turn.print(says);
    return 0;
  }
  turn.warn(`${count(findings.length, "thing is", "things are")} wrong. Looked at ${parts}${end}`);
  return 1;
}

/** The head that was given: in one word, or as the two words in which it is printed. */
function headOf({ options, operands }: Turn): string | null {
  const [head, root] = [options.text("head"), operands[0] ?? null];
  if (root === null) return head;
  if (head !== null && /^\d+$/.test(head)) return `${head} ${root}`;
  throw new UsageError(
    "cli/too-many-arguments",
    `“${safe(root, 80)}” is one word too many.`,
    "A head follows --head: `vouch verify --head NUMBER ROOT`.",
  );
}
