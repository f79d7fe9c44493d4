import type { Packs, Question } from "vouch";
import { didYouMean } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";
import { safe } from "./words.ts";

/**
 * Questions that a word names: a key, the beginning of keys, a measure or a family.
 *
 * @throws UsageError `cli/unknown-question`.
 */
export function getQuestions(all: readonly Question[], word: string, packs: Packs): Question[] {
  const wanted = word.trim().toLowerCase();
  const ways: readonly ((question: Question) => boolean)[] = [
    ({ key }) => key === wanted,
    ({ measure }) => measure === wanted,
    ({ family }) => family === wanted,
    ({ key }) => wanted.length > 2 && key.startsWith(wanted),
  ];
  for (const way of ways) {
    const found = all.filter(way);
    if (found.length > 0) return found;
  }
  const known = [
    ...packs.measures.flatMap(({ id, family }) => [id, family]),
    ...all.map(({ key }) => key),
  ];
  const isMeasure = packs.measures.some(({ id, family }) => id === wanted || family === wanted);
  throw new UsageError(
    "cli/unknown-question",
    isMeasure
      ? `No report states a figure of “${safe(word, 80)}”.`
      : `There is no question, measure or family “${safe(word, 120)}”.`,
    (isMeasure ? null : didYouMean(wanted, new Set(known))) ?? "`vouch questions` lists them.",
  );
}

/**
 * A word of the codebook.
 *
 * @throws UsageError `cli/unknown-measure`.
 */
export function checkMeasure(word: string | null, known: Iterable<string>): string | null {
  if (word === null) return null;
  const wanted = word.trim().toLowerCase();
  const names = new Set(known);
  if (names.has(wanted)) return wanted;
  throw new UsageError(
    "cli/unknown-measure",
    `The codebook has no “${safe(word, 80)}”.`,
    didYouMean(wanted, names) ?? "docs/method/measures.md lists it.",
  );
}

/** Whether two origins or more state figures that are not the same. */
export function isContested({ voices }: Question): boolean {
  const figures = voices.map(({ low, best, high }) => `${low}/${best}/${high}`);
  return voices.length > 1 && new Set(figures).size > 1;
}

/** Room for what stands beside a key in the list of questions. */
const BESIDE_KEY = 70;
/** From here on a list has two lines a question, the key on one of its own. */
const TWO_LINES = 75;

/** Width for a list of questions in which no key is cut: a cut key cannot be asked for. */
export function listColumns(
  questions: readonly Question[],
  columns: number,
  isTerminal: boolean,
): number {
  const key = questions.reduce((most, question) => Math.max(most, question.key.length), 0);
  if (!isTerminal) return key + 2 * BESIDE_KEY;
  return columns >= key + BESIDE_KEY ? columns : TWO_LINES;
}
