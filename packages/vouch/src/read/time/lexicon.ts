import { wordSet } from "../../text/phrases.ts";

/** Months by their folded names and usual abbreviations. */
export const MONTHS: ReadonlyMap<string, number> = numbered(
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
);

/** Days of the week, 1 = Monday. The short forms count only beside a date. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  "monday mon",
  "tuesday tue tues",
  "wednesday wed weds",
  "thursday thu thurs thur",
  "friday fri",
  "saturday sat",
  "sunday sun",
);

/** Months that are also other words: they need a capital, or a day or year beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = wordSet("may march mar jan dec sep jun");

/** Number words up to 99; tens and ones are put together by the reader. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
  ),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

/** Ordinal words that date things ("the first of March", "the third quarter"). */
export const ORDINALS: ReadonlyMap<string, number> = numbered(
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
  "twenty-first",
);

/** Units of time: 1 hour, 2 day, 3 week, 4 month, 5 year, 6 decade, 7 minute, 8 fortnight. */
export const HOUR = 1;
export const DAY = 2;
export const WEEK = 3;
export const MONTH = 4;
export const YEAR = 5;
export const DECADE = 6;
export const MINUTE = 7;
export const FORTNIGHT = 8;
export const CENTURY = 9;

/** Words for units, singular and plural. */
export const UNITS: ReadonlyMap<string, number> = numbered(
  "hour hours hr hrs",
  "day days night nights",
  "week weeks",
  "month months",
  "year years yr yrs",
  "decade decades",
  "minute minutes min mins",
  "fortnight fortnights",
  "century centuries",
);

/** Seasons by their first month. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

/** Thirds of a period: early, middle, late. */
export const THIRDS: ReadonlyMap<string, number> = numbered("early", "mid middle midway", "late");

/** Ends of a period, before "of": start, middle, end. */
export const EDGES: ReadonlyMap<string, number> = numbered(
  "start beginning outset opening onset",
  "middle midst mid",
  "end close ending",
);

/** Number words that give no number: bounds of "a few days ago" in units. */
export const VAGUE: ReadonlySet<string> = wordSet("several few couple some many dozens");

/** What numbers count: after a four-digit number or a day these say that it is a figure. */
export const COUNTED: ReadonlySet<string> = wordSet(
  `people persons civilians children women men fighters militants soldiers troops rebels terrorists
   jihadists jihadis insurgents militiamen members families refugees idps migrants houses homes
   buildings vehicles tanks trucks missiles rockets shells bombs mines strikes airstrikes raids sorties
   attacks incidents cases deaths fatalities casualties victims prisoners detainees hostages bodies
   wounded injured dead killed personnel officers policemen police recruits volunteers
   villages towns households inhabitants residents students workers patients doctors
   km kilometres kilometers metres meters miles mi m ft feet acres hectares tonnes tons kg litres liters
   barrels bpd percent per % dollars euros pounds lira rubles roubles usd eur times
   more others other`,
);

/** Adjectives before what is counted: "2000 armed men", but "the 2016 Turkish coup". */
export const COUNTED_AS: ReadonlySet<string> = wordSet(
  `suspected alleged captured armed foreign additional unarmed local syrian iraqi russian ukrainian turkish
   kurdish islamist american british french iranian saudi lebanese israeli palestinian young old new
   government regime rebel civilian enemy wounded killed heavily`,
);

/** Nouns that take a number as a name: "resolution 1973", "route 2000". */
export const NUMBERED: ReadonlySet<string> = wordSet(
  `resolution resolutions unscr no number decree law order article route room page section chapter flight
   brigade division unit regiment battalion squadron highway road model type figure
   than least about around some nearly almost over approximately roughly exceeding another only
   additional total further $ € £ @ hill point km`,
);

/** Words before a bare four-digit number that make it a year. */
export const YEAR_LEADS: ReadonlySet<string> = wordSet(
  `in since until till by during from before after between early late mid and to through throughout
   circa beyond into onwards summer spring autumn fall winter year years of pre post or`,
);

/** Words before a bare month name that make it a month. */
export const MONTH_LEADS: ReadonlySet<string> = wordSet(
  `in since until till by during from before after between early late mid last next this and to through
   throughout of for around about over previous past late or each every as`,
);

/** Helpers that put a clause into the future. */
export const FUTURE: ReadonlySet<string> = wordSet(
  "will shall ll would going expected due scheduled planned plans plan intends aims upcoming " +
    "forthcoming wont gonna slated",
);

/** Past forms that do not end in "ed". */
export const PAST: ReadonlySet<string> = wordSet(
  `was were had did said told took fell began became came went gave got made met held lost won shot
   struck seized left led found brought fought broke rose sent saw kept hit put set cut ran stood spoke
   wrote drove fled blew withdrew overran retook has have been`,
);

/** Superlatives: "the deadliest since 2014" names an earlier case, not the time of this one. */
export const SUPERLATIVES: ReadonlySet<string> = wordSet("first worst most best only least time");

function numbered(...rows: string[]): Map<string, number> {
  return new Map(rows.flatMap((row, at) => row.split(" ").map((word) => [word, at + 1] as const)));
}
