// A program that adds reports and says each number once it is safe. It is killed by its parent.
import { writeSync } from "node:fs";
import { documentId } from "vouch";
import { nodeEffects } from "../../dist/effects.js";
import { openWorkspace } from "../../dist/workspace/open.js";

const [folder, run] = process.argv.slice(2);
const workspace = await openWorkspace(folder, nodeEffects);
for (let n = 0; ; n++) {
  const text = `Run ${run}, report ${n}: some ${n} were killed.`;
  const id = documentId(text);
  const sha256 = workspace.originals.keep(new TextEncoder().encode(text));
  const signed = { time: "2026-01-01T00:00:00Z", who: "vouch", subject: id };
  const quote = { start: 0, end: 3, text: "Run" };
  const kept = workspace.append([
    {
      ...signed,
      kind: "received",
      body: { document: { id, text, appearances: [{ sha256 }], source: {}, published: {} } },
    },
    {
      ...signed,
      kind: "read",
      body: { reading: { document: id, findings: {}, claims: [{ id, quote }], notes: [] } },
    },
  ]);
  // Into the pipe at once: what is written here has been acknowledged.
  writeSync(1, `${kept.at(-1).number}\n`);
}
