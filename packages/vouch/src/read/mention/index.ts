/** Names of actors, places and outlets, and the nouns that stand for them. */
export { makeNameBook, type NameBook, type NamePacks, rowsById } from "./book.ts";
export { fameOf, readMentions, wantedType } from "./mentions.ts";
export { typesOfNominal } from "./nominal.ts";
export { claimPlaceOf, describePlace, placeOf, placeRoleOf } from "./place.ts";
export { bearingOf } from "./relative.ts";
