import type { When } from "../../model/index.ts";
import {
  formAt,
  type Page,
  type PhraseMatch,
  type Sentence,
  SIGN,
  wordAt,
} from "../../text/index.ts";
import { PREPOSITIONS } from "../clause/lexicon.ts";
import { isVerb } from "../clause/verbs.ts";
import {
  around,
  butFrom,
  contentStop,
  holdsWords,
  postposed,
  regionOf,
  timeNear,
} from "./content.ts";
import { alarmed, isNoun } from "./cue-word.ts";
import { CUES, type Cue, HEADLESS, type Leader } from "./lexicon.ts";
import { beforeCue, namingLeft, namingRight } from "./naming.ts";
import { quoteAt } from "./quoted.ts";
import { inTime, type Memory, NOBODY, type Range, type Speaker, speakerIn } from "./speaker.ts";
import { type View, within } from "./view.ts";

/** One act of saying in a sentence. */
export interface Saying {
  readonly cue: Range;
  /** The one who relays first, the one quoted last. */
  readonly speakers: readonly Speaker[];
  readonly verb: string | null;
  readonly said: When | null;
  /** What is said, in one or two stretches. */
  readonly contents: readonly Range[];
  /** Where the naming phrase or the cue begins, whichever is first. */
  readonly from: number;
  /** The content comes after the cue. */
  readonly ahead: boolean;
  /** What is said is the sentence before ("This was confirmed by …"). */
  readonly back: boolean;
}

/** What is said in a sentence, in the order of the cues. */
export function sayingsOf(view: View, sentence: Sentence, memory: Memory): Saying[] {
  const sayings: Saying[] = [];
  const leaders = new Map(
    within(view.leaders, sentence.first, sentence.last).map((m) => [m.first, m]),
  );
  const headless = new Map(
    within(view.headless, sentence.first, sentence.last).map((m) => [m.first, m]),
  );
  const opening = byFor(view, sentence, memory) ?? byColon(view, sentence, memory);
  if (opening !== null) keep(sayings, opening, memory);
  for (let at = sentence.first; at < sentence.last; at++) {
    const none = headless.get(at);
    const leader = leaders.get(at);
    if (none !== undefined) {
      keep(sayings, nobody(view, sentence, none), memory);
      at = none.last - 1;
    } else if (leader !== undefined) {
      at = addLeader(view, sentence, leader, sayings, memory);
    } else {
      const saying = byCue(view, sentence, at, sayings, memory);
      if (saying !== null) keep(sayings, saying, memory);
    }
  }
  return cutSiblings(view.page, joinCiting(view.page, sayings));
}

/** "Citing officials, Reuters reported that …": the one who reports relays the one cited. */
function joinCiting(page: Page, sayings: readonly Saying[]): readonly Saying[] {
  const [cited, teller, ...rest] = sayings;
  if (cited === undefined || teller?.ahead !== true) return sayings;
  if (!/^(citing|quoting)$/.test(formAt(page, cited.cue.first)) || cited.ahead) return sayings;
  return [{ ...teller, speakers: [...teller.speakers, ...cited.speakers] }, ...rest];
}

function keep(sayings: Saying[], saying: Saying, memory: Memory): void {
  sayings.push(saying);
  const speaker = saying.speakers.at(-1);
  if (speaker !== undefined && speaker.kind !== "none") memory.last = speaker;
}

function nobody(view: View, sentence: Sentence, cue: Range): Saying {
  const whole = regionOf(view.page, sentence, cue.first);
  const relative = /^(who|which|that)$/.test(formAt(view.page, cue.first - 2));
  const first = relative ? cue.first - 2 : whole.first;
  const region = { first, last: butFrom(view.page, cue.last, whole.last) };
  return plain(cue, [NOBODY], verbOf(view.page, cue.last - 1), [region]);
}

function plain(
  cue: Range,
  speakers: readonly Speaker[],
  verb: string | null,
  contents: readonly Range[],
): Saying {
  return { cue, speakers, verb, said: null, contents, from: cue.first, ahead: false, back: false };
}

function verbOf(page: Page, at: number): string | null {
  return CUES.has(formAt(page, at)) ? wordAt(page, at) : null;
}

/** "according to X", "citing X". Returns the last token it used. */
function addLeader(
  view: View,
  sentence: Sentence,
  leader: PhraseMatch<Leader>,
  sayings: Saying[],
  memory: Memory,
): number {
  const naming = namingRight(view, sentence, leader.last);
  const speaker = naming === null ? null : speakerIn(view, naming, memory);
  if (naming === null || speaker === null) return leader.last - 1;
  const cue = { first: leader.first, last: naming.last };
  const citing = leader.value.how === "cite" ? sayings.at(-1) : undefined;
  if (citing !== undefined) {
    sayings[sayings.length - 1] = { ...citing, speakers: [...citing.speakers, speaker] };
    return naming.last - 1;
  }
  const words = wordsOf(view.page, leader);
  keep(sayings, plain(cue, [speaker], words, around(view.page, sentence, cue)), memory);
  return naming.last - 1;
}

function wordsOf(page: Page, range: Range): string {
  return page.text.slice(page.tokens.start[range.first], page.tokens.end[range.last - 1]);
}

const JUDGES = new Set(["official", "un", "monitor", "ngo", "expert", "wire", "court"]);

const NO_NAMING =
  /^(a|an|many|all|some|most|years|decades|months|weeks|several|this|that|these|now|each)$/;

/** "For the Pentagon, the strategy is clear". */
function byFor(view: View, sentence: Sentence, memory: Memory): Saying | null {
  const second = formAt(view.page, sentence.first + 1);
  if (formAt(view.page, sentence.first) !== "for" || NO_NAMING.test(second)) return null;
  const naming = namingRight(view, sentence, sentence.first + 1);
  if (naming === null || naming.last - naming.first > 8 || formAt(view.page, naming.last) !== ",")
    return null;
  const speaker = speakerIn(view, naming, memory);
  if (
    speaker === null ||
    !JUDGES.has(speaker.kind) ||
    (speaker.name === null && speaker.kind !== "expert")
  )
    return null;
  const cue = { first: sentence.first, last: naming.last };
  return plain(cue, [speaker], null, [{ first: naming.last, last: sentence.last }]);
}

/** "Lavrov: “…”". */
function byColon(view: View, sentence: Sentence, memory: Memory): Saying | null {
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

function byCue(
  view: View,
  sentence: Sentence,
  at: number,
  sayings: readonly Saying[],
  memory: Memory,
): Saying | null {
  const cue = CUES.get(formAt(view.page, at)) ?? alarmed(view.page, at);
  if (cue === undefined || isNoun(view.page, at, cue)) return null;
  const before = beforeCue(view, sentence, at);
  if (before.how === "none") return null;
  if (before.how === "passive") return byPassive(view, sentence, at, cue, memory);
  if (cue.participle) return byParticiple(view, sentence, at, before.end, sayings, memory);
  return (
    inverted(view, sentence, at, before.end, memory) ??
    active(view, sentence, at, cue, before.end, sayings, memory) ??
    invertedBare(view, sentence, at, before.end, memory)
  );
}

/** "was confirmed by X"; without "by", only words that report at second hand. */
function byPassive(
  view: View,
  sentence: Sentence,
  at: number,
  cue: Cue,
  memory: Memory,
): Saying | null {
  if (!cue.past || cue.class === "judge") return null;
  const agent = agentAfter(view, sentence, at);
  const naming = agent === null ? null : namingRight(view, sentence, agent);
  const speaker = naming === null ? null : speakerIn(view, naming, memory);
  if (naming === null || speaker === null) {
    if (!HEADLESS.has(formAt(view.page, at)) || cue.class === "tell") return null;
    return nobody(view, sentence, { first: at, last: at + 1 });
  }
  const span = { first: at, last: naming.last };
  const back =
    /^(this|that|it)$/.test(formAt(view.page, sentence.first)) && at - sentence.first <= 4;
  const contents = around(view.page, sentence, span);
  return { ...plain(span, [speaker], wordAt(view.page, at), back ? [] : contents), back };
}

/** The token after "by", or after "in a report by" and the like. */
function agentAfter(view: View, sentence: Sentence, cue: number): number | null {
  const stop = Math.min(sentence.last, cue + 5);
  for (let at = cue + 1; at < stop; at++) {
    const form = formAt(view.page, at);
    if (form === "by") return at + 1;
    if (form === "in" && at === cue + 1) return at + 1;
    if (view.page.tokens.kind[at] === SIGN || isVerb(view.page, at)) return null;
  }
  return null;
}

const SAYING_PARTICIPLES =
  /^(saying|adding|claiming|warning|stating|noting|reporting|alleging|insisting|announcing|arguing|explaining|declaring|accusing|estimating|confirming|stressing|asserting|denying|writing|telling|acknowledging|admitting|predicting)$/;

/** ", adding that …": its subject is that of the sentence, unless what is said already reaches it. */
function byParticiple(
  view: View,
  sentence: Sentence,
  at: number,
  end: number,
  sayings: readonly Saying[],
  memory: Memory,
): Saying | null {
  if (!SAYING_PARTICIPLES.test(formAt(view.page, at))) return null;
  if (formAt(view.page, end - 1) !== "," && end !== sentence.first) {
    return withSubject(view, sentence, at, end, memory);
  }
  const last = sayings.at(-1);
  if (last?.ahead === true) return null;
  const naming = namingRight(view, sentence, sentence.first);
  const speaker = naming === null ? null : speakerIn(view, naming, memory);
  const body = speaker ?? last?.speakers.at(-1) ?? null;
  if (body === null || body.kind === "witness") return null;
  return preposed(view, sentence, { first: at, last: at + 1 }, [body], at, "say");
}

/** "…, with the SOHR reporting that …". */
function withSubject(
  view: View,
  sentence: Sentence,
  at: number,
  end: number,
  memory: Memory,
): Saying | null {
  const naming = namingLeft(view, sentence, end);
  if (naming === null || formAt(view.page, naming.first) !== "with") return null;
  const speaker = speakerIn(view, { first: naming.first + 1, last: naming.last }, memory);
  if (speaker === null) return null;
  return preposed(view, sentence, { first: naming.first, last: at + 1 }, [speaker], at, "say");
}

const FINITE_SAYING =
  /^(said|says|say|reported|reports|told|tells|added|adds|claimed|claims|warned|warns|stated|states|announced|announces|confirmed|wrote|writes|explained|explains|noted|notes|admitted|insisted|argued|argues|recalled|tweeted)$/;

/** "…, said X." and "“…” says X": cue after a comma or a closing mark, speaker to its right. */
function inverted(
  view: View,
  sentence: Sentence,
  at: number,
  end: number,
  memory: Memory,
): Saying | null {
  if (!/^[,”"»’–—]$/.test(wordAt(view.page, end - 1)) || end !== at) return null;
  return rightSpeaker(view, sentence, at, memory);
}

/** "Water is short say residents": no comma, and nobody to the left. */
function invertedBare(
  view: View,
  sentence: Sentence,
  at: number,
  end: number,
  memory: Memory,
): Saying | null {
  return end === at && at > sentence.first + 2 ? rightSpeaker(view, sentence, at, memory) : null;
}

function rightSpeaker(view: View, sentence: Sentence, at: number, memory: Memory): Saying | null {
  const { page } = view;
  if (!FINITE_SAYING.test(formAt(page, at))) return null;
  const naming = namingRight(view, sentence, at + 1);
  if (naming === null || PREPOSITIONS.has(formAt(page, at + 1))) return null;
  if (naming.last < sentence.last && isVerb(page, naming.last)) return null;
  const speaker = speakerIn(view, naming, memory);
  if (speaker === null) return null;
  const cue = { first: at, last: naming.last };
  const said = timeNear(view, at, naming.last + 4);
  return {
    ...plain(cue, [speaker], wordAt(page, at), postposed(view, sentence, at, naming.last)),
    said,
  };
}

function active(
  view: View,
  sentence: Sentence,
  at: number,
  cue: Cue,
  end: number,
  sayings: readonly Saying[],
  memory: Memory,
): Saying | null {
  const naming = namingLeft(view, sentence, end);
  const speaker =
    naming === null
      ? hidden(view, end)
      : (speakerIn(view, naming, memory) ?? detainee(view, sentence, naming) ?? hidden(view, end));
  const shared = speaker ?? sharedSubject(view, sentence, at, end, sayings, memory);
  if (shared === null || (cue.class !== "say" && shared.kind === "none")) return null;
  const from = speaker === null || naming === null ? at : naming.first;
  if (speaker !== null && naming !== null && isPostposed(view, sentence, naming, at)) {
    const after = afterTag(view, sentence, at);
    const contents = postposed(view, sentence, contentEnd(view.page, naming.first), after);
    const span = { first: naming.first, last: after };
    return {
      ...plain(span, withRelay(view, at, after, shared), wordAt(view.page, at), contents),
      said: timeNear(view, naming.first, after),
    };
  }
  const span = { first: Math.min(from, at), last: at + 1 };
  return preposed(view, sentence, span, withRelay(view, at, at + 9, shared), at, cue.class);
}

/** "The UN agrees and reminds us": the subject of the verb before "and". */
function sharedSubject(
  view: View,
  sentence: Sentence,
  at: number,
  end: number,
  sayings: readonly Saying[],
  memory: Memory,
): Speaker | null {
  if (end !== at || !/^(and|but|,)$/.test(formAt(view.page, at - 1))) return null;
  const last = sayings.at(-1);
  if (last !== undefined) return last.ahead ? (last.speakers.at(-1) ?? null) : null;
  const naming = namingRight(view, sentence, sentence.first);
  if (naming === null || !isVerb(view.page, naming.last)) return null;
  return speakerIn(view, naming, memory);
}

/** "… who asked not to be named said". */
function hidden(view: View, end: number): Speaker | null {
  const match = within(view.unnamed, end - 8, end).at(-1);
  if (match?.last !== end) return null;
  return { name: null, id: null, kind: "anonymous", quote: null };
}

const ARRESTED =
  /^(arrested|detained|captured|imprisoned|jailed|custody|arrests|detainees|prisoners)$/;

/** "One of them admitted" after a sentence about arrests. */
function detainee(view: View, sentence: Sentence, naming: Range): Speaker | null {
  const { page } = view;
  if (!/^(one|two|three|some|several|many|another|others|most)$/.test(formAt(page, naming.first)))
    return null;
  for (let at = sentence.first - 1; at >= Math.max(0, sentence.first - 40); at--) {
    if (!ARRESTED.test(formAt(page, at))) continue;
    const start = page.tokens.start[naming.first] ?? 0;
    const stop = page.tokens.end[naming.last - 1] ?? start;
    return {
      name: null,
      id: null,
      kind: "detainee",
      quote: { start, end: stop, text: page.text.slice(start, stop) },
    };
  }
  return null;
}

/** Whether the attribution stands behind or inside what is said: "…, the army said on Monday." */
function isPostposed(view: View, sentence: Sentence, naming: Range, cue: number): boolean {
  const { page } = view;
  if (formAt(page, naming.first - 1) === "as" || formAt(page, naming.first) === "as") return true;
  if (!/^[,”"»–—.?!]$/.test(wordAt(page, naming.first - 1)) || naming.first <= sentence.first)
    return false;
  if (endsAt(view, sentence, cue + 1)) return true;
  if (
    !anyVerb(page, sentence.first, naming.first) &&
    quoteAt(view.quotes, naming.first - 1) === undefined
  )
    return false;
  const after = afterTag(view, sentence, cue);
  return after >= sentence.last || /^[,.;–—?!)“"]$/.test(wordAt(page, after));
}

/** Nothing follows the cue but the full stop. */
function endsAt(view: View, sentence: Sentence, at: number): boolean {
  return at >= sentence.last || (at === sentence.last - 1 && /^[.!?]$/.test(wordAt(view.page, at)));
}

function anyVerb(page: Page, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isVerb(page, at)) return true;
  return false;
}

const TAG_STARTS = /^(in|on|to|during|at|late|by|via|through|after|from|earlier|over|reuters|afp)$/;

/** First token behind the cue's own adverbials: "on Monday", "in a statement", "to Reuters". */
function afterTag(view: View, sentence: Sentence, cue: number): number {
  const { page } = view;
  const first = formAt(page, cue) === "is" ? cue + 2 : cue + 1;
  const tagged =
    TAG_STARTS.test(formAt(page, first)) ||
    inTime(view, first) ||
    CUES.get(formAt(page, cue))?.class === "tell" ||
    within(view.mentions, first, first + 6).some((m) => m.first === first && m.kind === "outlet");
  if (!tagged) return first;
  let at = first;
  while (at < sentence.last && at < first + 14) {
    if (page.tokens.kind[at] === SIGN && !/^(-|['’]s)$/.test(wordAt(page, at))) return at;
    if (formAt(page, at) === "that" || isVerb(page, at)) return first;
    at++;
  }
  return at;
}

function contentEnd(page: Page, naming: number): number {
  return formAt(page, naming - 1) === "as" ? naming - 1 : naming;
}

function preposed(
  view: View,
  sentence: Sentence,
  span: Range,
  speakers: readonly Speaker[],
  at: number,
  kind: Cue["class"],
): Saying {
  const first = at + 1;
  const content = { first, last: contentStop(view, sentence, first, kind) };
  const contents = holdsWords(view.page, content) ? [content] : [];
  const said =
    timeNear(view, Math.max(sentence.first, span.first - 6), at + 1) ??
    timeNear(view, at + 1, at + 4);
  return {
    cue: span,
    speakers,
    verb: wordAt(view.page, at),
    said,
    contents,
    from: span.first,
    ahead: true,
    back: false,
  };
}

/** "told Reuters", "in an interview with AFP": the outlet relays, so it stands first. */
function withRelay(view: View, cue: number, stop: number, speaker: Speaker): Speaker[] {
  const { page } = view;
  let last = cue + 1;
  while (
    last < stop &&
    last < page.tokens.count &&
    formAt(page, last) !== "that" &&
    formAt(page, last) !== ","
  )
    last++;
  const mention = within(view.mentions, cue + 1, last).find((m) => isRelay(view, m.ids[0], m.kind));
  const near =
    mention !== undefined &&
    (mention.first === cue + 1 ||
      /^(the|to|with|by|news|agency)$/.test(formAt(page, mention.first - 1)));
  if (mention === undefined || !near) return [speaker];
  const known = view.known.get(mention.ids[0] ?? "");
  const start = page.tokens.start[mention.first] ?? 0;
  const end = page.tokens.end[mention.last - 1] ?? start;
  const quote = { start, end, text: page.text.slice(start, end) };
  return [
    { name: mention.name, id: mention.ids[0] ?? null, kind: known?.kind ?? "outlet", quote },
    speaker,
  ];
}

function isRelay(view: View, id: string | undefined, kind: string): boolean {
  const known = id === undefined ? undefined : view.known.get(id);
  return known === undefined ? kind === "outlet" : known.kind === "outlet" || known.kind === "wire";
}

/** "X said …, but Y put it at …": the first content ends where the second naming begins. */
function cutSiblings(page: Page, sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying, at) => {
    const next = sayings[at + 1];
    if (!saying.ahead || next === undefined || !isSibling(page, next)) return saying;
    const contents = saying.contents
      .map(({ first, last }) => ({ first, last: Math.min(last, next.from - 1) }))
      .filter((content) => content.last > content.first && holdsWords(page, content));
    return { ...saying, contents };
  });
}

/** The next saying stands beside this one, or is a tag behind it ("…, said X"). */
function isSibling(page: Page, next: Saying): boolean {
  if (!next.ahead) return formAt(page, next.from - 1) === ",";
  const first = formAt(page, next.from);
  const before = formAt(page, next.from - 1);
  return /^(and|but|while|whereas)$/.test(first) || /^(and|but|while|whereas|;)$/.test(before);
}
