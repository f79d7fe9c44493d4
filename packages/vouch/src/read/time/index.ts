/** Times in prose: found, and picked for a claim. */
export { noteTimes, readTimes } from "./read-times.ts";
export { whenFor } from "./when-for.ts";
