/** A figure of one origin, as far as its scale goes. */
export interface ScalePoint {
  readonly origin: string;
  readonly value: number;
}

const FACTOR = 100;
const OTHERS = 3;

/** The number a scale is judged by: the point; of a range √(low·high); else the bound stated. */
export function scaleOf(voice: {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}): number | null {
  const { low, best, high } = voice;
  if (best !== null) return best;
  if (low !== null && high !== null)
    return low * high > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  return low ?? high;
}

/**
 * Which points are off the scale: at least 100 times, or at most 1/100 of, the lower median of the
 * figures of at least three other origins. Flagged, kept, never dropped. Cost n log n.
 */
export function findOutliers(points: readonly ScalePoint[]): boolean[] {
  const order = points
    .map((_, index) => index)
    .sort((a, b) => valueAt(points, a) - valueAt(points, b));
  const places = new Map<string, number[]>();
  for (const [place, index] of order.entries()) {
    const origin = (points[index] as ScalePoint).origin;
    const own = places.get(origin);
    if (own === undefined) places.set(origin, [place]);
    else own.push(place);
  }
  if (places.size <= OTHERS) return points.map(() => false);
  const medians = new Map<string, number>();
  for (const [origin, own] of places) {
    medians.set(origin, valueAt(points, order[medianPlace(order.length, own)] ?? 0));
  }
  return points.map(({ origin, value }) => isOff(value, medians.get(origin) ?? 0));
}

function valueAt(points: readonly ScalePoint[], index: number): number {
  return (points[index] as ScalePoint).value;
}

/** Place of the lower median among `count` sorted figures without the ones at `own` (sorted). */
function medianPlace(count: number, own: readonly number[]): number {
  let place = Math.floor((count - own.length - 1) / 2);
  for (const taken of own) {
    if (taken > place) break;
    place++;
  }
  return place;
}

function isOff(value: number, median: number): boolean {
  const [scale, middle] = [Math.abs(value), Math.abs(median)];
  if (scale === 0 || middle === 0) return false;
  return scale >= middle * FACTOR || scale * FACTOR <= middle;
}
