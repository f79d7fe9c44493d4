import { formAt, type Sentence, wordAt } from "../../text/index.ts";
import { PREPOSITIONS } from "../clause/lexicon.ts";
import { isVerb } from "../clause/verbs.ts";
import { postposed, timeNear } from "./content.ts";
import type { Memory } from "./memory.ts";
import { namingRight } from "./naming.ts";
import { plain, type Saying } from "./saying.ts";
import { speakerIn } from "./speaker.ts";
import type { View } from "./view.ts";

const FINITE_SAYING =
  /^(said|says|say|reported|reports|told|tells|added|adds|claimed|claims|warned|warns|stated|states|announced|announces|confirmed|wrote|writes|explained|explains|noted|notes|admitted|insisted|argued|argues|recalled|tweeted)$/;

/** "…, said X." and "“…” says X": cue after a comma or a closing mark, speaker to its right. */
export function inverted(
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
export function invertedBare(
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
