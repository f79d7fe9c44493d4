import { readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import type { ActorRow, ClaimPlace, PlaceRow } from "../../src/model/index.ts";
import { foldWord } from "../../src/text/index.ts";

function rows<Row>(name: string): readonly Row[] {
  const at = new URL(`../../../../packs/${name}/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(at, "utf8")) as { rows: readonly Row[] }).rows;
}

const places = rows<PlaceRow>("places");
const actors = rows<ActorRow>("actors");
const ids = new Set(places.map(({ id }) => id));

test("no place is finer than a settlement", () => {
  const types = new Set(places.map(({ type }) => type));
  const known = [
    "country",
    "governorate",
    "settlement",
    "camp",
    "base",
    "site",
    "crossing",
    "region",
    "mountain",
    "river",
  ];
  expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  const fine = ["settlement", "near", "district", "governorate", "country", "region", "fuzzy"];
  expect(places.filter(({ precision }) => !fine.includes(precision))).toEqual([]);
});

test("camps, bases, crossings, sites and hospitals have no coordinates and are no finer than near", () => {
  const guarded = places.filter(({ type }) =>
    ["camp", "base", "crossing", "site", "hospital"].includes(type),
  );
  expect(guarded.length).toBeGreaterThan(30);
  for (const { latitude, longitude, precision } of guarded)
    expect([latitude, longitude, precision]).toEqual([null, null, "near"]);
});

test("settlements are rounded to a hundredth of a degree", () => {
  for (const { latitude, longitude } of places)
    for (const degrees of [latitude, longitude])
      if (degrees !== null)
        expect(Math.abs(degrees * 100 - Math.round(degrees * 100))).toBeLessThan(1e-6);
});

test("a claim's place has no coordinate to leak", () => {
  expectTypeOf<ClaimPlace>().not.toHaveProperty("latitude");
  expectTypeOf<ClaimPlace>().not.toHaveProperty("longitude");
  const keys: Record<keyof ClaimPlace, true> = {
    role: true,
    id: true,
    name: true,
    precision: true,
    uncertaintyKm: true,
    quote: true,
  };
  expect(Object.keys(keys)).toHaveLength(6);
});

test("no person is an actor", () => {
  const types = new Set(actors.map(({ type }) => type));
  expect(types).not.toContain("person");
  const known = [
    "armed-group",
    "state",
    "state-force",
    "coalition",
    "operation",
    "organisation",
    "civilian",
    "ethnic",
    "media",
  ];
  expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  const leaders =
    /\b(bakr al-baghdadi|julani|jolani|golani|adnani|abdi|quraishi|nasrallah|suleimani|soleimani|zarqawi)\b/i;
  for (const { aliases, name } of actors)
    for (const text of [name, ...aliases.map((alias) => alias.text)])
      expect(text).not.toMatch(leaders);
});

test("rows are whole: ids are plain and single, parents exist, every row has a reference", () => {
  expect(ids.size).toBe(places.length);
  expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
  expect(actors.length).toBeGreaterThanOrEqual(150);
  for (const { id, within, reference } of places) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(within.filter((parent) => !ids.has(parent))).toEqual([]);
    expect(reference).not.toBe("");
  }
  for (const { id, reference } of actors) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(reference).not.toBe("");
  }
});

test("every place that the field's reports name has a row", () => {
  const names = new Set(places.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
  const wanted =
    "Raqqa;Mosul;Hol;Al-Hol;Shaddadah;Hasakah;Hasaka;Sinjar;Erbil;Abdul-Aziz mountains;Ankara;Rojava;Homs;Deir Ezzor;Idlib;Aleppo;Badia;Badiya;Syrian Desert;Diyala;Salahuddin;Kirkuk;Anbar;Nineveh;Baghouz;Palmyra;al-Bab;Abu Kamal;Ramadi;Baghdad;Incirlik;Brussels;Athens;Budapest;Sri Lanka;Hajin;Tabqa;Manbij;Kobani;Qaim;Tal Afar;Hawija;Khanaqin;Jalawla;Makhmour;Sousa;Dabiq;Rukban;Roj camp;Yarmouk;Eastern Ghouta;Quneitra;Daraya;Douma;Saraqib;Khan Shaykhun;Maarat al-Numan;Tel Abyad;Ras al-Ayn;Mayadin;Qamishli;Camp Speicher;Qayyarah;Fallujah;Tikrit;Samarra;Haditha;Baiji;Hit";
  expect(wanted.split(";").filter((name) => !names.has(fold(name)))).toEqual([]);
});

function fold(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(foldWord)
    .join(" ");
}
