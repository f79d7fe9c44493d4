import { GENRES } from "../../intake/genres.ts";
import type { Argument, Command, Option } from "./command.ts";

/** What a file cannot say of itself. */
const GIVEN: readonly Option[] = [
  { name: "source", value: "NAME", says: "who published it" },
  {
    name: "published",
    value: "DAY",
    says: "day, month or year of publication: 2019-08-06, 2019-08, 2019",
  },
  { name: "url", value: "ADDRESS", says: "where it was found" },
  { name: "lang", value: "CODE", says: "language of the text, two letters: en, ar" },
  { name: "genre", value: "GENRE", choices: GENRES, says: "kind of writing" },
];

export const BECAUSE: Option = {
  name: "because",
  value: "WORDS",
  says: "the reason, kept in the ledger",
};

export const DOCUMENT: Argument = {
  name: "DOCUMENT",
  says: "first digits of its id (6 or more), or its file name",
  required: true,
  many: false,
};

export const CLAIM: Argument = {
  name: "CLAIM",
  says: "first digits of its id (6 or more)",
  required: true,
  many: false,
};

export const REPORTS: readonly Command[] = [
  {
    name: "add",
    group: "reports",
    summary: "Take reports in, read them and keep them",
    says: [
      "Reads .txt .md .html .htm; other kinds get a line and the rest go on. Folders are read with all that is in them.",
      "Hidden files and workspaces (*.vouch) in a folder are passed over.",
      "The same file again changes nothing; the same text from elsewhere is one more appearance, never a second voice.",
      "Ctrl-C ends after the report in work; the same command goes on where it stopped.",
    ],
    arguments: [
      {
        name: "PATH",
        says: "file, folder, pattern such as 'reports/**/*.html', or - for stdin",
        required: true,
        many: true,
      },
    ],
    options: [...GIVEN, { name: "title", value: "WORDS", says: "title, for one report" }],
    forms: ["json"],
    fails: "some file could not be taken in; the others are",
    examples: [
      { line: "vouch add reports/", says: "a folder with all that is in it" },
      {
        line: "vouch add page.html --source SANA --published 2019-08-06",
        says: "say what a page does not",
      },
      { line: "pbpaste | vouch add - --source Reuters", says: "a text from another program" },
    ],
  },
  {
    name: "read",
    group: "reports",
    summary: "Read reports without keeping anything",
    says: ["Prints the claims of each file with their words. No workspace is opened or made."],
    arguments: [
      { name: "FILE", says: "file, folder, pattern, or - for stdin", required: true, many: true },
    ],
    options: GIVEN,
    forms: ["json"],
    fails: "some file could not be read; the others are",
    examples: [
      { line: "vouch read report.txt", says: "claims with their words" },
      { line: "vouch read report.html --json", says: "document, claims and notes as records" },
    ],
  },
  {
    name: "documents",
    group: "reports",
    summary: "List the reports, and what could not be read of them",
    says: [
      "A line a report: id, date and how it is known, source, language, genre, claims, appearances.",
    ],
    arguments: [],
    options: [
      { name: "unreadable", says: "only reports of which something could not be read" },
      { name: "retracted", says: "also reports that were taken back" },
    ],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch documents", says: "all reports" },
      { line: "vouch documents --unreadable", says: "what is missing from the figures, and why" },
    ],
  },
  {
    name: "show",
    group: "reports",
    summary: "Show a report with its claims marked",
    says: [
      "The text with the words of each claim marked; page furniture folded; control characters shown, never sent.",
    ],
    arguments: [DOCUMENT],
    options: [],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch show 3f9a2c", says: "by the first digits of its id" },
      { line: "vouch show report.txt | less -R", says: "by its file name, page by page" },
    ],
  },
  {
    name: "set",
    group: "reports",
    summary: "Correct what is known of a report",
    says: [
      "An entry in the ledger; the machine's value stays beside yours. `vouch undo` takes it back.",
      "The report is read again, since times, speakers and flags depend on it.",
    ],
    arguments: [DOCUMENT],
    options: [
      ...GIVEN.filter(({ name }) => name !== "url"),
      { name: "title", value: "WORDS", says: "title" },
      BECAUSE,
    ],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch set 3f9a2c --published 2019-08-06 --because 'archived copy'", says: "a date" },
      { line: "vouch set report.txt --source SOHR --genre monitor", says: "two fields at once" },
    ],
  },
  {
    name: "reread",
    group: "reports",
    summary: "Read reports again with the reader of this version",
    says: [
      "The new reading supersedes the old one, which stays in the ledger.",
      "Without DOCUMENT: those that this reader has not read yet. Ctrl-C ends after the report in work; run it again to go on.",
    ],
    arguments: [{ ...DOCUMENT, required: false, many: true }],
    options: [{ name: "all", says: "also those that this reader has read already" }],
    forms: ["json"],
    fails: "some report could not be read again",
    examples: [
      { line: "vouch reread", says: "after an update of Vouch" },
      { line: "vouch reread report.txt", says: "one report" },
    ],
  },
  {
    name: "retract",
    group: "reports",
    summary: "Take a report or a claim out of all figures",
    says: [
      "It stays in the ledger and is listed among what was left out. `vouch undo` brings it back.",
    ],
    arguments: [
      {
        name: "DOCUMENT|CLAIM",
        says: "first digits of its id, or a file name",
        required: true,
        many: false,
      },
    ],
    options: [BECAUSE],
    forms: ["json"],
    fails: "never",
    examples: [
      {
        line: "vouch retract 3f9a2c --because 'withdrawn by the outlet'",
        says: "a report with all its claims",
      },
      { line: "vouch retract b81c0d44 --because 'a misprint'", says: "one claim" },
    ],
  },
];
