/** The words nearest to a mistyped one, nearest first; none where all are too far. */
export function findNearest(word: string, known: Iterable<string>): string[] {
  const wanted = word.toLowerCase().slice(0, WORD_MAX);
  // One letter is one step from any other: that is no likeness.
  if (wanted.length < 2) return [];
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly name: string; readonly steps: number }[] = [];
  for (const name of known) {
    const isStart = wanted.length > 2 && name.startsWith(wanted);
    const steps = isStart ? 1 : stepsBetween(wanted, name.slice(0, WORD_MAX));
    if (steps <= reach) near.push({ name, steps });
  }
  near.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1));
  return near.slice(0, SHOWN).map(({ name }) => name);
}

/** "Did you mean `add` or `read`?", or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string | null {
  const near = findNearest(word, known).map((name) => `\`${name}\``);
  if (near.length === 0) return null;
  const last = near.pop();
  return `Did you mean ${near.length === 0 ? last : `${near.join(", ")} or ${last}`}?`;
}

const WORD_MAX = 60;
const SHOWN = 3;

/** Letters to put in, take out, change or swap with their neighbour (Damerau 1964, each place once). */
function stepsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(stepsAt(a, b, { i, j, row, rows }));
    rows.push(row);
  }
  return rows.at(-1)?.[b.length] ?? 0;
}

interface Place {
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

function stepsAt(a: string, b: string, { i, j, row, rows }: Place): number {
  const at = (up: number, left: number): number => rows[i - up]?.[j - left] ?? Infinity;
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, at(1, 1) + same);
  const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(plain, at(2, 2) + 1) : plain;
}
