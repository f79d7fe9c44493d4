import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, ROOT, vouch } from "./vouch.ts";

const DEMO = path.join(ROOT, "corpus/demo");
const REPORTS = fs
  .readdirSync(DEMO)
  .filter((name) => /^\d\d-/.test(name))
  .map((name) => path.join(DEMO, name));

/** All questions and claims after the reports came in one by one groups, in this order. */
function answersOf(groups: readonly (readonly string[])[]): {
  questions: string;
  claims: string[];
} {
  const cwd = emptyFolder();
  for (const group of groups) expect(vouch(["add", "--quiet", ...group], { cwd }).code).toBe(0);
  const claims = vouch(["claims", "--json", "--limit", "5000"], { cwd }).out.trim().split("\n");
  return { questions: vouch(["questions", "--json"], { cwd }).out, claims: claims.sort() };
}

test("the order in which reports are added, and adding them again, changes no answer", () => {
  const forward = answersOf([REPORTS]);
  const backward = answersOf([...REPORTS].reverse().map((report) => [report]));
  const again = answersOf([REPORTS, REPORTS.slice(3, 9), REPORTS]);
  expect(forward.questions.split("\n").length).toBeGreaterThan(50);
  expect(backward).toEqual(forward);
  expect(again).toEqual(forward);
});
