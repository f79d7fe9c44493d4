/** English names of languages and their ISO 639-1 codes. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    "english en french fr german de italian it spanish es turkish tr arabic ar persian fa farsi fa russian ru " +
    "ukrainian uk hebrew he kurdish ku dutch nl portuguese pt polish pl swedish sv greek el chinese zh japanese ja"
  )
    .split(" ")
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ""] as const] : [])),
);

/** How an earlier text is named, and what the words make of it. */
export const ORIGINS: readonly {
  readonly words: string;
  readonly how: "republication" | "translation";
}[] = [
  ...[
    "originally published",
    "first published",
    "originally appeared",
    "first appeared",
    "previously published",
    "originally posted",
    "republished from",
    "republished with permission from",
    "republished courtesy of",
    "reprinted from",
    "reproduced from",
    "reposted from",
    "cross posted from",
    "crossposted from",
    "syndicated from",
    "courtesy of",
    "adapted from",
    "excerpted from",
    "read the original article at",
    "read the original at",
    "this article was produced by",
    "this story was produced by",
  ].map((words) => ({ words, how: "republication" as const })),
  ...["translated from", "translation from", "translation of an article by"].map((words) => ({
    words,
    how: "translation" as const,
  })),
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
