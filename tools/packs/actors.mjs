// Makes packs/actors/actors.json from actors.txt.
//   node tools/packs/actors.mjs
import { readFileSync, writeFileSync } from "node:fs";

const rows = readFileSync(new URL("actors.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(readRow);
const twice = rows.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);
if (twice.length > 0) throw new Error(`two actors have the id ${twice[0]}`);

const head = {
  pack: "actors",
  licence: "CC-BY-4.0",
  origin: "Typed by hand, each row with a reference; UCDP actor numbers (CC BY 4.0) where named",
};
const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
writeFileSync(
  new URL("../../packs/actors/actors.json", import.meta.url),
  `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`,
);
process.stdout.write(`${rows.length} actors\n`);

function readRow(line) {
  const [id, name, kind, type, aliases, reference] = line.split("|");
  if (reference === undefined) throw new Error(`a column is missing: ${line.slice(0, 60)}`);
  const seen = new Set([`${name}@`]);
  const names = aliases
    .split(";")
    .filter((alias) => alias !== "" && !seen.has(`${alias}@`) && seen.add(`${alias}@`));
  return { id, name, kind, type, aliases: names.map(readAlias), reference };
}

function readAlias(written) {
  const [marked, dates] = written.split("@");
  const [from, to] = (dates ?? "..").split("..");
  const context = marked.startsWith("~");
  const exact = marked.startsWith("=");
  const text = context || exact ? marked.slice(1) : marked;
  return { text, from: from || null, to: to || null, context, exact };
}
