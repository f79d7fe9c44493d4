import type { Claim, Question } from "../model/index.ts";
import { withoutPositions } from "./positions.ts";

/** A cell: text is guarded, a number stays a number, `null` is an empty cell. */
type Cell = string | number | boolean | null;

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** What a spreadsheet takes for a formula when a cell begins with it, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  ["id", ({ id }) => id],
  ["document", ({ document }) => document],
  ["kind", ({ kind }) => kind],
  ["measure", ({ measure }) => measure],
  ["low", ({ amount }) => amount?.low ?? null],
  ["best", ({ amount }) => amount?.best ?? null],
  ["high", ({ amount }) => amount?.high ?? null],
  ["unit", ({ amount }) => amount?.unit ?? null],
  ["per", ({ amount }) => amount?.per ?? null],
  ["comparator", ({ amount }) => (amount === null ? null : inWords(amount.comparator))],
  ["approximate", ({ amount }) => amount?.approximate ?? null],
  ["vague", ({ amount }) => amount?.vague ?? null],
  ["population", ({ population }) => population.id],
  ["places", ({ places }) => places.map(({ id, name }) => id ?? name).join("; ")],
  ["start", ({ when }) => when.start],
  ["end", ({ when }) => when.end],
  ["time_basis", ({ when }) => when.basis],
  ["modality", ({ modality }) => modality],
  ["voices", ({ voices }) => voices.map(({ name }) => name ?? "no source named").join(" > ")],
  ["method", ({ method }) => method?.text ?? null],
  ["excludes", ({ excludes }) => excludes.map(({ text }) => text).join(" | ")],
  ["flags", ({ flags }) => flags.join(" ")],
  ["quote_start", ({ quote }) => quote.start],
  ["quote_end", ({ quote }) => quote.end],
  ["quote", ({ quote }) => withoutPositions(quote.text)],
];

const QUESTION_COLUMNS: readonly Column<Question>[] = [
  ["key", ({ key }) => key],
  ["measure", ({ measure }) => measure],
  ["family", ({ family }) => family],
  ["population", ({ population }) => population],
  ["area", ({ area }) => area],
  ["start", ({ window }) => window.start],
  ["end", ({ window }) => window.end],
  ["unit", ({ unit }) => unit],
  ["per", ({ per }) => per],
  ["low", ({ estimate }) => estimate.low],
  ["best", ({ estimate }) => estimate.best],
  ["high", ({ estimate }) => estimate.high],
  ["open", ({ estimate }) => estimate.open.join(" ")],
  ["origins", ({ estimate }) => estimate.origins],
  ["unnamed", ({ estimate }) => estimate.unnamed],
  ["confidence", ({ estimate }) => estimate.confidence],
  ["why", ({ estimate }) => estimate.why],
  ["flags", ({ voices }) => [...new Set(voices.flatMap(({ flags }) => flags))].sort().join(" ")],
  ["left", ({ left }) => left.length],
  ["excludes", ({ excludes }) => excludes.map(({ quote }) => quote.text).join(" | ")],
  ["settle", ({ settle }) => settle],
];

/** Comparators as words: `=` and `>` would have to be guarded and would read oddly. */
const COMPARATORS: Readonly<Record<string, string>> = {
  "=": "equal",
  ">=": "at least",
  ">": "more than",
  "<=": "at most",
  "<": "fewer than",
};

function inWords(comparator: string): string {
  return COMPARATORS[comparator] ?? comparator;
}

/** Claims as CSV (RFC 4180, UTF-8, CRLF, one header line), one row a claim. */
export function toClaimsCsv(claims: readonly Claim[]): string {
  return toCsv(CLAIM_COLUMNS, claims);
}

/** Questions as CSV, one row a question; what stands apart is in the JSON form only. */
export function toQuestionsCsv(questions: readonly Question[]): string {
  return toCsv(QUESTION_COLUMNS, questions);
}

function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, cell]) => toCell(cell(row)))),
  ];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run is led by an apostrophe; quotes are doubled. */
function toCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== cell ? `"${safe.replaceAll('"', '""')}"` : safe;
}
