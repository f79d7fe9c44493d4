import { formAt, type Sentence, SIGN, wordAt } from "../../text/index.ts";
import { isVerb } from "../clause/verbs.ts";
import { active } from "./active.ts";
import { around } from "./content.ts";
import { cueAt, isNoun, isReduced } from "./cue-word.ts";
import { inverted, invertedBare } from "./inverted.ts";
import { type Cue, HEADLESS, METONYMS } from "./lexicon.ts";
import type { Memory } from "./memory.ts";
import { beforeCue, namingLeft, namingRight } from "./naming.ts";
import { nobody, plain, preposed, type Saying } from "./saying.ts";
import { speakerIn } from "./speaker.ts";
import { type View, within } from "./view.ts";
import { type Range, words } from "./wording.ts";

export function byCue(
  view: View,
  sentence: Sentence,
  at: number,
  sayings: readonly Saying[],
  memory: Memory,
): Saying | null {
  const cue = cueAt(view.page, at);
  if (cue === undefined || isNoun(view.page, at, cue)) return null;
  const before = beforeCue(view, sentence, at);
  if (before.how === "none") return null;
  if (before.how === "passive" || isReduced(view.page, at))
    return byPassive(view, sentence, at, cue, memory);
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
  if (!(cue.past || formAt(view.page, at) === "put") || cue.class === "judge") return null;
  const agent = agentAfter(view, sentence, at);
  const naming = agent === null ? null : namingRight(view, sentence, agent);
  const speaker = naming === null ? null : speakerIn(view, naming, memory);
  if (agent === null || naming === null || speaker === null || isPlace(view, agent, naming))
    return unattributed(view, sentence, at, cue);
  const span = { first: at, last: naming.last };
  const back =
    /^(this|that|it)$/.test(formAt(view.page, sentence.first)) && at - sentence.first <= 4;
  const contents = around(view.page, sentence, { first: agent - 1, last: naming.last });
  return { ...plain(span, [speaker], wordAt(view.page, at), back ? [] : contents), back };
}

/** "recorded in Iraq": where, not by whom. */
function isPlace(view: View, agent: number, naming: Range): boolean {
  if (formAt(view.page, agent - 1) !== "in") return false;
  const name = words(view, naming).toLowerCase();
  const places = within(view.mentions, naming.first, naming.last);
  return view.states.has(name) || METONYMS.has(name) || places.some(({ kind }) => kind === "place");
}

/** "was reported killed": nobody is named. */
function unattributed(view: View, sentence: Sentence, at: number, cue: Cue): Saying | null {
  const headless = HEADLESS.has(formAt(view.page, at)) && cue.class !== "tell";
  if (!headless || isReduced(view.page, at)) return null;
  return nobody(view, sentence, { first: at, last: at + 1 });
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
