import type { Act, Grade, Packs } from "vouch";
import { type Case, withCase } from "../case.ts";
import { tellEntries } from "../records.ts";
import { didYouMean } from "../suggest.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { UsageError } from "../usage-error.ts";
import { safe } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, (found) => {
    const [word = "", letter = ""] = turn.operands;
    const source = getSource(found, word);
    const grade = letter.toUpperCase() as Grade;
    const because = turn.options.text("because");
    const act: Act = { kind: "graded", body: { source, grade, because } };
    tellEntries(
      turn,
      found.enter([{ act, who: turn.who }]),
      `source ${safe(source)} graded ${grade}`,
    );
    return 0;
  });
}

/**
 * Id of a source that speaks in some report, by its id or any of its names.
 *
 * @throws UsageError `cli/unknown-source`.
 */
function getSource(found: Case, word: string): string {
  const known = speakersIn(found);
  const wanted = word.trim().toLowerCase();
  const named = known.get(wanted) ?? idInPacks(found.packs(), wanted);
  if (named !== null) return named;
  throw new UsageError(
    "cli/unknown-source",
    `No report names a source “${safe(word, 80)}”.`,
    didYouMean(wanted, known.keys()) ?? "`vouch question KEY` names the sources of a figure.",
  );
}

/** Names and ids, lower case → the id that weighing asks for. */
function speakersIn({ questions, book }: Case): Map<string, string> {
  const documents = [...book().documents.values()];
  const voices = documents.flatMap(({ claims }) => claims.flatMap((claim) => claim.voices));
  const sources = documents.map(({ document }) => ({ id: null, ...document.source }));
  const known = new Map<string, string>();
  for (const { id, name } of [...sources, ...voices])
    if (name !== null) known.set(name.toLowerCase(), id ?? slug(name));
  for (const id of [...known.values()]) known.set(id, id);
  for (const { origin } of questions().flatMap((question) => question.voices))
    known.set(origin, origin);
  return known;
}

function idInPacks({ actors, outlets }: Packs, wanted: string): string | null {
  for (const { id, name, aliases } of [...outlets, ...actors]) {
    const names = [
      id,
      name,
      ...aliases.map((alias) => (typeof alias === "string" ? alias : alias.text)),
    ];
    if (names.some((one) => one.toLowerCase() === wanted)) return id;
  }
  return null;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
