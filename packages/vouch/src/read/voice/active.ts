import { formAt, type Page, type Sentence, wordAt } from "../../text/index.ts";
import { isVerb } from "../clause/verbs.ts";
import { postposed, timeNear } from "./content.ts";
import { confessing, oneOfArrested } from "./custody.ts";
import type { Cue } from "./lexicon.ts";
import type { Memory, Speaker } from "./memory.ts";
import { namingLeft, namingRight } from "./naming.ts";
import { withRelay } from "./relay.ts";
import { plain, preposed, type Saying } from "./saying.ts";
import { speakerIn } from "./speaker.ts";
import { afterTag, isPostposed } from "./tag.ts";
import { type View, within } from "./view.ts";
import type { Range } from "./wording.ts";

export function active(
  view: View,
  sentence: Sentence,
  at: number,
  cue: Cue,
  end: number,
  sayings: readonly Saying[],
  memory: Memory,
): Saying | null {
  const naming = namingLeft(view, sentence, end);
  if (naming !== null && isConditional(view.page, naming.first, cue)) return null;
  const speaker = subjectOf(view, sentence, naming, at, end, memory);
  if (cue.paper === true && !isPaper(view, naming)) return null;
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

/** Who the subject before a cue is; somebody in custody before anybody else. */
function subjectOf(
  view: View,
  sentence: Sentence,
  naming: Range | null,
  at: number,
  end: number,
  memory: Memory,
): Speaker | null {
  if (naming === null) return hidden(view, end);
  return (
    confessing(view, sentence, naming, at, memory) ??
    speakerIn(view, naming, memory) ??
    oneOfArrested(view, sentence, naming) ??
    hidden(view, end)
  );
}

/** Whether a subject is a text: "the statement", "records of the SOHR". */
function isPaper(view: View, naming: Range | null): boolean {
  if (naming === null) return false;
  const nouns = within(view.nouns, naming.first, naming.last);
  return nouns.some(({ value }) => value.is === "paper");
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

const CONDITION = /^(if|unless|provided|providing|assuming)$/;
const YET_TO_COME = /^(once|until|till)$/;

/** "Provided that Russia agrees", "once Damascus agrees": not said yet. */
function isConditional(page: Page, first: number, cue: Cue): boolean {
  const before = formAt(page, first - 1) === "that" ? first - 2 : first - 1;
  for (const at of [before, first]) {
    const form = formAt(page, at);
    if (!cue.past && YET_TO_COME.test(form)) return true;
    if (CONDITION.test(form) && formAt(page, at - 1) !== "even") return true;
  }
  return false;
}

function contentEnd(page: Page, naming: number): number {
  return formAt(page, naming - 1) === "as" ? naming - 1 : naming;
}
