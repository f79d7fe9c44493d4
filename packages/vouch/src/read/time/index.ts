/** Times in prose: found, and picked for a claim. */
export { noteTimes, readTimes, type TimeContext } from "./read-times.ts";
export { type WhenContext, whenFor } from "./when-for.ts";
