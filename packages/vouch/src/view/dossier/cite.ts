import { sentence } from "../../estimate/words.ts";
import type { Claim, ClaimId, Document } from "../../model/index.ts";
import type { Cited, Prose } from "../answer.ts";
import { type Context, chainOf, contextFinder, oneLine, type Shown } from "../figures.ts";
import { formatAmount } from "../numbers.ts";
import { formatSpan, PUBLISHED_BASIS, TIME_BASIS } from "../times.ts";
import { anchor, escapeHtml, type Html, name, time } from "./html.ts";

/** Prints figures with their sentences, each sentence once, and remembers what is still owed. */
export interface Citer {
  /** A figure as a link to its sentence; without a claim it must not be shown at all. */
  readonly figure: (cited: Cited) => Html;
  readonly prose: (prose: Prose) => Html;
  /** The sentence of a claim in its report; "" where it stands already. */
  readonly sentence: (id: ClaimId, heading: Html, more?: readonly Html[]) => Html;
  /** Claims that were cited and have no sentence on the page yet. */
  readonly owed: () => ClaimId[];
}

/** A citer for one page. */
export function citer(shown: Shown): Citer {
  const printed = new Set<ClaimId>();
  const cited = new Set<ClaimId>();
  const find = contextFinder();
  const figure = ({ figure: words, claim }: Cited): Html => {
    if (claim === null || !shown.claims.has(claim)) return "a figure without a sentence here";
    cited.add(claim);
    return `<a href="#${anchor("c", claim)}">${escapeHtml(words)}</a>`;
  };
  return {
    figure,
    prose: (prose) =>
      prose
        .map((piece) => (typeof piece === "string" ? escapeHtml(piece) : figure(piece)))
        .join(""),
    sentence: (id, heading, more = []) => {
      const claim = shown.claims.get(id);
      if (claim === undefined || printed.has(id)) return "";
      printed.add(id);
      const document = shown.documents.get(claim.document) ?? null;
      const context = document === null ? null : find(document, claim);
      return article(claim, document, context, [heading, ...more]);
    },
    owed: () => [...cited].filter((id) => !printed.has(id)),
  };
}

function article(
  claim: Claim,
  document: Document | null,
  context: Context | null,
  [heading = "", ...more]: readonly Html[],
): Html {
  const language = document?.language.code ?? null;
  const lang = language === null ? "" : ` lang="${escapeHtml(language)}"`;
  const words =
    context === null ? `<mark>${escapeHtml(oneLine(claim.quote.text))}</mark>` : told(context);
  const lines = [chainLine(claim), whenLine(claim), documentLine(document), ...more];
  return (
    `<article class="said" id="${anchor("c", claim.id)}"><h4>${heading}</h4><div>` +
    `<blockquote dir="auto"${lang}>${words}</blockquote>` +
    `${lines.map((line) => `<p class="meta">${line}</p>`).join("")}</div></article>`
  );
}

function told({ before, head, quote, tail, after }: Context): Html {
  const near = (words: string): Html =>
    words === "" ? "" : `<span class="near">${escapeHtml(oneLine(words))}</span>`;
  const own = `<span class="own">${flat(head)}<mark>${flat(quote)}</mark>${flat(tail)}</span>`;
  return [near(before), own, near(after)].filter((part) => part !== "").join(" ");
}

function flat(words: string): Html {
  return escapeHtml(words.replace(/\s+/gu, " "));
}

function chainLine(claim: Claim): Html {
  const chain = chainOf(claim).map(name).join(" → ");
  const method =
    claim.method === null
      ? "no method stated"
      : `method: <q>${escapeHtml(oneLine(claim.method.text))}</q>`;
  return `${chain}; ${method}`;
}

function whenLine({ when }: Claim): Html {
  if (when.start === null && when.end === null) return sentence(TIME_BASIS.none);
  return `Time: ${time(formatSpan(when.start, when.end))}, ${escapeHtml(TIME_BASIS[when.basis])}`;
}

function documentLine(document: Document | null): Html {
  if (document === null) return "The report is not in this page.";
  const { published } = document;
  const title = document.title ?? document.file ?? "no title";
  const link = `<a href="#${anchor("d", document.id)}"><cite>${escapeHtml(title)}</cite></a>`;
  const date = time(formatSpan(published.start, published.end));
  return `In ${link}, ${date}, ${escapeHtml(PUBLISHED_BASIS[published.basis])}`;
}

/** Words of a claim's figure; its own words where it has none. */
export function claimWords(claim: Claim | undefined): string {
  if (claim === undefined) return "a figure";
  return claim.amount === null ? oneLine(claim.quote.text) : formatAmount(claim.amount);
}
