/** Evidence in, weighed questions out: docs/method/weighing.md. */

export { type Names, namesFrom } from "./apart.ts";
export type { Evidence, EvidenceClaim, Statement } from "./evidence.ts";
export { evidenceOf } from "./evidence-of.ts";
export { type Measures, questionKey } from "./key.ts";
export { type AskingPacks, askQuestions, weighQuestion } from "./question.ts";
export { GRADE_WEIGHTS, gatherVoices, type OriginVoice } from "./voices.ts";
export { METHOD, weighEqually, weighVoices } from "./weigh.ts";
