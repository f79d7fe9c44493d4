import { expect, test } from "vitest";
import { claimsOf } from "../../shared.ts";

test.for([
  "Raqqa could fall within days.",
  "Raqqa may be retaken soon.",
  "Kurdish fighters said the town of Manbij may be retaken soon.",
  "Raqqa is expected to fall next week.",
  "Raqqa is likely to be captured by the army.",
  "It would be the first time that Raqqa changed hands.",
  "It would be the first town in Idlib to fall.",
  "Should Raqqa fall, the militia would lose its base.",
  "Were the dam to break, Deir ez-Zor would be under water.",
  "Unless aid arrives, the camp near Hasakah will starve.",
  "If the truce holds, families will return to Aleppo.",
  "The army could capture Palmyra in the coming days.",
  "Aleppo could fall by Friday.",
  "The rebels might leave Homs before long.",
])("one forecast and no event: %s", (text) => {
  const kinds = claimsOf(text).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "forecast")).toHaveLength(1);
  expect(kinds).not.toContain("event");
});

test.for([
  ["The 16 nurses killed in Aleppo had refused to leave.", 16],
  ["In Aleppo 16 nurses who refused to leave were killed.", 16],
  ["The army killed 9 men in Homs who did not stop.", 9],
  ["The 12 men shot in Homs had failed to stop.", 12],
  ["The 16 nurses killed, who had refused to leave, were from Aleppo.", 16],
  ["Of the villagers of Homs, 14 killed had declined to go.", 14],
  ["The 7 soldiers wounded in Raqqa were not armed.", 7],
  ["In Raqqa 30 people who never left the town were arrested.", 30],
  ["The 5 drivers detained in Idlib had not paid.", 5],
  ["Some 40 people, who had refused to flee, were killed in Palmyra.", 40],
] as const)("what was refused takes back no victim: %s", ([text, count]) => {
  const claims = claimsOf(text).filter(({ amount }) => amount?.best === count);
  expect(claims.map(({ modality }) => modality)).not.toContain("denied");
  expect(claims.length).toBeGreaterThan(0);
});

test.for([
  "The army did not kill 16 nurses in Aleppo.",
  "The ministry denied that 16 nurses were killed in Aleppo.",
  "16 nurses were not killed in Aleppo.",
])("a denial stays one: %s", (text) => {
  const claims = claimsOf(text).filter(({ amount }) => amount?.best === 16);
  for (const { modality } of claims) expect(modality).toBe("denied");
});
