import { formAt, type PhraseMatch, type Sentence } from "../../text/index.ts";
import { nominalIn } from "./antecedent.ts";
import { around } from "./content.ts";
import type { SpeakerNoun } from "./lexicon.ts";
import type { Memory, Speaker } from "./memory.ts";
import { namingRight } from "./naming.ts";
import { NAMELESS } from "./person.ts";
import { plain, type Saying } from "./saying.ts";
import { speakerIn } from "./speaker.ts";
import { type View, within } from "./view.ts";
import type { Range } from "./wording.ts";

/** Papers that are a count of somebody's; what fighters own in numbers is no count of theirs. */
const TALLIES = /^(count|tally|toll|figures|estimate|estimates|statistics|data|database|dataset)$/;
/** Papers that a name may stand right before: "a UN estimate"; "IS figures" are as often its leaders. */
const BESIDE = /^(count|tally|estimate|estimates|statistics|data|database|dataset)$/;
const FORCES = new Set(["armed-group", "state-force", "coalition"]);

/** "The SOHR's tally stands at 12", "by the SOHR's count", "a count by the SOHR came to 12". */
export function byTally(
  view: View,
  sentence: Sentence,
  noun: PhraseMatch<SpeakerNoun> | undefined,
  memory: Memory,
): Saying | null {
  if (noun?.value.is !== "paper") return null;
  const word = formAt(view.page, noun.last - 1);
  if (!TALLIES.test(word)) return null;
  const owner =
    ownerBefore(view, sentence, noun) ??
    makerAfter(view, sentence, noun) ??
    (BESIDE.test(word) ? namedUpTo(view, sentence, noun.first) : null);
  const speaker = owner === null ? null : speakerIn(view, owner, memory);
  if (owner === null || speaker === null || !mayCount(view, speaker, word)) return null;
  const cue = { first: Math.min(owner.first, noun.first), last: Math.max(owner.last, noun.last) };
  return plain(cue, [speaker], null, around(view.page, sentence, cue));
}

/** "X's (latest death) toll". */
function ownerBefore(view: View, sentence: Sentence, noun: Range): Range | null {
  for (let at = noun.first - 1; at >= Math.max(sentence.first, noun.first - 4); at--) {
    if (!/^['’]?s$|^['’]$/.test(formAt(view.page, at))) continue;
    return namedUpTo(view, sentence, at) ?? namedUpTo(view, sentence, at - 1);
  }
  return null;
}

/** The name or definite naming noun that ends before token `last`. */
function namedUpTo(view: View, sentence: Sentence, last: number): Range | null {
  const mention = within(view.mentions, last - 10, last).find(
    (one) => one.last === last && one.kind !== "place" && !one.nominal,
  );
  if (mention !== undefined) return { first: mention.first, last };
  for (let first = last - 1; first >= Math.max(sentence.first, last - 5); first--) {
    if (nominalIn(view, { first, last }) !== null) return { first, last };
  }
  return null;
}

/** "a count by X", "figures from X"; only where a name follows. */
function makerAfter(view: View, sentence: Sentence, noun: Range): Range | null {
  if (!/^(by|from|of)$/.test(formAt(view.page, noun.last))) return null;
  const naming = namingRight(view, sentence, noun.last + 1);
  if (naming === null) return null;
  const first = formAt(view.page, naming.first) === "the" ? naming.first + 1 : naming.first;
  const mention = within(view.mentions, naming.first, naming.last).find(
    (one) => (one.first === first || one.first === naming.first) && !one.nominal,
  );
  return mention === undefined || mention.kind === "place"
    ? null
    : { first: naming.first, last: mention.last };
}

/** "The SDF's toll" is of its dead; a monitor's toll is what it counted. */
function mayCount(view: View, speaker: Speaker, word: string): boolean {
  if (speaker.name === null || NAMELESS.has(speaker.kind)) return false;
  const type = view.known.get(speaker.id ?? "")?.type ?? "";
  return word !== "toll" || !(FORCES.has(type) || type === "state");
}
