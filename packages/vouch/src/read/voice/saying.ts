import type { When } from "../../model/index.ts";
import { formAt, type Page, type Sentence, wordAt } from "../../text/index.ts";
import { butFrom, contentStop, holdsWords, regionOf, timeNear } from "./content.ts";
import { CUES, type Cue } from "./lexicon.ts";
import { type Memory, NOBODY, remember, type Speaker } from "./memory.ts";
import { type View, within } from "./view.ts";
import type { Range } from "./wording.ts";

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

export function plain(
  cue: Range,
  speakers: readonly Speaker[],
  verb: string | null,
  contents: readonly Range[],
): Saying {
  return { cue, speakers, verb, said: null, contents, from: cue.first, ahead: false, back: false };
}

export function preposed(
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

export function nobody(view: View, sentence: Sentence, cue: Range): Saying {
  const whole = regionOf(view.page, sentence, cue.first);
  const relative = /^(who|which|that)$/.test(formAt(view.page, cue.first - 2));
  const first = relative ? cue.first - 2 : whole.first;
  const region = { first, last: butFrom(view.page, cue.last, whole.last) };
  return plain(cue, [NOBODY], verbOf(view.page, cue.last - 1), [region]);
}

function verbOf(page: Page, at: number): string | null {
  return CUES.has(formAt(page, at)) ? wordAt(page, at) : null;
}

/** Keep a saying, and remember who spoke and whose "the statement" now is. */
export function keep(view: View, sayings: Saying[], saying: Saying, memory: Memory): void {
  sayings.push(saying);
  const speaker = saying.speakers.at(-1);
  if (speaker === undefined) return;
  const isBody = view.known.has(speaker.id ?? "");
  remember(memory, speaker, isBody);
  if (isBody && namesPaper(view, saying)) memory.paper = speaker;
}

/** "said in a statement", "according to its report". */
function namesPaper(view: View, { cue, from }: Saying): boolean {
  return within(view.nouns, from - 6, cue.last + 5).some(({ value }) => value.is === "paper");
}
