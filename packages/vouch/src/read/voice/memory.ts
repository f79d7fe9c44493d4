import type { Voice } from "../../model/index.ts";

/** Who speaks: a voice before it has a verb and a time. */
export type Speaker = Pick<Voice, "name" | "id" | "kind" | "quote">;

/** What earlier sentences taught: who spoke, and full names by surname. */
export interface Memory {
  last: Speaker | null;
  /** Whose paper "the report" is. */
  paper: Speaker | null;
  /** Every listed body that has spoken, by id, the latest last. */
  readonly bodies: Map<string, Speaker>;
  /** The document's source where it speaks for itself; null for a newspaper. */
  readonly own: Speaker | null;
  readonly byName: Map<string, Speaker>;
}

export const NOBODY: Speaker = { name: null, id: null, kind: "none", quote: null };

/** A memory before the first sentence. */
export function newMemory(own: Speaker | null): Memory {
  return { last: null, paper: null, bodies: new Map(), own, byName: new Map() };
}

/** Take note that somebody spoke; `isBody` where a list knows him. */
export function remember(memory: Memory, speaker: Speaker, isBody: boolean): void {
  if (speaker.kind === "none") return;
  memory.last = speaker;
  if (!isBody || speaker.id === null) return;
  memory.bodies.delete(speaker.id);
  memory.bodies.set(speaker.id, speaker);
}

/** The last body that spoke, else the document's own source. */
export function lastBody(memory: Memory): Speaker | null {
  return [...memory.bodies.values()].at(-1) ?? memory.own;
}
