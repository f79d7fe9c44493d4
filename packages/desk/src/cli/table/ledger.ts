import type { Argument, Command } from "./command.ts";
import { BECAUSE, CLAIM } from "./reports.ts";

/** The second word of a head that was pasted after --head as it was printed. */
const ROOT: Argument = {
  name: "ROOT",
  says: "only after --head NUMBER: the root, where a head is pasted as it was printed",
  required: false,
  many: false,
};

export const LEDGER: readonly Command[] = [
  {
    name: "judge",
    group: "ledger",
    summary: "Accept, reject or query a claim",
    says: [
      "A rejected claim counts in no figure and is listed with your reason; a queried one counts, marked.",
    ],
    arguments: [
      CLAIM,
      {
        name: "VERDICT",
        says: "accept, reject or query",
        required: true,
        many: false,
        choices: ["accept", "reject", "query"],
      },
    ],
    options: [BECAUSE],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch judge b81c0d44 accept", says: "you have checked it" },
      { line: "vouch judge b81c0d44 reject --because 'an age, no count'", says: "with a reason" },
    ],
  },
  {
    name: "grade",
    group: "ledger",
    summary: "Grade a source, A (best) to F (cannot be judged)",
    says: ["A source without a grade counts as F."],
    arguments: [
      {
        name: "SOURCE",
        says: "id or name, as `vouch question` shows it",
        required: true,
        many: false,
      },
      {
        name: "GRADE",
        says: "A to F",
        required: true,
        many: false,
        choices: ["A", "B", "C", "D", "E", "F"],
      },
    ],
    options: [BECAUSE],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch grade sohr B --because 'names and dates given'", says: "a monitor" },
      { line: "vouch grade 'Levant Courier' E", says: "a source by its name" },
    ],
  },
  {
    name: "undo",
    group: "ledger",
    summary: "Take an entry back",
    says: ["Undoing is an entry too: undo that one, and the first is back. Nothing is deleted."],
    arguments: [
      {
        name: "ENTRY",
        says: "its number, as `vouch history` lists it",
        required: true,
        many: false,
      },
    ],
    options: [BECAUSE],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch undo 42", says: "take entry 42 back" },
      { line: "vouch undo 42 --because 'wrong claim'", says: "with a reason" },
    ],
  },
  {
    name: "history",
    group: "ledger",
    summary: "List the entries of the ledger",
    says: ["A line an entry: number, time, who, kind, what it is about, what it says."],
    arguments: [],
    options: [
      { name: "about", value: "ID", says: "only about this report, claim, source or entry" },
      { name: "limit", value: "N", says: "only the last so many" },
    ],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch history --limit 20", says: "the last twenty" },
      { line: "vouch history --about report.txt", says: "what was done to one report" },
    ],
  },
  {
    name: "verify",
    group: "ledger",
    summary: "Check that nothing was changed behind the ledger",
    says: [
      "Hashes every entry and original anew, cuts every quote anew from its text, compares the head. Changes nothing.",
      "With --head it also finds a folder that was put back to an older copy.",
    ],
    arguments: [ROOT],
    options: [
      {
        name: "head",
        value: "ROOT",
        says: "a head printed earlier: number and root, root alone, or its first 12 digits",
      },
    ],
    forms: ["json"],
    fails: "something is wrong; each thing is named",
    examples: [
      { line: "vouch verify", says: "the whole workspace" },
      { line: "vouch verify --head 3f9a2c81d07e", says: "against a head that you wrote down" },
      { line: "vouch verify --head 39 3f9a2c81d07e", says: "the same, with its number" },
    ],
  },
];
