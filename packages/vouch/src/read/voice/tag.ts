import { formAt, type Page, type Sentence, SIGN, wordAt } from "../../text/index.ts";
import { isVerb } from "../clause/verbs.ts";
import { CUES } from "./lexicon.ts";
import { quoteAt } from "./quoted.ts";
import { type View, within } from "./view.ts";
import { inTime, type Range } from "./wording.ts";

/** Whether the attribution stands behind or inside what is said: "…, the army said on Monday." */
export function isPostposed(view: View, sentence: Sentence, naming: Range, cue: number): boolean {
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
export function afterTag(view: View, sentence: Sentence, cue: number): number {
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
