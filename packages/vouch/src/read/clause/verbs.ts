import { formAt, type Page, SIGN, wordAt } from "../../text/index.ts";
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  MODALS,
  NOT_VERBS,
  PAST_AUXILIARIES,
  PRESENTS,
} from "./lexicon.ts";

/** Whether token `at` reads as a verb of its clause. Word lists and endings only, no parser. */
export function isVerb(page: Page, at: number): boolean {
  const form = formAt(page, at);
  if (AUXILIARIES.has(form) || MODALS.has(form)) return true;
  if (isHyphened(page, at) || isNominal(page, at)) return false;
  return IRREGULAR_PASTS.has(form) || PRESENTS.has(form) || endsInEd(form);
}

/** Whether the token says by itself that something has happened. */
export function isPast(page: Page, at: number): boolean {
  const form = formAt(page, at);
  return PAST_AUXILIARIES.has(form) || (IRREGULAR_PASTS.has(form) && isVerb(page, at));
}

/** A word in "ed" that is long enough and no known adjective. */
export function endsInEd(form: string): boolean {
  return form.length >= 5 && form.endsWith("ed") && !NOT_VERBS.has(form);
}

/** "Kurdish-led", "US-backed": the second half of a compound is no verb. */
function isHyphened(page: Page, at: number): boolean {
  return (
    page.tokens.kind[at - 1] === SIGN &&
    wordAt(page, at - 1) === "-" &&
    page.tokens.start[at] === page.tokens.end[at - 1]
  );
}

/** "the wounded", "an estimated", "their attacks". */
function isNominal(page: Page, at: number): boolean {
  const before = formAt(page, at - 1);
  return DETERMINERS.has(before) || before === "s";
}
