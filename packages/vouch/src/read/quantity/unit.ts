import { formAt, type Page, wordAt } from "../../text/index.ts";
import type { CueIndex } from "./book.ts";
import { type Core, percentLength } from "./core.ts";
import { CURRENCY_SIGNS } from "./lexicon.ts";
import type { OtherRole } from "./roles.ts";

/** The unit of a number and the tokens of both. */
export interface UnitFound {
  /** Tokens of the number with its unit. */
  readonly first: number;
  readonly last: number;
  /** Unit of the record; null for a number whose noun or sentence must tell. */
  readonly name: string | null;
  /** ISO 4217 code of money; null for anything else. */
  readonly code: string | null;
  /** From the unit as written to the unit of the record. */
  readonly factor: number;
  /** Why a measured number is no figure ("93 miles"). */
  readonly role: OtherRole | null;
}

/** Percent, money, "times", a measured unit, or none. */
export function readUnit(page: Page, cues: CueIndex, core: Core): UnitFound {
  const { first, last } = core;
  const plain: UnitFound = { first, last, name: null, code: null, factor: 1, role: null };
  if (core.percent) return { ...plain, name: "percent" };
  const percent = percentLength(page, last);
  if (percent > 0) return { ...plain, last: last + percent, name: "percent" };
  return (
    moneyBySign(page, cues, core, plain) ??
    moneyByWord(page, cues, core, plain) ??
    readTimes(page, core, plain) ??
    readMeasured(page, cues, core, plain) ??
    plain
  );
}

/** "$400", "US$5 million", "$2 trillion dollars". */
function moneyBySign(page: Page, cues: CueIndex, core: Core, plain: UnitFound): UnitFound | null {
  const code = CURRENCY_SIGNS.get(wordAt(page, core.first - 1));
  if (code === undefined) return null;
  const us =
    /^(us|u\.s)$/.test(formAt(page, core.first - 2)) &&
    page.tokens.end[core.first - 2] === page.tokens.start[core.first - 1];
  const last = cues.from(core.last, "currency")?.last ?? core.last;
  return { ...plain, first: core.first - (us ? 2 : 1), last, name: code, code };
}

/** "USD 5 million", "30 million dollars", "tens of millions of dollars", "5 million US dollars". */
function moneyByWord(page: Page, cues: CueIndex, core: Core, plain: UnitFound): UnitFound | null {
  const before = cues.until(core.first, "currency");
  if (before !== undefined && /^[A-Z]{3}$/.test(wordAt(page, before.first))) {
    const { code } = before.value;
    return { ...plain, first: before.first, name: code, code };
  }
  const of = formAt(page, core.last) === "of" && (core.vague || core.scale > 1) ? 1 : 0;
  const from = core.last + of;
  const us = /^(us|u\.s)$/.test(formAt(page, from)) ? 1 : 0;
  const after = cues.from(from, "currency") ?? cues.from(from + us, "currency");
  if (after === undefined) return poundsOf(page, core, from, plain);
  return { ...plain, last: after.last, name: after.value.code, code: after.value.code };
}

const PRICES =
  /^(price|prices|cost|costs|costing|paid|pay|pays|salary|salaries|wage|wages|worth|fine|fined|rent|ransom|charge|charged|fee|fees|earn|earns|earned|sold|reached|exchange|dollar)$/;
const PRICE_REACH = 10;

/** "4,000 pounds" after a price or a wage are money: Syrian where the text speaks of those, else sterling. */
function poundsOf(page: Page, core: Core, at: number, plain: UnitFound): UnitFound | null {
  if (!/^pounds?$/.test(formAt(page, at))) return null;
  const rate =
    /^(a|per)$/.test(formAt(page, at + 1)) &&
    /^(month|day|week|year|kilo|loaf|litre|bag)$/.test(formAt(page, at + 2));
  if (!rate && core.scale < 1000 && !isPriced(page, core.first)) return null;
  const code = /Syrian (?:pounds?|lira)/i.test(page.text) ? "SYP" : "GBP";
  return { ...plain, last: at + 1, name: code, code };
}

function isPriced(page: Page, first: number): boolean {
  for (let at = first - 1; at >= first - PRICE_REACH; at--) {
    if (/^[.;]$/.test(formAt(page, at))) return false;
    if (PRICES.test(formAt(page, at))) return true;
  }
  return false;
}

const FACTOR_AFTER = /^(as|more|higher|larger|greater|bigger|less|fewer|the|that|its)$/;

/** "four times" counts events; "four times as many" and "twice the number" are factors. */
function readTimes(page: Page, core: Core, plain: UnitFound): UnitFound | null {
  const counted = formAt(page, core.last) === "times";
  if (core.rule !== "twice" && !counted) return null;
  const last = core.last + (counted ? 1 : 0);
  return { ...plain, last, name: FACTOR_AFTER.test(formAt(page, last)) ? "times" : "events" };
}

function readMeasured(page: Page, cues: CueIndex, core: Core, plain: UnitFound): UnitFound | null {
  const hyphen = formAt(page, core.last) === "-" ? 1 : 0;
  const of = formAt(page, core.last) === "of" && core.vague ? 1 : 0;
  const from = core.last + hyphen + of;
  const unit = cues.from(from, "unit");
  if (unit === undefined || (cues.from(from, "noun")?.last ?? 0) > unit.last) return null;
  const { unit: name, factor, role } = unit.value;
  return { ...plain, last: unit.last, name, factor, role: role as OtherRole | null };
}
