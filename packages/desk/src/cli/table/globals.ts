import type { Option } from "./command.ts";

/** Options that every command takes. */
export const GLOBALS: readonly Option[] = [
  {
    name: "workspace",
    short: "w",
    value: "FOLDER",
    default: "VOUCH_WORKSPACE, else ./case.vouch",
    says: "the folder that keeps everything",
  },
  { name: "who", value: "NAME", default: "your login name", says: "who is named in the ledger" },
  { name: "json", says: "one record a line on stdout, as in docs/format" },
  { name: "quiet", short: "q", says: "no progress and no summary on stderr" },
  { name: "no-color", says: "no colour; NO_COLOR in the environment does the same" },
  { name: "help", short: "h", says: "explain the command and stop" },
  { name: "version", short: "V", says: "print the version and stop" },
];
