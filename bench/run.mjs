// Speed of the reader, in tokens per CPU-second, beside a peer in the same run. Prints ratios; a machine
// under load slows both sides alike. `npm run bench`
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentId, makeResolver, makeRulesReader } from "vouch";
import { nodeEffects } from "../packages/desk/dist/effects.js";
import { loadPacks } from "../packages/desk/dist/engine/packs.js";
import { layOut } from "../packages/vouch/dist/text/index.js";

const folder = fileURLToPath(new URL("../corpus/demo", import.meta.url));
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
const text = texts.join("\n\n").repeat(8);

function cpuSeconds(work) {
  work();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function documentOf(text) {
  const published = { start: null, end: null, precision: "none", basis: "none", evidence: [] };
  return {
    id: documentId(text),
    file: null,
    title: null,
    source: { name: null, kind: null },
    appearances: [],
    published,
    language: { code: null, translated: null },
    genre: "unknown",
    derivedFrom: [],
    text,
    masked: [],
    coverage: { read: 0, all: text.length, unread: [] },
  };
}

const page = layOut({ text, masked: [] });
const tokens = page.tokens.count;
const ours = cpuSeconds(() => layOut({ text, masked: [] }));
const segmenter = new Intl.Segmenter("en", { granularity: "word" });
const peer = cpuSeconds(() => {
  let count = 0;
  for (const one of texts) for (const part of segmenter.segment(one)) if (part.isWordLike) count++;
  return count;
});
const { packs } = loadPacks(nodeEffects);
const reader = makeRulesReader(packs);
const resolve = makeResolver(packs);
const documents = texts.map(documentOf);
const readTokens = texts.reduce(
  (sum, one) => sum + layOut({ text: one, masked: [] }).tokens.count,
  0,
);
const reading = cpuSeconds(() => {
  for (const document of documents) resolve(document, reader.read(document));
});

const line = (name, value) => process.stdout.write(`${name.padEnd(44)} ${value}\n`);
const perSecond = (count, seconds) => Math.round(count / seconds).toLocaleString("en");
line("tokens and sentences, tokens per CPU-second", perSecond(tokens, ours));
line("words by Intl.Segmenter, tokens per CPU-second", perSecond(tokens / 8, peer));
line("ratio, ours to Intl.Segmenter", ((8 * peer) / ours).toFixed(1));
line("whole reader with names, tokens per CPU-second", perSecond(readTokens, reading));
