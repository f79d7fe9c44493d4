import type { Day } from "vouch";
import { readWrittenDate, type WrittenDate } from "../intake/written-date.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A date option; null where it was not given.
 *
 * @throws UsageError `cli/not-a-day`.
 */
export function dateOption(options: Options, name: string): WrittenDate | null {
  const value = options.text(name);
  if (value === null) return null;
  const date = readWrittenDate(value);
  if (date !== null) return date;
  throw new UsageError(
    "cli/not-a-day",
    `--${name} does not know the day “${value}”.`,
    "Write it as 2019-08-06, 2019-08 or 2019.",
  );
}

/** First or last day of a date option; null where it was not given. */
export function dayOption(options: Options, name: string, side: "start" | "end"): Day | null {
  return dateOption(options, name)?.[side] ?? null;
}

/**
 * A whole number from 1; null where it was not given.
 *
 * @throws UsageError `cli/not-a-number`.
 */
export function numberOption(options: Options, name: string): number | null {
  const value = options.text(name);
  return value === null ? null : wholeNumber(value, `--${name}`);
}

/** @throws UsageError `cli/not-a-number`. */
export function wholeNumber(value: string, name: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new UsageError("cli/not-a-number", `${name} needs a whole number from 1, not “${value}”.`);
}

/**
 * Language code of two or three letters; null where it was not given.
 *
 * @throws UsageError `cli/not-a-language`.
 */
export function languageOption(options: Options): string | null {
  const value = options.text("lang");
  if (value === null) return null;
  const code = value.trim().toLowerCase();
  if (/^[a-z]{2,3}$/.test(code)) return code;
  throw new UsageError(
    "cli/not-a-language",
    `--lang does not know “${value}”.`,
    "Write the code of the language: en, ar, fr.",
  );
}

/**
 * Address of a page; null where it was not given.
 *
 * @throws UsageError `cli/not-an-address`.
 */
export function addressOption(options: Options): string | null {
  const value = options.text("url");
  if (value === null || URL.canParse(value)) return value;
  throw new UsageError(
    "cli/not-an-address",
    `--url is no address: “${value}”.`,
    "Write it whole, with https:// before it.",
  );
}
