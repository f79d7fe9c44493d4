/** English names of languages and their ISO 639-1 codes. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    "english en french fr german de italian it spanish es turkish tr arabic ar persian fa farsi fa russian ru " +
    "ukrainian uk hebrew he kurdish ku dutch nl portuguese pt polish pl swedish sv greek el chinese zh japanese ja"
  )
    .split(" ")
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ""] as const] : [])),
);

/** By whose leave a text is taken over. */
const LEAVES: readonly string[] = [
  "with permission from",
  "with permission of",
  "with the permission of",
  "with kind permission of",
  "by permission of",
  "by arrangement with",
  "in partnership with",
  "in cooperation with",
  ...["licence", "license"].flatMap((word) =>
    ["", "a ", "a creative commons ", "creative commons ", "the creative commons "].map(
      (kind) => `under ${kind}${word} from`,
    ),
  ),
  "under an agreement with",
];

/** Nouns for a text that can have stood elsewhere before. */
export const TEXTS: ReadonlySet<string> = new Set(
  `article story piece essay report text post interview version column analysis excerpt commentary op-ed oped
   translation feature investigation blog review dispatch editorial it`.split(/\s+/),
);

/** Words for movement: "via" beside them is a road, not an outlet. */
export const MOVING: RegExp =
  /\b(?:smuggl|came|come|ship|travel|fled|flee|flew|fly|enter|sent|send|arriv|transit|rout|cross|deliver|suppl|import|export|road|mov|reach|went|return|retreat|withdr|flow|pass|transport|evacuat)/i;

/** How an earlier text is named, and what the words make of it. */
export const ORIGINS: readonly {
  readonly words: string;
  readonly how: "republication" | "translation";
  /** The words also tell of things in the world: they count beside a noun for a text, or first in a block. */
  readonly wary?: boolean;
}[] = [
  ...[
    "originally published",
    "first published",
    "previously published",
    "republished from",
    "republished with permission from",
    "republished courtesy of",
    "reprinted from",
    "reproduced from",
    "reposted from",
    "cross posted from",
    "crossposted from",
    "syndicated from",
    "adapted from",
    "excerpted from",
    "read the original article at",
    "read the original at",
    "this article was produced by",
    "this story was produced by",
    ...["republished", "reprinted", "reproduced", "reposted", "published"].flatMap((verb) =>
      LEAVES.map((leave) => `${verb} ${leave}`),
    ),
  ].map((words) => ({ words, how: "republication" as const })),
  ...[
    "originally appeared",
    "first appeared",
    "appeared originally",
    "originally ran",
    "first ran",
    "originally posted",
    "first posted",
    "originally written for",
    "published originally",
    "courtesy of",
    "via",
  ].map((words) => ({ words, how: "republication" as const, wary: true })),
  ...[
    "translated from",
    "translation from",
    ...["an article", "a report", "a piece", "a story", "a text", "an interview"].flatMap((text) =>
      ["in", "by", "from", "published in", "published by", "that appeared in"].map(
        (lead) => `translation of ${text} ${lead}`,
      ),
    ),
  ].map((words) => ({ words, how: "translation" as const })),
];

/** Ways in which one outlet's words are taken over by another: "tells Le Figaro". */
export const TOLD: readonly string[] = [
  "told",
  "tells",
  "telling",
  "says",
  "said to",
  "confided to",
  "explained to",
  "explains to",
  "in an interview with",
  "in an interview to",
  "in an interview given to",
  "interviewed by",
  "quoted by",
  "cited by",
  "in comments to",
  "in remarks to",
];

/** Words that end an outlet's name. */
export const NAME_STOPS: ReadonlySet<string> = new Set(
  `on in and with under as here this by that at for who which where when his her its their he she it they
   , . ; : ( ) [ ] ! ? – — “ ” " | last yesterday today monday tuesday wednesday thursday friday saturday
   sunday during after before about of from via to is was were are has have had`.split(/\s+/),
);

/** Articles that begin the names of newspapers. */
export const NAME_ARTICLES: ReadonlySet<string> = new Set(
  "le la les l der die das el il al the de".split(" "),
);
