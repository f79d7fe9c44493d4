import type { Comparator } from "../../model/index.ts";
import { formAt, type Page, wordAt } from "../../text/index.ts";
import type { CueIndex } from "./book.ts";
import { CURRENCY_SIGNS, FRACTIONS, SCALES } from "./lexicon.ts";
import { type Numeral, readNumeral } from "./numeral.ts";

/** The number itself, without what bounds it from outside: tokens `[first, last)`. */
export interface Core {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  readonly vague: boolean;
  /** Set where the words themselves are a percentage ("half", "two thirds", "one in five"). */
  readonly percent: boolean;
  readonly written: "digits" | "words";
  readonly scale: number;
  /** The pattern read aloud. */
  readonly rule: string;
}

/** The number that begins at token `at`: fraction, vague number or numeral, the longest of them. */
export function readCore(page: Page, cues: CueIndex, at: number): Core | null {
  const found = [
    readOneIn(page, at),
    readFraction(page, at),
    readVague(page, cues, at),
    numeralCore(page, at),
  ];
  let longest: Core | null = null;
  for (const core of found) {
    if (core !== null && core.last > (longest?.last ?? 0)) longest = core;
  }
  return longest;
}

function numeralCore(page: Page, at: number): Core | null {
  const numeral = readNumeral(page, at);
  return numeral === null ? null : coreOf(numeral);
}

/** A plain number as a core. */
export function coreOf(numeral: Numeral): Core {
  const { first, last, value, written, scale } = numeral;
  return {
    first,
    last,
    low: null,
    best: value,
    high: null,
    comparator: "=",
    vague: false,
    percent: false,
    written,
    scale,
    rule: "<n>",
  };
}

/** "dozens", "tens of thousands", "several": bounds from the table; none at all for "several". */
function readVague(page: Page, cues: CueIndex, at: number): Core | null {
  const match = cues.from(at, "vague");
  if (match === undefined || isComparing(page, match.first, match.last)) return null;
  const { low, high } = match.value.row;
  // "the many" and "the few" point back; "the tens of thousands" counts.
  if (low === null && high === null && /^(the|these)$/.test(formAt(page, at - 1))) return null;
  return {
    first: match.first,
    last: match.last,
    low,
    best: null,
    high,
    comparator: vagueComparator(low, high),
    vague: true,
    percent: false,
    written: "words",
    scale: 1,
    rule: `<vague: ${match.value.row.words}>`,
  };
}

/** "as many as 40", "at most 40", "many more than 40", "twice as many": no number of their own. */
function isComparing(page: Page, first: number, last: number): boolean {
  if (!/^(many|most|few)$/.test(formAt(page, last - 1)) || last - first > 1) return false;
  if (/^(as|at)$/.test(formAt(page, first - 1))) return true;
  return formAt(page, last) === "more" && formAt(page, last + 1) === "than";
}

function vagueComparator(low: number | null, high: number | null): Comparator {
  if (low !== null && high !== null) return "range";
  if (low !== null) return ">=";
  return high === null ? "=" : "<=";
}

/** "one in five children", "two out of three": a share of what follows. */
function readOneIn(page: Page, at: number): Core | null {
  const part = readNumeral(page, at);
  if (part === null || part.value > 20) return null;
  const out = formAt(page, part.last) === "out" && formAt(page, part.last + 1) === "of";
  if (!out && formAt(page, part.last) !== "in") return null;
  const joint = part.last + (out ? 2 : 1);
  const whole = readNumeral(page, formAt(page, joint) === "every" ? joint + 1 : joint);
  if (
    whole === null ||
    whole.value <= part.value ||
    whole.value > 100 ||
    part.written !== whole.written
  )
    return null;
  return percentCore(at, whole.last, (part.value / whole.value) * 100, "<n> in <n>");
}

/**
 * "half of", "by half", "a third of", "two-thirds", "three quarters"; "half a million" is a number.
 * "the second half of 2015", "half past" and "half-brother" are not.
 */
function readFraction(page: Page, at: number): Core | null {
  const whole = formAt(page, at);
  if (whole === "half") return readHalf(page, at);
  const numerator = /^(a|one|two|three|four)$/.test(whole)
    ? "a one two three four".split(" ").indexOf(whole)
    : -1;
  if (numerator < 0) return null;
  const dash = formAt(page, at + 1) === "-" ? 1 : 0;
  const denominator = FRACTIONS.get(formAt(page, at + 1 + dash));
  const last = at + 2 + dash;
  const scale = SCALES.get(formAt(page, last + 2));
  if (denominator !== undefined && isOfA(page, last) && scale !== undefined) {
    const value = (Math.max(1, numerator) / denominator) * scale;
    return { ...percentCore(at, last + 3, value, "<fraction> of a <scale>"), percent: false };
  }
  if (denominator === undefined) return null;
  const plural = formAt(page, last - 1).endsWith("s");
  if (!plural && !isShareAfter(page, last) && !isByBefore(page, at)) return null;
  return percentCore(at, last, (Math.max(1, numerator) / denominator) * 100, "<fraction> of");
}

function isOfA(page: Page, at: number): boolean {
  return formAt(page, at) === "of" && formAt(page, at + 1) === "a";
}

function readHalf(page: Page, at: number): Core | null {
  const next = formAt(page, at + 1);
  const scale = SCALES.get(formAt(page, at + 2));
  if (/^an?$/.test(next) && scale !== undefined) {
    return { ...percentCore(at, at + 3, scale / 2, "half a <scale>"), percent: false };
  }
  const before = formAt(page, at - 1);
  if (/^(second|first|latter|other|the)$/.test(before) && /^(first|second|latter)$/.test(before))
    return null;
  if (before === "in" || isByBefore(page, at) || isShareAfter(page, at + 1)) {
    return percentCore(at, at + 1, 50, "half of");
  }
  return null;
}

/** "by half", "by nearly a third", "by more than a quarter". */
function isByBefore(page: Page, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const form = formAt(page, back);
    if (form === "by") return true;
    if (
      !/^(about|around|nearly|almost|some|roughly|approximately|more|less|than|over|at|least|up|to|close)$/.test(
        form,
      )
    )
      return false;
  }
  return false;
}

function isShareAfter(page: Page, at: number): boolean {
  return /^(of|the|its|their|his|all|his)$/.test(formAt(page, at));
}

function percentCore(first: number, last: number, value: number, rule: string): Core {
  return {
    first,
    last,
    low: null,
    best: Number(value.toPrecision(4)),
    high: null,
    comparator: "=",
    vague: false,
    percent: true,
    written: "words",
    scale: 1,
    rule,
  };
}

const CHANGE_VERBS =
  /^(rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|grows|growing|increase|increased|increases|increasing|decreased|decreases|decreasing|dropped|drops|dropping|drop|went|jumped|climbed|shrank|shrunk|declined|declines|declining|decline|swelled|up|down|reduced|raised|cut|expanded|surged|plunged|change|changed|moved|double|doubled|doubles|doubling|triple|tripled|quadrupled)$/;

/**
 * "between 30 and 50 million", "24,000 to 30,000", "8,000–14,000", "two or three": one number with both
 * ends stated. "rose from 10 to 20" is two numbers. The scale said once means both.
 */
export function readRange(page: Page, cues: CueIndex, core: Core): Core | null {
  if (core.best === null || core.percent) return null;
  const joint = formAt(page, core.last);
  const percent = percentLength(page, core.last);
  const at = core.last + percent;
  if (!isRangeJoint(page, core, percent === 0 ? joint : formAt(page, at), at)) return null;
  const bound = cues.from(at + 1, "before");
  const from = bound !== undefined && joint === "to" ? bound.last : at + 1;
  const other = readCore(page, cues, pastSign(page, from));
  if (other === null || other.best === null || other.percent || other.vague) return null;
  return joined(core, core.best, other, other.best);
}

function joined(core: Core, first: number, other: Core, high: number): Core | null {
  const shared = other.scale > 1 && core.scale === 1 && first <= high / other.scale;
  const thousands = isThousandsShared(core, first, other, high) ? 1000 : 1;
  const low = first * (shared ? other.scale : thousands);
  if (low >= high) return null;
  return {
    ...core,
    last: other.last,
    low,
    best: null,
    high,
    comparator: "range",
    rule: "<n> to <n>",
    scale: other.scale,
  };
}

/** "25-30,000", "8 to 10,000": the thousands said once mean both. */
function isThousandsShared(core: Core, first: number, other: Core, high: number): boolean {
  const digits =
    core.written === "digits" && other.written === "digits" && core.scale * other.scale === 1;
  return (
    digits && Number.isInteger(first) && first < 1000 && high % 1000 === 0 && first * 1000 < high
  );
}

/** Past "$" and "US$". */
function pastSign(page: Page, from: number): number {
  if (CURRENCY_SIGNS.has(wordAt(page, from))) return from + 1;
  const us = formAt(page, from) === "us" && CURRENCY_SIGNS.has(wordAt(page, from + 1));
  return us ? from + 2 : from;
}

/** Tokens of "%", "per cent" or "percent" at `at`, 0 where there are none. */
export function percentLength(page: Page, at: number): number {
  const form = formAt(page, at);
  if (
    form === "%" ||
    form === "percent" ||
    form === "pct" ||
    form === "pc" ||
    form === "p.c" ||
    form === "٪"
  ) {
    return 1;
  }
  if (form === "per" && formAt(page, at + 1) === "cent") return 2;
  const glued = form === "-" && page.tokens.start[at] === page.tokens.end[at - 1];
  if (!glued || formAt(page, at + 1) === "-") return 0;
  const after = percentLength(page, at + 1);
  return after === 0 ? 0 : after + 1;
}

function isRangeJoint(page: Page, core: Core, joint: string, at: number): boolean {
  const before = backOver(page, core.first);
  if (joint === "and") return formAt(page, before) === "between";
  if (joint === "or") return core.written === "words" || (core.best ?? 0) < 20;
  if (joint === "to") return !(formAt(page, before) === "from" && isChange(page, before));
  return /^[-–—‒−]$/.test(joint) && isTight(page, at);
}

/** Token before the number and before the sign and hedges that stand on it. */
function backOver(page: Page, first: number): number {
  let at = first - 1;
  while (/^([$€£]|us|some|about|around|roughly|approximately|an|estimated)$/.test(formAt(page, at)))
    at--;
  return at;
}

function isChange(page: Page, from: number): boolean {
  for (let at = from - 1; at >= from - 8; at--)
    if (CHANGE_VERBS.test(formAt(page, at))) return true;
  return false;
}

/** A dash between two numbers joins them only when the gaps on its sides are alike. */
function isTight(page: Page, dash: number): boolean {
  const { start, end } = page.tokens;
  const before = (start[dash] ?? 0) - (end[dash - 1] ?? 0);
  const after = (start[dash + 1] ?? 0) - (end[dash] ?? 0);
  return Math.max(before, after) <= 1;
}
