import type { Voice } from "../../model/index.ts";

/** Who speaks: a voice before it has a verb and a time. */
export type Speaker = Pick<Voice, "name" | "id" | "kind" | "quote">;

/** What earlier sentences taught: the last speaker, and full names by surname. */
export interface Memory {
  last: Speaker | null;
  /** Whose paper "the report" is. */
  paper: Speaker | null;
  readonly byName: Map<string, Speaker>;
}

export const NOBODY: Speaker = { name: null, id: null, kind: "none", quote: null };
