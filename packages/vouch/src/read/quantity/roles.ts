import { formAt, NUMBER, type Page, wordAt } from "../../text/index.ts";
import { type Core, percentLength } from "./core.ts";
import type { Counted } from "./noun.ts";

/** Why a number is no figure about the conflict. */
export type OtherRole =
  | "time"
  | "name"
  | "ordinal"
  | "age"
  | "distance"
  | "calibre"
  | "weight"
  | "measurement"
  | "reference"
  | "address"
  | "rhetoric"
  | "pronoun"
  | "refers-back"
  | "score"
  | "too-long";

/** What a role rule looks at: the number, what it counts, and the page around it. */
export interface Candidate {
  readonly page: Page;
  readonly core: Core;
  readonly counted: Counted | null;
  /** Unit, currency or percent sign seen. */
  readonly unit: string | null;
}

/** One reason why a number is no figure. Rules are tried in order; the first that fits decides. */
export interface RoleRule {
  readonly name: string;
  readonly role: OtherRole;
  readonly fits: (candidate: Candidate) => boolean;
}

const DESIGNATORS: ReadonlySet<string> = new Set(
  (
    "resolution resolutions articles routes highways divisions force challenger task figures tables sections chapters division brigade regiment battalion unit group base camp route highway road article chapter section " +
    "covid flight phase area checkpoint point gate channel page pages paragraph paragraphs figure table annex no nos number numbers room block zone sector " +
    "version level grade formula order law decree bill act protocol stage part volume issue chapter season episode " +
    "corps squadron army company platoon hill line lot class type model mark apollo boeing airbus g top bus line street avenue building wing ward cell branch"
  ).split(" "),
);

/** The rules, from the surest to the weakest. */
export const roleRules: readonly RoleRule[] = [
  {
    name: "<n> as part of an address or a telephone number",
    role: "address",
    fits: ({ page, core }) => isAddress(page, core),
  },
  {
    // F-15, Covid-19, AK-47, S-300; but not "al-12 fighters": the hyphen is glued on both sides.
    name: "<name>-<n>",
    role: "name",
    fits: ({ page, core }) =>
      isGlued(page, core.first) &&
      formAt(page, core.first - 1) === "-" &&
      isGlued(page, core.first - 1) &&
      /^[\p{Lu}\d][\p{L}\d]*$/u.test(wordAt(page, core.first - 2)) &&
      core.written === "digits",
  },
  {
    // Resolution 2254, Division 30, Covid 19, Camp 7.
    name: "<Designator> <n>",
    role: "name",
    fits: ({ page, core }) => isDesignated(page, core),
  },
  {
    // pages 3 and 4, Divisions 30 and 33.
    name: "<Designators> <n> and <n>",
    role: "name",
    fits: ({ page, core }) =>
      /^(and|or|to|,|[-–])$/.test(formAt(page, core.first - 1)) &&
      page.tokens.kind[core.first - 2] === NUMBER &&
      isDesignated(page, { ...core, first: core.first - 2 }),
  },
  {
    // "35.93, 36.63": a position, never a figure.
    name: "<latitude>, <longitude>",
    role: "reference",
    fits: ({ page, core }) => isPosition(page, core),
  },
  {
    // 20th, sixty-sixth.
    name: "<n>th",
    role: "ordinal",
    fits: ({ page, core }) =>
      isGlued(page, core.last) &&
      (/^(st|nd|rd|th)$/.test(formAt(page, core.last)) ||
        (formAt(page, core.last) === "-" && ORDINAL.test(formAt(page, core.last + 1)))),
  },
  {
    // "the 2014 shootings": a year before the name of an event; "2,014 shootings" counts them.
    name: "the <year> <events>",
    role: "time",
    fits: ({ page, core, counted, unit }) =>
      /^(19|20)\d\d$/.test(formAt(page, core.first)) &&
      core.last === core.first + 1 &&
      (counted === null ||
        unit === "events" ||
        counted.row === null ||
        /^(the|this|a|since)$/.test(formAt(page, core.first - 1))) &&
      unit !== "percent" &&
      !/^[A-Z]{3}$/.test(unit ?? "") &&
      /^(the|this|a|since|in|of|and|)$/.test(formAt(page, core.first - 1)),
  },
  {
    // "by 2018 investigators had logged …": a year, then the subject.
    name: "by <year> <subject>",
    role: "time",
    fits: ({ page, core, counted }) =>
      /^(19|20)\d\d$/.test(formAt(page, core.first)) &&
      core.last === core.first + 1 &&
      /^(by|in|since|until|before|after|during)$/.test(formAt(page, core.first - 1)) &&
      counted?.row?.unit !== "people" &&
      !/^(dead|killed|wounded)$/.test(formAt(page, core.last)),
  },
  {
    // "Ibn Taymiyyah (1268–1328)": a life, not a range of things counted.
    name: "(<year>–<year>)",
    role: "time",
    fits: ({ page, core, unit }) =>
      unit === null &&
      core.comparator === "range" &&
      wordAt(page, core.first - 1) === "(" &&
      wordAt(page, core.last) === ")" &&
      (core.low ?? 0) >= 500 &&
      (core.high ?? 9999) <= 2100 &&
      !page.text.slice(page.tokens.start[core.first], page.tokens.end[core.last - 1]).includes(","),
  },
  {
    // "between 1776 and 1779", "The trials 1945".
    name: "<year>",
    role: "time",
    fits: ({ page, core, counted, unit }) =>
      counted === null && unit === null && isYear(page, core),
  },
  {
    // "21 Electronic Warfare Regiment", "101 Airborne Division": which one, not how many.
    name: "<n> <Names> Regiment",
    role: "name",
    fits: ({ page, core }) => isUnitName(page, core),
  },
  {
    name: "the top <n>",
    role: "ordinal",
    fits: ({ page, core }) => formAt(page, core.first - 1) === "top" && core.scale === 1,
  },
  {
    name: "[<n>]",
    role: "reference",
    fits: ({ page, core }) =>
      (wordAt(page, core.first - 1) === "[" && wordAt(page, core.last) === "]") ||
      (wordAt(page, core.first - 1) === "(" &&
        wordAt(page, core.last) === ")" &&
        core.comparator !== "range" &&
        (core.best ?? 99) < 100 &&
        core.written === "digits") ||
      formAt(page, core.first - 1) === "§",
  },
  {
    name: "<n>. at the start of a line",
    role: "reference",
    fits: ({ page, core }) => isListNumber(page, core),
  },
  {
    name: "<n> years old",
    role: "age",
    fits: ({ page, core, counted }) => isAge(page, core, counted),
  },
  {
    name: "<n>–<n> score, <n>:<n>",
    role: "score",
    fits: ({ page, core }) => isScore(page, core),
  },
  {
    // "100%" victory, 110 per cent sure: a figure of speech.
    name: "100 per cent <rhetoric>",
    role: "rhetoric",
    fits: ({ page, core, unit }) => unit === "percent" && isRhetoric(page, core),
  },
  {
    name: "one <pronoun>",
    role: "pronoun",
    fits: ({ page, core, counted }) =>
      core.best === 1 && core.written === "words" && isPronoun(page, core, counted),
  },
  {
    name: "the two <nouns>",
    role: "refers-back",
    fits: ({ page, core, counted }) => refersBack(page, core, counted),
  },
];

function isDesignated(page: Page, core: Core): boolean {
  if (core.written !== "digits") return false;
  const word = wordAt(page, core.first - 1);
  if (word === "number" && /s$|^killed$/.test(formAt(page, core.first - 2))) return false;
  return DESIGNATORS.has(formAt(page, core.first - 1).replace(/\.$/, "")) && DESIGNATED.test(word);
}

const DESIGNATED =
  /^\p{Lu}|^(no|nos|number|pages?|phase|articles?|resolutions?|paragraphs?|section|highway|route|branch)$/u;
const DEGREES = /^\d{1,3}\.\d{2,}$/;

/** Two numbers with two or more decimals, side by side: degrees north and east. */
function isPosition(page: Page, core: Core): boolean {
  if (!DEGREES.test(formAt(page, core.first)) || core.scale !== 1) return false;
  const other = (at: number, joint: number): boolean =>
    DEGREES.test(formAt(page, at)) && /^[,/;]$|^and$/.test(formAt(page, joint));
  return other(core.last + 1, core.last) || other(core.first - 2, core.first - 1);
}

const ORDINAL = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

function isGlued(page: Page, at: number): boolean {
  return page.tokens.start[at] === page.tokens.end[at - 1];
}

/** The run of characters without white space around the number holds "://", "@" or "www.". */
function isAddress(page: Page, core: Core): boolean {
  const { text, tokens } = page;
  const start = tokens.start[core.first] ?? 0;
  const end = tokens.end[core.last - 1] ?? 0;
  const before = /\S{0,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? "";
  const after = /^\S{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? "";
  if (/:\/\/|@|www\./.test(before)) return true;
  if (/^[\w.-]{0,30}@/.test(after)) return true;
  if (/(^|[^\w])\+\d[\d ()-]{0,24}$/.test(text.slice(Math.max(0, start - 28), start))) return true;
  return (
    /(^|\D)\+$/.test(before) && end - start >= 2 && /^[\s-]?\d{2}/.test(text.slice(end, end + 3))
  );
}

const YEAR = /^(1[5-9]|20)\d\d$/;

/** A range of two years, or a bare year with nothing after it and no verb of harm before it. */
function isYear(page: Page, core: Core): boolean {
  if (core.written !== "digits" || !YEAR.test(formAt(page, core.first))) return false;
  if (core.comparator === "range") return YEAR.test(formAt(page, core.last - 1));
  const line = /^[ \t]*(\n|$)/.test(page.text.slice(page.tokens.end[core.last - 1]));
  return core.last === core.first + 1 && line && /^\p{L}/u.test(wordAt(page, core.first - 1));
}

const UNIT_NAME =
  /^(Regiment|Regt|Squadron|Brigade|Battalion|Division|Corps|Army|Commando|Wing|Company|Platoon|Flotilla)$/;
/** "56 Syrian Army personnel" counts men of the army. */
const MEN =
  /^(personnel|soldiers?|troops|servicemen|members|officers|men|fighters|recruits|conscripts|tanks|vehicles|trucks|positions|checkpoints|bases|helicopters|units|deserters|defectors)$/;
const UNIT_REACH = 5;

function isUnitName(page: Page, core: Core): boolean {
  if (core.written !== "digits" || core.scale !== 1) return false;
  for (let at = core.last; at < core.last + UNIT_REACH; at++) {
    const word = wordAt(page, at);
    if (UNIT_NAME.test(word)) return !MEN.test(formAt(page, at + 1));
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

function isListNumber(page: Page, core: Core): boolean {
  if (core.written !== "digits" || (core.best ?? 999) > 99) return false;
  if (!/^[.)]$/.test(formAt(page, core.last)) || !isGlued(page, core.last)) return false;
  const start = page.tokens.start[core.first] ?? 0;
  const next = page.tokens.start[core.last + 1] ?? 0;
  if (next === (page.tokens.end[core.last] ?? 0)) return false;
  return (
    start === 0 || /\n[ \t]*([*•-][ \t]*)?$/.test(page.text.slice(Math.max(0, start - 8), start))
  );
}

const AGE_AFTER = /^(years?|year|yr|yrs|months?|month)$/;

function isAge(page: Page, core: Core, counted: Counted | null): boolean {
  if (/^(aged|age|ages|born)$/.test(formAt(page, backToWord(page, core.first)))) return true;
  if (/^(young|old)$/.test(formAt(page, core.first - 2)) && formAt(page, core.first - 1) === "as")
    return true;
  if (isYearsOld(page, core.last + (formAt(page, core.last) === "-" ? 1 : 0))) return true;
  const value = core.best ?? core.high ?? core.low ?? 0;
  if (counted !== null || value > 110 || value < 1 || core.written !== "digits") return false;
  return isUnderAge(page, core, value) || isAppositiveAge(page, core);
}

/** "18 years old", "5-year-old", "12 years of age". */
function isYearsOld(page: Page, at: number): boolean {
  if (!AGE_AFTER.test(formAt(page, at))) return false;
  const next = formAt(page, at + 1) === "-" ? at + 2 : at + 1;
  if (/^(old|olds)$/.test(formAt(page, next))) return true;
  return formAt(page, next) === "of" && formAt(page, next + 1) === "age";
}

/** "children under 15", "are under 18". */
function isUnderAge(page: Page, core: Core, value: number): boolean {
  return (
    value <= 70 &&
    /^(under|over|above|below)$/.test(formAt(page, core.first - 1)) &&
    /^(children|child|those|people|minors|boys|girls|youth|is|are|were|men|women|anyone)$/.test(
      formAt(page, core.first - 2),
    )
  );
}

/** "Ahmad, 27, said": a bare number between commas after a capitalised word. */
function isAppositiveAge(page: Page, core: Core): boolean {
  return (
    formAt(page, core.first - 1) === "," &&
    /^[,.]$/.test(formAt(page, core.last)) &&
    /^\p{Lu}\p{Ll}/u.test(wordAt(page, core.first - 2)) &&
    !/^(In|On)$/.test(wordAt(page, core.first - 3)) &&
    (core.best ?? 0) >= 3
  );
}

function backToWord(page: Page, first: number): number {
  let at = first - 1;
  while (/^(between|the|of|from|under|over|about|around|just)$/.test(formAt(page, at))) at--;
  return at;
}

/** "2–1", "20:30", "3/4": two numbers glued by a sign that is no range. */
function isScore(page: Page, core: Core): boolean {
  if (core.comparator === "range") return false;
  if (isOdds(page, core)) return true;
  const sign = (at: number): boolean =>
    /^[:/×x,]$/.test(formAt(page, at)) && isGlued(page, at) && isGlued(page, at + 1);
  const digit = (at: number): boolean => page.tokens.kind[at] === 1;
  if (sign(core.last) && digit(core.last + 1)) return true;
  if (sign(core.first - 1) && digit(core.first - 2)) return true;
  const dash = (at: number): boolean =>
    /^[-–]$/.test(formAt(page, at)) && isGlued(page, at) && isGlued(page, at + 1);
  return (
    core.written === "digits" &&
    ((dash(core.last) && digit(core.last + 1)) || (dash(core.first - 1) && digit(core.first - 2)))
  );
}

/** "15 to 1": both numbers. */
function isOdds(page: Page, core: Core): boolean {
  const odds = (at: number): boolean =>
    formAt(page, at) === "to" && /^(1|one)$/.test(formAt(page, at + 1));
  return odds(core.last) || (odds(core.first - 1) && page.tokens.kind[core.first - 2] === NUMBER);
}

const RHETORIC =
  /^(victory|victorious|sure|certain|certainty|committed|behind|loyal|true|false|wrong|right|correct|confident|ready|defeated|defeat|success|successful|guaranteed|guarantee|support|convinced|safe|american|syrian)$/;

function isRhetoric(page: Page, core: Core): boolean {
  if ((core.best ?? 0) < 100 || core.comparator === "range") return false;
  const end = core.last + percentLength(page, core.last);
  const quoted =
    /^["“'‘”’]$/.test(wordAt(page, core.first - 1)) && /^["”'’]$/.test(wordAt(page, end));
  for (let at = end; at <= end + 2; at++) if (RHETORIC.test(formAt(page, at))) return true;
  if (quoted && (core.best ?? 0) % 10 === 0) return true;
  return (
    core.best === 100 &&
    formAt(page, end) !== "of" &&
    !/^(-|increase|rise|growth)$/.test(formAt(page, end))
  );
}

const SUFFERED = /^(killed|wounded|injured|captured|arrested|dead|hurt|missing|detained)$/;
const HARMED =
  /^(killed|killing|kills|kill|wounded|wounding|injured|injuring|injures|captured|capturing|arrested|arresting|destroyed|destroying|lost|downed|shot|kidnapped|beheaded|executed|hurt|hurting|leaving|including|seized|seizing|another|least|detained|only|dead)$/;

/** "one of them", "one another", "the one", "no one"; but "killing one and wounding three" counts. */
function isPronoun(page: Page, core: Core, counted: Counted | null): boolean {
  const before = formAt(page, core.first - 1);
  const next = formAt(page, core.last);
  if (/^(no|any|every|this|that|the|which|some)$/.test(before)) return true;
  if (next === "of" || next === "another") return true;
  if (counted !== null) return counted.row === null;
  if (HARMED.test(before) || SUFFERED.test(next)) return false;
  return !(/^(was|were)$/.test(next) && HARMED.test(formAt(page, core.last + 1)));
}

const THESE = /^(the|these|those|both)$/;
const ANAPHORIC =
  /^(countries|nations|states|sides|parties|men|leaders|groups|powers|neighbours|neighbors|cities|towns|areas|regions|provinces|camps|sites|events|attacks|incidents|governments|allies|factions|presidents|ministers|brothers|agreements|battles|wars|militias|rivals|armies|forces|camps|organisations|organizations)$/;

/** "the borders of the two nations" counts nothing new; "the 33 militants killed" does. */
function refersBack(page: Page, core: Core, counted: Counted | null): boolean {
  if (core.written !== "words" || (core.best ?? 99) > 12 || counted === null) return false;
  const before = formAt(page, core.first - 1);
  if (!THESE.test(before) && !/^(other|main|first|last|latter|former)$/.test(before)) return false;
  return ANAPHORIC.test(counted.head.split(" ").at(-1) ?? "");
}
