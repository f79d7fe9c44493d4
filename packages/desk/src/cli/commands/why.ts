import {
  type Book,
  type BookClaim,
  type Entry,
  formatAmount,
  formatSpan,
  namesFrom,
  type Question,
  questionKey,
  TIME_BASIS,
  toRecordLine,
  type Voice,
} from "vouch";
import { type Case, withCase } from "../case.ts";
import { whatOf } from "../claim-lines.ts";
import { entryWords } from "../entry-words.ts";
import { getClaim } from "../look-up.ts";
import { entryLine } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { dateWords, nameOf, safe, shortId } from "../words.ts";

const CONTEXT = 240;
const PARAGRAPH = /\n\s*\n/;

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, (found) => {
    const one = getClaim(found.book(), turn.operands[0] ?? "");
    const entries = entriesOf(found.book(), one);
    if (turn.form === "json") {
      turn.print(toRecordLine("claim", one.claim));
      turn.print(toRecordLine("document", one.document));
      for (const entry of entries) turn.print(entryLine(entry));
      return 0;
    }
    sayClaim(turn, one);
    sayVoices(turn, one);
    sayReading(turn, one, entries, found.book());
    sayCounting(turn, one, found);
    return 0;
  });
}

/** Entries that brought the claim and what was decided about it, oldest first. */
function entriesOf(book: Book, { claim, document }: BookClaim): Entry[] {
  const numbers = new Set<number>();
  const kept = book.documents.get(document.id);
  for (const { entry, reading } of kept?.readings ?? [])
    if (reading.claims.some(({ id }) => id === claim.id)) numbers.add(entry);
  for (const number of kept?.received ?? []) numbers.add(number);
  return book.entries.filter(({ number, subject }) => numbers.has(number) || subject === claim.id);
}

function sayClaim({ print, screen: { paint } }: Turn, { claim, document }: BookClaim): void {
  const { text } = document;
  const { start, end } = claim.quote;
  const before =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split(PARAGRAPH)
      .at(-1) ?? "";
  const after = text.slice(end, end + CONTEXT).split(PARAGRAPH)[0] ?? "";
  print(`${shortId(claim.id)}  ${paint.strong(safe(whatOf(claim)))}`);
  print("");
  print(
    `${paint.dim(safe(before))} ${paint.mark(safe(claim.quote.text, 2000))} ${paint.dim(safe(after))}`,
  );
  print("");
  const where = `${nameOf(document)} (${shortId(document.id)}), characters ${start}–${end}`;
  print(row("report", `${where}; ${safe(dateWords(document))}`));
  if (claim.amount !== null) {
    const { amount } = claim;
    print(
      row(
        "figure",
        `${safe(formatAmount(amount))}, in the words “${safe(amount.quote.text, 120)}”`,
      ),
    );
  }
  print(
    row(
      "time",
      safe(`${formatSpan(claim.when.start, claim.when.end)}, ${TIME_BASIS[claim.when.basis]}`),
    ),
  );
  print(
    row(
      "put as",
      [
        claim.modality,
        ...claim.hedges.map(({ kind, quote }) => `${kind} “${safe(quote.text, 60)}”`),
      ].join(", "),
    ),
  );
  if (claim.method !== null) print(row("method", `“${safe(claim.method.text, 200)}”`));
  for (const { text: words } of claim.excludes) print(row("leaves out", `“${safe(words, 200)}”`));
  if (claim.flags.length > 0) print(row("flags", paint.warn(claim.flags.join(", "))));
}

function row(label: string, words: string): string {
  return `  ${label.padEnd(11)} ${words}`;
}

function sayVoices({ print }: Turn, { claim }: BookClaim): void {
  for (const [at, voice] of claim.voices.entries())
    print(row(at === 0 ? "said by" : "after", voiceWords(voice)));
}

function voiceWords({ name, kind, verb, quote, inferred, said }: Voice): string {
  const who =
    name === null
      ? kind === "outlet"
        ? "outlet not known"
        : "no source named"
      : `${name} (${kind})`;
  const how = verb === null ? "" : `, “${verb}”`;
  const words = quote === null ? "" : `, in the words “${safe(quote.text, 80)}”`;
  const when = said === null ? "" : `, ${formatSpan(said.start, said.end)}`;
  return safe(`${who}${how}${when}${inferred ? ", inferred" : ""}`) + words;
}

function sayReading(
  { print }: Turn,
  { claim }: BookClaim,
  entries: readonly Entry[],
  book: Book,
): void {
  const { name, version, rule } = claim.reader;
  print(
    row(
      "read by",
      safe(
        `${name}${version === null ? "" : ` ${version}`}${rule === null ? "" : `, rule “${rule}”`}`,
      ),
    ),
  );
  for (const entry of entries) print(row(`entry ${entry.number}`, entryWords(entry, book)));
}

function sayCounting({ print }: Turn, one: BookClaim, { questions, packs }: Case): void {
  const { claim, document, left, state, queried } = one;
  const measures = new Map(packs().measures.map((measure) => [measure.id, measure]));
  const names = namesFrom(packs());
  const key = questionKey(claim, document, measures);
  print(
    row(
      "reviewed",
      queried ? "queried: it counts, marked" : state === "unreviewed" ? "not yet reviewed" : state,
    ),
  );
  if (key === null) {
    const why = left ?? "no question: it is no figure of a known measure";
    print(row(left === null ? "counts in" : "left out", safe(why)));
    return;
  }
  const question = questions().find((asked) => asked.key === key);
  const out = question?.left.find((one) => one.claim === claim.id)?.why ?? left;
  print(row(out === null ? "counts in" : "belongs to", safe(key)));
  if (out === null) print(row("", safe(howItCounts(question, claim.id, names))));
  else print(row("left out", safe(out)));
}

function howItCounts(
  question: Question | undefined,
  id: string,
  names: (id: string) => string,
): string {
  const voice = question?.voices.find(
    ({ claims, copies }) => claims.includes(id) || copies.includes(id),
  );
  if (voice === undefined) return "not counted";
  const origin = voice.named ? names(voice.origin) : "somebody whom nobody names";
  if (voice.copies.includes(id)) return `repeats ${origin}: counted once, with it`;
  const grade = voice.grade === "F" ? "not graded" : `grade ${voice.grade}`;
  return `as the voice of ${origin}, ${grade}`;
}
