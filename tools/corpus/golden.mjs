// Write the golden readings of the demo corpus: what `vouch read FILE --json` prints for each report.
// Run it only after looking at what changed: `npm run golden`, then `git diff corpus/golden/demo`.

import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = `${root}corpus/demo`;
const golden = `${root}corpus/golden/demo`;
rmSync(golden, { recursive: true, force: true });
mkdirSync(golden, { recursive: true });
const reports = readdirSync(corpus).filter((name) => /^\d\d-.*\.(md|txt|html)$/.test(name));
for (const name of reports) {
  const run = spawnSync(
    "node",
    ["packages/desk/bin/vouch.js", "read", `corpus/demo/${name}`, "--json"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  writeFileSync(`${golden}/${name}.jsonl`, run.stdout);
}
process.stdout.write(`${reports.length} golden readings written\n`);
