import { formAt, type Page, WORD, wordAt } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { isCapitalised } from "./guards.ts";
import { ACTING, ACTOR_LEADS, FILLERS, FORCE_NOUNS, PLACE_LEADS } from "./lexicon.ts";

const LINKED = /^(led|backed|allied|supported|funded|trained|sponsored|affiliated)$/;
const FUNCTION_WORDS =
  /^(and|or|in|to|for|from|on|at|as|of|by|with|but|where|which|that|while|when)$/;
const REACH = 8;

/**
 * Whether a country or capital acts here ("Turkey announced", "by Iran", "Moscow’s troops") or is
 * where something is ("in Turkey"). `before` is the mention just before it, which it follows in
 * "Iraq and Syria".
 */
export function kindOfCountry(
  page: Page,
  first: number,
  last: number,
  before: Mention | undefined,
): "actor" | "place" {
  const lead = leadOf(page, first);
  if (ACTOR_LEADS.has(lead)) return "actor";
  if (PLACE_LEADS.has(lead)) return isModifier(page, first, last) ? "actor" : "place";
  if (before !== undefined && before.kind !== "outlet" && isCoordinated(page, before.last, first))
    return before.kind;
  return isActing(page, first, last) ? "actor" : "place";
}

function leadOf(page: Page, first: number): string {
  let at = first - 1;
  for (let steps = 0; steps < 4 && FILLERS.has(formAt(page, at)); steps++) {
    if (PLACE_LEADS.has(formAt(page, at)) || formAt(page, at) === "and") break;
    at--;
  }
  return formAt(page, at);
}

function isCoordinated(page: Page, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false;
  for (let at = from; at < to; at++) if (!/^(,|and|or|the)$/.test(formAt(page, at))) return false;
  return true;
}

function isActing(page: Page, first: number, last: number): boolean {
  if (isModifier(page, first, last)) return true;
  return ACTING.has(formAt(page, pastList(page, last)));
}

/** "U.S. strategy", "Russia’s warplanes", "Turkey-backed". */
function isModifier(page: Page, first: number, last: number): boolean {
  const next = formAt(page, last);
  if (next === "-") return LINKED.test(formAt(page, last + 1));
  if (/^s$/.test(next)) return FORCE_NOUNS.has(formAt(page, last + 1));
  if (FORCE_NOUNS.has(next)) return true;
  const acronym = /^[A-Z.]{2,5}$/.test(wordAt(page, first)) && last - first === 1;
  const noun = page.tokens.kind[last] === WORD && !isCapitalised(page, last);
  return acronym && noun && !FUNCTION_WORDS.test(next) && !ACTING.has(next);
}

function pastList(page: Page, last: number): number {
  let at = last;
  while (at < last + REACH) {
    if (!/^(,|and|the)$/.test(formAt(page, at)) && !isCapitalised(page, at)) break;
    at++;
  }
  return at;
}
