import type { Comparator } from "../../model/index.ts";

/** Number words below a hundred, by folded form. */
export const SMALL: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
    ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
    seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40,
    fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  }),
);

/** Scale words, by folded form. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12, hundred: 1e2, thousand: 1e3, thousands: 1e3, lakh: 1e5, million: 1e6, millions: 1e6,
    billion: 1e9, billions: 1e9, trillion: 1e12, trillions: 1e12, mn: 1e6, bn: 1e9, tn: 1e12,
  }),
);

/** Scales that are read only where they are glued to digits: "40k", "$5m". */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 }),
);

/** Denominators of fractions, singular and plural. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5,
    tenth: 10, tenths: 10,
  }),
);

/** Words before a number that bound it or make it approximate. Longest phrase wins. */
export const BEFORE: readonly (readonly [string, Comparator | "about"])[] = [
  ["at least", ">="], ["no fewer than", ">="], ["no less than", ">="], ["not fewer than", ">="],
  ["not less than", ">="], ["a minimum of", ">="], ["minimum of", ">="], ["a minimum", ">="],
  ["upwards of", ">="], ["upward of", ">="], ["not under", ">="], ["at the very least", ">="],
  ["more than", ">"], ["over", ">"], ["above", ">"], ["in excess of", ">"], ["greater than", ">"],
  ["exceeding", ">"], ["exceeded", ">"], ["exceeds", ">"], ["exceed", ">"], ["well over", ">"],
  ["just over", ">"], ["slightly over", ">"], ["little over", ">"], ["a little more than", ">"],
  ["slightly more than", ">"], ["well above", ">"], ["way over", ">"], ["far more than", ">"],
  ["well more than", ">"], ["many more than", ">"], ["surpassed", ">"], ["surpassing", ">"],
  ["topped", ">"], ["passed the", ">"], ["not more than", "<="], ["no more than", "<="],
  ["up to", "<="], ["upto", "<="], ["at most", "<="], ["at the most", "<="], ["a maximum of", "<="],
  ["maximum of", "<="], ["as many as", "<="], ["as much as", "<="], ["not exceeding", "<="],
  ["fewer than", "<"], ["less than", "<"], ["under", "<"], ["below", "<"], ["just under", "<"],
  ["a little under", "<"], ["well under", "<"], ["slightly less than", "<"], ["short of", "<"],
  ["just short of", "<"], ["about", "about"], ["around", "about"], ["some", "about"],
  ["nearly", "about"], ["almost", "about"], ["approximately", "about"], ["approx", "about"],
  ["approx.", "about"], ["roughly", "about"], ["close to", "about"], ["an estimated", "about"],
  ["estimated", "about"], ["estimated at", "about"], ["circa", "about"], ["ca", "about"],
  ["near", "about"], ["in the region of", "about"], ["something like", "about"], ["~", "about"],
  ["≈", "about"], ["virtually", "about"], ["nigh", "about"], ["as few as", "about"],
  ["in the neighbourhood of", "about"], ["in the order of", "about"], ["on the order of", "about"],
  ["perhaps", "about"], ["or so", "about"], [">", ">"], ["<", "<"], ["≥", ">="], ["≤", "<="],
];

/** Words after a number phrase that bound it. */
export const AFTER: readonly (readonly [string, Comparator | "about"])[] = [
  ["or more", ">="], ["or above", ">="], ["and more", ">="], ["and above", ">="], ["at least", ">="],
  ["at a minimum", ">="], ["or fewer", "<="], ["or less", "<="], ["at most", "<="], ["or so", "about"],
  ["at the most", "<="],
];

/** Words that may stand between a bound and its number, or before a number, and change nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  "a an another other further additional the total of in all its their his her these those extra".split(" "),
);

/** ISO 4217 codes of signs. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ $: "USD", "€": "EUR", "£": "GBP", "₺": "TRY", "₽": "RUB", "₪": "ILS", "₴": "UAH" }),
);

/** Words after a number that make it money; the longest phrase wins. */
export const CURRENCY_WORDS: readonly (readonly [string, string])[] = [
  ["dollars", "USD"], ["dollar", "USD"], ["us dollars", "USD"], ["u.s dollars", "USD"],
  ["american dollars", "USD"], ["usd", "USD"], ["us$", "USD"], ["euros", "EUR"], ["euro", "EUR"], ["eur", "EUR"],
  ["pounds sterling", "GBP"], ["british pounds", "GBP"], ["gbp", "GBP"], ["sterling", "GBP"],
  ["syrian pounds", "SYP"], ["syrian pound", "SYP"], ["syrian lira", "SYP"], ["syrian liras", "SYP"],
  ["syp", "SYP"], ["iraqi dinars", "IQD"], ["iraqi dinar", "IQD"], ["dinars", "IQD"], ["iqd", "IQD"],
  ["turkish lira", "TRY"], ["turkish liras", "TRY"], ["liras", "TRY"], ["lira", "TRY"],
  ["lebanese pounds", "LBP"], ["egyptian pounds", "EGP"], ["sudanese pounds", "SDG"],
  ["rubles", "RUB"], ["roubles", "RUB"], ["ruble", "RUB"], ["rouble", "RUB"], ["hryvnia", "UAH"],
  ["hryvnias", "UAH"], ["shekels", "ILS"], ["saudi riyals", "SAR"], ["riyals", "SAR"], ["rials", "IRR"],
  ["iranian rials", "IRR"], ["yemeni rials", "YER"], ["jordanian dinars", "JOD"], ["yen", "JPY"],
  ["swiss francs", "CHF"], ["francs", "CHF"], ["afghanis", "AFN"], ["yuan", "CNY"],
];

/** Units measured, not counted: factor to the unit of the record, or null where it is no figure. */
export const UNITS: readonly (readonly [string, { unit: string; factor: number; role: string | null }])[] = [
  ...rows("km2", 1, null, "square kilometres", "square kilometers", "square kilometre", "square kilometer", "sq km", "km²", "km2", "sq. km", "square km"),
  ...rows("km2", 2.589988110336, null, "square miles", "square mile", "sq mi"),
  ...rows("km2", 0.01, null, "hectares", "hectare"),
  ...rows("km2", 0.001, null, "dunams", "donums", "dunums"),
  ...rows("t", 1, null, "tonnes", "tonne", "metric tons", "metric tonnes", "tons", "ton"),
  ...rows("bbl", 1, null, "barrels", "barrel", "barrels of oil", "bpd", "b/d"),
  ...rows("km", 1, "distance", "kilometres", "kilometers", "kilometre", "kilometer", "km", "kms"),
  ...rows("km", 1.609344, "distance", "miles", "mile", "mi"),
  ...rows("km", 0.001, "distance", "metres", "meters", "metre", "meter", "m"),
  ...rows("km", 0.0003048, "distance", "feet", "foot", "ft", "yards", "yard"),
  ...rows("km", 0.00001, "distance", "centimetres", "centimeters", "cm", "inches", "inch"),
  ...rows("km", 0.000001, "calibre", "mm", "millimetre", "millimeter", "millimetres", "millimeters"),
  ...rows("kg", 1, "weight", "kilograms", "kilogrammes", "kilos", "kilo", "kg", "kgs", "grams", "grammes", "litres", "liters", "litre", "liter", "gallons"),
  ...rows("degrees", 1, "measurement", "degrees", "°", "degree", "celsius", "°c", "mph", "kph", "km/h", "knots", "mw", "megawatts", "ghz", "mhz", "volts", "calories", "decibels"),
];

function rows(
  unit: string,
  factor: number,
  role: string | null,
  ...words: readonly string[]
): [string, { unit: string; factor: number; role: string | null }][] {
  return words.map((word) => [word, { unit, factor, role }]);
}

/** Time words after "a" or "per" that make an amount a rate. */
export const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({ day: "day", week: "week", month: "month", year: "year", hour: "hour", head: "head", person: "person", fighter: "person", family: "family", annum: "year" }),
);

/** One word that makes an amount a rate: "monthly", "daily". */
export const RATE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ daily: "day", weekly: "week", monthly: "month", annually: "year", yearly: "year", annual: "year" }),
);

/** Words that say a change goes down or up, for the sign of a percentage. */
export const DOWN: ReadonlySet<string> = new Set(
  "drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing fall falls fell fallen falling reduction reductions reduce reduced reduces reducing cut cuts cutting slashed slash slashing down fewer lower less shrunk shrank shrink loss plunge plunged plummeted slump slumped halved diminished devalued depreciated depreciation".split(
    " ",
  ),
);
export const UP: ReadonlySet<string> = new Set(
  "rise rises rose risen rising increase increases increased increasing growth grew grown growing surge surged jump jumped up higher more climbed climb gain gained soared spike spiked hike upsurge uptick escalation".split(
    " ",
  ),
);
