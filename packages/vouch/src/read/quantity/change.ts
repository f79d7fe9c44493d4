import { formAt, type Page, SIGN } from "../../text/index.ts";
import type { Core } from "./core.ts";
import { DOWN, PERIODS, RATE_WORDS, UP } from "./lexicon.ts";
import type { Counted } from "./noun.ts";
import type { UnitFound } from "./unit.ts";

const AHEAD = 4;
const BEHIND = 12;

/**
 * Sign of a change: "55 per cent drop", "fell by 55 per cent", "cut … by half". "half of" and "40 % of"
 * are shares and have none.
 */
export function changeSign(
  page: Page,
  core: Core,
  unit: UnitFound,
  counted: Counted | null,
): -1 | 0 | 1 {
  if (counted?.partitive === true || formAt(page, unit.last) === "of") return 0;
  if (core.rule === "<n> in <n>" || isLevel(page, core.first)) return 0;
  return signAfter(page, unit.last) || signBefore(page, core.first);
}

/** "fell to about 36 %": what is reached is a level and has no sign. */
function isLevel(page: Page, first: number): boolean {
  let at = first - 1;
  while (
    /^(about|around|nearly|almost|some|roughly|just|only|approximately|below|under|over|as|little)$/.test(
      formAt(page, at),
    )
  )
    at--;
  return formAt(page, at) === "to" && formAt(page, at - 1) !== "up";
}

function signAfter(page: Page, from: number): -1 | 0 | 1 {
  for (let at = from; at < from + AHEAD && !isBreak(page, at); at++) {
    if (DOWN.has(formAt(page, at))) return -1;
    if (UP.has(formAt(page, at)) && !/^(up|more|higher)$/.test(formAt(page, at + 1))) return 1;
  }
  return 0;
}

function signBefore(page: Page, from: number): -1 | 0 | 1 {
  for (let at = from - 1; at > from - BEHIND && !isBreak(page, at); at--) {
    if (isBound(page, at)) continue;
    if (DOWN.has(formAt(page, at))) return -1;
    if (UP.has(formAt(page, at))) return 1;
  }
  return 0;
}

/** "more than", "less than", "fewer than" and "up to" bound the number; they are no direction. */
function isBound(page: Page, at: number): boolean {
  const form = formAt(page, at);
  const next = formAt(page, at + 1);
  return (
    form === "less" ||
    form === "fewer" ||
    (form === "more" && next === "than") ||
    (form === "up" && next === "to")
  );
}

function isBreak(page: Page, at: number): boolean {
  if (at < 0 || at >= page.tokens.count) return true;
  return page.tokens.kind[at] === SIGN && /^[.;:!?()]$/.test(formAt(page, at));
}

/** "$400 a month", "40,000 barrels per day", "a monthly compensation of $400"; null = no rate. */
export function readRate(page: Page, unit: UnitFound, end: number): string | null {
  const after = rateAt(page, unit.last) ?? rateAt(page, end);
  if (after !== null || (unit.code === null && unit.name !== "bbl")) return after;
  for (let at = unit.first - 1; at > unit.first - 5 && !isBreak(page, at); at--) {
    const word = RATE_WORDS.get(formAt(page, at));
    if (word !== undefined) return word;
  }
  return null;
}

function rateAt(page: Page, at: number): string | null {
  const joint = formAt(page, at);
  if (/^(earlier|ago|before|later|after)$/.test(formAt(page, at + 2))) return null;
  const period = /^(a|an|per|each|every|\/)$/.test(joint)
    ? PERIODS.get(formAt(page, at + 1))
    : undefined;
  return period ?? RATE_WORDS.get(joint) ?? null;
}
