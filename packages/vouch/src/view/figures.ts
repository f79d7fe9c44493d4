import type {
  Claim,
  ClaimId,
  Document,
  DocumentId,
  MeasureRow,
  Question,
  QuestionVoice,
} from "../model/index.ts";
import { layOut, type Page, sentenceAt } from "../text/page.ts";
import { type Ends, formatAmount, formatEnds, perWords } from "./numbers.ts";
import { positionsIn, withoutPositions } from "./positions.ts";

/** What a view may look things up in. Names of measures are optional: ids are shown without them. */
export interface Shown {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly measures?: ReadonlyMap<string, MeasureRow>;
  /** Names of actors, places and populations by id; default the id in words. */
  readonly names?: (id: string) => string;
}

/** One voice of a question as it is shown: its figure, the claim that carries it, and where. */
export interface Figure {
  readonly voice: QuestionVoice;
  /** The claim shown for it; null where the projection lacks it. */
  readonly claim: Claim | null;
  readonly document: Document | null;
  /** The figure as stated. */
  readonly words: string;
  /** Nobody says how it was got. */
  readonly hollow: boolean;
}

/** The voices of a question with their claims, in order of the question. */
export function figuresOf(question: Question, shown: Shown): Figure[] {
  return question.voices.map((voice) => {
    const claim = shown.claims.get(voice.claims[0] ?? "") ?? null;
    const document = claim === null ? null : (shown.documents.get(claim.document) ?? null);
    return {
      voice,
      claim,
      document,
      words: figureWords(question, voice, claim),
      hollow: isHollow(voice, shown),
    };
  });
}

function figureWords(question: Question, voice: QuestionVoice, claim: Claim | null): string {
  if (voice.claims.length === 1 && claim?.amount) return formatAmount(claim.amount);
  return `${formatEnds(voice, question.unit)}${perWords(question.per)}`;
}

function isHollow({ claims }: QuestionVoice, shown: Shown): boolean {
  return !claims.some((id) => (shown.claims.get(id)?.method ?? null) !== null);
}

/** The claim that states a number of a question, so that the number can cite it. */
export function claimOf(question: Question, value: number, shown: Shown): ClaimId | null {
  const states = ({ low, best, high }: Ends): boolean =>
    low === value || best === value || high === value;
  for (const voice of question.voices) {
    if (!states(voice)) continue;
    const exact = voice.claims.find((id) => {
      const amount = shown.claims.get(id)?.amount;
      return amount !== null && amount !== undefined && states(amount);
    });
    return exact ?? voice.claims[0] ?? null;
  }
  return null;
}

/** Who said it, first speaker first: "SOHR → il manifesto". */
export function chainOf(claim: Claim): string[] {
  return [...claim.voices]
    .reverse()
    .map(({ name, kind }) => name ?? (kind === "outlet" ? "outlet not known" : "no source named"));
}

/** Name of a voice's origin as its claim gives it. */
export function originName({ voice, claim }: Pick<Figure, "voice" | "claim">): string {
  if (!voice.named) return "no source named";
  return claim?.voices.at(-1)?.name ?? voice.origin.replaceAll("-", " ");
}

/** Ids that name nobody in particular: their names are lower case within a line. */
const COMMON: ReadonlySet<string> = new Set(["civilians", "refugees", "idps", "activists"]);

/** Names of the ids that a part of a key joins: "Iraq and Syria". */
export function namesOf(part: string, { names }: Pick<Shown, "names">): string {
  const name = names ?? ((id: string): string => id.replaceAll("-", " "));
  return part
    .split("~")
    .map((id) => (COMMON.has(id) ? name(id).toLowerCase() : name(id)))
    .join(" and ");
}

/** Whether the measure's own name already tells the population: "People killed", "Foreign fighters". */
export function isSaid(population: string, measure: string): boolean {
  if (population === "people") return /^people\b/i.test(measure);
  return population.replaceAll("-", " ") === measure.toLowerCase();
}

/** Name of a question: what is counted, of whom, where. The time is told beside it. */
export function topicOf(question: Question, shown: Shown): string {
  const name = shown.measures?.get(question.measure)?.name ?? question.measure.replaceAll("-", " ");
  const parts = [question.population, question.area].filter(
    (part) => part !== "any" && !isSaid(part, name),
  );
  const by = /\.by-([a-z0-9~-]+)/.exec(question.key)?.[1];
  const plain = (part: string): string => namesOf(part, shown);
  const words = parts.map(plain);
  if (by !== undefined) words.push(`by ${plain(by)}`);
  return [name.charAt(0).toUpperCase() + name.slice(1), ...words].join(", ");
}

/** A quote in its report: the sentence that holds it, cut where it begins and ends, and its neighbours. */
export interface Context {
  readonly before: string;
  readonly head: string;
  readonly quote: string;
  readonly tail: string;
  readonly after: string;
}

const NEIGHBOUR_MAX = 320;
const SENTENCE_SHOWN = 900;

/** Finds contexts; each document is laid out once, however many claims it has. */
export function contextFinder(): (document: Document, claim: Claim) => Context {
  const pages = new Map<DocumentId, Page>();
  return (document, claim) => {
    const page = pages.get(document.id) ?? layOut(document);
    pages.set(document.id, page);
    return contextOf(page, claim);
  };
}

/** At most three sentences, never the whole report; a position on the ground is left out, marked. */
function contextOf(page: Page, claim: Claim): Context {
  const { start, end } = claim.amount?.quote ?? claim.quote;
  const { text, sentences } = page;
  const at = sentenceAt(page, start);
  const own = sentences[at];
  const last = sentences[sentenceAt(page, Math.max(start, end - 1))] ?? own;
  const from = Math.max(Math.min(own?.start ?? start, start), start - SENTENCE_SHOWN);
  const to = Math.min(Math.max(last?.end ?? end, end), end + SENTENCE_SHOWN);
  const previous = neighbour(page, at - 1, own?.block);
  const next = neighbour(page, sentences.indexOf(last as never, at) + 1, last?.block);
  const near = text.slice(from, to);
  const positions = positionsIn(near);
  const cut = (a: number, b: number): string =>
    withoutPositions(near, a - from, b - from, positions);
  return {
    before: previous === "" ? "" : clipStart(withoutPositions(previous)),
    head: cut(from, start),
    quote: cut(start, end),
    tail: cut(end, to),
    after: next === "" ? "" : clipEnd(withoutPositions(next)),
  };
}

function neighbour({ sentences, text }: Page, at: number, block: number | undefined): string {
  const sentence = sentences[at];
  if (sentence === undefined || sentence.block !== block) return "";
  return text.slice(sentence.start, sentence.end);
}

function clipStart(words: string): string {
  return words.length <= NEIGHBOUR_MAX ? words : `…${words.slice(-NEIGHBOUR_MAX)}`;
}

function clipEnd(words: string): string {
  return words.length <= NEIGHBOUR_MAX ? words : `${words.slice(0, NEIGHBOUR_MAX)}…`;
}

/** White space as one line of text needs it. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
