/** The nouns. One door, so that later rooms import from one place. */
export type * from "./amount.ts";
export type * from "./claim.ts";
export type * from "./document.ts";
export type * from "./entry.ts";
export { VouchError } from "./error.ts";
export type * from "./note.ts";
export type * from "./packs.ts";
export type * from "./question.ts";
export type * from "./reading.ts";
export { contains, overlaps, type Quote, quoteOf, type Span } from "./span.ts";
export type * from "./voice.ts";
export type * from "./when.ts";
