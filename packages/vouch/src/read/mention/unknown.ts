import { formAt, type Page, SIGN, spanOf, WORD, wordAt } from "../../text/index.ts";
import type { Mention } from "../parts.ts";
import { followsDirectly, isCapitalised } from "./guards.ts";
import { NOT_PLACES, UNKNOWN_HEADS } from "./lexicon.ts";

const ARTICLE =
  /^(al|el|ad|an|ar|as|ash|at|az|ul|ed|es|abu|tell|tel|tal|bab|deir|dayr|kafr|khan|umm)$/;
const MAY_FOLLOW =
  /^(and|or|on|after|before|where|in|to|from|by|with|as|for|since|during|while|which|when|but|near|province|governorate|district|town|city|village|camp|countryside|late|early|last|this|was|were|is|are|has|have|had|that|who|until)$/;
const LONGEST = 6;

/** Capitalised names that no pack knows and that their place in the sentence shows to be places. */
export function unknownPlaces(page: Page, taken: Uint8Array): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < page.tokens.count - 1; at++) {
    const lead = leadAt(page, at);
    if (lead === null || taken[at] === 1) continue;
    const last = endOfName(page, at + 1, taken);
    if (last === at + 1 || (lead === "bare" && !isBareName(page, at + 1, last))) continue;
    found.push(makeUnknown(page, at + 1, last));
    at = last - 1;
  }
  return found;
}

function leadAt(page: Page, at: number): "head" | "bare" | null {
  const form = formAt(page, at);
  if (form === "of") return UNKNOWN_HEADS.has(formAt(page, at - 1)) ? "head" : null;
  return form === "in" || form === "near" ? "bare" : null;
}

function endOfName(page: Page, first: number, taken: Uint8Array): number {
  let at = first;
  while (at < first + LONGEST && taken[at] === 0 && continues(page, first, at)) at++;
  while (at > first && page.tokens.kind[at - 1] === SIGN) at--;
  const named = at > first && !isArticle(page, at - 1) && !NOT_PLACES.has(formAt(page, first));
  return named ? at : first;
}

function continues(page: Page, first: number, at: number): boolean {
  if (at > first && !followsDirectly(page, at)) return false;
  const word = wordAt(page, at);
  if (word === "-") return at > first;
  if (page.tokens.kind[at] !== WORD) return false;
  return isCapitalised(page, at) || (isArticle(page, at) && isCapitalised(page, at + 2));
}

function isArticle(page: Page, at: number): boolean {
  return ARTICLE.test(formAt(page, at)) && wordAt(page, at + 1) === "-";
}

/** "in Arab areas" and "in ISIS strongholds" name no place; "in Khashab, near …" does. */
function isBareName(page: Page, first: number, last: number): boolean {
  const acronym = /^[\p{Lu}\d.]{2,}$/u.test(wordAt(page, first));
  if (acronym || !followsDirectly(page, first)) return false;
  if (formAt(page, last) === "s" || page.tokens.kind[last] !== WORD)
    return page.tokens.kind[last] !== SIGN || /^[.,;:)]$/.test(wordAt(page, last));
  return MAY_FOLLOW.test(formAt(page, last));
}

function makeUnknown(page: Page, first: number, last: number): Mention {
  const { start, end } = spanOf(page, first, last);
  const name = page.text.slice(start, end);
  return { kind: "place", start, end, first, last, ids: [], name, nominal: false };
}
