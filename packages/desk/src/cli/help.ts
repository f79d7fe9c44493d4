import { argumentWords } from "./parse.ts";
import { type Command, GROUPS, type Group, type Option } from "./table/command.ts";
import { GLOBALS } from "./table/globals.ts";
import { COMMANDS, optionsOf } from "./table/table.ts";

/** How help is set off; plain words where there is no colour. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const EXITS: readonly (readonly [code: string, says: string])[] = [
  ["0", "fine"],
  ["1", "something failed or is untrue"],
  ["2", "what was typed cannot be understood"],
  ["130", "interrupted with Ctrl-C; nothing that was told as done is lost"],
];

/** Help for the whole program. */
export function programHelp(ink: Ink): string {
  const groups = (Object.keys(GROUPS) as Group[]).flatMap((group) => [
    "",
    ink.strong(GROUPS[group]),
    ...columns(
      COMMANDS.filter((command) => command.group === group).map(({ name, summary }) => [
        name,
        summary,
      ]),
    ),
  ]);
  return lines([
    "Vouch: reports about an armed conflict go in; weighed figures come out, each with its sentence.",
    "",
    `${ink.strong("Usage")}  vouch COMMAND [options]`,
    ...groups,
    "",
    ink.strong("Options of every command"),
    ...columns(GLOBALS.map(optionRow)),
    "",
    ink.strong("Examples"),
    ...examples(
      [
        { line: "vouch demo", says: "see it at work on the demo reports" },
        { line: "vouch add reports/", says: "take your own in" },
        { line: "vouch questions", says: "see which numbers are contested" },
      ],
      ink,
    ),
    "",
    ink.strong("Exit codes"),
    ...columns(EXITS),
    "",
    ink.dim("`vouch COMMAND --help` explains a command; docs/guide explains them all."),
  ]);
}

/** Help for one command. */
export function commandHelp(command: Command, ink: Ink): string {
  const operands = command.arguments.map(argumentWords);
  const usage = ["vouch", command.name, ...operands, "[options]"].join(" ");
  const own = [...command.options];
  const shared = optionsOf(command).filter((option) => !own.includes(option));
  return lines([
    `${command.summary}.`,
    "",
    `${ink.strong("Usage")}  ${usage}`,
    "",
    ...command.says.flatMap((sentence) => fill(sentence, 0)),
    ...section("Arguments", command.arguments.map(argumentRow), ink),
    ...section("Options", own.map(optionRow), ink),
    ...section("Options of every command", shared.map(optionRow), ink),
    "",
    ink.strong("Examples"),
    ...examples(command.examples, ink),
    "",
    ink.strong("Exit codes"),
    ...columns(EXITS.map(([code, says]) => [code, code === "1" ? command.fails : says])),
    "",
    ink.dim(`More: docs/guide/${command.group}.md`),
  ]);
}

function section(
  name: string,
  rows: readonly (readonly [string, string])[],
  ink: Ink,
): readonly string[] {
  return rows.length === 0 ? [] : ["", ink.strong(name), ...columns(rows)];
}

function argumentRow(argument: Command["arguments"][number]): readonly [string, string] {
  const choices = argument.choices === undefined ? "" : `: ${argument.choices.join(", ")}`;
  return [argumentWords(argument), argument.says + choices];
}

/** How an option is written, and what it says. */
export function optionRow(option: Option): readonly [string, string] {
  const { name, short, value, says, choices, many } = option;
  const long = `--${name}${value === undefined ? "" : ` ${value}`}`;
  const words = [
    says,
    choices === undefined ? "" : `: ${choices.join(", ")}`,
    many ? "; may be given again" : "",
    option.default === undefined ? "" : ` (default: ${option.default})`,
  ];
  return [short === undefined ? `    ${long}` : `-${short}, ${long}`, words.join("")];
}

const WIDTH = 96;
const LABEL_MAX = 26;

function columns(rows: readonly (readonly [label: string, says: string])[]): string[] {
  const width = Math.min(LABEL_MAX, Math.max(...rows.map(([label]) => label.length)));
  return rows.flatMap(([label, says]) => {
    const [first = "", ...more] = fill(says, width + 4);
    const lead = `  ${label.padEnd(width)}  `;
    if (label.length > width)
      return [`  ${label}`, `${" ".repeat(width + 4)}${first.trimStart()}`, ...more];
    return [lead + first.trimStart(), ...more];
  });
}

function examples(list: Command["examples"], ink: Ink): string[] {
  return list.flatMap(({ line, says }) => [`  ${line}`, `      ${ink.dim(says)}`]);
}

/** Words filled into lines, all but their indent as it is. */
function fill(words: string, indent: number): string[] {
  const filled: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > WIDTH - indent) {
      filled.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...filled, line].map((one) => " ".repeat(indent) + one);
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
