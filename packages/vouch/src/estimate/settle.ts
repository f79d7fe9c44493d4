import type { Estimate, MeasureKind, MeasureRow } from "../model/index.ts";
import { sentence } from "./words.ts";

/** What would settle a question of each kind. */
const BY_KIND: Readonly<Record<MeasureKind, string>> = {
  stock: "a count for a stated day, by a body that says how it counted",
  flow: "a list of the single cases with day and place, so that two counts can be compared case by case",
  share: "the whole and the part that it is a share of, each with its day and its source",
  change: "the counts before and after, from one body, with what each leaves out",
};

/** Families for which the field knows a better witness, by a word of the family's or measure's id. */
const BY_WORD: readonly (readonly [word: string, asks: string])[] = [
  ["assets", "the report that first gave the sum, with what it counts as an asset"],
  ["price", "prices of the day from more than one market"],
  ["finance", "the report that first gave the sum, with the accounts or seizures that it rests on"],
  ["strength", "the report that first gave the number, with whom it counts and on what day"],
  ["camp", "a registration or head count by the camp’s administration for a stated day"],
  [
    "displacement",
    "the tracking round of the day, with where people left and where they were counted",
  ],
  ["territory", "a map of the day that says what counts as held"],
  ["casualties", "a list case by case, with day and place and who counts as what"],
];

/** What would settle a question, in a sentence: first what is missing most, then what to look for. */
export function settleOf(row: MeasureRow, estimate: Estimate): string {
  const words = `${row.family}-${row.id}`.split("-");
  const ask = BY_WORD.find(([word]) => words.includes(word))?.[1] ?? BY_KIND[row.kind];
  return `${sentence(`${leadOf(estimate)}${ask}`)}.`;
}

function leadOf({ origins, unnamed, best, confidence }: Estimate): string {
  if (origins + unnamed === 0) return "Any statement that it has happened; then ";
  if (origins === 0) return "Who first said it; then ";
  if (best === null) return "A figure instead of a bound: ";
  if (origins === 1) return "A second origin that counted for itself: ";
  return confidence === "well supported" ? "If doubt remains: " : "";
}
