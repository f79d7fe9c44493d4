import { formAt, NUMBER, type Page, wordAt } from "../../text/index.ts";
import { GLUED_SCALES, SCALES, SMALL } from "./lexicon.ts";

/** A number as written: tokens `[first, last)` and its value. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** The factor of a scale word that was written with it ("million"), 1 where none was. */
  readonly scale: number;
  /** Digits, or spelled out. */
  readonly written: "digits" | "words";
}

/** Largest number that is kept exactly. */
export const LARGEST: number = 2 ** 53;
const DIGITS_MAX = 22;

/** The number that begins at token `at`, or null. Never looks before `at`. */
export function readNumeral(page: Page, at: number): Numeral | null {
  if (page.tokens.kind[at] === NUMBER) return readDigits(page, at);
  return readWords(page, at);
}

/** "13.000" and "1.200.000": points that part thousands, as much of Europe writes them. */
const THOUSANDS_BY_POINT = /^[1-9]\d{0,2}(\.000|(\.\d{3}){2,4})$/;

/** The value of a token of digits; null for "1.2.3" and for numbers too long to be figures. */
export function digitsOf(form: string): number | null {
  if (form.length > DIGITS_MAX) return null;
  const plain = THOUSANDS_BY_POINT.test(form)
    ? form.replace(/\./g, "")
    : form.replace(/[,٬]/g, "").replace(/٫/g, ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value <= LARGEST ? value : null;
}

function readDigits(page: Page, at: number): Numeral | null {
  const whole = joinThousands(page, at);
  const value = digitsOf(whole.form);
  if (value === null) return null;
  const digits = { first: at, last: whole.last, value, scale: 1, written: "digits" } as const;
  return withHalf(page, withScale(page, digits));
}

/** "350 000" with a no-break space, or with a plain one before "000". */
function joinThousands(page: Page, at: number): { form: string; last: number } {
  let form = formAt(page, at);
  let last = at + 1;
  if (!/^\d{1,3}$/.test(form)) return { form, last };
  while (page.tokens.kind[last] === NUMBER && form.length < DIGITS_MAX) {
    const next = formAt(page, last);
    const gap = page.text.slice(page.tokens.end[last - 1], page.tokens.start[last]);
    const joined = gap === "\u00a0" || gap === "\u202f" || (gap === " " && next === "000");
    if (!joined || !/^\d{3}$/.test(next)) break;
    form += next;
    last++;
  }
  return { form, last };
}

function withScale(page: Page, numeral: Numeral): Numeral {
  const { last } = numeral;
  const form = formAt(page, last);
  const glued = page.tokens.start[last] === page.tokens.end[last - 1];
  const factor = (glued ? GLUED_SCALES.get(form) : undefined) ?? SCALES.get(form);
  if (factor === undefined || (glued && form === "m" && !isMoneyBefore(page, numeral.first))) {
    return numeral;
  }
  const value = round(numeral.value * factor);
  if (value > LARGEST) return numeral;
  return withScale(page, { ...numeral, last: last + 1, value, scale: numeral.scale * factor });
}

/** "5m" is five metres unless a currency stands before it. */
function isMoneyBefore(page: Page, at: number): boolean {
  return /[$€£]$/.test(wordAt(page, at - 1)) || /^(usd|eur|gbp)$/.test(formAt(page, at - 1));
}

/** 1.1 × 1e6 is 1100000.0000000002 in binary: twelve significant digits are what was written. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Numbers in words: "thirty-three", "two hundred and fifty thousand", "a hundred", "one million".
 * "and" joins only after "hundred" and before something smaller.
 */
function readWords(page: Page, at: number): Numeral | null {
  const article = /^an?$/.test(formAt(page, at)) && SCALES.has(formAt(page, at + 1));
  const first = SMALL.get(formAt(page, at));
  if (first === undefined && !article) return null;
  const sum = { total: 0, current: article ? 1 : (first ?? 0), scale: 1, last: at + 1 };
  while (takeWord(page, sum));
  const value = sum.total + sum.current;
  if (value > LARGEST) return null;
  return withHalf(page, { first: at, last: sum.last, value, scale: sum.scale, written: "words" });
}

/** "two and a half", "a million and a half", "two and a half million": half of what was counted last. */
function withHalf(page: Page, numeral: Numeral): Numeral {
  if (!isAndHalf(page, numeral.last)) return numeral;
  const scale = numeral.scale >= 1000 ? numeral.scale : 1;
  const half = { ...numeral, last: numeral.last + 3, value: numeral.value + scale / 2 };
  return scale > 1 ? half : withScale(page, half);
}

/** "two and a half". */
function isAndHalf(page: Page, at: number): boolean {
  return (
    formAt(page, at) === "and" && formAt(page, at + 1) === "a" && formAt(page, at + 2) === "half"
  );
}

interface Sum {
  total: number;
  current: number;
  scale: number;
  last: number;
}

/** Take one more word of the number into `sum`; false when the number has ended. */
function takeWord(page: Page, sum: Sum): boolean {
  const joined = /^(-|and)$/.test(formAt(page, sum.last));
  const at = joined ? sum.last + 1 : sum.last;
  const form = formAt(page, at);
  const small = SMALL.get(form);
  if (small !== undefined) return addSmall(page, sum, at, small, joined);
  const scale = SCALES.get(form);
  if (scale === undefined || (joined && formAt(page, sum.last) === "and")) return false;
  if (form.endsWith("s") && form.length > 3) return false;
  if (scale < 1000) {
    sum.current *= scale;
    sum.scale = Math.max(sum.scale, scale);
  } else {
    sum.total += sum.current * scale;
    sum.current = 0;
    sum.scale = scale;
  }
  sum.last = at + 1;
  return true;
}

/** "twenty"+"five", "hundred"+"and"+"six", "thousand"+"two": the next part must fit below. */
function addSmall(page: Page, sum: Sum, at: number, small: number, joined: boolean): boolean {
  const room = sum.current % 100;
  const fitsTens = room >= 20 && room % 10 === 0 && small < 10 && formAt(page, sum.last) !== "and";
  const fitsHundred = room === 0 && sum.current >= 100;
  const fitsScale = sum.current === 0 && sum.total > 0 && (!joined || sum.total % 1000 === 0);
  if (!fitsTens && !fitsHundred && !fitsScale) return false;
  sum.current += small;
  sum.last = at + 1;
  return true;
}
