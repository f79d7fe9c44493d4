import {
  type Book,
  type Claim,
  formatAmount,
  formatEnds,
  formatSpan,
  type Question,
  type Screen,
  type Shown,
  topicOf,
} from "vouch";
import { isContested } from "./choose-questions.ts";
import { nameOf, safe, shortId } from "./words.ts";

/** What a tour is made from. */
export interface TourInput {
  readonly questions: readonly Question[];
  readonly shown: Shown;
  readonly book: Book;
  readonly screen: Screen;
  readonly draw: (question: Question, shown: Shown, screen: Screen) => string[];
}

/** A short tour: lines, and where to go on. */
export interface Tour {
  readonly lines: readonly string[];
  /** The question that was drawn. */
  readonly key: string;
  /** A claim of it, by its first digits. */
  readonly claim: string;
}

const CHART_MAX = 18;
const QUOTE = 150;

/** What a newcomer should meet first, each only where the reports have it. */
export function tourOf(input: TourInput): Tour {
  const first = mostContested(input.questions);
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["Rival figures of one question", first === undefined ? [] : chartOf(first, input)],
    ["Two figures that must not be merged", neverMerged(input)],
    ["One figure, told more than once, counted once", countedOnce(input)],
    ["A figure travels with what it leaves out", leavingOut(input)],
    ["A page without a date", undated(input)],
    ["What was not counted, and why", notCounted(input)],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  return {
    lines: told.flatMap(([title, lines]) => ["", input.screen.paint.strong(title), ...lines]),
    key: first?.key ?? "KEY",
    claim: (first?.voices[0]?.claims[0] ?? "CLAIM").slice(0, 8),
  };
}

/** The question on which most origins differ; of equals the one with the widest range. */
function mostContested(questions: readonly Question[]): Question | undefined {
  const contested = questions.filter(isContested);
  const pool =
    contested.length > 0 ? contested : questions.filter(({ voices }) => voices.length > 0);
  const width = ({ estimate: { low, high } }: Question): number =>
    low !== null && high !== null && low > 0 ? high / low : 1;
  return [...pool].sort(
    (a, b) => b.voices.length - a.voices.length || width(b) - width(a) || (a.key < b.key ? -1 : 1),
  )[0];
}

/** The head of a question's screen: what is asked, the answer, the chart. */
function chartOf(question: Question, { shown, screen, draw }: TourInput): string[] {
  const lines = draw(question, shown, screen);
  const figures = lines.findIndex((line) => /^[○●] /u.test(line));
  const head = lines.slice(0, Math.min(CHART_MAX, figures < 0 ? lines.length : figures));
  while (head.at(-1) === "") head.pop();
  return head.map((line) => `  ${line}`.trimEnd());
}

interface Pair {
  readonly one: Question;
  readonly other: Question;
  readonly why: string;
}

/** Two questions of one family whose measures the codebook keeps apart: money first, one holder. */
function neverMerged(input: TourInput): string[] {
  const { questions, shown } = input;
  const pairs = questions.flatMap((one) => pairsOf(one, input));
  const rank = ({ one, other }: Pair): number =>
    (one.family === "finance" ? 0 : 2) + (one.population === other.population ? 0 : 1);
  const [pair] = pairs.sort((a, b) => rank(a) - rank(b));
  if (pair === undefined) return [];
  const line = (question: Question): string =>
    safe(
      `  ${formatEnds(question.estimate, question.unit)}  ${topicOf(question, shown)}, ${formatSpan(question.window.start, question.window.end)}`,
    );
  return [indent(line(pair.one)), indent(line(pair.other)), `  ${safe(`Why: ${pair.why}`)}`];
}

function pairsOf(one: Question, { questions, shown }: TourInput): Pair[] {
  const never = shown.measures?.get(one.measure)?.never ?? [];
  return never.flatMap(({ measure, why }) => {
    const others = questions.filter((question) => question.measure === measure && isTold(question));
    const other = others.find(({ population }) => population === one.population) ?? others[0];
    return other === undefined || !isTold(one) ? [] : [{ one, other, why }];
  });
}

function isTold({ voices, estimate }: Question): boolean {
  return (
    voices.length > 0 && (estimate.low !== null || estimate.best !== null || estimate.high !== null)
  );
}

/** The figure that most reports repeat after one origin. */
function countedOnce({ questions, shown }: TourInput): string[] {
  const all = questions.flatMap((question) =>
    question.voices.map((voice) => ({ question, voice })),
  );
  const [most] = all.sort((a, b) => b.voice.copies.length - a.voice.copies.length);
  if (most === undefined || most.voice.copies.length === 0) return [];
  const { question, voice } = most;
  const claims = [...voice.claims, ...voice.copies].flatMap((id) => shown.claims.get(id) ?? []);
  return [
    indent(
      safe(
        `${formatEnds(voice, question.unit)}  ${topicOf(question, shown)}: told ${claims.length} times after ${nameOfOrigin(voice.origin, shown)}, one voice`,
      ),
    ),
    ...claims.slice(0, 3).map((claim) => `    ${whereTold(claim, shown)}`),
  ];
}

function nameOfOrigin(origin: string, { names }: Shown): string {
  return names === undefined ? origin.replaceAll("-", " ") : names(origin);
}

function whereTold({ document, quote }: Claim, { documents }: Shown): string {
  const from = documents.get(document)?.source.name ?? "outlet not known";
  return safe(`${from}: “${clip(quote.text)}”`);
}

function leavingOut({ questions, shown }: TourInput): string[] {
  const told = questions.filter((question) => isTold(question) && leftOutOf(question, shown));
  const one = told.find(({ family }) => family === "activity") ?? told[0];
  const first = one === undefined ? null : leftOutOf(one, shown);
  if (one === undefined || first === null) return [];
  const words = `${formatEnds(one.estimate, one.unit)}  ${topicOf(one, shown)}; not in it: “${clip(first.quote.text)}”`;
  return [indent(safe(words))];
}

/** What a figure leaves out, unless those words state the figure itself. */
function leftOutOf({ excludes }: Question, { claims }: Shown): Question["excludes"][number] | null {
  const other = excludes.find(({ claim, quote }) => {
    const figure = claims.get(claim)?.amount?.quote;
    return figure === undefined || figure.start >= quote.end || figure.end <= quote.start;
  });
  return other ?? null;
}

/** A report whose day only its words bound. */
function undated({ book }: TourInput): string[] {
  for (const { document } of book.documents.values()) {
    const { start, end, basis, evidence } = document.published;
    if (basis !== "inferred" || (start === null && end === null)) continue;
    const words = evidence
      .slice(0, 2)
      .map(({ text }) => `“${clip(text)}”`)
      .join(", ");
    const because = words === "" ? "" : `, since it names ${words}`;
    return [indent(safe(`${nameOf(document)}: written ${formatSpan(start, end)}${because}`))];
  }
  return [];
}

/** One example for each reason. */
function notCounted({ questions, shown }: TourInput): string[] {
  const byReason = new Map<string, string>();
  for (const { claim, why } of questions.flatMap(({ left }) => left)) {
    const one = shown.claims.get(claim);
    if (byReason.has(why) || one === undefined || one.amount === null) continue;
    byReason.set(
      why,
      indent(
        safe(
          `${formatAmount(one.amount)}  ${why}: “${clip(one.quote.text)}” (vouch why ${shortId(claim)})`,
        ),
      ),
    );
  }
  return [...byReason.values()].slice(0, 4);
}

function clip(words: string): string {
  return words.length > QUOTE ? `${words.slice(0, QUOTE)}…` : words;
}

function indent(line: string): string {
  return `  ${line.trimStart()}`;
}
