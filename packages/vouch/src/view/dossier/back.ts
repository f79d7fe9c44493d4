import { keyPart } from "../../estimate/key.ts";
import type { Document, Grade, Note } from "../../model/index.ts";
import { formatDay, formatSpan, PUBLISHED_BASIS } from "../times.ts";
import { address, anchor, escapeHtml, type Html, join, name, time } from "./html.ts";
import { gradeWords } from "./question.ts";

/** The reports that a page rests on, with kind, grade, date and its basis, origin and coverage. */
export function sourcesSection(
  documents: readonly Document[],
  grades: ReadonlyMap<string, Grade>,
): Html {
  const lines = documents.map((document) => sourceLine(document, grades));
  const none = "<p>No report is cited.</p>";
  return (
    `<section id="sources" aria-labelledby="sources-h"><h2 id="sources-h">Reports</h2>` +
    `${lines.length === 0 ? none : `<ul class="plain">${lines.join("")}</ul>`}</section>`
  );
}

function sourceLine(document: Document, grades: ReadonlyMap<string, Grade>): Html {
  const { source, published, derivedFrom } = document;
  const title = escapeHtml(document.title ?? document.file ?? "no title");
  const outlet = source.name === null ? "outlet not known" : name(source.name);
  const grade = source.name === null ? "F" : (grades.get(keyPart(source.name)) ?? "F");
  const date = time(formatSpan(published.start, published.end));
  const evidence = published.evidence.map(({ text }) => `<q dir="auto">${escapeHtml(text)}</q>`);
  const derived = derivedFrom.map(
    ({ how, name: from, quote }) =>
      `${how} of ${name(from)}: <q dir="auto">${escapeHtml(quote.text)}</q>`,
  );
  const lines = [
    `${outlet}, ${source.kind ?? "kind not known"}, ${gradeWords(grade)}`,
    `${date}, ${escapeHtml(PUBLISHED_BASIS[published.basis])}${evidence.length === 0 ? "" : `: ${evidence.join(", ")}`}`,
    ...derived,
    ...translated(document),
    coverage(document),
    ...document.appearances
      .map(({ url }) => url)
      .filter((url) => url !== null)
      .map(address),
    `<code>${escapeHtml(document.id)}</code>`,
  ];
  const why = lines.map((line) => `<span class="why">${line}</span>`).join("");
  return `<li id="${anchor("d", document.id)}"><cite>${title}</cite>${why}</li>`;
}

function translated({ language }: Document): Html[] {
  const { translated: how } = language;
  if (how === null) return [];
  const from = how.from === null ? "" : ` from <code>${escapeHtml(how.from)}</code>`;
  const by = how.by === "unknown" ? "translated, by whom is not said" : `translated by ${how.by}`;
  return [`${by}${from}: words may have shifted`];
}

function coverage({ coverage: { read, all, unread } }: Document): Html {
  if (unread.length === 0 && read >= all) return "read in full";
  const parts = unread.map(
    ({ what, why }) => `<q>${escapeHtml(what)}</q> (<q>${escapeHtml(why)}</q>)`,
  );
  return `read in part${parts.length === 0 ? "" : `; not read: ${parts.join("; ")}`}`;
}

/** What could not be read, by report. */
export function notesSection(notes: readonly Note[], known: ReadonlySet<string>): Html {
  const lines = notes.map(({ says, next, code, document }) => {
    const text = `<q dir="auto">${escapeHtml(says)}</q>`;
    const link =
      document !== null && known.has(document)
        ? `<a href="#${anchor("d", document)}">${text}</a>`
        : text;
    const todo = next === null ? "" : ` <q>${escapeHtml(next)}</q>`;
    return `<li>${link}<span class="why"><code>${escapeHtml(code)}</code>${todo}</span></li>`;
  });
  const body =
    lines.length === 0
      ? "<p>No note was made: nothing is known to have been missed.</p>"
      : `<ul class="plain">${lines.join("")}</ul>`;
  return `<section id="notes" aria-labelledby="notes-h"><h2 id="notes-h">What could not be read</h2>${body}</section>`;
}

/** Head of the workspace's tree when the page was made. */
export interface TreeHead {
  readonly size: number;
  readonly root: string;
  /** Day of the newest entry; null = not known. */
  readonly day: string | null;
}

/** How the page came about, and how to check it. */
export function methodFooter(head: TreeHead | null): Html {
  const verify =
    head === null
      ? "<p>This page was made without a workspace, so there is no tree head to check it against.</p>"
      : `<p>Made from a workspace of <code>${head.size}</code> entries with the tree head <code>${escapeHtml(head.root)}</code>` +
        `${head.day === null ? "" : `, newest entry of ${time(formatDay(head.day))}`}. To check it, run ` +
        `<code>vouch verify --head ${escapeHtml(head.root)}</code> beside that workspace: every quote is cut again ` +
        `from its report, every entry and every kept original is hashed again.</p>`;
  return join([
    `<footer id="method"><h2>How these figures were weighed</h2>`,
    `<p>Reports are grouped by who first said the number. Each origin gets one voice, its latest statement. `,
    `The best figure is the middle voice, weighted by grade; it is always a number that somebody said. `,
    `Low and high are the lowest and highest that any voice that counts allows. No margin is added. `,
    `What has another measure, population, area or time is shown apart and never merged.</p>`,
    `<p>Words in serif are words of others, exactly as written. All else is Vouch’s. `,
    `Nothing here says where a person is, and no place is finer than a settlement.</p>${verify}</footer>`,
  ]);
}
