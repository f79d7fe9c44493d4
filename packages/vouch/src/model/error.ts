import type { Json } from "./entry.ts";

/**
 * A caller's mistake, or a workspace that cannot be used: never thrown for foreign text, which makes a
 * `Note` instead. `code` (`room/word`) is stable; the message says what is wrong and what to do next.
 */
export class VouchError extends Error {
  /** Stable name of the mistake, `room/word`. */
  readonly code: string;
  /** The values that make it this mistake and no other. */
  readonly facts: { readonly [key: string]: Json };

  constructor(
    code: string,
    says: string,
    facts: { readonly [key: string]: Json } = {},
    cause?: unknown,
  ) {
    super(says, cause === undefined ? undefined : { cause });
    this.name = "VouchError";
    this.code = code;
    this.facts = facts;
  }
}
