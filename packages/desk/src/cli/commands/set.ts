import type { Act, BookDocument, Document, Genre, Json, Published } from "vouch";
import { intakeNotes, readActs } from "../../engine/engine.ts";
import { PROGRAM, withCase } from "../case.ts";
import { dateOption, languageOption } from "../given-options.ts";
import { getDocument } from "../look-up.ts";
import { tellEntries } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";
import { nameOf, shortId } from "../words.ts";

type Field = "title" | "source" | "published" | "language" | "genre";
type Change = readonly [field: Field, value: Document[Field]];

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, (found) => {
    const kept = getDocument(found.book(), turn.operands[0] ?? "");
    const changes = changesOf(turn, kept.document);
    const because = turn.options.text("because");
    const acts = changes.map(([field, value]): Act => {
      const before = kept.document[field] as unknown as Json;
      const document = kept.document.id;
      return {
        kind: "corrected",
        body: { document, field, value: value as unknown as Json, before, because },
      };
    });
    const changed = { ...kept.document, ...Object.fromEntries(changes) } as Document;
    const read = readAgain(kept, changed, changes)
      ? readActs(changed, intakeNotes(kept.reading?.reading.notes ?? []), found.engine())
      : [];
    const entries = found.enter([
      ...acts.map((act) => ({ act, who: turn.who })),
      ...read.map((act) => ({ act, who: PROGRAM })),
    ]);
    const again = read.length > 0 ? ", and read again" : "";
    const names = changes.map(([field]) => field).join(", ");
    tellEntries(
      turn,
      entries,
      `${shortId(changed.id)} ${nameOf(changed)}: ${names} corrected${again}`,
    );
    return 0;
  });
}

/** Times, speakers and flags depend on everything but the title. */
function readAgain({ retracted }: BookDocument, _: Document, changes: readonly Change[]): boolean {
  return retracted === null && changes.some(([field]) => field !== "title");
}

function changesOf({ options }: Turn, document: Document): Change[] {
  const changes: Change[] = [];
  const date = dateOption(options, "published");
  if (date !== null) changes.push(["published", publishedOf(date)]);
  const name = options.text("source");
  if (name !== null)
    changes.push([
      "source",
      { name, kind: name === document.source.name ? document.source.kind : null },
    ]);
  const code = languageOption(options);
  if (code !== null) changes.push(["language", { ...document.language, code }]);
  const genre = options.text("genre");
  if (genre !== null) changes.push(["genre", genre as Genre]);
  const title = options.text("title");
  if (title !== null) changes.push(["title", title]);
  if (changes.length > 0) return changes;
  throw new UsageError(
    "cli/nothing-to-do",
    "Nothing to set.",
    "Say what is right: --published DAY, --source NAME, --lang CODE, --genre GENRE or --title WORDS.",
  );
}

function publishedOf({
  start,
  end,
  precision,
}: Pick<Published, "start" | "end" | "precision">): Published {
  return { start, end, precision, basis: "person", evidence: [] };
}
