import type { Question } from "../model/index.ts";
import { isSaid, namesOf, type Shown } from "./figures.ts";
import { formatPart } from "./times.ts";

/** The parts of a question's key in words; null = any, or not told. */
export interface KeyWords {
  readonly topic: string;
  readonly population: string | null;
  readonly area: string | null;
  /** Who did it, where that is part of the question. */
  readonly by: string | null;
  readonly time: string;
}

const DIGITS_AFTER = /-[0-9a-f]{12}$/;

/** What a key asks, in words: the key alone is at hand for what stands apart. */
export function wordsOfKey(key: string, shown: Shown): KeyWords {
  const [measure = "", population = "any", area = "any", time = "", ...more] = key.split(".");
  const agent = more.find((part) => part.startsWith("by-"));
  const name = shown.measures?.get(measure)?.name ?? measure.replaceAll("-", " ");
  const told = (part: string): string | null => (part === "any" ? null : namesOf(part, shown));
  return {
    topic: name.charAt(0).toUpperCase() + name.slice(1),
    population: isSaid(population, name) ? null : told(population),
    area: told(area),
    by: agent === undefined ? null : `by ${told(agent.slice(3))}`,
    time: timeWords(time),
  };
}

/** `2019-10` → "Oct 2019", `2018-09~2018-12` → "Sep 2018 – Dec 2018", `~2019-10-…` → "until Oct 2019". */
function timeWords(part: string): string {
  if (part.startsWith("undated")) return "no time told";
  const [from = "", to] = part.replace(DIGITS_AFTER, "").split("~");
  if (to === undefined) return formatPart(from);
  if (from === "") return `until ${formatPart(to)}`;
  return to === "" ? `since ${formatPart(from)}` : `${formatPart(from)} – ${formatPart(to)}`;
}

/** A key as one line: what is counted, of whom, where and when. */
export function titleOfKey(key: string, shown: Shown): string {
  const { topic, population, area, by, time } = wordsOfKey(key, shown);
  return [topic, population, area, by, time].filter((part) => part !== null).join(", ");
}

/** Only what is different about a key beside a question: "Hama, 4 Apr 2017". */
export function differenceOfKey(
  key: string,
  question: Pick<Question, "key">,
  shown: Shown,
): string {
  const [mine, other] = [wordsOfKey(question.key, shown), wordsOfKey(key, shown)];
  const parts = [
    other.topic === mine.topic ? null : other.topic,
    other.population === mine.population ? null : (other.population ?? "people"),
    other.area === mine.area ? null : (other.area ?? "no place told"),
    other.by === mine.by ? null : (other.by ?? "no agent told"),
    other.time === mine.time ? null : other.time,
  ].filter((part) => part !== null);
  return parts.length === 0 ? titleOfKey(key, shown) : parts.join(", ");
}

/** Days and months in a reason, as a reader writes them. */
export function daysInWords(words: string): string {
  return words.replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, formatPart);
}
