import { type Amount, type ClaimActor, quoteOf } from "../../model/index.ts";
import {
  formAt,
  type Page,
  PhraseBook,
  type PhraseMatch,
  type Sentence,
  sentenceAt,
  spanOf,
  wordAt,
} from "../../text/index.ts";
import { type Draft, NO_TIME } from "../claim/draft.ts";
import { clauseAt, mentionsIn, type Sight } from "../claim/sight.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { asActor, frameDraft, sidesOf } from "./frame.ts";
import { TACTICS, TRIGGERS, type Trigger } from "./lexicon.ts";

const BOOK: PhraseBook<Trigger> = new PhraseBook(TRIGGERS);

/** A trigger found, with its sentence. */
type Match = PhraseMatch<Trigger>;

/**
 * Events told by the page: one a clause, from its verb, else from a noun of violence with an agent, a
 * place or a verb of happening. What stands under a condition or ahead is left to the forecasts.
 */
export function draftEvents(sight: Sight): Draft[] {
  const bySentence = new Map<number, Match[]>();
  for (const match of BOOK.find(sight.page)) {
    const index = sentenceAt(sight.page, sight.page.tokens.start[match.first] ?? 0);
    bySentence.set(index, [...(bySentence.get(index) ?? []), match]);
  }
  return [...bySentence].flatMap(([index, matches]) => {
    const sentence = sight.page.sentences[index];
    return sentence === undefined ? [] : eventsIn(sight, sentence, matches);
  });
}

function eventsIn(sight: Sight, sentence: Sentence, matches: readonly Match[]): Draft[] {
  const profile = tacticProfile(sight, sentence);
  if (profile !== null) return [profile];
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  const verbsFirst = [...matches].sort((a, b) => rank(a) - rank(b) || a.first - b.first);
  for (const match of verbsFirst) {
    const start = sight.page.tokens.start[match.first] ?? 0;
    const clause = clauseAt(sight, start, sentence);
    if (taken.has(clause.start) || !tells(sight, sentence, match)) continue;
    const draft = draftOf(sight, sentence, match);
    if (draft === null) continue;
    taken.add(clause.start);
    drafts.push(draft);
  }
  return drafts;
}

function rank(match: Match): number {
  return match.value.part === "verb" ? 0 : 1;
}

const AUXILIARY = /^(the|a|an|its|their|of|his|this|these|those|in|for|and|or)$/;
const HAPPENS =
  /^(occurred|occur|occurs|happened|hit|rocked|struck|broke|erupted|took|carried|launched|conducted|claimed|staged|mounted|continue|continued|began|started|targeted|killed|perpetrated|common|reported|place|lasted|ended)$/;

/** Whether the trigger really tells an event and is no adjective, name or topic. */
function tells(sight: Sight, sentence: Sentence, match: Match): boolean {
  const { page } = sight;
  const before = formAt(page, match.first - 1);
  if (match.value.part === "verb") {
    if (/^(more|most|less|so|very)$/.test(before) || !isActing(page, match)) return false;
    if (AUXILIARY.test(before) && !/^(and|or|in)$/.test(before)) return false;
    return (
      before !== "to" &&
      (hasParty(sight, sentence, match) || numberNear(sight, match) !== undefined)
    );
  }
  if (
    mentionsIn(sight, sentence, "actor").length + mentionsIn(sight, sentence, "place").length ===
    0
  )
    return false;
  return happens(page, sentence, match) || agentOfNoun(sight, match) !== null;
}

/** "are marching", "killing 12", "shelling the town"; not "the bombing claim" or "fighting words". */
function isActing(page: Page, match: Match): boolean {
  if (!formAt(page, match.last - 1).endsWith("ing")) return true;
  if (
    /^(is|are|was|were|be|been|being|and|while|by|,|not|now|still|also|kept|began|started|of|for|after|before)$/.test(
      formAt(page, match.first - 1),
    )
  )
    return true;
  return (
    /^(the|a|an|at|its|their|his|more|dozens|hundreds|several|many|toward|towards|to|from|in|on|back|out)$/.test(
      formAt(page, match.last),
    ) ||
    page.tokens.kind[match.last] === 1 ||
    /^\p{Lu}/u.test(wordAt(page, match.last))
  );
}

function hasParty(sight: Sight, sentence: Sentence, match: Match): boolean {
  const clause = clauseAt(sight, sight.page.tokens.start[match.first] ?? 0, sentence);
  return (
    mentionsIn(sight, clause, "actor").length > 0 || mentionsIn(sight, clause, "place").length > 0
  );
}

function happens(page: Page, sentence: Sentence, match: Match): boolean {
  for (let at = match.last; at < Math.min(sentence.last, match.last + 5); at++)
    if (HAPPENS.test(formAt(page, at))) return true;
  for (let at = match.first - 1; at >= Math.max(sentence.first, match.first - 5); at--) {
    if (
      /^(carried|launched|conducted|claimed|staged|mounted|perpetrated|by|in|during)$/.test(
        formAt(page, at),
      )
    )
      return true;
  }
  return false;
}

function draftOf(sight: Sight, sentence: Sentence, match: Match): Draft | null {
  const { page } = sight;
  const at = spanOf(page, match.first, match.last);
  const draft = frameDraft(
    sight,
    sentence,
    at,
    "event",
    `${match.value.part}: ${page.text.slice(at.start, at.end).toLowerCase()}`,
  );
  if (/^(conditional|predicted|planned|promised)$/.test(draft.modality)) return null;
  const { code, second, mode } = match.value;
  draft.event = { code, second, mode };
  draft.actors = actorsOf(sight, sentence, match);
  draft.amount = vagueAmount(sight, match);
  if (draft.modality === "habitual") draft.when = NO_TIME;
  return draft;
}

function actorsOf(sight: Sight, sentence: Sentence, match: Match): ClaimActor[] {
  if (match.value.part === "noun") {
    const agent = agentOfNoun(sight, match);
    return agent === null ? [] : [agent];
  }
  const sides = sidesOf(sight, sentence, match.first, match.last);
  const [agents, targets] = sides.passive
    ? [sides.by, sides.before]
    : [sides.before.slice(-1), sides.after.slice(0, 1)];
  const role = match.value.family === "harm" ? "victim" : "target";
  return [
    ...agents.map((mention) => asActor(sight, mention, "agent")),
    ...targets.map((mention) => asActor(sight, mention, role)),
  ];
}

/** "French air strikes", "attacks by ISIS", "ISIS's attacks". */
function agentOfNoun(sight: Sight, match: Match): ClaimActor | null {
  const near = spanOf(
    sight.page,
    Math.max(0, match.first - 5),
    Math.min(sight.page.tokens.count, match.last + 5),
  );
  for (const mention of mentionsIn(sight, near, "actor")) {
    if (mention.ids.length === 0) continue;
    const before = mention.last <= match.first && match.first - mention.last <= 2;
    const joint = formAt(sight.page, match.last);
    const after =
      mention.first >= match.last &&
      mention.first - match.last <= 3 &&
      /^(by|from|of)$/.test(joint);
    if (before || (after && joint !== "of")) return asActor(sight, mention, "agent");
  }
  return null;
}

/** "several times", "many militiamen": kept as words on the event, never as a figure of its own. */
function vagueAmount(sight: Sight, match: Match): Amount | null {
  const quantity = numberNear(sight, match);
  if (quantity === undefined) return null;
  const { page } = sight;
  const span = spanOf(page, quantity.first, quantity.last);
  return {
    low: null,
    best: null,
    high: null,
    unit: quantity.unit ?? "items",
    per: null,
    comparator: "=",
    approximate: false,
    vague: true,
    quote: quoteOf(page.text, span.start, span.end),
  };
}

const NEAR = 8;

function numberNear(sight: Sight, match: Match): Quantity | undefined {
  return sight.quantities.find(
    (quantity) =>
      quantity.vague &&
      quantity.low === null &&
      quantity.high === null &&
      quantity.role === "figure" &&
      quantity.unit !== null &&
      quantity.last > match.first - NEAR &&
      quantity.first < match.last + NEAR,
  );
}

/**
 * "bombings, assassinations, ambushes": two or more nouns of violence, plural and bare, without a
 * number or a day, are how somebody fights, not events that happened.
 */
function tacticProfile(sight: Sight, sentence: Sentence): Draft | null {
  const { page } = sight;
  const found: number[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (
      TACTICS.has(formAt(page, at)) &&
      !/^(the|these|those|latest|\d+)$/.test(formAt(page, at - 1))
    )
      found.push(at);
  }
  const first = found[0];
  if (first === undefined || !isProfile(page, sentence, found)) return null;
  if (
    sight.quantities.some(
      (quantity) =>
        quantity.role === "figure" &&
        quantity.unit !== null &&
        quantity.first >= sentence.first &&
        quantity.first < sentence.last,
    )
  )
    return null;
  const draft = frameDraft(
    sight,
    sentence,
    spanOf(page, first, (found.at(-1) ?? first) + 1),
    "event",
    "<tactics, plural and bare>",
  );
  if (/^(conditional|predicted|planned|denied)$/.test(draft.modality)) return null;
  return {
    ...draft,
    modality: "habitual",
    event: { code: "ASSAULT", second: null, mode: null },
    actors: mentionsIn(sight, sentence, "actor")
      .filter(({ ids }) => ids.length > 0)
      .slice(0, 1)
      .map((mention) => asActor(sight, mention, "agent")),
    when: NO_TIME,
  };
}

/** Three of them, or two side by side, or "mainly/usually carried out with". */
function isProfile(page: Page, sentence: Sentence, found: readonly number[]): boolean {
  const near = found.some((at, index) => (found[index + 1] ?? Number.POSITIVE_INFINITY) - at <= 2);
  if (found.length >= 3 || (found.length >= 2 && near)) return true;
  for (let at = sentence.first; at < sentence.last; at++) {
    const habit = /^(mainly|mostly|usually|typically|generally|routinely|often|regularly)$/.test(
      formAt(page, at),
    );
    if (
      habit &&
      /^(carried|conducted|attack|attacks|use|uses|rely|relies|target|targets)$/.test(
        formAt(page, at + 1),
      )
    )
      return true;
  }
  return false;
}
