import type { Amount } from "../model/index.ts";

/** The three numbers of a figure; `null` = not stated. */
export interface Ends {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

export const NOT_STATED = "not stated";

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };
const SCALES: readonly (readonly [factor: number, word: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];
/** What follows a number; people, events and items are named by the measure itself. */
const AFTER: Readonly<Record<string, string>> = {
  percent: " %",
  times: " times",
  km2: " km²",
  km: " km",
  t: " t",
  bbl: " barrels",
  days: " days",
  people: "",
  events: "",
  items: "",
};

/**
 * A number as a reader writes it: `1,234`, `$25 million`, `−55 %`; `null` is "not stated". A scale
 * word is used only where two decimals say the number exactly.
 */
export function formatNumber(value: number | null, unit: string = "items"): string {
  if (value === null) return NOT_STATED;
  const [digits, scale] = scaled(value);
  return dressed(digits, scale, unit);
}

function scaled(value: number): [digits: string, scale: string] {
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  for (const [factor, word] of SCALES) {
    if (size < factor) continue;
    const rounded = Math.round((size / factor) * 100) / 100;
    if (Math.abs(rounded * factor - size) <= size * 1e-12) return [`${sign}${rounded}`, word];
    break;
  }
  return [`${sign}${grouped(size)}`, ""];
}

function grouped(size: number): string {
  const [whole = "", rest] = String(Math.round(size * 1e6) / 1e6).split(".");
  if (whole.includes("e")) return whole;
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return rest === undefined ? parted : `${parted}.${rest}`;
}

function dressed(digits: string, scale: string, unit: string): string {
  const words = scale === "" ? digits : `${digits} ${scale}`;
  const symbol = SYMBOLS[unit];
  if (symbol !== undefined) return words.replace(/^(−?)/, `$1${symbol}`);
  return `${words}${AFTER[unit] ?? ` ${unit}`}`;
}

/** `24,000–30,000`, `$30–50 million`: a scale or unit that both ends share is said once. */
export function formatRange(low: number, high: number, unit: string = "items"): string {
  if (low === high) return formatNumber(low, unit);
  const [from, fromScale] = scaled(low);
  const [to, toScale] = scaled(high);
  if (fromScale !== toScale) return `${formatNumber(low, unit)}–${formatNumber(high, unit)}`;
  return dressed(`${from}–${to}`, toScale, unit);
}

/** A figure exactly as it was stated: "about 70,000", "more than 10,000", "24,000–30,000". */
export function formatAmount(amount: Amount): string {
  const figure = amount.comparator === "range" ? null : BOUNDS[amount.comparator];
  const { unit } = amount;
  const words =
    figure === null || figure === undefined || amount.best !== null
      ? formatEnds(amount, unit)
      : figure(amount, unit);
  return `${amount.approximate ? "about " : ""}${words}${perWords(amount.per)}`;
}

const BOUNDS: Readonly<Record<string, (ends: Ends, unit: string) => string>> = {
  ">": ({ low, best, high }, unit) => `more than ${formatNumber(low ?? best ?? high, unit)}`,
  "<": ({ low, best, high }, unit) => `fewer than ${formatNumber(high ?? best ?? low, unit)}`,
};

/** Ends without the words that stated them: a point, a range, "at least", "at most". */
export function formatEnds({ low, best, high }: Ends, unit: string = "items"): string {
  if (best !== null) return formatNumber(best, unit);
  if (low !== null && high !== null) return formatRange(low, high, unit);
  if (low !== null) return `at least ${formatNumber(low, unit)}`;
  return high === null ? NOT_STATED : `at most ${formatNumber(high, unit)}`;
}

/** " a month", or nothing where the amount is no rate. */
export function perWords(per: string | null): string {
  return per === null ? "" : ` a ${per}`;
}
