/** Bytes in, a document out. One door to the intake. */
export type { Given } from "./given.ts";
export { DEFAULT_LIMITS } from "./limits.ts";
export { findBytes } from "./offset-map.ts";
export { type Intake, readBytes } from "./read-bytes.ts";
