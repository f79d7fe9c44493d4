/** What a text says about itself: when it was published, where it comes from, what it is. */
export { datePublished } from "./date-published.ts";
export { readDerivations } from "./read-derivations.ts";
export { readGenre } from "./read-genre.ts";
export { readTranslation } from "./read-translation.ts";
