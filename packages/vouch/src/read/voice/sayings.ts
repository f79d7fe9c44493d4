import { formAt, type Page, type Sentence } from "../../text/index.ts";
import { holdsWords } from "./content.ts";
import { byCue } from "./cued.ts";
import { addLeader, byColon, byFor } from "./leading.ts";
import type { Memory } from "./memory.ts";
import { keep, nobody, type Saying } from "./saying.ts";
import { byTally } from "./tally.ts";
import { type View, within } from "./view.ts";
import type { Range } from "./wording.ts";

/** Acts of saying read in one sentence; more are no prose. */
const SAYINGS_MAX = 64;

/** What is said in a sentence, in the order of the cues. */
export function sayingsOf(view: View, sentence: Sentence, memory: Memory): Saying[] {
  const sayings: Saying[] = [];
  const leaders = byFirst(within(view.leaders, sentence.first, sentence.last));
  const headless = byFirst(within(view.headless, sentence.first, sentence.last));
  const nouns = byFirst(within(view.nouns, sentence.first, sentence.last));
  const add = (saying: Saying | null): void => {
    if (saying !== null) keep(view, sayings, saying, memory);
  };
  add(byFor(view, sentence, memory) ?? byColon(view, sentence, memory));
  for (let at = sentence.first; at < sentence.last && sayings.length < SAYINGS_MAX; at++) {
    const none = headless.get(at);
    const leader = leaders.get(at);
    if (none !== undefined && !isOwned(view, none, leaders.size > 0)) {
      add(nobody(view, sentence, none));
      at = none.last - 1;
    } else if (leader !== undefined) {
      at = addLeader(view, sentence, leader, sayings, memory);
    } else {
      const tally = byTally(view, sentence, nouns.get(at), memory);
      add(tally ?? byCue(view, sentence, at, sayings, memory));
    }
  }
  return cutSiblings(view.page, joinCiting(view.page, sayings));
}

/** "the SOHR's estimates range from", "UN estimates put", "estimates range …, according to the UN". */
function isOwned(view: View, { first }: Range, led: boolean): boolean {
  if (!formAt(view.page, first).startsWith("estimate")) return false;
  if (led || /^['’]?s$/.test(formAt(view.page, first - 1))) return true;
  return within(view.mentions, first - 8, first).some(
    ({ kind, last }) => last === first && kind !== "place",
  );
}

function byFirst<Match extends { readonly first: number }>(
  matches: readonly Match[],
): Map<number, Match> {
  return new Map(matches.map((match) => [match.first, match]));
}

/** "Citing officials, Reuters reported that …": the one who reports relays the one cited. */
function joinCiting(page: Page, sayings: readonly Saying[]): readonly Saying[] {
  const [cited, teller, ...rest] = sayings;
  if (cited === undefined || teller?.ahead !== true) return sayings;
  if (!/^(citing|quoting)$/.test(formAt(page, cited.cue.first)) || cited.ahead) return sayings;
  return [{ ...teller, speakers: [...teller.speakers, ...cited.speakers] }, ...rest];
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
