const NUMBERS = (
  "no one two three four five six seven eight nine ten eleven twelve " +
  "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split(" ");

/**
 * A count of our own in words up to twenty, in digits above: figures in digits are kept for what
 * reports say.
 */
export function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one origin", "two origins". */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** Upper case for the first letter of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
