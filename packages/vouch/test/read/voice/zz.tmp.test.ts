import { test } from "vitest";
import { SAYS, SAYS_NOTHING } from "../../../src/read/voice/corpus.ts";
import { STANDS_FOR, GIVES_FIGURES, NOT_THEIRS, OWN_TEXTS } from "../../../src/read/voice/corpus-bodies.ts";
import { voicesFor } from "../../../src/read/voice/index.ts";
import { bench, CONTEXT, chainOf, speakersOf } from "./bench.ts";
test("x", () => {
  const out: string[] = [];
  let n = 0;
  for (const [name, set] of Object.entries({ SAYS, STANDS_FOR, GIVES_FIGURES, NOT: { "": [...SAYS_NOTHING, ...NOT_THEIRS] } }))
    for (const [chain, texts] of Object.entries(set))
      for (const text of texts as string[]) {
        n++;
        const got = chainOf(speakersOf(text, "12"));
        if (got !== chain) out.push(`${name} want ${chain} got ${got} | ${text}`);
      }
  for (const { source, outlet, says } of OWN_TEXTS)
    for (const [chain, texts] of Object.entries(says))
      for (const text of texts) {
        n++;
        const context = { ...CONTEXT, source };
        const start = text.lastIndexOf("12");
        const got = chainOf(voicesFor(bench(text, context).attributions, { start: start < 0 ? 0 : start, end: start + 2 }, context));
        const want = chain === "" ? outlet : `${outlet} > ${chain}`;
        if (got !== want) out.push(`OWN want ${want} got ${got} | ${text}`);
      }
  console.log(n, out.length, "\n" + out.join("\n"));
});
