/** Records as text: lines, tables, terminal pages, one dossier. Strings out, nothing sent anywhere. */
export { answerOf, type Cited, type Prose, plainProse } from "./answer.ts";
export { type Computed, computedFrom } from "./computed.ts";
export { toClaimsCsv, toQuestionsCsv } from "./csv.ts";
export type { TreeHead } from "./dossier/back.ts";
export { type DossierInput, toDossier } from "./dossier/dossier.ts";
export { type Shown, topicOf } from "./figures.ts";
export { type Records, toRecordLine } from "./lines.ts";
export { type Ends, formatAmount, formatEnds, formatNumber, formatRange } from "./numbers.ts";
export { showDocument } from "./terminal/document.ts";
export { escapeForTerminal, widthOf } from "./terminal/escape.ts";
export { type Paint, PLAIN } from "./terminal/paint.ts";
export { questionScreen, type Screen } from "./terminal/question.ts";
export { questionLines } from "./terminal/questions.ts";
export { formatDay, formatSpan, formatWhen, PUBLISHED_BASIS, TIME_BASIS } from "./times.ts";
