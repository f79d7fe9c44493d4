import type { Genre } from "vouch";

/** Every kind of writing that a report can be said to be. */
export const GENRES: readonly Genre[] = [
  "news",
  "wire",
  "official",
  "ngo",
  "monitor",
  "opinion",
  "analysis",
  "social",
  "dataset",
  "digest",
  "unknown",
];
