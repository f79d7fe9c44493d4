import {
  type ClaimActor,
  type Population,
  quoteOf,
  type Span,
  type Voice,
} from "../../model/index.ts";
import { formAt, type Sentence, sentenceAt, spanOf, tokenAfter, wordAt } from "../../text/index.ts";
import { rowsById } from "../mention/index.ts";
import type { Mention } from "../parts.ts";
import type { Figure } from "./figure.ts";
import { measureRow, mentionsIn, type Sight } from "./sight.ts";

/** Who or what the figure counts, holds or did, as the codebook row of its measure says. */
export function populationOf(sight: Sight, figure: Figure): Population | null {
  const slot = measureRow(sight, figure.match?.measure ?? null)?.population ?? "counted";
  if (slot === "counted") return countedPopulation(sight, figure);
  const actor = slot === "holder" ? holderOf(sight, figure) : agentOf(sight, figure);
  if (actor === null) {
    const people = figure.quantity.counted?.row?.unit === "people";
    return slot === "agent" && people ? countedPopulation(sight, figure) : null;
  }
  return { id: actor.id, quote: actor.quote, civilian: "no", saidBy: null };
}

/** Nouns whose own row says enough: an actor beside them does not make them its members. */
const OWN_CLASS =
  /^(civilian|child|woman|refugee|displaced|resident|worker|journalist|medic|family|patient|student|prisoner|detainee|hostage)$/;

function countedPopulation(sight: Sight, figure: Figure): Population | null {
  const { counted } = figure.quantity;
  if (counted === null) return null;
  const span = spanOf(sight.page, counted.first, counted.last);
  const quote = quoteOf(sight.page.text, span.start, span.end);
  const { row } = counted;
  const civilian = row?.civilian ?? "unknown";
  const own =
    row !== null && (civilian === "yes" || OWN_CLASS.test(row.class) || row.unit !== "people");
  const actor = own ? undefined : memberOf(sight, figure, span);
  const id = actor?.ids[0] ?? row?.population ?? toId(counted.head);
  return { id, quote, civilian, saidBy: civilian === "yes" ? 0 : null };
}

/** The group whose members are counted: "33 Islamists", "12 Syrian soldiers", "members of the SDF". */
function memberOf(sight: Sight, figure: Figure, span: Span): Mention | undefined {
  const inside = mentionsIn(sight, span, "actor").findLast(isKnown);
  if (inside !== undefined) return inside;
  const { page } = sight;
  const after = figure.quantity.last;
  if (!/^(of|from)$/.test(formAt(page, after)) || figure.quantity.unit !== "people")
    return undefined;
  const reach = spanOf(page, after, Math.min(after + 5, figure.sentence.last));
  return mentionsIn(sight, reach, "actor").find(isKnown);
}

/** A name, or a noun that stands for one actor only; "fighters" of many is left to the resolver. */
function isKnown({ ids, nominal }: Mention): boolean {
  return ids.length === 1 || (ids.length > 1 && !nominal);
}

/** A body of the UN, an aid organisation or a paper is told of a figure; it does not hold it. */
function isBody(sight: Sight, mention: Mention): boolean {
  const row = rowsById(sight.packs.actors).get(mention.ids[0] ?? "");
  return (
    row !== undefined &&
    /^(organisation|media)$/.test(row.type) &&
    /^(un|ngo|outlet|wire|monitor|court)$/.test(row.kind)
  );
}

const UNARMED = /^(civilian|ethnic|people|organisation|outlet)$/;

/** An actor that can have done it: civilians and peoples suffer an event, they are not its agent. */
function isArmed(sight: Sight, mention: Mention): boolean {
  if (!isKnown(mention)) return false;
  const type = rowsById(sight.packs.actors).get(mention.ids[0] ?? "")?.type ?? "";
  return !UNARMED.test(type);
}

/** Make an innermost speaker answer for calling the counted civilians. */
export function withSpeaker(population: Population, voices: readonly Voice[]): Population {
  return population.saidBy === null
    ? population
    : { ...population, saidBy: Math.max(0, voices.length - 1) };
}

function toId(words: string): string | null {
  const id = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" ? null : id;
}

/** Who holds the money, the men or the ground: the last group named before the number. */
function holderOf(sight: Sight, figure: Figure): ClaimActor | null {
  const at = sight.page.tokens.start[figure.quantity.coreFirst] ?? 0;
  const inside = countedMember(sight, figure) ?? lastActor(sight, figure.sentence, at);
  if (inside !== undefined) return actorAs(sight, inside, "holder", !isKnown(inside));
  const after = mentionsIn(sight, figure.sentence, "actor").find(
    (mention) => isKnown(mention) && !isSpeaker(sight, mention),
  );
  if (after !== undefined) return actorAs(sight, after, "holder", false);
  const carried = lastActorBefore(sight, figure.sentence);
  return carried === undefined ? null : actorAs(sight, carried, "holder", true);
}

function countedMember(sight: Sight, figure: Figure): Mention | undefined {
  const { counted } = figure.quantity;
  return counted === null
    ? undefined
    : memberOf(sight, figure, spanOf(sight.page, counted.first, counted.last));
}

function lastActor(sight: Sight, sentence: Span, before: number): Mention | undefined {
  return mentionsIn(sight, { start: sentence.start, end: before }, "actor")
    .filter((mention) => !isSpeaker(sight, mention) && !isBody(sight, mention))
    .at(-1);
}

/** An actor that only says the figure does not hold it. */
function isSpeaker(sight: Sight, mention: Span): boolean {
  return sight.attributions.some(({ voices }) =>
    voices.some(
      ({ quote }) => quote !== null && quote.start <= mention.start && mention.end <= quote.end,
    ),
  );
}

/** The last armed group of the sentence before, within the same block. */
function lastActorBefore(sight: Sight, sentence: Sentence): Mention | undefined {
  const index = sentenceAt(sight.page, sentence.start);
  const before = sight.page.sentences[index - 1];
  if (before === undefined || before.block !== sentence.block) return undefined;
  return mentionsIn(sight, before, "actor").find(isKnown);
}

function actorAs(
  sight: Sight,
  mention: Mention,
  role: ClaimActor["role"],
  inferred: boolean,
): ClaimActor {
  return {
    role,
    id: isKnown(mention) ? (mention.ids[0] ?? null) : null,
    name: mention.name,
    quote: quoteOf(sight.page.text, mention.start, mention.end),
    inferred,
  };
}

const HARM =
  /^(killed|wounded|killed-or-wounded|executed|captured|detained|kidnapped|arrests|displaced|casualties|missing)/;

/** The actors of a figure: who is counted, who holds, who did it. */
export function actorsOfFigure(
  sight: Sight,
  figure: Figure,
  population: Population | null,
): ClaimActor[] {
  const slot = measureRow(sight, figure.match?.measure ?? null)?.population ?? "counted";
  if (slot === "holder") return present([holderOf(sight, figure)]);
  if (slot === "agent") return present([agentOf(sight, figure)]);
  if (figure.match === null || !HARM.test(figure.match.measure)) return [];
  const victim = victimOf(population);
  return [...present([victim]), ...harmers(sight, figure)];
}

function present(actors: readonly (ClaimActor | null)[]): ClaimActor[] {
  return actors.filter((actor) => actor !== null);
}

function victimOf(population: Population | null): ClaimActor | null {
  if (population === null || population.quote === null) return null;
  return {
    role: "victim",
    id: population.id,
    name: population.quote.text,
    quote: population.quote,
    inferred: false,
  };
}

function harmers(sight: Sight, figure: Figure): ClaimActor[] {
  const named = agentOf(sight, figure);
  if (named !== null) return [named];
  return isLatestEvent(sight, figure) ? earlierAgents(sight, figure.sentence) : [];
}

/** "killed by X", "X killed 12", "X strikes", "strikes by X": who did it, by the words of the clause. */
function agentOf(sight: Sight, figure: Figure): ClaimActor | null {
  const actors = mentionsIn(sight, figure.clause, "actor").filter((mention) =>
    isArmed(sight, mention),
  );
  const by = actors.find((mention) => isAfterBy(sight, mention));
  if (by !== undefined) return actorAs(sight, by, "agent", false);
  const event = actors.find(
    (mention) =>
      EVENT_NOUN.test(formAt(sight.page, mention.last)) ||
      EVENT_NOUN.test(formAt(sight.page, mention.last + 1)),
  );
  if (event !== undefined) return actorAs(sight, event, "agent", false);
  const verb = verbBefore(sight, figure);
  const told = eventAgentIn(sight, figure);
  if (told !== null) return told;
  const subject = actors.find((mention) => mention.last <= verb);
  if (subject !== undefined && verb >= 0 && !isPassive(sight, verb) && !isSpeaker(sight, subject)) {
    return actorAs(sight, subject, "agent", false);
  }
  return null;
}

/** "a decline in ISIS attacks …, which has registered a drop in operations": told earlier in the sentence. */
function eventAgentIn(sight: Sight, figure: Figure): ClaimActor | null {
  const slot = measureRow(sight, figure.match?.measure ?? null)?.population;
  if (slot !== "agent") return null;
  const agent = mentionsIn(sight, figure.sentence, "actor").find(
    (mention) => isKnown(mention) && EVENT_NOUN.test(formAt(sight.page, mention.last)),
  );
  return agent === undefined ? null : actorAs(sight, agent, "agent", true);
}

const EVENT_NOUN =
  /^(strikes?|airstrikes?|air|attacks?|bombings?|raids?|shelling|bombardments?|offensive|operations?|shells?|rockets?|missiles?|warplanes?|jets?|drones?|helicopters?|ambush|ambushes|sorties|fire)$/;

function isAfterBy(sight: Sight, mention: Mention): boolean {
  for (let at = mention.first - 1; at >= mention.first - 3; at--) {
    const form = formAt(sight.page, at);
    if (form === "by") return true;
    if (!/^(the|a|an|suspected|alleged|forces|of)$/.test(form)) return false;
  }
  return false;
}

function isPassive(sight: Sight, verb: number): boolean {
  return /^(was|were|been|being|be|are|is)$/.test(wordAt(sight.page, verb - 1));
}

const ACTIVE =
  /^(killed|kills|kill|killing|wounded|wounding|wounds|captured|capturing|captures|executed|kidnapped|arrested|arrests|detained|abducted|conducted|conducts|conducting|carried|carries|carrying|launched|launches|launching|fired|fires|firing|flew|dropped|drops|dropping|staged|mounted|claimed|claims|completed|foiled|destroyed|destroys|struck|strikes|hit|hits|beheaded|released|published|posted)$/;
const VERB_REACH = 4;

/** Token of the verb of doing that the number is the object of: "conducted some 18 strikes"; -1 = none. */
function verbBefore(sight: Sight, figure: Figure): number {
  const first = figure.match?.first ?? figure.quantity.first;
  if (first < figure.quantity.first && ACTIVE.test(formAt(sight.page, first))) return first;
  for (let at = figure.quantity.first - 1; at >= figure.quantity.first - VERB_REACH; at--) {
    if (ACTIVE.test(formAt(sight.page, at))) return at;
    if (/^[,;:.]$/.test(formAt(sight.page, at))) break;
  }
  return -1;
}

/** "in the latest bombings": the clause points back at an event told before. */
function isLatestEvent(sight: Sight, figure: Figure): boolean {
  const { page } = sight;
  const from = tokenAfter(page, figure.clause.start);
  for (let at = from; at < figure.sentence.last; at++) {
    if ((page.tokens.start[at] ?? 0) >= figure.sentence.end) break;
    if (!/^(the|these|those|this)$/.test(formAt(page, at))) continue;
    const next = /^(latest|recent|same|last|new|two|three|air)$/.test(formAt(page, at + 1))
      ? at + 2
      : at + 1;
    if (EVENT_NOUN.test(formAt(page, next))) return true;
  }
  return false;
}

const BACK = 4;

/** Agents of the event nouns of the sentences before: "strikes from French and Russian warplanes". */
function earlierAgents(sight: Sight, sentence: Sentence): ClaimActor[] {
  const index = sentenceAt(sight.page, sentence.start);
  for (let back = index - 1; back >= Math.max(0, index - BACK); back--) {
    const before = sight.page.sentences[back];
    if (before === undefined || !holdsEvent(sight, before)) continue;
    const agents = mentionsIn(sight, before, "actor").filter(
      (mention) => isArmed(sight, mention) && isEventAgent(sight, mention),
    );
    if (agents.length > 0) return agents.map((mention) => actorAs(sight, mention, "agent", true));
  }
  return [];
}

function holdsEvent(sight: Sight, sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.last; at++)
    if (EVENT_NOUN.test(formAt(sight.page, at))) return true;
  return false;
}

/** Within five tokens after an event noun ("strikes from French and Russian warplanes") or just before one. */
function isEventAgent(sight: Sight, mention: Mention): boolean {
  for (let at = mention.last; at <= mention.last + 2; at++)
    if (EVENT_NOUN.test(formAt(sight.page, at))) return true;
  for (let at = mention.first - 1; at >= mention.first - 6; at--)
    if (EVENT_NOUN.test(formAt(sight.page, at))) return true;
  return false;
}
