import colours from "picocolors";
import type { Paint } from "vouch";
import type { Ink } from "./help.ts";

const { bold, dim, italic, inverse, yellow } = colours.createColors(true);

/** Emphasis on a terminal with colour: words of others slanted, evidence marked, no hue for violence. */
export const COLOURED: Paint & Ink = {
  strong: bold,
  dim,
  quote: italic,
  mark: inverse,
  warn: yellow,
};
