import { formAt, NUMBER, type Page, type PhraseMatch, type Sentence } from "../../text/index.ts";
import { around } from "./content.ts";
import { isReduced } from "./cue-word.ts";
import { type Leader, METONYMS } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import { namingRight } from "./naming.ts";
import { quoteAt } from "./quoted.ts";
import { keep, plain, type Saying } from "./saying.ts";
import { speakerIn } from "./speaker.ts";
import type { View } from "./view.ts";
import type { Range } from "./wording.ts";

/** "according to X", "citing X". Returns the last token it used. */
export function addLeader(
  view: View,
  sentence: Sentence,
  leader: PhraseMatch<Leader>,
  sayings: Saying[],
  memory: Memory,
): number {
  if (isDeed(view.page, sentence, leader.first)) return leader.last - 1;
  const naming = namingRight(view, sentence, leader.last);
  const speaker = naming === null ? null : speakerIn(view, naming, memory);
  if (naming === null || speaker === null) return leader.last - 1;
  if (speaker.kind === "none" && isReduced(view.page, naming.last)) return leader.last - 1;
  const cue = { first: leader.first, last: naming.last };
  const citing = leader.value.how === "cite" ? sayings.at(-1) : undefined;
  if (citing !== undefined) {
    sayings[sayings.length - 1] = { ...citing, speakers: [...citing.speakers, speaker] };
    return naming.last - 1;
  }
  const words = wordsOf(view.page, leader);
  keep(view, sayings, plain(cue, [speaker], words, around(view.page, sentence, cue)), memory);
  return naming.last - 1;
}

const WORDS_OR_FIGURES =
  /^(figures?|toll|tally|estimates?|numbers?|count|total|data|statistics|statements?|quotes?|quotations?|remarks?|words|comments?|claims?|reports?|message|letter|speech|post|tweet|information)$/;
const BETWEEN =
  /^(of|at|about|some|around|nearly|over|almost|is|was|are|were|be|been|has|have|had|being|thousand|million|hundred|dozen|dead|killed|deaths|people|widely|usually|often|also|,)$/;

/** "eight attacks were attributed to Russia" says who did it; only words and figures have a speaker. */
function isDeed(page: Page, sentence: Sentence, first: number): boolean {
  if (formAt(page, first) !== "attributed") return false;
  let at = first - 1;
  const stop = Math.max(sentence.first, first - 10);
  while (at > stop && (page.tokens.kind[at] === NUMBER || BETWEEN.test(formAt(page, at)))) at--;
  return !WORDS_OR_FIGURES.test(formAt(page, at));
}

function wordsOf(page: Page, range: Range): string {
  return page.text.slice(page.tokens.start[range.first], page.tokens.end[range.last - 1]);
}

const JUDGES = new Set(["official", "un", "monitor", "ngo", "expert", "wire", "court"]);

const OFFICES = /\b(department|agency|bureau|ministry|office)\b/i;
const GOVERNMENT = /\b(government|regime|authorities|minister|ministry|parliament|president)\b/;

/** Seats of government that are no towns. */
const SEATS = new Set(["kremlin", "white house"]);

const NO_NAMING =
  /^(a|an|many|all|some|most|years|decades|months|weeks|several|this|that|these|now|each)$/;

/** A country or capital: "For Iraq, …" tells what is so there, not what it says. */
function isLand(view: View, { first, last }: Range): boolean {
  const name = wordsOf(view.page, { first, last }).toLowerCase().replace(/^the /, "");
  const seat = METONYMS.get(name);
  if (seat !== undefined) return !SEATS.has(name);
  const state = view.known.get(view.states.get(name) ?? "");
  return state !== undefined && !OFFICES.test(state.name) && !GOVERNMENT.test(name);
}

/** "For the Pentagon, the strategy is clear". */
export function byFor(view: View, sentence: Sentence, memory: Memory): Saying | null {
  const second = formAt(view.page, sentence.first + 1);
  if (formAt(view.page, sentence.first) !== "for" || NO_NAMING.test(second)) return null;
  const naming = namingRight(view, sentence, sentence.first + 1);
  if (naming === null || naming.last - naming.first > 8 || formAt(view.page, naming.last) !== ",")
    return null;
  const speaker = speakerIn(view, naming, memory);
  if (
    speaker === null ||
    !JUDGES.has(speaker.kind) ||
    isLand(view, naming) ||
    (speaker.name === null && speaker.kind !== "expert")
  )
    return null;
  const cue = { first: sentence.first, last: naming.last };
  return plain(cue, [speaker], null, [{ first: naming.last, last: sentence.last }]);
}

/** "Lavrov: “…”". */
export function byColon(view: View, sentence: Sentence, memory: Memory): Saying | null {
  const naming = namingRight(view, sentence, sentence.first);
  if (naming === null || formAt(view.page, naming.last) !== ":") return null;
  if (quoteAt(view.quotes, naming.last + 1) === undefined) return null;
  const speaker = speakerIn(view, naming, memory);
  if (speaker === null) return null;
  const cue = { first: naming.first, last: naming.last + 1 };
  return {
    ...plain(cue, [speaker], null, [{ first: cue.last, last: sentence.last }]),
    ahead: true,
  };
}
