import { countOf, sentence } from "../../estimate/words.ts";
import type { Apart, ClaimId, Question } from "../../model/index.ts";
import { answerOf, type Cited } from "../answer.ts";
import { type Computed, computedFor } from "../computed.ts";
import { chainOf, type Figure, figuresOf, originName, type Shown, topicOf } from "../figures.ts";
import { formatEnds, perWords } from "../numbers.ts";
import { formatDay, formatPart, formatSpan } from "../times.ts";
import { type DrawnRow, drawChart } from "./chart.ts";
import { type Citer, claimWords } from "./cite.ts";
import { anchor, escapeHtml, type Html, join, name, time } from "./html.ts";

/** What every section of a page draws on. */
export interface Desk {
  readonly shown: Shown;
  readonly cite: Citer;
  readonly computed: readonly Computed[];
  /** Every question known, so that what stands apart can cite its sentences. */
  readonly byKey: ReadonlyMap<string, Question>;
  /** Keys that have a section of their own. */
  readonly sections: ReadonlySet<string>;
}

const APART_SHOWN = 12;
const APART_DRAWN = 6;

/** One question as a section: answer, chart with its table, sentences, and all that does not count. */
export function questionSection(question: Question, desk: Desk): Html {
  const figures = figuresOf(question, desk.shown);
  const id = anchor("q", question.key);
  return join([
    `<section id="${id}" aria-labelledby="${id}-h">`,
    `<p class="over"><code>${escapeHtml(question.key)}</code></p>`,
    `<h2 id="${id}-h">${titleOf(question, desk.shown)}</h2>`,
    answer(question, desk),
    figures.length === 0 ? null : drawing(question, figures, desk),
    settle(question),
    figures.length === 0 ? null : `<h3>In the words of the reports</h3>`,
    ...figures.map((figure) => said(figure, question, desk)),
    computed(question, desk),
    excluded(question, desk),
    independence(figures),
    apart(question, desk),
    left(question, desk),
    "</section>",
  ]);
}

/** Title of a question with the time it asks about. */
export function titleOf(question: Question, shown: Shown): Html {
  const { start, end } = question.window;
  return `${escapeHtml(topicOf(question, shown))}, ${time(formatSpan(start, end))}`;
}

function answer(question: Question, desk: Desk): Html {
  const prose = answerOf(question, desk.shown);
  const last = prose.at(-1);
  if (typeof last !== "string" || question.voices.length === 0)
    return `<p class="answer">${desk.cite.prose(prose)}</p>`;
  const [word = "", ...why] = last.split(":");
  const strength = `<b>${escapeHtml(word)}</b>:${escapeHtml(why.join(":"))}`;
  const unnamed = basis(question);
  return (
    `<p class="answer">${desk.cite.prose(prose.slice(0, -1))}</p>` +
    `<p class="strength">${strength}${unnamed === "" ? "" : ` ${escapeHtml(unnamed)}`}</p>`
  );
}

/** Named origins, where the reason does not count them already, and those that nobody names. */
function basis({ estimate: { origins, unnamed, why } }: Question): string {
  const named = /\borigins?\b/.test(why) ? "" : `${sentence(countOf(origins, "named origin"))}.`;
  const beside = unnamed === 0 ? "" : `${sentence(countOf(unnamed, "origin"))} that nobody names.`;
  return [named, beside].filter((words) => words !== "").join(" ");
}

function drawing(question: Question, figures: readonly Figure[], desk: Desk): Html {
  const rows = [...figures.map((figure) => drawnFigure(figure)), ...drawnApart(question, desk)];
  return (
    `<figure><div class="scroll">${drawChart(rows, question.unit)}</div>${table(figures, question, desk)}` +
    `<figcaption>${caption(rows)}</figcaption></figure>`
  );
}

function caption(rows: readonly DrawnRow[]): Html {
  const words = ["One row an origin; copies are not counted."];
  if (rows.some((row) => row.hollow)) words.push("Hollow mark: no method is stated.");
  if (rows.some((row) => row.openLow || row.openHigh))
    words.push("Fading end: no bound is stated there.");
  if (rows.some((row) => row.apart))
    words.push("Grey: not comparable, shown apart with its reason below.");
  return words.join(" ");
}

function drawnFigure(figure: Figure): DrawnRow {
  const { voice, claim, words, hollow } = figure;
  const { low, best, high } = voice;
  return {
    low,
    best,
    high,
    label: originName(figure),
    note: voice.asOf === null ? "day not known" : formatDay(voice.asOf),
    words,
    href: claim === null ? "" : `#${anchor("c", claim.id)}`,
    kind: claim?.voices.at(-1)?.kind ?? "none",
    hollow,
    openLow: low === null && best === null,
    openHigh: high === null && best === null,
    apart: false,
  };
}

function drawnApart(question: Question, desk: Desk): DrawnRow[] {
  const alike = question.apart.filter(
    ({ unit, key }) => unit === question.unit && citable(key, desk),
  );
  return alike.slice(0, APART_DRAWN).map(({ key, estimate }) => {
    const other = desk.byKey.get(key) as Question;
    return {
      ...estimate,
      label: topicOf(other, desk.shown),
      note: `apart, ${formatSpan(other.window.start, other.window.end)}`,
      words: `${formatEnds(estimate, question.unit)}${perWords(other.per)}`,
      href: `#${apartAnchor(question, key)}`,
      kind: "none",
      hollow: true,
      openLow: estimate.open.includes("low"),
      openHigh: estimate.open.includes("high"),
      apart: true,
    };
  });
}

function table(figures: readonly Figure[], question: Question, desk: Desk): Html {
  const rows = figures.map((figure) => {
    const { voice, claim, words } = figure;
    const cited: Cited = { figure: words, claim: claim?.id ?? null };
    const asOf = voice.asOf === null ? "not known" : time(formatDay(voice.asOf));
    return (
      `<tr><th scope="row">${name(originName(figure))}</th><td class="num">${desk.cite.figure(cited)}</td>` +
      `<td>${asOf}</td><td>${figure.hollow ? "not stated" : "stated"}</td>` +
      `<td>${gradeWords(voice.grade)}</td><td>${flags(voice.flags)}</td></tr>`
    );
  });
  const unit = escapeHtml(`${question.unit}${perWords(question.per)}`);
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="Figures as a table"><table>` +
    `<thead><tr><th scope="col">Origin</th><th scope="col" class="num">Figure (${unit})</th>` +
    `<th scope="col">Said on</th><th scope="col">Method</th><th scope="col">Grade</th>` +
    `<th scope="col">To note</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`
  );
}

/** A grade in words. */
export function gradeWords(grade: string): string {
  return grade === "F" ? "not graded" : grade;
}

function flags(names: readonly string[]): Html {
  const words = names.map(
    (flag) => `<span class="flag">${escapeHtml(flag.replaceAll("-", " "))}</span>`,
  );
  return words.join(", ");
}

function settle({ settle: words }: Question): Html {
  return `<p class="settle"><b>What would settle it.</b> ${escapeHtml(words)}</p>`;
}

function said(figure: Figure, question: Question, desk: Desk): Html {
  const heading = (words: string): Html =>
    `${escapeHtml(words)}<span>${name(originName(figure))}</span>`;
  const { voice } = figure;
  const first =
    figure.claim === null
      ? ""
      : desk.cite.sentence(figure.claim.id, heading(figure.words), notes(figure));
  const others = [...voice.claims.slice(1), ...voice.copies].map((id) =>
    desk.cite.sentence(
      id,
      heading(claimWords(desk.shown.claims.get(id))),
      repeat(id, figure, question),
    ),
  );
  return first + others.join("");
}

function repeat(id: ClaimId, { voice }: Figure, _question: Question): Html[] {
  return voice.copies.includes(id)
    ? ["Repeats the figure above: counted once."]
    : ["Of the same origin and day."];
}

function notes({ voice }: Figure): Html[] {
  const copies = voice.copies.length;
  return [
    ...(copies === 0
      ? []
      : [`Repeated ${copies === 1 ? "once" : "several times"} below, counted once.`]),
    ...(voice.flags.length === 0 ? [] : [flags(voice.flags)]),
  ];
}

function computed(question: Question, { shown, cite, computed: all }: Desk): Html | null {
  const claims = [
    ...question.voices.flatMap((voice) => [...voice.claims, ...voice.copies]),
    ...question.left.map(({ claim }) => claim),
  ];
  const lines = computedFor(claims, all).map(({ says, from, warning }) => {
    const parts = from.map((id) =>
      cite.figure({ figure: claimWords(shown.claims.get(id)), claim: id }),
    );
    const result = cite.figure({ figure: says, claim: from[0] });
    const warn = warning === null ? "" : `<span class="why">${escapeHtml(warning)}</span>`;
    return `<li>${result}, computed by Vouch from ${parts.join(" and ")}${warn}</li>`;
  });
  return list("Computed, stated by nobody", lines);
}

function list(heading: string, lines: readonly Html[]): Html | null {
  return lines.length === 0 ? null : `<h3>${heading}</h3><ul class="plain">${lines.join("")}</ul>`;
}

function excluded({ excludes }: Question, { shown, cite }: Desk): Html | null {
  const lines = excludes.map(({ claim, quote }) => {
    const figure = cite.figure({ figure: claimWords(shown.claims.get(claim)), claim });
    return `<li><q dir="auto">${escapeHtml(quote.text.replace(/\s+/gu, " "))}</q> <span class="why">said of ${figure}</span></li>`;
  });
  return list("What these figures do not include", lines);
}

/** Which reports are one origin, and why. */
function independence(figures: readonly Figure[]): Html | null {
  const lines = figures.map((figure) => {
    const chain = figure.claim === null ? "" : chainOf(figure.claim).map(name).join(" → ");
    return `<li>${name(originName(figure))}: ${independenceWords(figure)}<span class="why">${chain}</span></li>`;
  });
  return list("Who stands behind each figure", lines);
}

function independenceWords({ voice }: Figure): string {
  if (!voice.named)
    return "nobody is named, so it cannot be shown to be independent; it counts apart";
  const told = voice.claims.length + voice.copies.length;
  if (told === 1) return "one origin, told once";
  const where = told <= 20 ? countOf(told, "place") : "many places";
  return `one origin, told in ${where}: each names the same first speaker or repeats the same text, so it counts once`;
}

function citable(key: string, desk: Desk): boolean {
  return (desk.byKey.get(key)?.voices.length ?? 0) > 0;
}

function apartAnchor(question: Question, key: string): string {
  return `${anchor("q", question.key)}-apart-${anchor("q", key)}`;
}

function apart(question: Question, desk: Desk): Html | null {
  const shown = question.apart.slice(0, APART_SHOWN);
  const lines = shown.map((other) => apartLine(question, other, desk));
  const hidden = question.apart.length - shown.length + question.apartMore;
  if (hidden > 0)
    lines.push("<li>More of this family are in the workspace; the nearest are shown.</li>");
  return list("Shown apart, never merged with it", lines);
}

function apartLine(question: Question, { key, unit, estimate, why }: Apart, desk: Desk): Html {
  const other = desk.byKey.get(key);
  const title =
    other === undefined ? `<code>${escapeHtml(key)}</code>` : titleOf(other, desk.shown);
  const link = desk.sections.has(key) ? `<a href="#${anchor("q", key)}">${title}</a>` : title;
  const figures = other === undefined ? [] : figuresOf(other, desk.shown);
  const cited = figures.map(({ words, claim }) =>
    desk.cite.figure({ figure: words, claim: claim?.id ?? null }),
  );
  const figure = cited.length > 0 ? cited.join(", ") : emptyApart(formatEnds(estimate, unit));
  return `<li id="${apartAnchor(question, key)}">${link}: ${figure}<span class="why">${datesMarked(why)}</span></li>`;
}

/** A figure whose sentence is not at hand is not shown. */
function emptyApart(words: string): Html {
  return /\d/.test(words) ? "its figure is in the workspace" : escapeHtml(words);
}

/** Years and days in a reason are times, not figures. */
function datesMarked(why: string): Html {
  return escapeHtml(why).replace(
    /\b\d{4}(?:-\d{2}){0,2}\b/g,
    (day) => `<time>${formatPart(day)}</time>`,
  );
}

function left({ left: claims }: Question, { shown, cite }: Desk): Html | null {
  if (claims.length === 0) return null;
  const articles = claims.map(({ claim, why }) => {
    const words = claimWords(shown.claims.get(claim));
    const reason = `Left out: ${escapeHtml(why)}.`;
    const article = cite.sentence(claim, `${escapeHtml(words)}<span>does not count</span>`, [
      reason,
    ]);
    if (article !== "") return article;
    return `<p class="meta">${cite.figure({ figure: words, claim })}: ${reason}</p>`;
  });
  return `<h3>Left out, and why</h3>${articles.join("")}`;
}
