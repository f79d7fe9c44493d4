import type { Genre, OutletRow } from "../../model/index.ts";
import type { Page } from "../../text/page.ts";

/** What is known of the publisher. */
export interface GenreContext {
  /** Row of the outlet that published the text; null = not known. */
  readonly outlet: OutletRow | null;
}

/** A sign of a genre: how strongly it speaks, and where it is looked for. */
interface Sign {
  readonly genre: Genre;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly where: "head" | "tail" | "all";
}

const SIGNS: readonly Sign[] = [
  {
    genre: "wire",
    pattern: /\((?:Reuters|AP|AFP|Xinhua|dpa|ANSA|EFE|UPI|TASS|Interfax|Anadolu|AA)\)\s{0,3}[-–—]/u,
    weight: 4,
    where: "head",
  },
  { genre: "wire", pattern: /^[\p{Lu} ,]{3,60}\((?:Reuters|AP|AFP)\)/mu, weight: 4, where: "head" },
  {
    genre: "wire",
    pattern: /\bReporting by \p{Lu}\p{L}{1,20}.{0,120}\b[Ee]diting by\b/u,
    weight: 4,
    where: "tail",
  },
  {
    genre: "official",
    pattern: /\b(?:press release|news release|for immediate release|press statement)\b/iu,
    weight: 4,
    where: "head",
  },
  {
    genre: "official",
    pattern:
      /\b(?:CJTF-OIR|Combined Joint Task Force|Ministry of Defen[cs]e|U\.S\. Central Command|USCENTCOM) (?:press|news|public affairs)\b/iu,
    weight: 3,
    where: "head",
  },
  {
    genre: "official",
    pattern:
      /\b(?:we|the (?:ministry|department|command)) (?:strongly )?(?:condemns?|announces?|reaffirms?)\b/iu,
    weight: 1,
    where: "head",
  },
  {
    genre: "official",
    pattern: /^(?:military )?airstrikes? (?:continue|hit)|coalition forces conducted \d/imu,
    weight: 2,
    where: "head",
  },
  {
    genre: "digest",
    pattern:
      /\b(?:written for (?:the|this) (?:demo|demonstration)|daily (?:brief|digest|roundup|round-up)|weekly (?:brief|digest|roundup|round-up|summary)|what happened this week|news in brief|morning briefing)\b/iu,
    weight: 4,
    where: "all",
  },
  {
    genre: "ngo",
    pattern:
      /\b(?:Human Rights Watch said today|Amnesty International said today|our teams? (?:on the ground|have|are)|MSF teams?|our hospital)\b/u,
    weight: 3,
    where: "all",
  },
  {
    genre: "monitor",
    pattern:
      /\b(?:SOHR|our (?:activists|sources|network) (?:in|have|documented|monitored)|we (?:documented|have documented|recorded|monitored))\b/u,
    weight: 1,
    where: "head",
  },
  {
    genre: "social",
    pattern: /(?:^|\s)(?:RT @\w{1,20}|#\w{2,30}\s+#\w{2,30}|pic\.twitter\.com\/)/u,
    weight: 3,
    where: "head",
  },
  {
    genre: "opinion",
    pattern: /^\s{0,4}(?:opinion|op-ed|commentary|editorial|comment)\b/imu,
    weight: 4,
    where: "head",
  },
  {
    genre: "opinion",
    pattern:
      /\b(?:here[’']s my advice|my advice|in my (?:view|opinion)|I (?:believe|argue|think|was one of|have argued|urge)|to my regret|I was right|the author(?:[’']s own| is a columnist))\b/iu,
    weight: 2,
    where: "all",
  },
  {
    genre: "opinion",
    pattern: /\bwe (?:should|must|need to|ought to|cannot afford)\b/iu,
    weight: 1,
    where: "all",
  },
  { genre: "opinion", pattern: /\b(?:follow me on|I invite you)\b/iu, weight: 1, where: "all" },
  {
    genre: "analysis",
    pattern:
      /\b(?:this (?:paper|report|brief|article) (?:argues|examines|assesses|analy[sz]es)|executive summary|key (?:findings|takeaways|judg(?:e)?ments)|methodology|policy recommendations)\b/iu,
    weight: 3,
    where: "all",
  },
  {
    genre: "news",
    pattern:
      /\b(?:said on|told reporters|told (?:Reuters|AFP|AP)|according to (?:officials|activists|witnesses)|reported (?:on|that))\b/iu,
    weight: 2,
    where: "all",
  },
];

/** Units of text that count as its head or tail. */
const PART = 1_500;
/** Points a genre needs, and by how much it must be ahead. */
const POINTS_MIN = 2;

/**
 * What kind of writing a text is: that of its outlet where the outlet is known and the text does not
 * say otherwise, else from signs in the words; `unknown` where they are too few or disagree.
 */
export function readGenre(page: Page, context: GenreContext): Genre {
  const points = countPoints(page);
  const [best, next] = [...points].sort((a, b) => b[1] - a[1]);
  const clear = best !== undefined && best[1] >= POINTS_MIN && best[1] > (next?.[1] ?? 0);
  const known = context.outlet?.genre ?? "unknown";
  if (known === "unknown") return clear ? best[0] : "unknown";
  return clear && best[0] === "opinion" && best[1] >= 4 ? "opinion" : known;
}

/** Points of each genre; a sign that stands often counts at most three times. */
function countPoints(page: Page): Map<Genre, number> {
  const points = new Map<Genre, number>();
  const read = page.blocks
    .map(({ start, end }) => page.text.slice(start, end))
    .join("\n")
    .slice(0, 200_000);
  const parts = { head: read.slice(0, PART), tail: read.slice(-PART), all: read };
  for (const { genre, pattern, weight, where } of SIGNS) {
    const all = new RegExp(
      pattern.source,
      pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`,
    );
    let times = 0;
    for (const _ of parts[where].matchAll(all)) if (++times >= 3) break;
    if (times > 0) points.set(genre, (points.get(genre) ?? 0) + times * weight);
  }
  return points;
}
