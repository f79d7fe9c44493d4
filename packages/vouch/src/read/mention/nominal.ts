import { formAt, type Page, spanOf } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { NOMINAL_PLACES } from "./lexicon.ts";

const POINTS = /^(the|this|that)$/;
const EXISTS =
  /^(is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|s|no|seems|appears|exists|remains|remain|been|be)$/;

/** "the city", "the camp", "there": they stand for a place the text has named. */
export function nominalPlaces(page: Page, taken: Uint8Array): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < page.tokens.count; at++) {
    const first = startOfNominal(page, at);
    if (first === null || taken[at] === 1 || taken[first] === 1) continue;
    const { start, end } = spanOf(page, first, at + 1);
    const name = page.text.slice(start, end);
    found.push({ kind: "place", start, end, first, last: at + 1, ids: [], name, nominal: true });
  }
  return found;
}

function startOfNominal(page: Page, at: number): number | null {
  const form = formAt(page, at);
  if (form === "there") return EXISTS.test(formAt(page, at + 1)) ? null : at;
  if (!NOMINAL_PLACES.has(form) || !POINTS.test(formAt(page, at - 1))) return null;
  return formAt(page, at + 1) === "of" ? null : at - 1;
}

/** Types of place that "the camp" or "there" can stand for. */
export function typesOfNominal(name: string): readonly string[] {
  const noun = name.toLowerCase().split(/\s+/).at(-1) ?? "";
  return NOMINAL_PLACES.get(noun) ?? ["settlement", "camp", "governorate", "region", "country"];
}
