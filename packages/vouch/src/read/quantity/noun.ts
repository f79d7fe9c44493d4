import type { NounRow } from "../../model/index.ts";
import { formAt, NUMBER, type Page, SIGN, WORD, wordAt } from "../../text/index.ts";
import type { CueIndex, CueMatch } from "./book.ts";
import { SMALL } from "./lexicon.ts";

/** What a number counts: tokens `[first, last)` from the first modifier to the head. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  /** Row of the noun table; null for a noun that is not in it. */
  readonly row: NounRow | null;
  /** Folded head word or phrase. */
  readonly head: string;
  /** "12 of the fighters", "half of its territory". */
  readonly partitive: boolean;
}

const STOPS: ReadonlySet<string> = new Set(
  (
    "was were is are be been being has have had do did does will would could can may might must shall should " +
    "in at on to from by with without for into onto of off over under after before during since until till as than then " +
    "who whom whose which that where when while if because although though but or and nor so yet " +
    "the a an this these those his her its their our my your he she it they we you i them him us " +
    "not no also still already more less only just per each both all every any some against across along near " +
    "said says reported according including killed wounded injured died dead missing captured arrested detained " +
    "fled lost left there here within inside outside between among around about through throughout via"
  ).split(" "),
);
const WINDOW = 7;
const IRREGULAR =
  /^(people|men|women|children|police|policemen|gunmen|troops|personnel|dead|wounded|injured|missing|aircraft|others|militiamen|servicemen|sheep|cattle|infantry|staff|media|headquarters|civil defence)$/;

/** The noun that the number ending before token `at` counts, or null for a bare number. */
export function readCounted(
  page: Page,
  cues: CueIndex,
  at: number,
  singular: boolean,
): Counted | null {
  const strength = readStrength(page, cues, at);
  if (strength !== null) return strength;
  const of = formAt(page, at) === "of";
  const from = of ? at + 1 : skipMore(page, hyphenated(page, at));
  const start = of ? skipDeterminers(page, from) : from;
  if (of && /^(them|whom|which|those|these|us)$/.test(formAt(page, start))) {
    return ofThem(page, cues, start + 1);
  }
  return scan(page, cues, start, singular, of);
}

const MEMBERS: NounRow = {
  forms: ["member"],
  unit: "people",
  class: "member",
  population: "members",
  civilian: "unknown",
};

/** "a 300-strong garrison", "a 12-member council": the number counts people, whatever they make up. */
function readStrength(page: Page, cues: CueIndex, at: number): Counted | null {
  const hyphen = formAt(page, at) === "-" ? 1 : 0;
  if (!/^(strong|man|men|member|person|woman)$/.test(formAt(page, at + hyphen))) return null;
  if (hyphen === 0 && formAt(page, at) !== "strong") return null;
  let last = at + hyphen + 1;
  for (let next = last; next < at + WINDOW && isNounPart(page, next); next++) {
    const noun = cues.from(next, "noun");
    if (noun === undefined) continue;
    last = noun.last;
    break;
  }
  return { first: at, last, row: MEMBERS, head: formAt(page, last - 1), partitive: false };
}

/** "65-nation", "300-strong": the noun stands behind a hyphen glued to the number. */
function hyphenated(page: Page, at: number): number {
  return formAt(page, at) === "-" && page.tokens.start[at] === page.tokens.end[at - 1]
    ? at + 1
    : at;
}

/** "two 500-pound bombs", "three 122-mm rockets": the second number belongs to the thing. */
function isMeasure(page: Page, at: number): boolean {
  return (
    page.tokens.kind[at] === NUMBER &&
    formAt(page, at + 1) === "-" &&
    /^(pound|kg|mm|ton|tonne|metre|meter|km|foot|inch|litre|seat|person|man|member)$/.test(
      formAt(page, at + 2),
    )
  );
}

/** "426 of them children", "30 of whom were civilians"; bare otherwise. */
function ofThem(page: Page, cues: CueIndex, from: number): Counted | null {
  const at = /^(were|are|was|is)$/.test(formAt(page, from)) ? from + 1 : from;
  const noun = cues.from(at, "noun");
  return noun === undefined ? null : countedOf(page, at, noun, false);
}

/** "2.5 million more children", "2,500+ refugees", "20 other fighters". */
function skipMore(page: Page, from: number): number {
  let at = from;
  while (/^(more|other|further|additional|extra|\+|\*)$/.test(formAt(page, at))) at++;
  if (isMeasure(page, at)) at += 3;
  return formAt(page, at) === "or" && /^(so|more|fewer|less)$/.test(formAt(page, at + 1))
    ? at + 2
    : at;
}

function skipDeterminers(page: Page, from: number): number {
  let at = from;
  while (/^(the|its|it|their|his|her|these|those|our|all|a|an|what|s)$/.test(formAt(page, at)))
    at++;
  return at;
}

function scan(
  page: Page,
  cues: CueIndex,
  from: number,
  singular: boolean,
  partitive: boolean,
): Counted | null {
  let best: Counted | null = null;
  for (let at = from; at < from + WINDOW; at++) {
    const noun = isPrefixed(page, at) ? undefined : cues.from(at, "noun");
    if (noun !== undefined) {
      best = countedOf(page, from, noun, partitive);
      if (!continues(page, cues, noun, singular)) return best;
      at = noun.last - 1;
      continue;
    }
    const unknown = unknownHead(page, cues, from, at, partitive);
    if (unknown !== null) return preferred(best, unknown, singular);
    if (!goesOn(page, from, at, best)) break;
  }
  return best;
}

function preferred(best: Counted | null, unknown: Counted, singular: boolean): Counted {
  return singular && best !== null ? best : unknown;
}

/** The "government" of "pro-government" is no thing counted. */
function isPrefixed(page: Page, at: number): boolean {
  return formAt(page, at - 1) === "-" && /^(pro|anti|non|ex|semi|para)$/.test(formAt(page, at - 2));
}

function unknownHead(
  page: Page,
  cues: CueIndex,
  from: number,
  at: number,
  partitive: boolean,
): Counted | null {
  return isNounPart(page, at) && isHead(page, cues, at)
    ? unknownNoun(page, from, at, partitive)
    : null;
}

function goesOn(page: Page, from: number, at: number, best: Counted | null): boolean {
  return isNounPart(page, at) || isJoined(page, from, at, best) || isModel(page, at);
}

/** The "72" of "two T-72 tanks". */
function isModel(page: Page, at: number): boolean {
  const { kind, start, end } = page.tokens;
  if (kind[at] !== NUMBER || formAt(page, at - 1) !== "-" || start[at] !== end[at - 1])
    return false;
  return /^\p{Lu}/u.test(wordAt(page, at - 2)) && start[at - 1] === end[at - 2];
}

/** "chemical and armament factories": "and" between two modifiers of a noun still to come. */
function isJoined(page: Page, from: number, at: number, best: Counted | null): boolean {
  if (best !== null || at <= from || formAt(page, at) !== "and") return false;
  return isPlainWord(page, at - 1) && isPlainWord(page, at + 1);
}

/** Whether the noun phrase ends with token `at`. */
function isHead(page: Page, cues: CueIndex, at: number): boolean {
  if (/^\p{Ll}{3,}(ing|ed)$/u.test(formAt(page, at + 1))) return true;
  return !isNounPart(page, at + 1) && cues.from(at + 1, "noun") === undefined;
}

function countedOf(page: Page, first: number, noun: CueMatch<"noun">, partitive: boolean): Counted {
  return {
    first,
    last: noun.last,
    row: noun.value.row,
    head: formsOf(page, noun.first, noun.last),
    partitive,
  };
}

/** Whether the noun phrase goes on past `noun`: "terrorist | banks", "army | positions". */
function continues(page: Page, cues: CueIndex, noun: CueMatch<"noun">, singular: boolean): boolean {
  const last = formAt(page, noun.last - 1);
  if (cues.from(noun.last, "noun") !== undefined) return !isStop(page, noun.last);
  const hyphen =
    formAt(page, noun.last) === "-" &&
    page.tokens.start[noun.last] === page.tokens.end[noun.last - 1];
  if (hyphen) return isNounPart(page, noun.last + 1);
  const next = page.tokens.kind[noun.last] === WORD && !isStop(page, noun.last);
  if (!next) return false;
  const plural = IRREGULAR.test(last) || last.endsWith("s");
  return !plural && !singular && isNounPart(page, noun.last);
}

function unknownNoun(page: Page, first: number, at: number, partitive: boolean): Counted | null {
  const form = formAt(page, at);
  if (
    form.length < 4 ||
    !form.endsWith("s") ||
    form.endsWith("ss") ||
    /^\p{Lu}/u.test(wordAt(page, at))
  )
    return null;
  return { first, last: at + 1, row: null, head: form, partitive };
}

function isNounPart(page: Page, at: number): boolean {
  const kind = page.tokens.kind[at];
  if (kind === SIGN) return formAt(page, at) === "-" || /^["“”'‘’*_]$/.test(wordAt(page, at));
  return kind === WORD && !isStop(page, at) && !SMALL.has(formAt(page, at));
}

/** The "to" of "surface-to-surface missiles". */
function isInCompound(page: Page, at: number): boolean {
  const { start, end } = page.tokens;
  return formAt(page, at - 1) === "-" && formAt(page, at + 1) === "-" && end[at] === start[at + 1];
}

function isPlainWord(page: Page, at: number): boolean {
  return page.tokens.kind[at] === WORD && isNounPart(page, at);
}

function isStop(page: Page, at: number): boolean {
  if (!STOPS.has(formAt(page, at)) || wordAt(page, at) === "US") return false;
  return !isInCompound(page, at);
}

function formsOf(page: Page, first: number, last: number): string {
  const forms: string[] = [];
  for (let at = first; at < last; at++) if (formAt(page, at) !== "-") forms.push(formAt(page, at));
  return forms.join(" ");
}
