/** Who says what: found in a text, and the chain for a span of it. */
export type { VoiceContext } from "./view.ts";
export { readVoices, voicesFor } from "./voices.ts";
