import { test } from "vitest";
import { bench } from "./bench.ts";
test("x", () => {
  for (const t of ["According to a tally kept by the SNHR, 12 people died."]) {
    const b = bench(t);
    console.log("\n" + t, JSON.stringify(b.mentions.map((m) => [m.name, m.ids, m.nominal])), JSON.stringify(b.attributions.map((a) => [t.slice(a.content.start, a.content.end), a.voices.map((v) => v.id + "/" + v.verb)])));
  }
});
