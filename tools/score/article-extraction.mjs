/**
 * Score of the block scorer against a folder of pages: node tools/score/article-extraction.mjs PATH
 * PATH holds ground-truth.json ({id: {articleBody}}) and html/ID.html.gz. Metric: F1 over the bags of
 * 4-grams of words, averaged per page as in the article-extraction-benchmark of Zyte. Build first.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = process.argv[2];
const built =
  process.env.VOUCH_DESK ?? new URL("../../packages/desk/dist", import.meta.url).pathname;
if (folder === undefined) {
  process.stderr.write("usage: node tools/score/article-extraction.mjs PATH [-v]\n");
  process.exit(2);
}
const { readPage } = await import(join(built, "intake/html/read-page.js"));
const { DEFAULT_LIMITS } = await import(join(built, "intake/limits.js"));

const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
const rows = [];
let milliseconds = 0;
let characters = 0;
for (const [id, { articleBody, url }] of Object.entries(truth)) {
  const html = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString("utf8");
  const source = html.replace(/\r\n?/g, "\n");
  readPage(source, DEFAULT_LIMITS);
  const before = process.cpuUsage();
  const page = readPage(source, DEFAULT_LIMITS);
  const used = process.cpuUsage(before);
  milliseconds += (used.user + used.system) / 1000;
  characters += source.length;
  const body = page.blocks.filter((block) => block.part === "article").map((block) => block.text);
  rows.push({ id, url, ...compare(articleBody, body.join("\n\n")) });
}
report(rows);

function grams(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map();
  if (words.length > 0 && words.length < 4) bag.set(words.join(" "), 1);
  for (let at = 0; at + 4 <= words.length; at++) {
    const gram = words.slice(at, at + 4).join(" ");
    bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}

function compare(truthText, foundText) {
  const [want, have] = [grams(truthText), grams(foundText)];
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const [gram, count] of want) {
    const both = Math.min(count, have.get(gram) ?? 0);
    hit += both;
    missed += count - both;
  }
  for (const [gram, count] of have) extra += Math.max(0, count - (want.get(gram) ?? 0));
  const all = hit + extra + missed || 1;
  return { hit: hit / all, extra: extra / all, missed: missed / all };
}

function report(scores) {
  const sum = (key) => scores.reduce((total, row) => total + row[key], 0);
  const precision = sum("hit") / (sum("hit") + sum("extra"));
  const recall = sum("hit") / (sum("hit") + sum("missed"));
  const f1 = (2 * precision * recall) / (precision + recall);
  if (process.argv.includes("-v")) {
    for (const row of [...scores].sort((a, b) => a.hit - b.hit).slice(0, 16)) {
      process.stdout.write(
        `${row.id.slice(0, 6)} hit ${row.hit.toFixed(3)} extra ${row.extra.toFixed(3)} missed ${row.missed.toFixed(3)} ${row.url?.slice(0, 90)}\n`,
      );
    }
  }
  const pages = scores.length;
  process.stdout.write(
    `${pages} pages  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ` +
      `${(milliseconds / pages).toFixed(1)} ms a page of ${Math.round(characters / pages / 1000)} kB\n`,
  );
}
