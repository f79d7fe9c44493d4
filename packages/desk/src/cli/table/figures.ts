import type { Command, Option } from "./command.ts";
import { CLAIM } from "./reports.ts";

const LIMIT: Option = { name: "limit", value: "N", says: "at most so many" };
const CSV: Option = { name: "csv", says: "a table for a spreadsheet, formula-safe" };
const KINDS = [
  "figure",
  "event",
  "statement",
  "trend",
  "ordinal",
  "control",
  "forecast",
  "assessment",
  "post",
  "organisation",
  "channel",
  "access",
  "policy",
  "attribute",
] as const;
const MODALITIES = [
  "asserted",
  "possible",
  "conditional",
  "predicted",
  "planned",
  "promised",
  "habitual",
  "denied",
] as const;
const FLAGS = [
  "unsourced",
  "attribution-inferred",
  "actor-inferred",
  "date-assumed",
  "vague",
  "coercion",
  "machine-translated",
  "sense-doubtful",
  "direction-control",
  "mixed-scripts",
  "opinion",
] as const;

export const FIGURES: readonly Command[] = [
  {
    name: "questions",
    group: "figures",
    summary: "List what the reports put a number to, a line each",
    says: [
      "A line a key: low, best, high, named origins, origins that nobody names, flags.",
      "- = not stated, ↑ ↓ = some voice leaves that side open. With --contested: where origins differ.",
    ],
    arguments: [],
    options: [
      { name: "measure", value: "MEASURE", says: "only of this measure, e.g. killed" },
      { name: "family", value: "FAMILY", says: "only of this family of measures, e.g. finance" },
      { name: "area", value: "PLACE", says: "only of this place" },
      { name: "population", value: "WORD", says: "only of these people, or of this holder" },
      { name: "contested", says: "only where two origins or more state different figures" },
      { name: "open", says: "only where some voice leaves a side without a bound" },
      LIMIT,
      CSV,
    ],
    forms: ["json", "csv"],
    fails: "never",
    examples: [
      { line: "vouch questions", says: "all" },
      {
        line: "vouch questions --family finance",
        says: "measures that people confuse, side by side",
      },
      { line: "vouch questions --contested --csv > questions.csv", says: "for a spreadsheet" },
    ],
  },
  {
    name: "question",
    group: "figures",
    summary: "Show the rival figures of a question, each with its sentence",
    says: [
      "A chart of the figures, the sentence under each, what stands apart and why, what was left out, what would settle it.",
      "With a family or a measure: all its questions.",
    ],
    arguments: [
      {
        name: "KEY|FAMILY",
        says: "a key as `vouch questions` lists it, its beginning, a measure or a family",
        required: true,
        many: false,
      },
    ],
    options: [LIMIT],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch question reserves.is.any.2022.usd", says: "one question" },
      { line: "vouch question finance", says: "a whole family" },
    ],
  },
  {
    name: "claims",
    group: "figures",
    summary: "List claims, each with its words",
    says: ["Filters narrow each other down. Claims that do not count are listed with the reason."],
    arguments: [],
    options: [
      { name: "document", value: "DOCUMENT", says: "only of this report" },
      { name: "kind", value: "KIND", choices: KINDS, says: "only of this kind" },
      { name: "measure", value: "MEASURE", says: "only of this measure, or unclassified" },
      { name: "actor", value: "ACTOR", says: "only about this actor, by id or name" },
      { name: "place", value: "PLACE", says: "only about this place, by id or name" },
      { name: "since", value: "DAY", says: "only about a time that ends on this day or later" },
      { name: "until", value: "DAY", says: "only about a time that begins on this day or earlier" },
      { name: "flag", value: "FLAG", choices: FLAGS, says: "only with this flag" },
      { name: "modality", value: "WORD", choices: MODALITIES, says: "only put in this way" },
      LIMIT,
      CSV,
    ],
    forms: ["json", "csv"],
    fails: "never",
    examples: [
      { line: "vouch claims --measure killed --since 2019-01-01", says: "deaths since 2019" },
      { line: "vouch claims --modality predicted --json", says: "predictions, as records" },
      { line: "vouch claims --flag unsourced --csv > unsourced.csv", says: "for a spreadsheet" },
    ],
  },
  {
    name: "why",
    group: "figures",
    summary: "Show where a claim comes from and what became of it",
    says: [
      "The sentence in its report, who says it to whom, the rule that read it, the entries about it, whether it counts and where.",
    ],
    arguments: [CLAIM],
    options: [],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch why b81c0d44", says: "in words" },
      { line: "vouch why b81c0d44 --json", says: "the claim, its report, the entries about it" },
    ],
  },
  {
    name: "dossier",
    group: "figures",
    summary: "Write one page with figures, sentences and sources",
    says: [
      "A self-contained HTML page without scripts: every number leads to its sentence. Prints the path of the file.",
      "Without --question: every question on which two origins or more speak, or all where there is none.",
    ],
    arguments: [],
    options: [
      { name: "out", short: "o", value: "FILE", says: "the file to write; required" },
      {
        name: "question",
        value: "KEY",
        many: true,
        says: "a key, measure or family; may be given again",
      },
      {
        name: "title",
        value: "WORDS",
        default: "the name of the workspace",
        says: "title of the page",
      },
      { name: "force", says: "write over a file that is there" },
    ],
    forms: ["json"],
    fails: "the file could not be written",
    examples: [
      { line: "vouch dossier --out dossier.html", says: "all contested questions" },
      {
        line: "vouch dossier --question finance --out finance.html --force",
        says: "one family, anew",
      },
    ],
  },
];
