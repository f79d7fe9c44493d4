import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const reports = readdirSync(`${root}corpus/demo`)
  .filter((name) => /^\d\d-.*\.(md|txt|html)$/.test(name))
  .map((name) => [name] as const);

test.for(reports)("%s reads as its golden reading says (npm run golden)", ([name]) => {
  const line = ["packages/desk/bin/vouch.js", "read", `corpus/demo/${name}`, "--json"];
  const read = spawnSync("node", line, { cwd: root, encoding: "utf8" });
  expect(read.status).toBe(0);
  const golden = readFileSync(`${root}corpus/golden/demo/${name}.jsonl`, "utf8");
  expect(read.stdout.split("\n")).toEqual(golden.split("\n"));
});

test("there are at least 14 reports, and no golden reading without one", () => {
  expect(reports.length).toBeGreaterThanOrEqual(14);
  const golden = readdirSync(`${root}corpus/golden/demo`).map((name) =>
    name.replace(/\.jsonl$/, ""),
  );
  expect(golden.sort()).toEqual(reports.map(([name]) => name).sort());
});
