import type { Command, Option } from "./command.ts";
import { FIGURES } from "./figures.ts";
import { GLOBALS } from "./globals.ts";
import { LEDGER } from "./ledger.ts";
import { REPORTS } from "./reports.ts";
import { START } from "./start.ts";

/** Every command. Parsing, help and the tests of the guide are made from it. */
export const COMMANDS: readonly Command[] = [...START, ...REPORTS, ...FIGURES, ...LEDGER];

/** A command by its name; undefined where there is none. */
export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** The options that a command takes, its own first. */
export function optionsOf({ options, forms }: Command): readonly Option[] {
  return [...options, ...GLOBALS.filter(({ name }) => name !== "json" || forms.includes("json"))];
}

/** All options there are, each name once: a name means a switch or a value everywhere alike. */
export function allOptions(): readonly Option[] {
  const named = new Map<string, Option>();
  for (const option of [...GLOBALS, ...COMMANDS.flatMap(({ options }) => options)])
    if (!named.has(option.name)) named.set(option.name, option);
  return [...named.values()];
}
