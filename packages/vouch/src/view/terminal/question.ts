import type { Claim, Question } from "../../model/index.ts";
import { answerOf, plainProse } from "../answer.ts";
import { computedFor, computedFrom } from "../computed.ts";
import {
  chainOf,
  contextFinder,
  type Figure,
  figuresOf,
  oneLine,
  originName,
  type Shown,
  topicOf,
} from "../figures.ts";
import { type Ends, formatAmount, formatEnds, NOT_STATED, perWords } from "../numbers.ts";
import { formatDay, formatSpan, formatWhen } from "../times.ts";
import { daysInWords, differenceOfKey, titleOfKey } from "../topic-of-key.ts";
import { type ChartRow, chartLines } from "./chart.ts";
import { escapeForTerminal, wrap } from "./escape.ts";
import type { Paint } from "./paint.ts";

/** How a question is drawn. */
export interface Screen {
  readonly paint: Paint;
  /** Width of the terminal. */
  readonly columns: number;
}

const APART_SHOWN = 8;
const LEFT_SHOWN = 20;

/**
 * One question on a terminal: the answer in plain words, the rival figures on one scale, the exact
 * sentence under each with who says it and of when, then what is left out, apart, excluded, and what
 * would settle it.
 */
export function questionScreen(question: Question, shown: Shown, screen: Screen): string[] {
  const figures = figuresOf(question, shown);
  const page = new Writer(screen);
  const { start, end } = question.window;
  page.say(
    screen.paint.strong(
      escapeForTerminal(`${topicOf(question, shown)} · ${formatSpan(start, end)}`),
    ),
  );
  page.say(screen.paint.dim(escapeForTerminal(question.key)));
  page.gap();
  page.words(plainProse(answerOf(question, shown)), 0);
  page.gap();
  page.lines(chartLines(rowsOf(question, figures, shown), { ...screen, unit: question.unit }));
  const context = contextFinder();
  for (const figure of figures) sayFigure(page, figure, context);
  sayComputed(page, question, shown);
  sayExcluded(page, question);
  sayApart(page, question, shown);
  sayLeft(page, question, shown);
  page.heading("What would settle it");
  page.words(question.settle, 2);
  return page.done();
}

/** Collects lines; all foreign text passes through its escape. */
class Writer {
  readonly screen: Screen;
  readonly #lines: string[] = [];

  constructor(screen: Screen) {
    this.screen = screen;
  }

  say(line: string): void {
    this.#lines.push(line);
  }

  lines(lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  gap(): void {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }

  heading(words: string): void {
    this.gap();
    this.say(this.screen.paint.strong(escapeForTerminal(words)));
  }

  words(text: string, indent: number, paint: (line: string) => string = (line) => line): void {
    const room = this.screen.columns - indent;
    for (const line of wrap(escapeForTerminal(oneLine(text)), room))
      this.say(`${" ".repeat(indent)}${paint(line)}`);
  }

  done(): string[] {
    return this.#lines;
  }
}

function rowsOf(question: Question, figures: readonly Figure[], shown: Shown): ChartRow[] {
  const counted = figures.map((figure): ChartRow => {
    const { low, best, high } = figure.voice;
    return {
      label: escapeForTerminal(originName(figure)),
      words: escapeForTerminal(figure.words),
      hollow: figure.hollow,
      low,
      best,
      high,
      openLow: low === null && best === null,
      openHigh: high === null && best === null,
      apart: false,
    };
  });
  return [...counted, ...apartRows(question, shown)];
}

function apartRows(question: Question, shown: Shown): ChartRow[] {
  const { apart, unit, per } = question;
  const alike = apart
    .filter((other) => other.unit === unit && formatEnds(other.estimate) !== NOT_STATED)
    .slice(0, APART_SHOWN);
  return alike.map(({ key, estimate }) => ({
    ...estimate,
    label: escapeForTerminal(`apart: ${differenceOfKey(key, question, shown)}`),
    words: `${formatEnds(estimate, unit)}${perWords(per)}`,
    hollow: true,
    openLow: estimate.open.includes("low"),
    openHigh: estimate.open.includes("high"),
    apart: true,
  }));
}

function sayFigure(page: Writer, figure: Figure, find: ReturnType<typeof contextFinder>): void {
  const { voice, claim, document, words } = figure;
  const { paint } = page.screen;
  page.gap();
  page.say(
    `${figure.hollow ? "○" : "●"} ${paint.strong(escapeForTerminal(words))}  ${escapeForTerminal(originName(figure))}`,
  );
  if (claim !== null && document !== null) {
    const { head, quote, tail } = find(document, claim);
    page.words(`“${oneLine(head + quote + tail)}”`, 2, paint.quote);
  }
  if (claim !== null) page.words(sourceLine(claim), 2, paint.dim);
  const asOf =
    voice.asOf === null ? "day of the statement not known" : `said ${formatDay(voice.asOf)}`;
  page.words(
    `${asOf}; ${voice.grade === "F" ? "not graded" : `grade ${voice.grade}`}; ${methodWords(claim)}`,
    2,
    paint.dim,
  );
  if (voice.copies.length > 0)
    page.words(`repeated by ${voice.copies.length} more, counted once`, 2, paint.dim);
  if (voice.flags.length > 0) page.words(voice.flags.join(", "), 2, paint.warn);
}

function sourceLine(claim: Claim): string {
  return `${chainOf(claim).join(" → ")} · ${formatWhen(claim.when)}`;
}

function methodWords(claim: Claim | null): string {
  const method = claim?.method ?? null;
  return method === null ? "no method stated" : `method: “${method.text}”`;
}

function sayComputed(page: Writer, question: Question, shown: Shown): void {
  const claims = [
    ...question.voices.flatMap((voice) => voice.claims),
    ...question.left.map(({ claim }) => claim),
  ];
  const computed = computedFor(claims, computedFrom(shown));
  if (computed.length === 0) return;
  page.heading("Computed by Vouch, stated by nobody");
  for (const { says, from, warning } of computed) {
    const parts = from.map((id) => shown.claims.get(id)?.amount ?? null);
    const told = parts.map((amount) => (amount === null ? "?" : `“${oneLine(amount.quote.text)}”`));
    page.words(`${says}, from ${told.join(" and ")}`, 2);
    if (warning !== null) page.words(warning, 2, page.screen.paint.warn);
  }
}

function sayExcluded(page: Writer, { excludes }: Question): void {
  if (excludes.length === 0) return;
  page.heading("What these figures do not include");
  for (const { quote } of excludes) page.words(`“${quote.text}”`, 2, page.screen.paint.quote);
}

function sayApart(page: Writer, question: Question, shown: Shown): void {
  const { apart, apartMore } = question;
  if (apart.length === 0) return;
  page.heading("Shown apart, never merged with it");
  for (const { key, unit, estimate, why } of apart.slice(0, APART_SHOWN)) {
    page.words(`${apartWords(estimate, unit)}: ${titleOfKey(key, shown)}`, 2);
    page.words(daysInWords(why), 4, page.screen.paint.dim);
    page.words(key, 4, page.screen.paint.dim);
  }
  const more = Math.max(0, apart.length - APART_SHOWN) + apartMore;
  if (more > 0) page.words(`and ${more} more of this family`, 2, page.screen.paint.dim);
}

/** What stands apart may have nothing that counts: then that is said. */
function apartWords(estimate: Ends, unit: string): string {
  const words = formatEnds(estimate, unit);
  return words === NOT_STATED ? "no figure counts" : words;
}

function sayLeft(page: Writer, { left }: Question, shown: Shown): void {
  if (left.length === 0) return;
  page.heading("Left out, and why");
  for (const { claim, why } of left.slice(0, LEFT_SHOWN)) {
    const one = shown.claims.get(claim);
    const figure = one?.amount ? formatAmount(one.amount) : claim.slice(0, 12);
    page.words(`${figure}: ${why}`, 2);
    if (one !== undefined) page.words(`“${one.quote.text}”`, 4, page.screen.paint.dim);
  }
  if (left.length > LEFT_SHOWN) page.words(`and ${left.length - LEFT_SHOWN} more`, 2);
}
