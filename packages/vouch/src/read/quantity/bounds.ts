import type { Comparator } from "../../model/index.ts";
import { formAt, type Page, wordAt } from "../../text/index.ts";
import type { CueIndex } from "./book.ts";
import { type Core, percentLength } from "./core.ts";
import { FILLERS } from "./lexicon.ts";

/** Words round a number that bound it: tokens from `first`, and up to `last` where a "+" stands. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly bound: Comparator | null;
  readonly approximate: boolean;
}

/** Bounding words to the left, through fillers ("at least another 12"), and to the right. */
export function readBounds(page: Page, cues: CueIndex, core: Core, from: number): Bounds {
  let first = from;
  let bound: Comparator | null = null;
  let approximate = false;
  for (let steps = 0; steps < 3; steps++) {
    const cue = boundBefore(page, cues, first);
    if (cue === undefined || isFalseBound(page, cue.first, cue.last, core)) break;
    first = cue.first;
    if (cue.value.bound === "about") approximate = true;
    else bound ??= cue.value.bound;
  }
  if (core.comparator === "range" && /^(between|from)$/.test(formAt(page, first - 1))) first--;
  const glued = wordAt(page, core.last) === "+" ? core.last + 1 : 0;
  if (glued > 0) bound ??= ">=";
  return { first, last: glued, bound, approximate };
}

/** The nearest bounding words, through up to three fillers; "upwards of" ends in one itself. */
function boundBefore(
  page: Page,
  cues: CueIndex,
  first: number,
): ReturnType<typeof cues.until<"before">> {
  for (let at = first; at >= first - FILLERS_MAX; at--) {
    const cue = cues.until(at, "before");
    if (cue !== undefined) return cue;
    if (!FILLERS.has(formAt(page, at - 1))) return undefined;
  }
  return undefined;
}

const FILLERS_MAX = 3;

/** "control over 3 villages", "fired over 20 km", "the area around 12 villages", "under 3 commanders". */
function isFalseBound(page: Page, first: number, last: number, core: Core): boolean {
  const word = formAt(page, first);
  if (last - first > 1 || core.percent || percentLength(page, core.last) > 0) return false;
  if (!/^(over|around|under|near|above|below|some)$/.test(word)) return false;
  const before = formAt(page, first - 1);
  if (word === "some") return false;
  return /^(control|handed|handing|turned|turning|taken|took|taking|went|voted|presided|watched|watch|rolled|flew|flying|fired|power|rule|clashes|clashed|fighting|dispute|dropped|area|areas|villages|positions|located|hill|command|authority|government|held|kept|lies|lying|sovereignty|territory|mountains|sites|zones|dominance|influence)$/.test(
    before,
  );
}

/** The three numbers of an amount and how the words bound them. */
export interface Values {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
}

/** Put the bounding words on the number. A falling percentage turns round: "more than −55" is "<". */
export function bounded(core: Core, bounds: Bounds, factor: number, sign: 1 | -1): Values {
  const scaled = (value: number | null): number | null =>
    value === null ? null : exact(value * factor) * sign;
  const low = scaled(sign > 0 ? core.low : core.high);
  const high = scaled(sign > 0 ? core.high : core.low);
  const best = scaled(core.best);
  if (bounds.bound === null || best === null)
    return { low, best, high, comparator: core.comparator };
  const comparator = sign > 0 ? bounds.bound : turned(bounds.bound);
  const floor = comparator === ">" || comparator === ">=";
  return floor
    ? { low: best, best: null, high: null, comparator }
    : { low: null, best: null, high: best, comparator };
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function turned(bound: Comparator): Comparator {
  const other: Partial<Record<Comparator, Comparator>> = {
    ">": "<",
    ">=": "<=",
    "<": ">",
    "<=": ">=",
  };
  return other[bound] ?? bound;
}
