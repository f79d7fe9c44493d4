import type { Command } from "./command.ts";

export const START: readonly Command[] = [
  {
    name: "demo",
    group: "start",
    summary: "Read the demo reports and show what Vouch makes of them",
    says: [
      "Reads the reports of corpus/demo into a workspace of its own and shows a short tour.",
      "Run again it adds nothing twice. The workspace stays, so that you can go on asking it.",
    ],
    arguments: [],
    options: [
      {
        name: "keep",
        value: "FOLDER",
        default: "./demo.vouch",
        says: "the folder of the demo's workspace",
      },
    ],
    forms: ["json"],
    fails: "a demo report could not be read",
    examples: [
      { line: "vouch demo", says: "the tour" },
      { line: "vouch demo --keep /tmp/tour.vouch", says: "the same, kept elsewhere" },
      { line: "vouch questions -w demo.vouch", says: "go on with what it has read" },
    ],
  },
  {
    name: "doctor",
    group: "start",
    summary: "Check that this machine has what Vouch needs",
    says: [
      "Looks at Node, the database driver, the packs, the terminal and, where there is one, the workspace.",
    ],
    arguments: [],
    options: [],
    forms: ["json"],
    fails: "something that Vouch needs is missing or broken",
    examples: [
      { line: "vouch doctor", says: "check this machine and ./case.vouch" },
      { line: "vouch doctor -w syria.vouch", says: "check another workspace" },
    ],
  },
  {
    name: "version",
    group: "start",
    summary: "Print the version",
    says: ["Prints the version of Vouch and of its reader: readings name the version they are of."],
    arguments: [],
    options: [],
    forms: ["json"],
    fails: "never",
    examples: [
      { line: "vouch version", says: "Vouch and its reader" },
      { line: "vouch --version", says: "the number alone" },
    ],
  },
  {
    name: "help",
    group: "start",
    summary: "Explain Vouch, or one command",
    says: ["The same as `vouch COMMAND --help`."],
    arguments: [{ name: "COMMAND", says: "the command to explain", required: false, many: false }],
    options: [],
    forms: [],
    fails: "never",
    examples: [
      { line: "vouch help", says: "all commands" },
      { line: "vouch help add", says: "one of them" },
    ],
  },
];
