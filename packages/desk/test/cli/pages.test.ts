import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, ROOT, vouch } from "./vouch.ts";

const PAGES = ["README.md", "docs/guide/figures.md"];

/** Blocks of a page that show a command and what it prints; a line "…" stands for lines left out. */
function shownIn(page: string): { line: string; lines: string[] }[] {
  const text = fs.readFileSync(path.join(ROOT, page), "utf8");
  return Array.from(
    text.matchAll(/```console\n\$ (?:npx )?vouch (.+)\n([\s\S]*?)```/g),
    (found) => ({
      line: found[1] ?? "",
      lines: (found[2] ?? "").split("\n").filter((line) => !/^\s*…?$/.test(line)),
    }),
  );
}

test("what the pages show is what the demo prints, in that order", () => {
  const cwd = emptyFolder();
  expect(vouch(["demo"], { cwd }).code).toBe(0);
  for (const page of PAGES) {
    const blocks = shownIn(page);
    expect(blocks.length, page).toBeGreaterThan(0);
    for (const { line, lines } of blocks) {
      const printed = vouch(line.split(" "), { cwd }).out.split("\n");
      let at = -1;
      const missing = lines.filter((one) => {
        const found = printed.findIndex((words, place) => place > at && words.trimEnd() === one);
        if (found >= 0) at = found;
        return found < 0;
      });
      expect(missing, `${page}: ${line}`).toEqual([]);
    }
  }
});
