/** Text laid out for reading. One door, so that later rooms import from one place. */
export { findBlocks } from "./blocks.ts";
export { findFurniture } from "./furniture.ts";
export { readLanguage } from "./language.ts";
export { foldWord } from "./letters.ts";
export {
  formAt,
  layOut,
  type Page,
  sentenceAt,
  spanOf,
  tokenAfter,
  wordAt,
} from "./page.ts";
export {
  keepLongest,
  type Phrase,
  PhraseBook,
  type PhraseMatch,
  splitPhrase,
  wordSet,
} from "./phrases.ts";
export type { Sentence } from "./sentences.ts";
export { NUMBER, SIGN, WORD } from "./tokens.ts";
