import { test } from "vitest";
import { IN_CUSTODY, PUT_AT, TITLED, DOERS } from "../../../src/read/voice/corpus-custody.ts";
import { chainOf, speakersOf } from "./bench.ts";
test("names", () => { for (const t of IN_CUSTODY.detainee ?? []) { const v = speakersOf(t, "12"); if (v.some((one) => one.name !== null || one.id !== null || /Yusuf|Haddad/.test(one.quote?.text ?? ""))) console.log("WANT NONAME", t, JSON.stringify(v)); } });
test("x", () => {
  for (const c of [IN_CUSTODY, PUT_AT, TITLED])
    for (const [chain, texts] of Object.entries(c)) for (const t of texts) {
      const got = chainOf(speakersOf(t, "12"));
      if (got !== chain) console.log(`WANT ${chain} GOT ${got} | ${t}`);
    }
  for (const t of DOERS) { const got = chainOf(speakersOf(t, "12")); if (got) console.log(`WANT - GOT ${got} | ${t}`); }
});
