import { readFileSync } from "node:fs";

/** Version of Vouch, as its package states it. */
export const VERSION: string = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).version;
