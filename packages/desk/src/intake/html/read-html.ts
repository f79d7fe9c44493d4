import type { Mask } from "vouch";
import type { Limits } from "../limits.ts";
import type { NoteList } from "../note.ts";
import type { Runs } from "../offset-map.ts";
import { decideMetadata, type PageMetadata } from "./metadata.ts";
import { whyNotArticle } from "./not-article.ts";
import { toPageText } from "./page-text.ts";
import { type PageReading, readPage } from "./read-page.ts";

/** A page as text with what it says about itself. */
export interface HtmlReading {
  readonly text: string;
  readonly runs: Runs;
  readonly masked: readonly Mask[];
  readonly metadata: PageMetadata;
  /** Why the page is no report; null where it is one. */
  readonly notArticle: string | null;
}

/** Read a page: visible text with the way back, furniture masked, trouble in notes. */
export function readHtml(source: string, limits: Limits, notes: NoteList): HtmlReading {
  const page = readPage(source, limits);
  noteTrouble(page, source, limits, notes);
  const { text, runs, masked, words } = toPageText(page);
  const heading = page.blocks.find((block) => block.part === "title" && block.heading === 1);
  const title = heading?.text.replace(/\s+/g, " ") ?? null;
  const metadata = decideMetadata(page.scan.facts, title);
  const notArticle = text === "" ? null : whyNotArticle(page.blocks, page.scan.facts.title, words);
  if (notArticle === null) return { text, runs, masked, metadata, notArticle };
  notes.add(
    "intake/not-the-article",
    "warning",
    `This is not the article: ${notArticle}. Nothing was read.`,
    {
      next: "Open the page in a browser, save it when the report is on the screen, and add that.",
    },
  );
  const all = text === "" ? [] : [{ start: 0, end: text.length, why: "not the article" }];
  return { text, runs, masked: all, metadata, notArticle };
}

function noteTrouble(page: PageReading, source: string, limits: Limits, notes: NoteList): void {
  const { capped, crowded, embedded, swallowed } = page.scan;
  const { hidden } = page;
  if (hidden.blocks > 0) {
    notes.add(
      "intake/hidden-text",
      "info",
      `${hidden.blocks} stretches of text (${hidden.units} characters) that the page does not show were not read.`,
    );
  }
  if (capped === "depth") {
    notes.add(
      "intake/too-deep",
      "warning",
      `Elements lie more than ${limits.depth} deep; deeper ones were read as if flat (limit depth).`,
    );
  } else if (capped === "elements") {
    notes.add(
      "intake/too-many-elements",
      "warning",
      `The page has more than ${limits.elements.toLocaleString("en")} elements; after that only its text was read (limit elements).`,
    );
  }
  if (crowded > 0) {
    notes.add(
      "intake/too-many-attributes",
      "info",
      `${crowded} ${crowded === 1 ? "element has" : "elements have"} more than ${limits.attributes} attributes; the rest was not looked at (limit attributes).`,
    );
  }
  if (embedded > 10_000) {
    notes.add(
      "intake/embedded-not-decoded",
      "info",
      `${Math.ceil(embedded / 1000)} kB of pictures inside the page were not decoded.`,
    );
  }
  const share = Math.round((swallowed / Math.max(1, source.length)) * 100);
  if (swallowed > 0 && share >= 1) {
    notes.add(
      "intake/markup-swallowed",
      "warning",
      `${share} % of the page lies in a tag or comment that is never closed and was not read.`,
      {
        next: "Look whether the page was saved whole.",
      },
    );
  }
}
