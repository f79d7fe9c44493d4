/** Bytes in, a document out. One door to the intake. */
export type { Given } from "./given.ts";
export type { FileKind } from "./kind.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { findBytes, findSource, type OffsetMap, type Runs } from "./offset-map.ts";
export { type Intake, readBytes } from "./read-bytes.ts";
