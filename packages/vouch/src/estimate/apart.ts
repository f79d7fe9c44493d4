import type { Apart, Packs, Question } from "../model/index.ts";
import { ANY, type QuestionParts } from "./key.ts";

/** A question before what stands apart from it is known. */
export interface WeighedQuestion {
  readonly parts: QuestionParts;
  readonly question: Omit<Question, "apart" | "apartMore">;
}

/** Names for ids, as a reader knows them. */
export type Names = (id: string) => string;

/** How many of a family are shown beside a question. */
export const APART_MAX = 50;

/** Gives what stands apart from a question, worked out only when asked for: memory stays linear. */
export interface Shelf {
  readonly apartOf: (weighed: WeighedQuestion) => readonly Apart[];
  /** How many more of the family there are than {@link APART_MAX}. */
  readonly moreOf: (weighed: WeighedQuestion) => number;
}

/**
 * Shelve questions by family. Of a question's family the same population comes first, then the
 * nearest year; at most {@link APART_MAX} a question, found without looking at the whole family.
 */
export function shelve(questions: readonly WeighedQuestion[], names: Names): Shelf {
  const families = new Map<string, WeighedQuestion[]>();
  const populations = new Map<string, WeighedQuestion[]>();
  for (const weighed of [...questions].sort(byYear)) {
    push(families, weighed.parts.row.family, weighed);
    push(populations, populationKey(weighed), weighed);
  }
  return {
    apartOf: (weighed) => {
      const same = nearest(populations.get(populationKey(weighed)) ?? [], weighed, () => true);
      const differs = (other: WeighedQuestion): boolean =>
        other.parts.population !== weighed.parts.population;
      const wanted = APART_MAX - same.length;
      const others = wanted > 0 ? nearest(familyOf(families, weighed), weighed, differs) : [];
      return [...same, ...others.slice(0, wanted)].map((other) => apart(weighed, other, names));
    },
    moreOf: (weighed) => Math.max(0, familyOf(families, weighed).length - 1 - APART_MAX),
  };
}

function push(map: Map<string, WeighedQuestion[]>, key: string, weighed: WeighedQuestion): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [weighed]);
  else list.push(weighed);
}

function familyOf(
  families: ReadonlyMap<string, WeighedQuestion[]>,
  weighed: WeighedQuestion,
): WeighedQuestion[] {
  return families.get(weighed.parts.row.family) ?? [];
}

function populationKey({ parts }: WeighedQuestion): string {
  return `${parts.row.family} ${parts.population}`;
}

/** Year a question is about; an unknown one stands after all known ones. */
function yearOf({ parts }: WeighedQuestion): number {
  const day = parts.window.start ?? parts.window.end;
  return day === null ? 10_000 : Number(day.slice(0, 4));
}

function byYear(a: WeighedQuestion, b: WeighedQuestion): number {
  return yearOf(a) - yearOf(b) || (a.parts.key < b.parts.key ? -1 : 1);
}

/** The nearest by year, walking outwards from where the question stands; the earlier one first. */
function nearest(
  shelf: readonly WeighedQuestion[],
  weighed: WeighedQuestion,
  wanted: (other: WeighedQuestion) => boolean,
): WeighedQuestion[] {
  const found: WeighedQuestion[] = [];
  const year = yearOf(weighed);
  let after = placeOf(shelf, weighed);
  let before = after - 1;
  while (found.length < APART_MAX && (before >= 0 || after < shelf.length)) {
    const left = shelf[before];
    const right = shelf[after];
    const goLeft =
      left !== undefined && (right === undefined || year - yearOf(left) <= yearOf(right) - year);
    const next = goLeft ? left : (right as WeighedQuestion);
    if (goLeft) before--;
    else after++;
    if (next !== weighed && wanted(next)) found.push(next);
  }
  return found;
}

function placeOf(shelf: readonly WeighedQuestion[], weighed: WeighedQuestion): number {
  let low = 0;
  let high = shelf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byYear(shelf[middle] as WeighedQuestion, weighed) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function apart(weighed: WeighedQuestion, other: WeighedQuestion, names: Names): Apart {
  const { low, best, high, open } = other.question.estimate;
  const { key, unit } = other.question;
  const why = whyApart(weighed.parts, other.parts, names);
  return { key, unit, estimate: { low, best, high, open }, why };
}

/** Why two figures of one family must not be merged: the codebook's reason first, then what differs. */
export function whyApart(mine: QuestionParts, other: QuestionParts, names: Names): string {
  const reasons: string[] = [];
  if (mine.row.id !== other.row.id) reasons.push(measureReason(mine, other));
  const tell = (of: string, its: string | null, own: string | null): void => {
    if (its !== own) reasons.push(differs(of, its, own));
  };
  const named = (part: string | null): string | null => told(part, names);
  tell("population", named(other.population), named(mine.population));
  tell("area", named(other.area), named(mine.area));
  if (mine.window.key !== other.window.key)
    reasons.push(differs("time", timeOf(other), timeOf(mine)));
  tell("agent", named(other.by), named(mine.by));
  tell("unit", rateOf(other), rateOf(mine));
  return reasons.join("; ");
}

function differs(of: string, its: string | null, own: string | null): string {
  if (its === null && own === null) return `${of}: not stated in either`;
  return `${of}: ${its ?? "not stated"} there, ${own ?? "not stated"} here`;
}

function measureReason(mine: QuestionParts, other: QuestionParts): string {
  const never =
    mine.row.never.find(({ measure }) => measure === other.row.id) ??
    other.row.never.find(({ measure }) => measure === mine.row.id);
  const why = never?.why.replace(/\.$/, "");
  return why ?? `another measure: ${other.row.name}, not ${mine.row.name}`;
}

function told(part: string | null, names: Names): string | null {
  return part === null || part === ANY ? null : part.split("~").map(names).join(" and ");
}

function timeOf({ window }: QuestionParts): string | null {
  if (window.key.startsWith("undated-")) return null;
  return window.key
    .replace(/~-.*$/, " and after")
    .replace(/^~(.*)-[0-9a-f]{12}$/, "until $1")
    .replace("~", " to ");
}

function rateOf({ unit, per }: QuestionParts): string {
  return per === null ? unit : `${unit} a ${per}`;
}

/** Names of ids from the tables; an id without a row is shown as its own words. */
export function namesFrom(packs: Partial<Pick<Packs, "actors" | "places" | "outlets">>): Names {
  let names: Map<string, string> | null = null;
  return (id) => {
    names ??= new Map(
      [packs.outlets, packs.places, packs.actors].flatMap((rows) =>
        (rows ?? []).map((row): [string, string] => [row.id, row.name]),
      ),
    );
    return names.get(id) ?? id.replaceAll("-", " ");
  };
}
