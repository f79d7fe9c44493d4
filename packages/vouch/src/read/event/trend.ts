import { quoteOf, type Span } from "../../model/index.ts";
import { formAt, type Page, type Sentence, spanOf } from "../../text/index.ts";
import { type Draft, NO_POPULATION } from "../claim/draft.ts";
import { quoteFor } from "../claim/figures.ts";
import { clauseAt, type Sight } from "../claim/sight.ts";
import { frameDraft } from "./frame.ts";

type Direction = "up" | "down" | "flat";

/** A trend where it stands: tokens of the words that tell it, and of what it is about. */
interface TrendFound {
  readonly first: number;
  readonly last: number;
  readonly direction: Direction;
  /** Token of the noun that goes up or down; -1 for "those". */
  readonly topic: number;
  readonly rule: string;
}

const VERB_UP =
  /^(increased|increasing|increases|increase|risen|rising|rises|rose|grown|growing|grew|grows|surged|surging|escalated|escalating|intensified|intensifying|expanded|expanding|multiplied|soared|spiked|doubled|tripled|quadrupled|climbed|mounted|worsened)$/;
const VERB_DOWN =
  /^(decreased|decreasing|decreases|decrease|declined|declining|declines|fallen|falling|fell|dropped|dropping|drops|diminished|diminishing|dwindled|dwindling|subsided|waned|waning|shrunk|shrank|shrinking|slowed|halved|plummeted|eased|collapsed)$/;
const VERB_FLAT = /^(stagnated|stabilised|stabilized|levelled|plateaued)$/;
const NOUN_UP =
  /^(increase|rise|growth|surge|escalation|uptick|upsurge|spike|jump|multiplication|expansion|resurgence|intensification|upturn)$/;
const NOUN_DOWN =
  /^(decrease|decline|drop|fall|reduction|slowdown|lull|downturn|dip|shrinkage|decrease)$/;
const TOPICS =
  /^(attacks?|operations?|strikes?|airstrikes?|raids?|violence|bombings?|killings?|assassinations?|ambushes|kidnappings?|revenues?|income|flows?|casualties|deaths|fatalities|incidents?|clashes|recruitment|activity|activities|capacity|capacities|capabilities|ability|presence|number|numbers|cells|prices?|arrests?|displacement|returns?|sorties|shelling|influence|funding|donations|salaries|support|fighters|militants|explosions|extortion|tension|tensions|violations|crossings|those|that|defections|executions|abductions|support|aid|territory|protests?|morale)$/;

/** Trends of the page: things that go up, down or stay, each a claim of its own, never summed up. */
export function draftTrends(sight: Sight): Draft[] {
  const drafts: Draft[] = [];
  const changes = sight.quantities.filter(({ change }) => change !== 0).map((one) => one.coreFirst);
  for (const sentence of sight.page.sentences) {
    const trends = trendsIn(sight.page, sentence);
    for (const trend of trends) {
      if (!holdsNumber(changes, trend)) drafts.push(draftOf(sight, sentence, trend, trends.length));
    }
  }
  return drafts;
}

function trendsIn(page: Page, sentence: Sentence): TrendFound[] {
  const found: TrendFound[] = [];
  let free = sentence.first;
  for (let at = sentence.first; at < sentence.last; at++) {
    const trend =
      fewer(page, at, sentence) ?? nominal(page, at, sentence) ?? verbal(page, at, sentence, free);
    if (trend === null) continue;
    found.push(trend);
    free = trend.last;
    at = trend.last - 1;
  }
  return found;
}

/** "fewer attacks are recorded", "fewer joint operations … have been necessary". */
function fewer(page: Page, at: number, sentence: Sentence): TrendFound | null {
  const form = formAt(page, at);
  if (form !== "fewer" || formAt(page, at + 1) === "than") return null;
  const topic = topicAfter(page, at + 1, sentence, 3);
  return topic < 0
    ? null
    : { first: at, last: topic + 1, direction: "down", topic, rule: "fewer <topic>" };
}

/** "a decline in ISIS attacks", "the multiplication of dormant cells". */
function nominal(page: Page, at: number, sentence: Sentence): TrendFound | null {
  const form = formAt(page, at);
  const direction = NOUN_UP.test(form) ? "up" : NOUN_DOWN.test(form) ? "down" : null;
  if (direction === null || !/^(in|of)$/.test(formAt(page, at + 1))) return null;
  const topic = topicAfter(page, at + 2, sentence, 5);
  return topic < 0
    ? null
    : {
        first: at,
        last: topic + 1,
        direction,
        topic,
        rule: `a ${direction === "up" ? "rise" : "fall"} in <topic>`,
      };
}

/** "attacks have increased", "those targeted against officials have increased". */
function verbal(page: Page, at: number, sentence: Sentence, free: number): TrendFound | null {
  const direction = directionOf(formAt(page, at));
  if (direction === null || !isVerbal(page, at)) return null;
  const floor = Math.max(free, sentence.first, at - SUBJECT_REACH);
  for (let topic = at - 1; topic >= floor && !/^[.;:]$/.test(formAt(page, topic)); topic--) {
    if (!TOPICS.test(formAt(page, topic))) continue;
    return { first: topic, last: at + 1, direction, topic, rule: `<topic> has gone ${direction}` };
  }
  return null;
}

/** How far before its verb a subject may stand, in tokens. */
const SUBJECT_REACH = 14;

function directionOf(form: string): Direction | null {
  if (VERB_UP.test(form)) return "up";
  if (VERB_DOWN.test(form)) return "down";
  return VERB_FLAT.test(form) ? "flat" : null;
}

/** "have increased", "is growing", or a finite past; not "the increased attacks". */
function isVerbal(page: Page, at: number): boolean {
  const before = formAt(page, at - 1);
  if (
    /^(fell|fallen|falls|falling|rose|risen)$/.test(formAt(page, at)) &&
    /^(into|to|on|in|under|from|apart|ill|short|victim|up)$/.test(formAt(page, at + 1))
  )
    return false;
  if (/^(the|a|an|its|their|of|with|by|to|for|in|this)$/.test(before)) return false;
  if (
    /^(have|has|had|is|are|was|were|been|also|significantly|sharply|steadily|gradually|further|continued|dramatically|slightly|recently|being)$/.test(
      before,
    )
  )
    return true;
  return /ed$|fell|rose|grew|shrank$/.test(formAt(page, at)) && page.tokens.kind[at + 1] !== 1;
}

function topicAfter(page: Page, from: number, sentence: Sentence, reach: number): number {
  for (let at = from; at < Math.min(from + reach, sentence.last); at++) {
    if (/^[.;:,]$/.test(formAt(page, at))) return -1;
    if (TOPICS.test(formAt(page, at))) return at;
  }
  return -1;
}

/** A change that is told with its number is a figure; the trend would say it twice. */
function holdsNumber(changes: readonly number[], trend: TrendFound): boolean {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? 0) >= trend.first - 4) high = middle;
    else low = middle + 1;
  }
  return (changes[low] ?? Number.POSITIVE_INFINITY) <= trend.last + 4;
}

function draftOf(sight: Sight, sentence: Sentence, trend: TrendFound, told: number): Draft {
  const at = spanOf(sight.page, trend.first, trend.last);
  const clause = clauseAt(sight, at.start, sentence);
  return {
    ...frameDraft(sight, sentence, at, "trend", trend.rule),
    quote: trendQuote(sight, sentence, clause, told),
    population: topicOf(sight.page, trend),
    direction: trend.direction,
  };
}

/** A sentence that tells two trends is quoted by clauses, so that each keeps its own words. */
function trendQuote(sight: Sight, sentence: Sentence, clause: Span, told: number): Draft["quote"] {
  return told > 1
    ? quoteOf(sight.page.text, clause.start, clause.end)
    : quoteFor(sight.page.text, sentence, clause);
}

/** What goes up or down, with the words that narrow it ("those targeted against senior officials"). */
function topicOf(page: Page, trend: TrendFound): Draft["population"] {
  const last = trend.rule.startsWith("<topic>") ? trend.last - 1 : trend.topic + 1;
  const span = spanOf(page, Math.min(trend.topic, last - 1), last);
  return {
    ...NO_POPULATION,
    id: idOf(formAt(page, trend.topic)),
    quote: quoteOf(page.text, span.start, span.end),
  };
}

function idOf(form: string): string | null {
  return /^(those|that|number|numbers)$/.test(form) ? null : form;
}
