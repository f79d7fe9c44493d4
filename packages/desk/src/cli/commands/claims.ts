import { allClaims, type BookClaim, namesFrom, type Packs, toClaimsCsv, toRecordLine } from "vouch";
import { type Case, withCase } from "../case.ts";
import { checkMeasure } from "../choose-questions.ts";
import { claimLines } from "../claim-lines.ts";
import { dayOption, numberOption } from "../given-options.ts";
import { getDocument } from "../look-up.ts";
import type { Options } from "../options.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { count } from "../words.ts";

type Filter = (claim: BookClaim) => boolean;

export function run(turn: Turn): Promise<Exit> {
  const limit = numberOption(turn.options, "limit");
  const since = dayOption(turn.options, "since", "start");
  const until = dayOption(turn.options, "until", "end");
  return withCase(turn, { make: false }, (found) => {
    const filters = [...filtersOf(turn.options, found), timeFilter(since, until)];
    const all = [...allClaims(found.book())];
    const wanted = all.filter((claim) => filters.every((holds) => holds(claim)));
    const listed = limit === null ? wanted : wanted.slice(0, limit);
    printAll(turn, listed, found);
    if (turn.form === "words")
      turn.say(
        `${count(listed.length, "claim")}${listed.length < all.length ? ` of ${all.length}` : ""}`,
      );
    return 0;
  });
}

function printAll(
  { form, effects, print, screen }: Turn,
  claims: readonly BookClaim[],
  { packs }: Case,
): void {
  if (form === "csv") effects.output(toClaimsCsv(claims.map(({ claim }) => claim)));
  else if (form === "json") for (const { claim } of claims) print(toRecordLine("claim", claim));
  else {
    const names = namesFrom(packs());
    for (const claim of claims) for (const line of claimLines(claim, screen, names)) print(line);
  }
}

function filtersOf(options: Options, { book, packs }: Case): Filter[] {
  const filters: Filter[] = [];
  const on = (name: string, make: (word: string) => Filter): void => {
    const word = options.text(name);
    if (word !== null) filters.push(make(word));
  };
  on("document", (word) => {
    const { id } = getDocument(book(), word).document;
    return ({ claim }) => claim.document === id;
  });
  on("measure", (word) => {
    const known = [...packs().measures.map(({ id }) => id), "unclassified"];
    const measure = checkMeasure(word, known);
    return ({ claim }) => claim.measure === measure;
  });
  on(
    "kind",
    (word) =>
      ({ claim }) =>
        claim.kind === word,
  );
  on(
    "modality",
    (word) =>
      ({ claim }) =>
        claim.modality === word,
  );
  on(
    "flag",
    (word) =>
      ({ claim }) =>
        claim.flags.some((flag) => flag === word),
  );
  on("actor", (word) => actorFilter(word, packs()));
  on("place", (word) => placeFilter(word, packs()));
  return filters;
}

/** Ids of the rows that a word names: the id itself, the name, an alias. */
function idsNamed(word: string, rows: Packs["places"] | Packs["actors"]): ReadonlySet<string> {
  const wanted = word.trim().toLowerCase();
  const found = new Set<string>([wanted]);
  for (const { id, name, aliases } of rows) {
    const names = [
      name,
      ...aliases.map((alias) => (typeof alias === "string" ? alias : alias.text)),
    ];
    if (names.some((one) => one.toLowerCase() === wanted)) found.add(id);
  }
  return found;
}

function actorFilter(word: string, { actors }: Packs): Filter {
  const ids = idsNamed(word, actors);
  const isIt = (id: string | null, name: string): boolean =>
    (id !== null && ids.has(id)) || ids.has(name.toLowerCase());
  return ({ claim }) =>
    claim.actors.some(({ id, name }) => isIt(id, name)) ||
    (claim.population.id !== null && ids.has(claim.population.id));
}

/** A place, or any place that lies in it. */
function placeFilter(word: string, { places }: Packs): Filter {
  const ids = idsNamed(word, places);
  const inside = new Set(
    places
      .filter(({ id, within }) => ids.has(id) || within.some((one) => ids.has(one)))
      .map(({ id }) => id),
  );
  return ({ claim }) =>
    claim.places.some(
      ({ id, name }) => (id !== null && inside.has(id)) || ids.has(name.toLowerCase()),
    );
}

/** The time that a claim is about meets the days asked for; one without a time meets none. */
function timeFilter(since: string | null, until: string | null): Filter {
  if (since === null && until === null) return () => true;
  return ({ claim: { when } }) =>
    (when.start !== null || when.end !== null) &&
    (since === null || when.end === null || when.end >= since) &&
    (until === null || when.start === null || when.start <= until);
}
