import { formAt, NUMBER, type Page } from "../../text/index.ts";
import { DIRECTIONS, DISTANCE_UNITS } from "./lexicon.ts";

/**
 * First token of the bearing that a place name at `first` ends: "93 miles east of Raqqa", "south of
 * Hasakah", "20 km from Mosul". `first` itself where there is none.
 */
export function startOfBearing(page: Page, first: number): number {
  const link = formAt(page, first - 1);
  if (link !== "of" && link !== "from" && link !== "outside") return first;
  const compass = skipCompass(page, first - 1);
  if (link === "of" && compass === first - 1) return first;
  if (formAt(page, compass - 1) === "the") return first;
  const measured = skipDistance(page, compass);
  if (measured === compass && link !== "of") return first;
  return measured;
}

function skipCompass(page: Page, from: number): number {
  let at = from;
  while (at > 0 && (DIRECTIONS.has(formAt(page, at - 1)) || isHyphen(page, at))) at--;
  return at;
}

function isHyphen(page: Page, at: number): boolean {
  return formAt(page, at - 1) === "-" && DIRECTIONS.has(formAt(page, at - 2));
}

/** "93 miles", "93 miles (150 km)", "50 km to the". */
function skipDistance(page: Page, from: number): number {
  let at = from;
  if (formAt(page, at - 1) === ")") at--;
  if (!DISTANCE_UNITS.has(formAt(page, at - 1))) return from;
  if (page.tokens.kind[at - 2] !== NUMBER) return from;
  at -= 2;
  return formAt(page, at - 1) === "(" ? skipDistance(page, at - 1) : at;
}

/** What a bearing says: "93 miles east of Raqqa" → 150 km. */
export interface Bearing {
  /** Whole kilometres; null where the words give no distance. */
  readonly km: number | null;
}

const DISTANCE = /^([\d.,]{1,12})\s?-?([a-z]{2,10})\b/i;

/** The bearing in a mention's words; null where they only name the place. */
export function bearingOf(name: string): Bearing | null {
  const stated = DISTANCE.exec(name);
  if (stated === null) return isCompassFirst(name) ? { km: null } : null;
  const unit = DISTANCE_UNITS.get((stated[2] ?? "").toLowerCase());
  const distance = Number((stated[1] ?? "").replace(/,(?=\d{3})/g, ""));
  if (unit === undefined || !Number.isFinite(distance)) return null;
  return { km: Math.round(distance * unit) };
}

function isCompassFirst(name: string): boolean {
  const words = name
    .slice(0, 40)
    .toLowerCase()
    .split(/[\s-]+/, 3);
  return DIRECTIONS.has(words[0] ?? "") && words.includes("of");
}
