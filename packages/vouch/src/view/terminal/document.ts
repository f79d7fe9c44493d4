import type { Claim, Document, Mask, Span } from "../../model/index.ts";
import { chainOf } from "../figures.ts";
import { formatAmount } from "../numbers.ts";
import { formatSpan, formatWhen, PUBLISHED_BASIS } from "../times.ts";
import { clip, escapeForTerminal, widthOf, wrap } from "./escape.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./question.ts";

const MARGIN = 8;

/** A word of the text, or a stretch of furniture folded to one line. */
interface Piece {
  readonly words: string;
  readonly marked: boolean;
  /** Numbers of the claims that begin in it. */
  readonly numbers: readonly number[];
  readonly folded: boolean;
  /** The text breaks the line before it. */
  readonly breaks: number;
}

interface Mark extends Span {
  readonly number: number;
}

/**
 * A document with its claims: the text with the words of each claim marked and its number in the
 * margin, furniture folded, control characters shown; then the claims by number.
 */
export function showDocument(
  document: Document,
  claims: readonly Claim[],
  screen: Screen,
): string[] {
  const marks = claims.map((claim, at): Mark => {
    const { start, end } = claim.amount?.quote ?? claim.quote;
    return { start, end, number: at + 1 };
  });
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  return [
    ...headLines(document, screen),
    ...fill(piecesOf(document, marks), screen),
    "",
    ...claims.flatMap((claim, at) => claimLines(claim, at + 1, screen)),
  ];
}

function headLines(document: Document, { paint, columns }: Screen): string[] {
  const { published, source, coverage } = document;
  const date = `${formatSpan(published.start, published.end)}, ${PUBLISHED_BASIS[published.basis]}`;
  const read =
    coverage.read >= coverage.all && coverage.unread.length === 0
      ? "read in full"
      : `read in part: ${coverage.unread.map(({ what, why }) => `${what} (${why})`).join("; ")}`;
  const lines = [
    `${source.name ?? "outlet not known"} · ${date}`,
    `${document.id.slice(0, 12)} · ${read}`,
  ];
  return [
    paint.strong(clip(escapeForTerminal(document.title ?? document.file ?? "no title"), columns)),
    ...lines.flatMap((line) => wrap(escapeForTerminal(line), columns).map(paint.dim)),
    "",
  ];
}

const WORD = /\S+/g;

/** One walk over the words, the marks and the masks: cost in line with their number. */
function piecesOf(document: Document, marks: readonly Mark[]): Piece[] {
  const { text } = document;
  const maskAt = maskFinder(document.masked);
  const numbersAt = numberTaker(marks);
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const breaks = text.slice(at, start).split("\n").length - 1;
    at = end;
    const mask = maskAt(start);
    if (mask === null) {
      const taken = numbersAt(start, end);
      pieces.push({ words: escapeForTerminal(match[0]), ...taken, folded: false, breaks });
    } else if (!isFoldOf(pieces.at(-1), mask)) pieces.push(foldOf(mask, breaks));
  }
  return pieces;
}

/** The mask over a unit of the text; asked in text order. */
function maskFinder(masked: readonly Mask[]): (unit: number) => Mask | null {
  const masks = [...masked].sort((a, b) => a.start - b.start);
  let next = 0;
  return (unit) => {
    while ((masks[next]?.end ?? Infinity) <= unit) next++;
    const mask = masks[next];
    return mask !== undefined && mask.start <= unit ? mask : null;
  };
}

/** Which claims begin before the end of a word, and whether the word is within one. */
function numberTaker(
  marks: readonly Mark[],
): (start: number, end: number) => Pick<Piece, "marked" | "numbers"> {
  let next = 0;
  let reach = 0;
  return (start, end) => {
    const numbers: number[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) {
      numbers.push(mark.number);
      reach = Math.max(reach, mark.end);
    }
    return { numbers, marked: numbers.length > 0 || start < reach };
  };
}

function foldOf(mask: Mask, breaks: number): Piece {
  const words = `… ${mask.end - mask.start} characters not read: ${escapeForTerminal(mask.why)} …`;
  return { words, marked: false, numbers: [mask.start], folded: true, breaks: Math.max(1, breaks) };
}

function isFoldOf(piece: Piece | undefined, mask: Mask): boolean {
  return piece?.folded === true && piece.numbers[0] === mask.start;
}

function fill(pieces: readonly Piece[], { paint, columns }: Screen): string[] {
  const room = Math.max(20, columns - MARGIN);
  const lines: string[] = [];
  let line: Piece[] = [];
  let width = 0;
  const close = (): void => {
    if (line.length > 0) lines.push(lineOf(line, paint));
    line = [];
    width = 0;
  };
  for (const piece of pieces) {
    const more = widthOf(piece.words) + 1;
    const fresh = piece.breaks > 0 || line[0]?.folded === true;
    if (fresh || width + more > room) close();
    if (piece.breaks > 1) lines.push("");
    line.push(piece);
    width += more;
  }
  close();
  return lines;
}

function lineOf(pieces: readonly Piece[], paint: Paint): string {
  if (pieces[0]?.folded) return `${" ".repeat(MARGIN)}${paint.dim(pieces[0].words)}`;
  const numbers = pieces.flatMap((piece) => piece.numbers);
  const margin = numbers.length === 0 ? "" : clip(numbers.join(","), MARGIN - 2);
  return `${margin.padStart(MARGIN - 2)}  ${runs(pieces, paint)}`;
}

/** Neighbouring marked words are one mark. */
function runs(pieces: readonly Piece[], paint: Paint): string {
  const out: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) out.push(paint.mark(run.join(" ")));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.marked && piece.numbers.length > 0) close();
    if (piece.marked) run.push(piece.words);
    else {
      close();
      out.push(piece.words);
    }
  }
  close();
  return out.join(" ");
}

function claimLines(claim: Claim, number: number, { paint, columns }: Screen): string[] {
  const { amount, measure, when, flags } = claim;
  const what = amount === null ? claim.quote.text : `${formatAmount(amount)} · ${measure ?? ""}`;
  const lead = `${String(number).padStart(MARGIN - 2)}  ${claim.kind} · ${oneLineOf(what)}`;
  const about = `${chainOf(claim).join(" → ")} · ${formatWhen(when)}`;
  const modality = claim.modality === "asserted" ? [] : [claim.modality];
  const rest = [about, ...modality, ...flags].join(" · ");
  const indent = " ".repeat(MARGIN);
  return [
    clip(lead, columns),
    ...wrap(escapeForTerminal(rest), columns - MARGIN).map((line) => indent + paint.dim(line)),
  ];
}

function oneLineOf(words: string): string {
  return escapeForTerminal(words.replace(/\s+/gu, " "));
}
