import { parseArgs } from "node:util";
import type { Options } from "./options.ts";
import { didYouMean } from "./suggest.ts";
import type { Argument, Command, Option } from "./table/command.ts";
import { allOptions, COMMANDS, findCommand, optionsOf } from "./table/table.ts";
import { UsageError } from "./usage-error.ts";

/** A line as it was typed, understood. `command` null = none was named. */
export interface Line {
  readonly command: Command | null;
  readonly operands: readonly string[];
  readonly options: Options;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/**
 * Understand a command line by the table of commands.
 *
 * @throws UsageError `cli/unknown-command`, `cli/unknown-option`, `cli/value-missing`,
 *   `cli/value-not-wanted`, `cli/not-a-choice`, `cli/argument-missing`, `cli/too-many-arguments`.
 */
export function parseLine(words: readonly string[]): Line {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(allOptions().map((option) => [option.name, shapeOf(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const typed = tokens.flatMap((token) => (token.kind === "option" ? [token as Token] : []));
  const [name, ...operands] = positionals;
  const command = name === undefined ? null : commandNamed(name);
  const values = readOptions(typed, command);
  const options: Options = {
    has: (option) => values.has(option),
    text: (option) => values.get(option)?.at(-1) ?? null,
    all: (option) => values.get(option) ?? [],
  };
  const stops = values.has("help") || values.has("version");
  if (command !== null && !stops) checkOperands(command, operands);
  return { command, operands, options };
}

function shapeOf({ value, short, many }: Option): {
  type: "string" | "boolean";
  short?: string;
  multiple?: boolean;
} {
  const type = value === undefined ? "boolean" : "string";
  return { type, ...(short !== undefined && { short }), ...(many && { multiple: true }) };
}

function commandNamed(name: string): Command {
  const command = findCommand(name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((one) => one.name);
  throw new UsageError(
    "cli/unknown-command",
    `There is no command \`${name}\`.`,
    didYouMean(name, names) ?? "`vouch --help` lists the commands.",
  );
}

function readOptions(
  tokens: readonly Token[],
  command: Command | null,
): ReadonlyMap<string, readonly string[]> {
  const known = new Map(
    (command ? optionsOf(command) : allOptions()).map((one) => [one.name, one]),
  );
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    const option = known.get(token.name);
    if (option === undefined) throw unknownOption(token, known.keys(), command);
    const value = checkValue(token, option);
    values.set(option.name, [...(values.get(option.name) ?? []), value]);
  }
  return values;
}

function unknownOption(token: Token, known: Iterable<string>, command: Command | null): UsageError {
  const isKnown = allOptions().some(({ name }) => name === token.name);
  const where = command === null ? "" : ` of \`vouch ${command.name}\``;
  const says = isKnown
    ? `${token.rawName} is no option${where}.`
    : `There is no option ${token.rawName}.`;
  const help = command === null ? "vouch --help" : `vouch ${command.name} --help`;
  const near = didYouMean(
    `--${token.name}`,
    [...known].map((name) => `--${name}`),
  );
  return new UsageError("cli/unknown-option", says, near ?? `\`${help}\` lists the options.`);
}

function checkValue({ rawName, value, inlineValue }: Token, option: Option): string {
  if (option.value === undefined) {
    if (value === undefined) return "";
    throw new UsageError("cli/value-not-wanted", `${rawName} takes no value.`, "Leave it out.");
  }
  const looksLikeOption = inlineValue !== true && value !== undefined && /^-./.test(value);
  if (value === undefined || value.trim() === "" || looksLikeOption) {
    throw new UsageError(
      "cli/value-missing",
      `${rawName} needs a value: ${rawName} ${option.value}.`,
      looksLikeOption ? `If “${value}” is meant, write ${rawName}=${value}.` : null,
    );
  }
  return chosen(rawName, value, option.choices);
}

/** A word of a closed list, whatever its case; anything where there is no list. */
function chosen(name: string, value: string, choices: readonly string[] | undefined): string {
  if (choices === undefined) return value;
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(
    "cli/not-a-choice",
    `${name} does not know “${value}”. It takes ${choices.join(", ")}.`,
    didYouMean(value, choices),
  );
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const wanted = command.arguments;
  const usage = `vouch ${command.name} ${wanted.map(argumentWords).join(" ")}`.trimEnd();
  const next = `Usage: ${usage}. \`vouch ${command.name} --help\` shows examples.`;
  const missing = wanted.find((argument, at) => argument.required && operands[at] === undefined);
  if (missing !== undefined) {
    const says = `\`vouch ${command.name}\` needs ${missing.name}: ${missing.says}.`;
    throw new UsageError("cli/argument-missing", says, next);
  }
  if (operands.length > wanted.length && wanted.at(-1)?.many !== true) {
    const extra = operands[wanted.length] ?? "";
    throw new UsageError("cli/too-many-arguments", `“${extra}” is one word too many.`, next);
  }
  for (const [at, argument] of wanted.entries()) {
    const word = operands[at];
    if (word !== undefined) chosen(argument.name, word, argument.choices);
  }
}

/** `[DOCUMENT…]`, `PATH…`, `CLAIM`. */
export function argumentWords({ name, required, many }: Argument): string {
  const words = `${name}${many ? "…" : ""}`;
  return required ? words : `[${words}]`;
}
