import { keyPart } from "../../estimate/key.ts";
import type {
  Claim,
  ClaimId,
  Document,
  DocumentId,
  Grade,
  MeasureRow,
  Note,
  Question,
} from "../../model/index.ts";
import { computedFrom } from "../computed.ts";
import { methodFooter, notesSection, sourcesSection, type TreeHead } from "./back.ts";
import { hueOf, shape } from "./chart.ts";
import { citer, claimWords } from "./cite.ts";
import { anchor, escapeHtml, type Html, join } from "./html.ts";
import { type Desk, questionSection, titleOf } from "./question.ts";
import { STYLE } from "./style.ts";

/** What a dossier is made of. Everything it says comes from here. */
export interface DossierInput {
  /** Questions that get a section, in order. */
  readonly questions: readonly Question[];
  /** All questions of the workspace, so that what stands apart can be cited; default `questions`. */
  readonly others?: readonly Question[];
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly notes: readonly Note[];
  /** Grades of sources by id; a missing one is not graded. */
  readonly grades?: ReadonlyMap<string, Grade>;
  readonly measures?: ReadonlyMap<string, MeasureRow>;
  /** Names of actors and places by id; default the id in words. */
  readonly names?: (id: string) => string;
  /** Head of the workspace's tree; null where there is none. */
  readonly head: TreeHead | null;
  readonly title: string;
}

/** Nothing is loaded, nothing runs: style stands in the page, and that is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One self-contained page: no script, no remote reference. Every figure is a link to its sentence in
 * its report's context; a figure without a sentence is not printed. Same input, same bytes.
 */
export function toDossier(input: DossierInput): string {
  const { questions, claims, documents, measures, names } = input;
  const shown = { claims, documents, ...(measures && { measures }), ...(names && { names }) };
  const cite = citer(shown);
  const desk: Desk = {
    shown,
    cite,
    computed: computedFrom(shown),
    byKey: new Map([...(input.others ?? []), ...questions].map((one) => [one.key, one])),
    sections: new Set(questions.map(({ key }) => key)),
  };
  const sections = questions.map((question) => questionSection(question, desk));
  const further = furtherSection(desk);
  const cited = citedDocuments(`${sections.join("")}${further}`, documents);
  const known = new Set(cited.map(({ id }) => id));
  const notes = input.notes.filter(({ document }) => document === null || known.has(document));
  return join([
    head(input.title),
    `<body><a class="skip" href="#main">Skip to the questions</a>`,
    header(input.title),
    contents(desk, questions, further !== ""),
    `<main id="main">`,
    ...sections,
    further,
    sourcesSection(cited, gradesOf(input)),
    notesSection(notes, known),
    `</main>`,
    methodFooter(input.head),
    `</body></html>\n`,
  ]);
}

function head(title: string): Html {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">` +
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`
  );
}

const LEGEND = [
  ["un", "UN"],
  ["official", "government, party to the conflict, court"],
  ["monitor", "monitor, aid organisation"],
  ["expert", "expert"],
  ["outlet", "outlet, or no source named"],
] as const;

function header(title: string): Html {
  const legend = LEGEND.map(([kind, words]) => {
    const hue = hueOf(kind);
    const mark = `<g class="row ${hue}">${shape(hue, 8, 6, false)}</g>`;
    return `<li><svg viewBox="0 0 16 12" aria-hidden="true" focusable="false">${mark}</svg>${words}</li>`;
  });
  return (
    `<header><p class="over">Dossier</p><h1><bdi>${escapeHtml(title)}</bdi></h1>` +
    `<p class="lede">Rival figures side by side. Each one leads to the sentence that states it, in its report.</p>` +
    `<ul class="legend" aria-label="Marks, by who says so">${legend.join("")}</ul></header>`
  );
}

function contents({ shown }: Desk, questions: readonly Question[], further: boolean): Html {
  const links = questions.map(
    (question) =>
      `<li><a href="#${anchor("q", question.key)}">${titleOf(question, shown)}</a></li>`,
  );
  if (further) links.push(`<li><a href="#further">Sentences cited from other questions</a></li>`);
  links.push(
    `<li><a href="#sources">Reports</a></li>`,
    `<li><a href="#notes">What could not be read</a></li>`,
    `<li><a href="#method">How these figures were weighed</a></li>`,
  );
  return `<nav aria-labelledby="contents-h"><h2 id="contents-h">In this page</h2><ul>${links.join("")}</ul></nav>`;
}

/** Sentences that were cited and stand in no section: each figure has one on the page. */
function furtherSection({ cite, shown }: Desk): Html {
  const articles = cite.owed().map((id) => {
    const words = escapeHtml(claimWords(shown.claims.get(id)));
    return cite.sentence(id, `${words}<span>cited above</span>`);
  });
  if (articles.length === 0) return "";
  return (
    `<section id="further" aria-labelledby="further-h"><h2 id="further-h">Sentences cited from other questions</h2>` +
    `${articles.join("")}</section>`
  );
}

/** The documents that the printed sentences point to, in order of their ids. */
function citedDocuments(html: Html, documents: DossierInput["documents"]): Document[] {
  const anchors = new Set(
    Array.from(html.matchAll(/href="#(d-[0-9a-f]{1,16})"/g), (one) => one[1]),
  );
  const cited = [...documents.values()].filter(({ id }) => anchors.has(anchor("d", id)));
  return cited.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function gradesOf({ grades, questions }: DossierInput): ReadonlyMap<string, Grade> {
  const known = questions.flatMap(({ voices }) =>
    voices.map(({ origin, grade }): [string, Grade] => [origin, grade]),
  );
  const given = [...(grades ?? [])].map(([id, grade]): [string, Grade] => [keyPart(id), grade]);
  return new Map([...known, ...given]);
}
