/**
 * Index of the first of `count` items for which `holds`, found by halving; `count` where it holds for
 * none. It must hold from some item on and for none before: a list in order, asked for its first item
 * past a mark.
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
