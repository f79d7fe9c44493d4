import { formAt, type Page, type Sentence, wordAt } from "../../text/index.ts";
import { isVerb } from "../clause/verbs.ts";
import { postposed, timeNear } from "./content.ts";
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
  const speaker =
    naming === null
      ? hidden(view, end)
      : (speakerIn(view, naming, memory) ?? detainee(view, sentence, naming) ?? hidden(view, end));
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

function contentEnd(page: Page, naming: number): number {
  return formAt(page, naming - 1) === "as" ? naming - 1 : naming;
}
